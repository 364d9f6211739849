package dk.fodfaeste.engine.fit;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Something that a person could do at a workplace: its tasks of one name, or a carved job.
 *
 * @param credentials that the law or the tasks demand
 * @param paused whether the workplace takes nobody for now
 */
public record Opening(
        String id,
        UUID workplaceId,
        List<Task> tasks,
        List<Need> needs,
        Optional<Place> place,
        Set<String> credentials,
        boolean paused) {

    public Opening {
        tasks = List.copyOf(tasks);
        needs = List.copyOf(needs);
        credentials = Set.copyOf(credentials);
    }

    public int minutesPerWeek() {
        return tasks.stream().mapToInt(Task::minutesPerWeek).sum();
    }
}
