package dk.fodfaeste.placements;

import static dk.fodfaeste.database.placements.Tables.COMING_TALK;

import dk.fodfaeste.platform.Actor;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Talks about courses that take place and that nobody has held yet. */
@Repository
class ComingTalks {

    private final DSLContext database;

    ComingTalks(DSLContext database) {
        this.database = database;
    }

    /** The reader's own, the earliest first; everybody's for the manager. @param until the last day that counts */
    First first(Actor reader, LocalDate until, int most) {
        var all = DSL.count().over();
        var rows = database.select(
                        COMING_TALK.COURSE_ID, COMING_TALK.FIRST_NAME, COMING_TALK.LAST_NAME, COMING_TALK.DUE_ON, all)
                .from(COMING_TALK)
                .where(COMING_TALK.DUE_ON.le(until))
                .and(isOf(reader))
                .orderBy(COMING_TALK.DUE_ON, COMING_TALK.COURSE_ID)
                .limit(most)
                .fetch();
        return new First(
                rows.map(row -> new Talk(row.value1(), row.value2(), Optional.ofNullable(row.value3()), row.value4())),
                rows.isEmpty() ? 0 : rows.getFirst().value5() - rows.size());
    }

    private static Condition isOf(Actor reader) {
        return reader.role().equals("EMPLOYMENT_MANAGER")
                ? DSL.noCondition()
                : COMING_TALK
                        .CONSULTANT_ID
                        .eq(reader.accountId())
                        .or(COMING_TALK.SOCIAL_WORKER_ID.eq(reader.accountId()));
    }

    /** @param more how many there are besides */
    record First(List<Talk> talks, int more) {}

    record Talk(UUID courseId, String firstName, Optional<String> lastName, LocalDate dueOn) {}
}
