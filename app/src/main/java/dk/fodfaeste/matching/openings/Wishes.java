package dk.fodfaeste.matching.openings;

import static dk.fodfaeste.database.matching.Tables.WISH;

import dk.fodfaeste.platform.Acting;
import dk.fodfaeste.privacy.AuditLog;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** The persons' own words about openings. */
@Repository
public class Wishes {

    private final DSLContext database;
    private final AuditLog log;
    private final Clock clock;

    Wishes(DSLContext database, AuditLog log, Clock clock) {
        this.database = database;
        this.log = log;
        this.clock = clock;
    }

    /** By person and opening id. */
    public Map<UUID, Map<String, OwnWord>> all() {
        return words(DSL.noCondition());
    }

    public Map<UUID, Map<String, OwnWord>> of(Collection<UUID> persons) {
        return words(WISH.PERSON_ID.in(persons));
    }

    private Map<UUID, Map<String, OwnWord>> words(Condition where) {
        Map<UUID, Map<String, OwnWord>> words = new HashMap<>();
        database.selectFrom(WISH)
                .where(where)
                .forEach(row -> words.computeIfAbsent(row.getPersonId(), person -> new HashMap<>())
                        .put(WorkOpening.id(row.getWorkplaceId(), row.getWork()), OwnWord.valueOf(row.getWord())));
        return words;
    }

    public void say(UUID personId, UUID workplaceId, String work, OwnWord word) {
        database.insertInto(WISH)
                .set(WISH.PERSON_ID, personId)
                .set(WISH.WORKPLACE_ID, workplaceId)
                .set(WISH.WORK, work)
                .set(WISH.ORGANISATION_ID, Acting.now().organisationId())
                .set(WISH.WORD, word.name())
                .set(WISH.SAID_AT, OffsetDateTime.now(clock))
                .onConflict(WISH.PERSON_ID, WISH.WORKPLACE_ID, WISH.WORK)
                .doUpdate()
                .set(WISH.WORD, word.name())
                .set(WISH.SAID_AT, OffsetDateTime.now(clock))
                .execute();
        log.changed("wish", personId, work + ": " + word);
    }
}
