package dk.fodfaeste.links;

import static dk.fodfaeste.database.links.Tables.LINK;
import static dk.fodfaeste.database.links.Tables.REMINDER;

import dk.fodfaeste.database.links.Routines;
import dk.fodfaeste.platform.Acting;
import dk.fodfaeste.platform.DatabaseRole;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Receivers who have not answered: reminded twice, and called instead of a third time. */
@Service
@Transactional
public class Reminders {

    /** Instead of which somebody calls. */
    public static final int CALL = 3;

    private final DSLContext database;
    private final LinkRepository links;
    private final Clock clock;

    Reminders(DSLContext database, LinkRepository links, Clock clock) {
        this.database = database;
        this.links = links;
        this.clock = clock;
    }

    /** Of every organisation, those who have waited longest first. */
    @Transactional(label = DatabaseRole.AS_JOBS)
    public List<Due> due() {
        return database.selectFrom(Routines.remindersDue(LocalDate.now(clock)))
                .fetch(row -> new Due(row.getOfOrganisation(), row.getOfLink(), row.getOfAccount(), row.getNumber()));
    }

    /** Writes it down; by the first of two nodes. @return the link that is reminded of, empty where another was first */
    public Optional<Reminded> take(Due due) {
        int written = database.insertInto(REMINDER)
                .set(REMINDER.LINK_ID, due.link())
                .set(REMINDER.ORGANISATION_ID, Acting.now().organisationId())
                .set(REMINDER.NUMBER, due.number())
                .set(REMINDER.AT, OffsetDateTime.now(clock))
                .onConflictDoNothing()
                .execute();
        return written == 0
                ? Optional.empty()
                : links.of(LINK.LINK_ID.eq(due.link()), Map.of()).stream()
                        .findFirst()
                        .map(link -> new Reminded(link, thread(due.link())));
    }

    /** What belongs together for the receiver, as when the link was sent. */
    private String thread(UUID linkId) {
        return database.select(LINK.PROPOSAL_ID, LINK.COURSE_ID)
                .from(LINK)
                .where(LINK.LINK_ID.eq(linkId))
                .fetchSingle(row ->
                        Optional.ofNullable(row.value1()).orElseGet(row::value2).toString());
    }

    /** @param number which reminder it is, from 1 */
    public record Due(UUID organisation, UUID link, UUID account, int number) {}

    public record Reminded(Link link, String thread) {}
}
