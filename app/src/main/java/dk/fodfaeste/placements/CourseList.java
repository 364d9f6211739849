package dk.fodfaeste.placements;

import static dk.fodfaeste.database.placements.Tables.COURSE;
import static dk.fodfaeste.database.placements.Tables.COURSE_LINE;
import static dk.fodfaeste.database.placements.Tables.HOURS_STEP;

import dk.fodfaeste.database.placements.tables.records.CourseLineRecord;
import dk.fodfaeste.people.Person;
import dk.fodfaeste.placements.CoursesPage.Line;
import dk.fodfaeste.placements.CoursesPage.Sort;
import dk.fodfaeste.placements.CoursesPage.Which;
import dk.fodfaeste.platform.Danish;
import dk.fodfaeste.platform.web.Paging;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SortField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The courses as they are listed, with who, where and the next talk: a page at a time, put in order where the rows are. */
@Repository
class CourseList {

    private final DSLContext database;

    CourseList(DSLContext database) {
        this.database = database;
    }

    Paging<Line> page(Which which, Sort sort, int number, LocalDate today) {
        Condition shown = shown(which, today);
        Field<Integer> minutes = minutesOn(today);
        return Paging.of(
                database.fetchCount(COURSE_LINE, shown),
                number,
                (skipped, most) -> database.select(COURSE_LINE, minutes)
                        .from(COURSE_LINE)
                        .where(shown)
                        .orderBy(order(sort))
                        .offset(skipped)
                        .limit(most)
                        .fetch(row -> line(row.value1(), row.value2(), today)));
    }

    private static Line line(CourseLineRecord row, @Nullable Integer minutes, LocalDate today) {
        Course course = CourseRepository.course(row.into(COURSE));
        return new Line(
                course,
                course.stateOn(today),
                Person.shortName(row.getFirstName(), Optional.ofNullable(row.getLastName())),
                row.getWorkplaceName(),
                minutes == null ? OptionalInt.empty() : OptionalInt.of(minutes),
                Optional.ofNullable(row.getNextTalkOn()));
    }

    /** As {@link Course#stateOn} says it of one. */
    private static Condition shown(Which which, LocalDate today) {
        return switch (which) {
            case RUNNING -> COURSE_LINE.OUTCOME.isNull();
            case OVERDUE -> OverdueCourses.isOverdue(today);
            case ENDED -> COURSE_LINE.OUTCOME.isNotNull();
            case ALL -> DSL.noCondition();
        };
    }

    /** The minutes a week that hold on the day, with those for wages, or on the last one of what has ended; of the first step before it begins. */
    private static Field<Integer> minutesOn(LocalDate today) {
        Field<LocalDate> day = DSL.greatest(
                DSL.least(DSL.coalesce(COURSE_LINE.ENDS_ON, DSL.inline(today)), DSL.inline(today)),
                COURSE_LINE.STARTS_ON);
        return DSL.coalesce(
                DSL.field(DSL.select(HOURS_STEP.MINUTES_PER_WEEK.plus(HOURS_STEP.WAGE_MINUTES))
                        .from(HOURS_STEP)
                        .where(HOURS_STEP.ORGANISATION_ID.eq(COURSE_LINE.ORGANISATION_ID))
                        .and(HOURS_STEP.COURSE_ID.eq(COURSE_LINE.COURSE_ID))
                        .and(HOURS_STEP.FROM_ON.le(day))
                        .orderBy(HOURS_STEP.FROM_ON.desc())
                        .limit(1)),
                COURSE_LINE.MINUTES_PER_WEEK);
    }

    private static List<SortField<?>> order(Sort sort) {
        List<SortField<?>> first = switch (sort) {
            case START -> List.of(COURSE_LINE.STARTS_ON.desc());
            case PERSON ->
                List.of(
                        Danish.order(COURSE_LINE.FIRST_NAME).asc(),
                        Danish.order(DSL.coalesce(COURSE_LINE.LAST_NAME, DSL.inline("")))
                                .asc());
            case WORKPLACE -> List.of(Danish.order(COURSE_LINE.WORKPLACE_NAME).asc());
            case TALK -> List.of(COURSE_LINE.NEXT_TALK_ON.asc().nullsLast());
        };
        return Stream.concat(first.stream(), Stream.of(COURSE_LINE.COURSE_ID.asc()))
                .toList();
    }
}
