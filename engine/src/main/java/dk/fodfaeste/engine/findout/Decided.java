package dk.fodfaeste.engine.findout;

import dk.fodfaeste.engine.fit.Candidate;
import dk.fodfaeste.engine.fit.Fit;
import dk.fodfaeste.engine.fit.FitPolicy;
import dk.fodfaeste.engine.fit.Opening;
import dk.fodfaeste.engine.fit.Strength;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What came of finding out: what became of the openings that waited to know one dimension, now that it is known. It answers what {@link FindOut}
 * promised. An opening that waited for two of them counts for both. Matching, § 6.
 *
 * @param opened openings that can be proposed now
 * @param closed openings that a must closes now
 * @param waiting openings that still wait for something else
 */
public record Decided(String dimension, int opened, int closed, int waiting) {

    private static final Comparator<Decided> MOST_FIRST = Comparator.comparingInt(
                    (Decided each) -> each.opened() + each.closed())
            .thenComparingInt(Decided::waiting)
            .reversed()
            .thenComparing(Decided::dimension);

    /**
     * Those that were learned between the two, the one that decided most first; one that no opening waited for is left out.
     *
     * @param before the person as they were known then
     * @param now the same person
     */
    public static List<Decided> of(Candidate before, Candidate now, Collection<Opening> openings, FitPolicy policy) {
        Set<String> learned = now.beliefs().entrySet().stream()
                .filter(belief -> belief.getValue().isKnown() && !isKnown(before, belief.getKey()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        Map<String, int[]> counts = new TreeMap<>();
        for (Opening opening : openings) {
            List<String> waitedFor = musts(opening, learned);
            if (!waitedFor.isEmpty() && waited(Fit.of(before, opening, policy))) {
                int became = became(Fit.of(now, opening, policy));
                waitedFor.forEach(dimension -> counts.computeIfAbsent(dimension, none -> new int[3])[became]++);
            }
        }
        return counts.entrySet().stream()
                .map(count ->
                        new Decided(count.getKey(), count.getValue()[0], count.getValue()[1], count.getValue()[2]))
                .sorted(MOST_FIRST)
                .toList();
    }

    private static boolean isKnown(Candidate candidate, String dimension) {
        var belief = candidate.beliefs().get(dimension);
        return belief != null && belief.isKnown();
    }

    private static List<String> musts(Opening opening, Set<String> learned) {
        return opening.needs().stream()
                .filter(need -> need.strength() == Strength.MUST && learned.contains(need.dimension()))
                .map(need -> need.dimension())
                .distinct()
                .toList();
    }

    private static boolean waited(Fit before) {
        return before.isOpen() && before.isBlind();
    }

    /** The place of its count: opened, closed, or waiting. */
    private static int became(Fit now) {
        if (!now.isOpen()) {
            return 1;
        }
        return now.isBlind() ? 2 : 0;
    }
}
