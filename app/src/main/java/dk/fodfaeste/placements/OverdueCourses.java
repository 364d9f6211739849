package dk.fodfaeste.placements;

import static dk.fodfaeste.database.placements.Tables.COURSE_LINE;
import static dk.fodfaeste.database.placements.Tables.DUE_OF_COURSE;

import dk.fodfaeste.database.placements.tables.records.DueOfCourseRecord;
import dk.fodfaeste.people.Person;
import dk.fodfaeste.platform.Actor;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** What is due of courses: those whose planned last day has passed without a word of how they went, and their steps. */
@Repository
class OverdueCourses {

    /** So long the consultant is asked alone; then the manager is asked too. */
    private static final int WEEKS_ALONE = 1;

    private final DSLContext database;

    OverdueCourses(DSLContext database) {
        this.database = database;
    }

    /**
     * The reader's own, the longest due first of each kind; for the manager what nobody has seen to for a week, or where nobody goes with the person.
     *
     * @param most of each kind
     */
    List<Due> first(Actor reader, LocalDate today, int most) {
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
        return database.selectFrom(due)
                .where(Objects.requireNonNull(due.field(place)).le(most))
                .orderBy(due.field(place))
                .fetch(row -> due(row.into(DUE_OF_COURSE), row.get(ofKind)));
    }

    private static Due due(DueOfCourseRecord row, int all) {
        return new Due(
                Kind.valueOf(row.getKind()),
                row.getCourseId(),
                Person.shortName(row.getFirstName(), Optional.ofNullable(row.getLastName())),
                row.getWorkplaceName(),
                row.getDueOn(),
                all);
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
        TALK
    }

    /** @param all of its kind, shown or not */
    record Due(Kind kind, UUID courseId, String person, String workplace, LocalDate on, int all) {}
}
