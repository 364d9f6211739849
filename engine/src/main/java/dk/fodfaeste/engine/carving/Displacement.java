package dk.fodfaeste.engine.carving;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Why a task that fits the person is not in the job: what would have to go for it. */
final class Displacement {

    private static final int MOST = 2;

    private final Week week;
    private final List<Choice> job;

    Displacement(Week week, Collection<Choice> job) {
        this.week = week;
        this.job = List.copyOf(job);
    }

    Rejection reason(CarvableTask task) {
        if (task.contribution() == 0) {
            return new Rejection.NoRelief();
        }
        for (int count = 0; count <= MOST; count++) {
            Optional<List<Choice>> least = without(count, 0).stream()
                    .filter(gone -> findsRoom(task, gone))
                    .min(Comparator.comparingLong(Displacement::contribution));
            if (least.isPresent()) {
                return noRoom(least.get());
            }
        }
        int minutes = task.patterns().getFirst().mostTurns() * task.minutes();
        boolean alone = !findsRoom(task, job) && minutes < week.policy().leastMinutesAlone();
        return alone ? new Rejection.AloneInADay(minutes, week.policy().leastMinutesAlone()) : noRoom(job);
    }

    /** Every choice of so many of the job's tasks. */
    private List<List<Choice>> without(int count, int from) {
        if (count == 0) {
            return List.of(List.of());
        }
        List<List<Choice>> all = new ArrayList<>();
        for (int first = from; first < job.size(); first++) {
            for (List<Choice> rest : without(count - 1, first + 1)) {
                List<Choice> gone = new ArrayList<>(List.of(job.get(first)));
                gone.addAll(rest);
                all.add(gone);
            }
        }
        return all;
    }

    private boolean findsRoom(CarvableTask task, List<Choice> gone) {
        List<Choice> rest = new ArrayList<>(job);
        rest.removeAll(gone);
        return task.patterns().stream().anyMatch(pattern -> {
            List<Choice> with = new ArrayList<>(rest);
            with.add(new Choice(task, pattern));
            return week.holds(with);
        });
    }

    private static long contribution(List<Choice> choices) {
        return choices.stream()
                .mapToLong(choice -> choice.task().contribution())
                .sum();
    }

    private static Rejection noRoom(List<Choice> gone) {
        return new Rejection.NoRoomInWeek(
                gone.stream().map(choice -> choice.task().share().task()).toList());
    }
}
