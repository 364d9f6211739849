package dk.fodfaeste.placements;

import static dk.fodfaeste.database.placements.Tables.COURSE_LINE;
import static dk.fodfaeste.database.placements.Tables.DUE_OF_COURSE;

import dk.fodfaeste.people.Person;
import dk.fodfaeste.platform.Actor;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** What is due of courses: those whose planned last day has passed without a word of how they went, and their steps. */
final class OverdueCourses {

    /** So long the consultant is asked alone; then the manager is asked too. */
    private static final int WEEKS_ALONE = 1;

    private OverdueCourses() {}

    /**
     * The reader's own, the longest due first of each kind; for the manager what nobody has seen to for a week, or where nobody goes with the person.
     *
     * @param most of each kind
     */
    static Field<List<Due>> first(Actor reader, LocalDate today, int most) {
        Field<Integer> ofKind =
                DSL.count().over(DSL.partitionBy(DUE_OF_COURSE.KIND)).as("of_kind");
        Field<Integer> place = DSL.rowNumber()
                .over(DSL.partitionBy(DUE_OF_COURSE.KIND).orderBy(DUE_OF_COURSE.DUE_ON, DUE_OF_COURSE.COURSE_ID))
                .as("place");
        Condition come = DUE_OF_COURSE
                .DUE_ON
                .lt(today)
                .or(DUE_OF_COURSE.KIND.ne(Kind.OVERDUE.name()).and(DUE_OF_COURSE.DUE_ON.eq(today)));
        var due = DSL.select(DUE_OF_COURSE.fields())
                .select(ofKind, place)
                .from(DUE_OF_COURSE)
                .where(come.and(isOf(reader, today)))
                .asTable("due");
        return DSL.multiset(DSL.select(
                                due.field(DUE_OF_COURSE.KIND),
                                due.field(DUE_OF_COURSE.COURSE_ID),
                                due.field(DUE_OF_COURSE.FIRST_NAME),
                                due.field(DUE_OF_COURSE.LAST_NAME),
                                due.field(DUE_OF_COURSE.WORKPLACE_NAME),
                                due.field(DUE_OF_COURSE.DUE_ON),
                                due.field(ofKind))
                        .from(due)
                        .where(Objects.requireNonNull(due.field(place)).le(most))
                        .orderBy(due.field(place)))
                .convertFrom(rows -> rows.map(row -> new Due(
                        Kind.valueOf(row.value1()),
                        row.value2(),
                        Person.shortName(row.value3(), Optional.ofNullable(row.value4())),
                        row.value5(),
                        row.value6(),
                        row.value7())));
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
                ? DUE_OF_COURSE.DUE_ON.lt(today.minusWeeks(WEEKS_ALONE)).or(DUE_OF_COURSE.CONSULTANT_ID.isNull())
                : DUE_OF_COURSE.CONSULTANT_ID.eq(reader.accountId());
    }

    /** What is due, as the view names it. */
    enum Kind {
        OVERDUE,
        CONFIRM,
        TALK,
        /** Laid in from a sheet while it ran; nobody has said whether it is granted. */
        GRANT_UNSAID
    }

    /** @param all of its kind, shown or not */
    record Due(Kind kind, UUID courseId, String person, String workplace, LocalDate on, int all) {}
}
