package dk.fodfaeste.companies;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The task inventory laid on a week. Saturday and Sunday are there when a task is. */
public record Week(List<Day> days, int minutes) {

    /** By the earliest time, those of any time last. */
    static final Comparator<WorkTask> EARLIEST_FIRST = Comparator.comparing(
                    (WorkTask task) -> task.earliest().orElse(LocalTime.MAX))
            .thenComparing(WorkTask::name);

    static Week of(List<WorkTask> tasks) {
        List<Day> days = Stream.of(DayOfWeek.values())
                .map(day -> new Day(
                        day,
                        tasks.stream()
                                .filter(task -> task.days().contains(day))
                                .sorted(EARLIEST_FIRST)
                                .toList()))
                .filter(day -> day.day().compareTo(DayOfWeek.FRIDAY) <= 0
                        || !day.tasks().isEmpty())
                .toList();
        return new Week(days, tasks.stream().mapToInt(WorkTask::minutesPerWeek).sum());
    }

    /** @param tasks by their earliest time, those of any time last */
    public record Day(DayOfWeek day, List<WorkTask> tasks) {}
}
