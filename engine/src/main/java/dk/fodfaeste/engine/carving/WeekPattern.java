package dk.fodfaeste.engine.carving;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;

/**
 * On which days a task is done, and in how many turns.
 *
 * @param turns seven numbers, Monday first
 */
public record WeekPattern(List<Integer> turns) {

    public WeekPattern {
        turns = List.copyOf(turns);
    }

    /**
     * All ways to lay the times on the days so that no two lie nearer to each other than they need: three times from Monday to Friday
     * are Monday, Wednesday and Friday, since a machine that was cleaned yesterday needs it less than one of last week. More times than
     * days are spread evenly, in turns.
     */
    static List<WeekPattern> of(int times, Collection<DayOfWeek> days) {
        List<Integer> sorted =
                days.stream().map(day -> day.getValue() - 1).sorted().toList();
        if (sorted.isEmpty()) {
            return List.of();
        }
        int everyDay = times / sorted.size();
        List<List<Integer>> chosen = choices(sorted, times % sorted.size());
        int widest = chosen.stream().mapToInt(WeekPattern::leastGap).max().orElseThrow();
        return chosen.stream()
                .filter(choice -> leastGap(choice) == widest)
                .map(choice -> pattern(sorted, everyDay, choice))
                .toList();
    }

    /** Every choice of so many of the days, in order. */
    private static List<List<Integer>> choices(List<Integer> days, int count) {
        if (count == 0) {
            return List.of(List.of());
        }
        List<List<Integer>> all = new ArrayList<>();
        for (int first = 0; first + count <= days.size(); first++) {
            for (List<Integer> rest : choices(days.subList(first + 1, days.size()), count - 1)) {
                List<Integer> choice = new ArrayList<>(List.of(days.get(first)));
                choice.addAll(rest);
                all.add(choice);
            }
        }
        return all;
    }

    /** In days, round the week: from Friday to Monday are three. */
    private static int leastGap(List<Integer> choice) {
        return IntStream.range(0, choice.size())
                .map(index -> index + 1 < choice.size()
                        ? choice.get(index + 1) - choice.get(index)
                        : choice.getFirst() + 7 - choice.get(index))
                .min()
                .orElse(7);
    }

    private static WeekPattern pattern(List<Integer> days, int everyDay, List<Integer> once) {
        return new WeekPattern(IntStream.range(0, 7)
                .map(day -> (days.contains(day) ? everyDay : 0) + (once.contains(day) ? 1 : 0))
                .boxed()
                .toList());
    }

    int turns(DayOfWeek day) {
        return turns.get(day.getValue() - 1);
    }

    int mostTurns() {
        return turns.stream().mapToInt(Integer::intValue).max().orElse(0);
    }
}
