package dk.fodfaeste.engine.carving;

import dk.fodfaeste.engine.fit.Need;
import dk.fodfaeste.engine.fit.Task;
import dk.fodfaeste.engine.fit.TimeWindow;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One line of a workplace's task inventory.
 *
 * @param id its number in the inventory
 * @param minutes for one time, at least 1
 * @param timesPerWeek at least 1; more times than the window has days are turns on the same day
 * @param window days and hours within which it can be done
 * @param place where in the workplace: a floor, a room; empty where nobody said, which is a place of its own
 * @param credentials that the law or the task demands
 * @param doneBy the function that does it today, never a name
 * @param relief 0 to 3, how much it would ease those who do it today
 */
public record InventoryTask(
        String id,
        String name,
        int minutes,
        int timesPerWeek,
        TimeWindow window,
        Optional<String> place,
        List<Need> needs,
        Set<String> credentials,
        Optional<String> doneBy,
        int relief) {

    public InventoryTask {
        if (minutes < 1 || timesPerWeek < 1) {
            throw new IllegalArgumentException("a task takes a minute or more, once a week or more: " + name);
        }
        if (relief < 0 || relief > 3) {
            throw new IllegalArgumentException("relief is 0 to 3, not " + relief);
        }
        needs = List.copyOf(needs);
        credentials = Set.copyOf(credentials);
    }

    public int minutesPerWeek() {
        return minutes * timesPerWeek;
    }

    Task asTask() {
        return new Task(name, minutes, timesPerWeek, window);
    }
}
