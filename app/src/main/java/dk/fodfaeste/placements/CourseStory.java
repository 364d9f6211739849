package dk.fodfaeste.placements;

import java.util.List;

/** A course with all that happened in it. @param events what was decided since it was agreed, the first first */
public record CourseStory(
        Course course, String workplace, List<HoursStep> steps, List<FollowUp> talks, List<CourseEvent> events) {

    /** Another number whenever something was decided about it, or its hours were changed; above 0. */
    public int version() {
        long facts = events.size();
        for (HoursStep step : steps) {
            facts = facts * 31 + step.from().toEpochDay() * 10_000 + step.minutesPerWeek();
        }
        return (int) (Math.floorMod(facts, 900_000_000L) + 1);
    }
}
