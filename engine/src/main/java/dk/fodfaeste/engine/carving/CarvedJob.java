package dk.fodfaeste.engine.carving;

import dk.fodfaeste.engine.fit.Opening;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Tasks of a workplace that fit one person, laid out over a week. A task is taken with all its times or not at all: a workplace that
 * must do half of it itself has not been relieved.
 *
 * @param week every sitting, by day and time
 * @param shares what each task adds, most first; they add up to the value
 * @param rejected every other task of the inventory, with its reason
 */
public record CarvedJob(Inventory inventory, List<Sitting> week, List<TaskShare> shares, List<RejectedTask> rejected) {

    public CarvedJob {
        week = List.copyOf(week);
        shares = List.copyOf(shares);
        rejected = List.copyOf(rejected);
    }

    /** Thousandths of relief-minutes a week, times fit. */
    public long value() {
        return shares.stream().mapToLong(TaskShare::contribution).sum();
    }

    public List<InventoryTask> tasks() {
        return shares.stream().map(TaskShare::task).toList();
    }

    /** Minutes of work in a week, without walking and breaks. */
    public int minutesPerWeek() {
        return tasks().stream().mapToInt(InventoryTask::minutesPerWeek).sum();
    }

    /** Minutes from coming to going on every day that has sittings, walking and the break included. */
    public Map<DayOfWeek, Integer> presence() {
        Map<DayOfWeek, List<Sitting>> byDay =
                week.stream().collect(Collectors.groupingBy(Sitting::day, TreeMap::new, Collectors.toList()));
        Map<DayOfWeek, Integer> presence = new TreeMap<>();
        byDay.forEach((day, sittings) -> presence.put(day, (int)
                Duration.between(sittings.getFirst().start(), sittings.getLast().end())
                        .toMinutes()));
        return presence;
    }

    /** Minutes a week that those who do the tasks today get back, by their function; tasks of nobody in particular are left out. */
    public Map<String, Integer> minutesFreed() {
        Map<String, Integer> freed = new TreeMap<>();
        tasks().forEach(task -> task.doneBy().ifPresent(who -> freed.merge(who, task.minutesPerWeek(), Integer::sum)));
        return freed;
    }

    /** The job as something that possibilities and the plan can use, with the needs of all its tasks and of the workplace. */
    public Opening opening(String id) {
        return inventory.opening(id, tasks());
    }
}
