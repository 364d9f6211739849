package dk.fodfaeste.discovery.progress;

import static dk.fodfaeste.database.discovery.Tables.PROGRESS_DUE;

import dk.fodfaeste.people.Person;
import dk.fodfaeste.platform.Actor;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Whose turn it is to talk about progress. The view (V91) knows when; it shows nothing that was said. */
@Repository
class DueTalks {

    private final DSLContext database;

    DueTalks(DSLContext database) {
        this.database = database;
    }

    /** Of those whom the reader works with, the earliest first, and what is begun with them. @param until the last day that counts */
    First first(Actor reader, LocalDate until, int most) {
        var all = DSL.count().over();
        var rows = database.select(
                        PROGRESS_DUE.PERSON_ID,
                        PROGRESS_DUE.FIRST_NAME,
                        PROGRESS_DUE.LAST_NAME,
                        PROGRESS_DUE.DUE_ON,
                        PROGRESS_DUE.BEGUN_ON,
                        all)
                .from(PROGRESS_DUE)
                .where(isDue(reader, until))
                .orderBy(PROGRESS_DUE.DUE_ON, PROGRESS_DUE.PERSON_ID)
                .limit(most)
                .fetch();
        return new First(
                rows.map(DueTalks::due), rows.isEmpty() ? 0 : rows.getFirst().value6() - rows.size());
    }

    private static Condition isDue(Actor reader, LocalDate until) {
        return PROGRESS_DUE
                .CONSULTANT_ID
                .eq(reader.accountId())
                .or(PROGRESS_DUE.SOCIAL_WORKER_ID.eq(reader.accountId()))
                .and(PROGRESS_DUE.DUE_ON.le(until).or(PROGRESS_DUE.BEGUN_ON.isNotNull()));
    }

    /** Empty while nobody is to be reminded: before the work begins, and when the person is closed. */
    Optional<LocalDate> of(UUID personId) {
        return database.select(PROGRESS_DUE.DUE_ON)
                .from(PROGRESS_DUE)
                .where(PROGRESS_DUE.PERSON_ID.eq(personId))
                .fetchOptional(PROGRESS_DUE.DUE_ON);
    }

    private static Due due(Record row) {
        return new Due(
                row.get(PROGRESS_DUE.PERSON_ID),
                Person.shortName(
                        row.get(PROGRESS_DUE.FIRST_NAME), Optional.ofNullable(row.get(PROGRESS_DUE.LAST_NAME))),
                row.get(PROGRESS_DUE.DUE_ON),
                row.get(PROGRESS_DUE.BEGUN_ON) != null);
    }

    /** @param more how many there are besides */
    record First(List<Due> due, int more) {}

    /** @param begun whether the talk waits to be finished */
    record Due(UUID personId, String name, LocalDate on, boolean begun) {}
}
