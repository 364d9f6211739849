package dk.fodfaeste.matching.openings;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A carved job that somebody kept: an opening like any other until it is withdrawn.
 *
 * @param work what it is called, 1 to 200 characters; no other opening of the workplace has the name
 * @param personId whom it was carved for
 * @param week when each task is done, by day and time
 */
public record SavedJob(UUID id, UUID workplaceId, String work, UUID personId, List<Sitting> week) {

    /** The longest name, in characters. */
    public static final int LONGEST_NAME = 200;

    public String openingId() {
        return WorkOpening.id(workplaceId, work);
    }

    public Set<UUID> tasks() {
        return week.stream().map(Sitting::taskId).collect(Collectors.toSet());
    }

    /** One time that a task is done. */
    public record Sitting(UUID taskId, DayOfWeek day, LocalTime starts, LocalTime ends) {}
}
