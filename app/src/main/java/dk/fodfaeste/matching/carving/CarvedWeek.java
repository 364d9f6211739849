package dk.fodfaeste.matching.carving;

import dk.fodfaeste.companies.WorkTask;
import dk.fodfaeste.engine.carving.CarvedJob;
import dk.fodfaeste.engine.carving.InventoryTask;
import dk.fodfaeste.matching.openings.SavedJob;
import dk.fodfaeste.platform.week.WeekDrawing;
import dk.fodfaeste.platform.week.WeekEntry;
import dk.fodfaeste.platform.week.WeekEntry.Told;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A carved job laid on a week. Saturday and Sunday are there when the job is.
 *
 * @param presence minutes from coming to going, all days together
 */
public record CarvedWeek(List<Day> days, int presence) {

    /** @param shortestBreak minutes; a shorter hole is the way from one place to another */
    public static CarvedWeek of(CarvedJob job, Function<InventoryTask, WorkTask> task, int shortestBreak) {
        return of(
                job.week().stream()
                        .map(sitting ->
                                new Timed(sitting.day(), sitting.start(), sitting.end(), task.apply(sitting.task())))
                        .toList(),
                shortestBreak);
    }

    /** The same of a job that is kept. @param tasks of the opening that it is */
    public static CarvedWeek of(SavedJob job, List<WorkTask> tasks, int shortestBreak) {
        Map<UUID, WorkTask> byId = tasks.stream().collect(Collectors.toMap(WorkTask::id, each -> each));
        return of(
                job.week().stream()
                        .filter(sitting -> byId.containsKey(sitting.taskId()))
                        .map(sitting -> new Timed(
                                sitting.day(),
                                sitting.starts(),
                                sitting.ends(),
                                Objects.requireNonNull(byId.get(sitting.taskId()))))
                        .sorted(Comparator.comparing(Timed::from))
                        .toList(),
                shortestBreak);
    }

    private static CarvedWeek of(List<Timed> week, int shortestBreak) {
        List<Day> days = Stream.of(DayOfWeek.values())
                .map(day -> new Day(
                        day,
                        stretches(
                                week.stream().filter(each -> each.day() == day).toList(), shortestBreak)))
                .filter(day -> day.day().compareTo(DayOfWeek.FRIDAY) <= 0 || !day.isFree())
                .toList();
        return new CarvedWeek(
                days,
                days.stream()
                        .filter(day -> !day.isFree())
                        .mapToInt(day ->
                                (int) Duration.between(day.from(), day.until()).toMinutes())
                        .sum());
    }

    /** A task as it lies in a week. */
    private record Timed(DayOfWeek day, LocalTime from, LocalTime until, WorkTask task) {}

    private static List<Stretch> stretches(List<Timed> ofDay, int shortestBreak) {
        List<Stretch> stretches = new ArrayList<>();
        for (Timed timed : ofDay) {
            Stretch next = new Stretch(timed.from(), timed.until(), Optional.of(timed.task()), 1);
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

    /** As it is drawn. */
    public WeekDrawing drawing() {
        return WeekDrawing.typical(days.stream()
                .flatMap(day -> day.stretches().stream().map(stretch -> entry(day.day(), stretch)))
                .toList());
    }

    private static WeekEntry entry(DayOfWeek day, Stretch stretch) {
        List<Told> more = new ArrayList<>();
        stretch.task().ifPresent(task -> {
            if (stretch.times() > 1) {
                more.add(
                        Told.of("carving.times", stretch.times(), task.minutes().orElse(0)));
            }
            task.location().ifPresent(where -> more.add(Told.of("week.at", where)));
        });
        return new WeekEntry(
                day,
                Optional.of(dk.fodfaeste.platform.week.Stretch.of(stretch.from(), stretch.until())),
                stretch.task().isPresent() ? WeekEntry.Kind.THERE : WeekEntry.Kind.PAUSE,
                stretch.task().map(task -> Told.of("week.name", task.name())).orElseGet(() -> Told.of("carving.break")),
                more,
                stretch.task().map(task -> "/tasks/" + task.id()));
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
