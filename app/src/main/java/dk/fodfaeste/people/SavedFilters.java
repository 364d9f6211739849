package dk.fodfaeste.people;

import static dk.fodfaeste.database.people.Tables.SAVED_FILTER;

import dk.fodfaeste.platform.Acting;
import dk.fodfaeste.platform.Danish;
import dk.fodfaeste.platform.database.Versions;
import dk.fodfaeste.platform.web.ChangedMeanwhileException;
import dk.fodfaeste.platform.web.NotFoundException;
import dk.fodfaeste.platform.web.RefusedException;
import dk.fodfaeste.privacy.AuditLog;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The lists of people that the reader looks at again and again. Nobody sees another's. */
@Service
@Transactional(noRollbackFor = RefusedException.class)
public class SavedFilters {

    /** Filters of an account; the database holds it, too. */
    static final int MOST = 20;

    /** Letters of a name. */
    static final int LONGEST = 60;

    private static final String SUBJECT = "filter";

    private final DSLContext database;
    private final Versions versions;
    private final AuditLog log;

    SavedFilters(DSLContext database, Versions versions, AuditLog log) {
        this.database = database;
        this.versions = versions;
        this.log = log;
    }

    /** By name. */
    @Transactional(readOnly = true)
    public List<SavedFilter> all() {
        return database.selectFrom(SAVED_FILTER)
                .where(SAVED_FILTER.ACCOUNT_ID.eq(Acting.now().accountId()))
                .orderBy(Danish.order(SAVED_FILTER.NAME), SAVED_FILTER.SAVED_FILTER_ID)
                .fetch(row -> new SavedFilter(row.getSavedFilterId(), row.getName(), row.getAsked(), row.getVersion()));
    }

    /** @throws NotFoundException when the reader has none of this id */
    @Transactional(readOnly = true)
    public SavedFilter filter(UUID id) {
        return all().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("filter " + id));
    }

    /**
     * @param asked what stands in the address of the list, and nothing that was typed
     * @throws RefusedException when there are enough, or one has the name
     */
    public void save(String name, String asked) {
        List<SavedFilter> all = all();
        if (all.size() >= MOST) {
            throw new RefusedException("filter.wrong.enough", MOST);
        }
        checkFree(name, all);
        database.insertInto(SAVED_FILTER)
                .set(SAVED_FILTER.SAVED_FILTER_ID, UUID.randomUUID())
                .set(SAVED_FILTER.ORGANISATION_ID, Acting.now().organisationId())
                .set(SAVED_FILTER.ACCOUNT_ID, Acting.now().accountId())
                .set(SAVED_FILTER.NAME, name)
                .set(SAVED_FILTER.ASKED, asked)
                .execute();
        log.changed(SUBJECT, null, "list saved");
    }

    /**
     * @param seen the version that the writer saw
     * @throws RefusedException when another one has the name
     * @throws ChangedMeanwhileException when there is another version
     */
    public void rename(UUID id, int seen, String name) {
        filter(id);
        checkFree(name, all().stream().filter(each -> !each.id().equals(id)).toList());
        versions.write(
                database.update(SAVED_FILTER).set(SAVED_FILTER.NAME, name),
                SAVED_FILTER,
                SAVED_FILTER.SAVED_FILTER_ID.eq(id),
                seen);
        log.changed(SUBJECT, null, "list named");
    }

    /** @throws NotFoundException when the reader has none of this id */
    public void remove(UUID id) {
        filter(id);
        database.deleteFrom(SAVED_FILTER)
                .where(SAVED_FILTER.SAVED_FILTER_ID.eq(id))
                .execute();
        log.changed(SUBJECT, null, "list removed");
    }

    private static void checkFree(String name, List<SavedFilter> others) {
        if (others.stream().anyMatch(each -> each.name().equalsIgnoreCase(name))) {
            throw new RefusedException("filter.wrong.taken");
        }
    }

    /** @param asked what stands in the address of the list */
    public record SavedFilter(UUID id, String name, String asked, int version) {

        public String address() {
            return "/people?" + asked;
        }
    }
}
