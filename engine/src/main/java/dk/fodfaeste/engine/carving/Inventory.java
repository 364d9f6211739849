package dk.fodfaeste.engine.carving;

import dk.fodfaeste.engine.fit.Need;
import dk.fodfaeste.engine.fit.Needs;
import dk.fodfaeste.engine.fit.Opening;
import dk.fodfaeste.engine.fit.Place;
import dk.fodfaeste.engine.fit.Task;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A workplace's task inventory.
 *
 * @param place of the workplace, for the commute
 * @param needs of the whole workplace, whatever the task
 * @param tasks with ids that differ
 */
public record Inventory(UUID workplaceId, Optional<Place> place, List<Need> needs, List<InventoryTask> tasks) {

    public Inventory {
        needs = List.copyOf(needs);
        tasks = List.copyOf(tasks);
        Set<String> ids = new HashSet<>();
        for (InventoryTask task : tasks) {
            if (!ids.add(task.id())) {
                throw new IllegalArgumentException("two tasks of the inventory are called " + task.id());
            }
        }
    }

    /** The tasks as something that a person could do, with the needs of all of them and of the workplace. */
    Opening opening(String id, Collection<InventoryTask> chosen) {
        List<Task> asTasks = chosen.stream().map(InventoryTask::asTask).toList();
        Set<String> credentials =
                chosen.stream().flatMap(task -> task.credentials().stream()).collect(Collectors.toSet());
        return new Opening(id, workplaceId, asTasks, asked(chosen), place, credentials, false);
    }

    private List<Need> asked(Collection<InventoryTask> chosen) {
        return Needs.strongest(Stream.concat(needs.stream(), chosen.stream().flatMap(task -> task.needs().stream()))
                .toList());
    }
}
