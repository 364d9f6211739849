package dk.fodfaeste.placements;

import java.util.List;
import java.util.Optional;

/**
 * A course with all that happened in it.
 *
 * @param events what was decided since it was agreed, the first first
 * @param named the next steps as they were named, the first first: the last one holds
 */
public record CourseStory(
        Course course,
        String workplace,
        List<HoursStep> steps,
        List<FollowUp> talks,
        List<CourseEvent> events,
        List<NamedStep> named) {

    /** The next step, where one is named with a day to talk about it. */
    public Optional<NamedStep> next() {
        return named.isEmpty() ? Optional.empty() : Optional.of(named.getLast());
    }

    /** The ladder, where hours that were agreed without one are its one step. */
    public List<HoursStep> ladder() {
        return steps.isEmpty() && course.minutesPerWeek().isPresent()
                ? List.of(
                        new HoursStep(course.startsOn(), course.minutesPerWeek().getAsInt()))
                : steps;
    }

    /** Another number whenever something was decided about it, or its hours were changed; above 0. */
    public int version() {
        long facts = events.size() * 100L + named.size();
        for (HoursStep step : steps) {
            facts = facts * 31 + step.from().toEpochDay() * 10_000 + step.minutesPerWeek();
            facts = facts * 31 + step.wageMinutes();
        }
        return (int) (Math.floorMod(facts, 900_000_000L) + 1);
    }
}
