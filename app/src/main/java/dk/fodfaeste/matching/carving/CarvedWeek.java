package dk.fodfaeste.matching.carving;

import dk.fodfaeste.companies.WorkTask;
import dk.fodfaeste.engine.carving.CarvedJob;
import dk.fodfaeste.engine.carving.InventoryTask;
import dk.fodfaeste.engine.carving.Sitting;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A carved job laid on a week. Saturday and Sunday are there when the job is.
 *
 * @param presence minutes from coming to going, all days together
 */
public record CarvedWeek(List<Day> days, int presence) {

    /** @param shortestBreak minutes; a shorter hole is the way from one place to another */
    public static CarvedWeek of(CarvedJob job, Function<InventoryTask, WorkTask> task, int shortestBreak) {
        List<Day> days = Stream.of(DayOfWeek.values())
                .map(day -> new Day(
                        day,
                        stretches(
                                job.week().stream()
                                        .filter(sitting -> sitting.day() == day)
                                        .toList(),
                                task,
                                shortestBreak)))
                .filter(day -> day.day().compareTo(DayOfWeek.FRIDAY) <= 0 || !day.isFree())
                .toList();
        return new CarvedWeek(
                days,
                job.presence().values().stream().mapToInt(Integer::intValue).sum());
    }

    private static List<Stretch> stretches(
            List<Sitting> ofDay, Function<InventoryTask, WorkTask> tasks, int shortestBreak) {
        List<Stretch> stretches = new ArrayList<>();
        for (Sitting sitting : ofDay) {
            Optional<WorkTask> task = Optional.of(tasks.apply(sitting.task()));
            Stretch next = new Stretch(sitting.start(), sitting.end(), task, 1);
            if (stretches.isEmpty()) {
                stretches.add(next);
            } else if (stretches.getLast().goesOnIn(next)) {
                stretches.add(stretches.removeLast().with(next));
            } else {
                Stretch hole = new Stretch(stretches.getLast().until(), next.from(), Optional.empty(), 0);
                if (hole.minutes() >= shortestBreak) {
                    stretches.add(hole);
                }
                stretches.add(next);
            }
        }
        return List.copyOf(stretches);
    }

    public List<DayOfWeek> workdays() {
        return days.stream().filter(day -> !day.isFree()).map(Day::day).toList();
    }

    /** @param stretches from coming to going */
    public record Day(DayOfWeek day, List<Stretch> stretches) {

        public boolean isFree() {
            return stretches.isEmpty();
        }

        public LocalTime from() {
            return stretches.getFirst().from();
        }

        public LocalTime until() {
            return stretches.getLast().until();
        }
    }

    /**
     * A task, as often as it is done without a stop.
     *
     * @param task empty for a break
     */
    public record Stretch(LocalTime from, LocalTime until, Optional<WorkTask> task, int times) {

        private boolean goesOnIn(Stretch next) {
            return until.equals(next.from) && task.equals(next.task);
        }

        private Stretch with(Stretch next) {
            return new Stretch(from, next.until, task, times + next.times);
        }

        long minutes() {
            return Duration.between(from, until).toMinutes();
        }
    }
}
