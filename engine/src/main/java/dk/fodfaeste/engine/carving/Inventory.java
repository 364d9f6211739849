package dk.fodfaeste.engine.carving;

import dk.fodfaeste.engine.Need;
import dk.fodfaeste.engine.Opening;
import dk.fodfaeste.engine.Place;
import dk.fodfaeste.engine.Strength;
import dk.fodfaeste.engine.Task;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
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
        return new Opening(id, workplaceId, asTasks, strongest(chosen), place, credentials, false);
    }

    /** Of each dimension the strongest need stays, and a weaker one only where it asks for more. */
    private List<Need> strongest(Collection<InventoryTask> chosen) {
        List<Need> kept = new ArrayList<>();
        Stream.concat(needs.stream(), chosen.stream().flatMap(task -> task.needs().stream()))
                .sorted(Comparator.comparing(Need::dimension)
                        .thenComparing(Need::strength)
                        .thenComparing(Comparator.comparingInt(Need::leastBin).reversed())
                        .thenComparing(Need::adaptable))
                .filter(need -> kept.isEmpty() || asksForMore(need, kept.getLast()))
                .forEachOrdered(kept::add);
        return List.copyOf(kept);
    }

    /** A need that can be adapted hides none that cannot: of musts on one dimension both may stay. */
    private static boolean asksForMore(Need need, Need before) {
        return !before.dimension().equals(need.dimension())
                || before.leastBin() < need.leastBin()
                || before.strength() == Strength.MUST
                        && need.strength() == Strength.MUST
                        && before.adaptable()
                        && !need.adaptable();
    }
}
