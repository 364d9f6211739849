package dk.fodfaeste.placements;

import static dk.fodfaeste.database.placements.Tables.COURSE_LINE;

import dk.fodfaeste.people.Person;
import dk.fodfaeste.platform.Actor;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Courses whose planned last day has passed without a word of how they went. */
@Repository
class OverdueCourses {

    /** So long the consultant is asked alone; then the manager is asked too. */
    private static final int WEEKS_ALONE = 1;

    private final DSLContext database;

    OverdueCourses(DSLContext database) {
        this.database = database;
    }

    /** The reader's own, the longest overdue first; for the manager all that nobody has seen to for a week, or that nobody goes with. */
    First first(Actor reader, LocalDate today, int most) {
        var all = DSL.count().over();
        var rows = database.select(
                        COURSE_LINE.COURSE_ID,
                        COURSE_LINE.FIRST_NAME,
                        COURSE_LINE.LAST_NAME,
                        COURSE_LINE.WORKPLACE_NAME,
                        COURSE_LINE.ENDS_ON,
                        all)
                .from(COURSE_LINE)
                .where(isOverdue(today))
                .and(isOf(reader, today))
                .orderBy(COURSE_LINE.ENDS_ON, COURSE_LINE.COURSE_ID)
                .limit(most)
                .fetch();
        return new First(
                rows.map(row -> new Overdue(
                        row.value1(),
                        Person.shortName(row.value2(), Optional.ofNullable(row.value3())),
                        row.value4(),
                        row.value5())),
                rows.isEmpty() ? 0 : rows.getFirst().value6() - rows.size());
    }

    /** As {@link Course#stateOn} says it of one: what waits for its grant never began, and is not overdue. */
    static Condition isOverdue(LocalDate today) {
        return COURSE_LINE
                .OUTCOME
                .isNull()
                .and(COURSE_LINE.ENDS_ON.lt(today))
                .and(COURSE_LINE.GRANT_STATE.isNull().or(COURSE_LINE.GRANT_STATE.eq(GrantState.GRANTED.name())));
    }

    private static Condition isOf(Actor reader, LocalDate today) {
        return reader.role().equals("EMPLOYMENT_MANAGER")
                ? COURSE_LINE.ENDS_ON.lt(today.minusWeeks(WEEKS_ALONE)).or(COURSE_LINE.CONSULTANT_ID.isNull())
                : COURSE_LINE.CONSULTANT_ID.eq(reader.accountId());
    }

    /** @param more how many there are besides */
    record First(List<Overdue> courses, int more) {}

    record Overdue(UUID courseId, String person, String workplace, LocalDate endsOn) {}
}
