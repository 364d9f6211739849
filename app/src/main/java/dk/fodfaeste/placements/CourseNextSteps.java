package dk.fodfaeste.placements;

import static dk.fodfaeste.database.placements.Tables.COURSE;
import static dk.fodfaeste.database.placements.Tables.FOLLOW_UP;

import dk.fodfaeste.people.NextSteps;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** The next talk about a course, the day on which it begins, or that it should have ended. */
@Repository
class CourseNextSteps implements NextSteps {

    private final DSLContext database;

    CourseNextSteps(DSLContext database) {
        this.database = database;
    }

    @Override
    public Map<UUID, NextStep> of(Collection<UUID> people, LocalDate today) {
        var talk = DSL.min(FOLLOW_UP.DUE_ON);
        Map<UUID, NextStep> next = new HashMap<>();
        database.select(COURSE.PERSON_ID, COURSE.COURSE_ID, COURSE.STARTS_ON, COURSE.ENDS_ON, talk)
                .from(COURSE)
                .leftJoin(FOLLOW_UP)
                .on(FOLLOW_UP.COURSE_ID.eq(COURSE.COURSE_ID).and(FOLLOW_UP.HELD_ON.isNull()))
                .where(COURSE.PERSON_ID.in(people).and(COURSE.OUTCOME.isNull()))
                .groupBy(COURSE.PERSON_ID, COURSE.COURSE_ID, COURSE.STARTS_ON, COURSE.ENDS_ON)
                .fetch(row -> step(
                                row.value2(),
                                row.value3(),
                                Optional.ofNullable(row.value4()),
                                Optional.ofNullable(row.value5()),
                                today)
                        .map(step -> Map.entry(row.value1(), step)))
                .forEach(each -> each.ifPresent(step -> next.merge(
                        step.getKey(),
                        step.getValue(),
                        (one, other) ->
                                one.due().orElseThrow().isAfter(other.due().orElseThrow()) ? other : one)));
        return next;
    }

    private static Optional<NextStep> step(
            UUID course, LocalDate starts, Optional<LocalDate> ends, Optional<LocalDate> talk, LocalDate today) {
        if (ends.filter(day -> day.isBefore(today)).isPresent()) {
            return Optional.of(step("nextStep.courseOver", course, ends.get()));
        }
        if (starts.isAfter(today) && talk.filter(day -> day.isBefore(starts)).isEmpty()) {
            return Optional.of(step("nextStep.begins", course, starts));
        }
        return talk.map(day -> step("nextStep.talk", course, day))
                .or(() -> ends.map(day -> step("nextStep.courseEnds", course, day)));
    }

    private static NextStep step(String key, UUID course, LocalDate day) {
        return new NextStep(key, List.of(), "/courses/" + course, Optional.of(day));
    }
}
