package dk.fodfaeste.engine.carving;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The plain answer: task by task, the one with most relief for its minutes first, on the days where it costs least; a short task may
 * come with a partner. A start for the search, and the baseline that it is measured against.
 */
final class GreedyCarving {

    private static final Comparator<CarvableTask> DENSEST = Comparator.comparingDouble(
                    (CarvableTask task) -> -(double) task.contribution() / task.minutesPerWeek())
            .thenComparing(CarvableTask::index);

    private GreedyCarving() {}

    static List<Choice> of(Week week) {
        return filled(week, List.of());
    }

    /** With every task that still finds room. */
    static List<Choice> filled(Week week, Collection<Choice> start) {
        List<Choice> chosen = new ArrayList<>(start);
        List<CarvableTask> order = byDensity(week.tasks());
        boolean grows = true;
        while (grows) {
            grows = false;
            Set<CarvableTask> taken =
                    new HashSet<>(chosen.stream().map(Choice::task).toList());
            for (CarvableTask task : order) {
                if (task.contribution() > 0 && !taken.contains(task)) {
                    Optional<List<Choice>> more = with(week, chosen, task, order, taken);
                    if (more.isPresent()) {
                        chosen = more.get();
                        chosen.forEach(choice -> taken.add(choice.task()));
                        grows = true;
                    }
                }
            }
        }
        return List.copyOf(chosen);
    }

    static List<CarvableTask> byDensity(Collection<CarvableTask> tasks) {
        return tasks.stream().sorted(DENSEST).toList();
    }

    /** The choices with the task, if need be with a partner that makes its days worth coming for. */
    private static Optional<List<Choice>> with(
            Week week, List<Choice> chosen, CarvableTask task, List<CarvableTask> order, Set<CarvableTask> taken) {
        Optional<List<Choice>> alone = best(week, task.patterns().stream().map(pattern -> plus(chosen, task, pattern)));
        if (alone.isPresent() || task.minutes() >= week.policy().leastMinutesAlone()) {
            return alone;
        }
        return order.stream()
                .filter(partner -> !partner.equals(task) && !taken.contains(partner))
                .map(partner -> best(
                        week,
                        task.patterns().stream()
                                .flatMap(own -> partner.patterns().stream()
                                        .map(other -> plus(plus(chosen, task, own), partner, other)))))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<List<Choice>> best(Week week, Stream<List<Choice>> candidates) {
        return candidates
                .filter(week::holds)
                .max(Comparator.comparing(choices -> week.worth(choices).orElseThrow()));
    }

    private static List<Choice> plus(List<Choice> chosen, CarvableTask task, WeekPattern pattern) {
        List<Choice> more = new ArrayList<>(chosen);
        more.add(new Choice(task, pattern));
        return more;
    }
}
