package dk.fodfaeste.engine.carving;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Puts the sittings of a day in the order that keeps the person for the shortest time. Exact: dynamic programming over sets of sittings
 * with labels that dominate each other (Desrochers' labels for routing with time windows; Irnich, Desaulniers, "Shortest Path Problems
 * with Resource Constraints", 2005). Most days are settled before by one order that meets the lower bound.
 */
final class DaySequencer {

    private static final int MOST_SITTINGS = 24;
    /** Beyond it a day counts as impossible, so that no answer can take long; never met in up to 14 sittings. */
    private static final int MOST_LABELS = 200_000;

    private final CarvingPolicy policy;
    private final int longestDay;

    DaySequencer(CarvingPolicy policy, int longestDay) {
        this.policy = policy;
        this.longestDay = longestDay;
    }

    /** Minutes that the sittings take at the very least, with the way between their places. */
    int atLeast(List<CarvableTask> sittings) {
        int minutes = 0;
        Set<Integer> places = new HashSet<>();
        for (CarvableTask sitting : sittings) {
            minutes += sitting.minutes();
            places.add(sitting.place());
        }
        return minutes + Math.max(0, places.size() - 1) * policy.walkingMinutes();
    }

    /** @param sittings in the order of their index, a task of two turns twice; at least one */
    Optional<DayLayout> layout(List<CarvableTask> sittings) {
        int bound = atLeast(sittings);
        if (bound > longestDay || sittings.size() > MOST_SITTINGS) {
            return Optional.empty();
        }
        return placeByPlace(sittings)
                .filter(label -> label.shortest() == bound)
                .map(label -> unrolled(label, byPlace(sittings)))
                .or(() -> shortest(sittings).map(label -> unrolled(label, sittings)));
    }

    /** One place after the other, the one that closes first first. */
    private Optional<DayLabel> placeByPlace(List<CarvableTask> sittings) {
        List<CarvableTask> order = byPlace(sittings);
        DayLabel label = DayLabel.first(0, order.getFirst());
        for (int index = 1; index < order.size(); index++) {
            if (order.get(index).equals(order.get(index - 1))) {
                return Optional.empty();
            }
            label = label.then(index, order.get(index), walk(order.get(index - 1), order.get(index)));
            if (!label.isPossible()) {
                return Optional.empty();
            }
        }
        return Optional.of(label).filter(DayLabel::isPossible);
    }

    private static List<CarvableTask> byPlace(List<CarvableTask> sittings) {
        Map<Integer, Integer> closes = new LinkedHashMap<>();
        sittings.forEach(sitting -> closes.merge(sitting.place(), sitting.until() - sitting.minutes(), Math::min));
        return sittings.stream()
                .sorted(Comparator.comparing((CarvableTask sitting) -> closes.get(sitting.place()))
                        .thenComparing(CarvableTask::place)
                        .thenComparing(sitting -> sitting.until() - sitting.minutes())
                        .thenComparing(CarvableTask::index))
                .toList();
    }

    private Optional<DayLabel> shortest(List<CarvableTask> sittings) {
        int[] earlierTwin = earlierTwins(sittings);
        Map<Integer, List<DayLabel>> layer = new LinkedHashMap<>();
        for (int index = 0; index < sittings.size(); index++) {
            DayLabel first = DayLabel.first(index, sittings.get(index));
            if (earlierTwin[index] < 0 && first.isPossible()) {
                layer.put(1 << index, List.of(first));
            }
        }
        int labels = 0;
        for (int size = 1; size < sittings.size(); size++) {
            layer = next(layer, sittings, earlierTwin);
            labels += layer.values().stream().mapToInt(List::size).sum();
            if (labels > MOST_LABELS) {
                return Optional.empty();
            }
        }
        return layer.values().stream()
                .flatMap(List::stream)
                .filter(label -> label.shortest() <= longestDay)
                .min(Comparator.comparingInt(DayLabel::shortest).thenComparingInt(DayLabel::earliestEnd));
    }

    private Map<Integer, List<DayLabel>> next(
            Map<Integer, List<DayLabel>> layer, List<CarvableTask> sittings, int[] earlierTwin) {
        Map<Integer, List<DayLabel>> longer = new LinkedHashMap<>();
        layer.forEach((done, labels) -> {
            for (int index = 0; index < sittings.size(); index++) {
                if ((done & 1 << index) == 0 && (earlierTwin[index] < 0 || (done & 1 << earlierTwin[index]) != 0)) {
                    int set = done | 1 << index;
                    Rest rest = Rest.of(sittings, set);
                    List<DayLabel> kept = longer.computeIfAbsent(set, key -> new ArrayList<>());
                    for (DayLabel label : labels) {
                        extend(label, index, sittings, rest, kept);
                    }
                }
            }
        });
        return longer;
    }

    /** Turns of one task have something else, or the break, between them. */
    private void extend(DayLabel label, int index, List<CarvableTask> sittings, Rest rest, List<DayLabel> kept) {
        CarvableTask before = sittings.get(label.last());
        CarvableTask task = sittings.get(index);
        int walk = walk(before, task);
        if (!before.equals(task)) {
            keep(label.then(index, task, walk), rest, kept);
        }
        if (!label.hadBreak()) {
            keep(label.thenAfterBreak(index, task, walk, policy), rest, kept);
        }
    }

    private void keep(DayLabel label, Rest rest, List<DayLabel> kept) {
        if (label.isPossible()
                && label.earliestEnd() <= rest.latestStart()
                && label.shortest() + rest.minutes() <= longestDay
                && kept.stream().noneMatch(other -> other.dominates(label))) {
            kept.removeIf(label::dominates);
            kept.add(label);
        }
    }

    /**
     * The sittings that are still to come.
     *
     * @param latestStart of the one that closes first
     */
    private record Rest(int latestStart, int minutes) {

        static Rest of(List<CarvableTask> sittings, int done) {
            int latestStart = Integer.MAX_VALUE;
            int minutes = 0;
            for (int index = 0; index < sittings.size(); index++) {
                if ((done & 1 << index) == 0) {
                    CarvableTask sitting = sittings.get(index);
                    latestStart = Math.min(latestStart, sitting.until() - sitting.minutes());
                    minutes += sitting.minutes();
                }
            }
            return new Rest(latestStart, minutes);
        }
    }

    /** Of sittings that can take each other's place only one order is tried. */
    private static int[] earlierTwins(List<CarvableTask> sittings) {
        int[] earlier = new int[sittings.size()];
        for (int index = 0; index < earlier.length; index++) {
            int candidate = index - 1;
            while (candidate >= 0 && !isTwin(sittings.get(candidate), sittings.get(index), sittings)) {
                candidate--;
            }
            earlier[index] = candidate;
        }
        return earlier;
    }

    private static boolean isTwin(CarvableTask one, CarvableTask other, List<CarvableTask> sittings) {
        return one.equals(other)
                || one.isTwinOf(other)
                        && Collections.frequency(sittings, one) == 1
                        && Collections.frequency(sittings, other) == 1;
    }

    private int walk(CarvableTask from, CarvableTask to) {
        return from.place() == to.place() ? 0 : policy.walkingMinutes();
    }

    /** From the last sitting to the first: each as late as the next one lets it be, so that the person comes as late as can be. */
    private DayLayout unrolled(DayLabel label, List<CarvableTask> sittings) {
        List<DayLayout.Placed> placed = new ArrayList<>();
        int end = label.earliestEnd();
        DayLabel current = label;
        while (true) {
            CarvableTask task = sittings.get(current.last());
            int start = end - task.minutes();
            placed.addFirst(new DayLayout.Placed(task, start));
            DayLabel before = current.before();
            if (before == null) {
                return new DayLayout(label.earliestEnd() - start, List.copyOf(placed));
            }
            int gap = walk(sittings.get(before.last()), task) + (current.afterBreak() ? policy.shortestBreak() : 0);
            end = Math.min(start - gap, before.latestEnd());
            current = before;
        }
    }
}
