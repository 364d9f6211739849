package dk.fodfaeste.engine.carving;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * The best week by exhaustive search: every task on each of its patterns or not at all, cut where the rest cannot reach the best that
 * was found (branch and bound; the bound is Dantzig's fractional knapsack over the minutes that are left). The judge of the local search
 * on small inventories, and the answer there.
 */
final class ExactCarving {

    private final Week week;
    private final List<CarvableTask> order;
    private final List<Choice> chosen = new ArrayList<>();
    private final int[] minutes = new int[7];
    /** A bit for every place; places that share a bit only make the bound weaker. */
    private final long[] places = new long[7];

    private List<Choice> best;
    private Worth bestWorth;
    private long nodes;

    private ExactCarving(Week week, Collection<Choice> fixed, Collection<CarvableTask> free, List<Choice> start) {
        this.week = week;
        this.order = GreedyCarving.byDensity(free);
        this.best = start;
        this.bestWorth = week.worth(start).orElseThrow();
        for (Choice choice : fixed) {
            chosen.add(choice);
            add(choice.task(), choice.pattern(), 1);
        }
    }

    /** @param isProved whether the search came to its end before its nodes were spent */
    record Answer(List<Choice> choices, boolean isProved) {}

    static Answer of(Week week) {
        return of(week, List.of(), week.tasks(), GreedyCarving.of(week));
    }

    /**
     * @param fixed choices that stay
     * @param free tasks that may be taken beside them
     * @param start choices that hold together: the answer is not worse
     */
    static Answer of(Week week, Collection<Choice> fixed, Collection<CarvableTask> free, List<Choice> start) {
        ExactCarving search = new ExactCarving(week, fixed, free, start);
        search.branch(
                0,
                fixed.stream().mapToLong(choice -> choice.task().contribution()).sum());
        return new Answer(
                List.copyOf(search.best), search.nodes <= week.policy().exactNodes());
    }

    private void branch(int depth, long contribution) {
        if (++nodes > week.policy().exactNodes() || isHopeless(depth, contribution)) {
            return;
        }
        if (depth == order.size()) {
            week.worth(chosen).filter(worth -> worth.compareTo(bestWorth) > 0).ifPresent(worth -> {
                best = List.copyOf(chosen);
                bestWorth = worth;
            });
            return;
        }
        CarvableTask task = order.get(depth);
        for (WeekPattern pattern : task.patterns()) {
            chosen.add(new Choice(task, pattern));
            long[] before = places.clone();
            add(task, pattern, 1);
            if (isPossible()) {
                branch(depth + 1, contribution + task.contribution());
            }
            add(task, pattern, -1);
            System.arraycopy(before, 0, places, 0, 7);
            chosen.removeLast();
        }
        branch(depth + 1, contribution);
    }

    private void add(CarvableTask task, WeekPattern pattern, int sign) {
        for (DayOfWeek day : DayOfWeek.values()) {
            int turns = pattern.turns(day);
            minutes[day.getValue() - 1] += sign * turns * task.minutes();
            if (turns > 0 && sign > 0) {
                places[day.getValue() - 1] |= 1L << task.place();
            }
        }
    }

    private boolean isPossible() {
        int presence = 0;
        for (int day = 0; day < 7; day++) {
            int atLeast = atLeast(day);
            if (atLeast > week.longestDay()) {
                return false;
            }
            presence += atLeast;
        }
        return presence <= week.mostMinutes();
    }

    private int atLeast(int day) {
        return minutes[day]
                + Math.max(0, Long.bitCount(places[day]) - 1) * week.policy().walkingMinutes();
    }

    private boolean isHopeless(int depth, long contribution) {
        int days = 0;
        int presence = 0;
        int roomInDays = 0;
        for (int day = 0; day < 7; day++) {
            int atLeast = atLeast(day);
            days += atLeast > 0 ? 1 : 0;
            presence += atLeast;
            roomInDays += week.longestDay() - atLeast;
        }
        long reachable = contribution + knapsack(depth, Math.min(week.mostMinutes() - presence, roomInDays));
        return new Worth(reachable, days, presence).compareTo(bestWorth) <= 0;
    }

    /** What the tasks from here on could add if they could be cut: those with most relief for their minutes come first in the order. */
    private long knapsack(int depth, int room) {
        long sum = 0;
        int left = room;
        for (int index = depth; index < order.size(); index++) {
            CarvableTask task = order.get(index);
            if (task.minutesPerWeek() > left) {
                return sum + (long) Math.ceil((double) task.contribution() * left / task.minutesPerWeek());
            }
            sum += task.contribution();
            left -= task.minutesPerWeek();
        }
        return sum;
    }
}
