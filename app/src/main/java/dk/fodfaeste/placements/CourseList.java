package dk.fodfaeste.placements;

import static dk.fodfaeste.database.placements.Tables.COURSE;
import static dk.fodfaeste.database.placements.Tables.COURSE_LINE;

import dk.fodfaeste.people.Person;
import dk.fodfaeste.placements.CoursesPage.Line;
import dk.fodfaeste.placements.CoursesPage.Sort;
import dk.fodfaeste.placements.CoursesPage.Which;
import dk.fodfaeste.platform.Danish;
import dk.fodfaeste.platform.web.Paging;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.SortField;
import org.jooq.impl.DSL;
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
        return Paging.of(
                database.fetchCount(COURSE_LINE, shown),
                number,
                (skipped, most) -> database.selectFrom(COURSE_LINE)
                        .where(shown)
                        .orderBy(order(sort))
                        .offset(skipped)
                        .limit(most)
                        .fetch(row -> new Line(
                                CourseRepository.course(row.into(COURSE)),
                                Person.shortName(row.getFirstName(), Optional.ofNullable(row.getLastName())),
                                row.getWorkplaceName(),
                                Optional.ofNullable(row.getNextTalkOn()))));
    }

    /** As {@link Course#takesPlaceOn} says it of one. */
    private static Condition shown(Which which, LocalDate today) {
        Condition takesPlace =
                COURSE_LINE.OUTCOME.isNull().and(COURSE_LINE.ENDS_ON.isNull().or(COURSE_LINE.ENDS_ON.ge(today)));
        return switch (which) {
            case RUNNING -> takesPlace;
            case ENDED -> takesPlace.not();
            case ALL -> DSL.noCondition();
        };
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
