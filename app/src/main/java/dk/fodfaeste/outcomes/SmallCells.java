package dk.fodfaeste.outcomes;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which of the counts of one total may not be told, since somebody could be known again by them: those of fewer than five people, and as many of
 * the next smallest as it takes that what is left of the total is at least two counts and five people together.
 */
final class SmallCells {

    /** People of whom a count may be told. */
    static final int LEAST = 5;

    private SmallCells() {}

    /** @param counts whose sum is told where it is of {@link #LEAST} people or more; without those that are none */
    static Set<String> hidden(Collection<Count> counts) {
        Set<Count> hidden = counts.stream()
                .filter(each -> each.people() < LEAST)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        while (!hidden.isEmpty() && (hidden.size() < 2 || people(hidden) < LEAST)) {
            Optional<Count> next = counts.stream()
                    .filter(each -> !hidden.contains(each))
                    .min(Comparator.comparing(Count::people).thenComparing(Count::what));
            if (next.isEmpty()) {
                break;
            }
            hidden.add(next.get());
        }
        return hidden.stream().map(Count::what).collect(Collectors.toSet());
    }

    /** Whether the total may be told. */
    static boolean mayTell(List<Count> counts) {
        return people(counts) >= LEAST;
    }

    private static int people(Collection<Count> counts) {
        return counts.stream().mapToInt(Count::people).sum();
    }

    /**
     * @param courses of which it is true, 1 or more
     * @param people whose they are, 1 or more: one person may have had several
     */
    record Count(String what, int courses, int people) {}
}
