package dk.fodfaeste.engine.index;

import static java.util.Objects.requireNonNull;

import dk.fodfaeste.engine.fit.Candidate;
import dk.fodfaeste.engine.fit.Fit;
import dk.fodfaeste.engine.fit.FitPolicy;
import dk.fodfaeste.engine.fit.Opening;
import dk.fodfaeste.engine.fit.Wish;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** The meaning of the index: every pair through {@link Fit}, all of them sorted. */
final class PlainLoop {

    private static final Comparator<Shortlisted> BEST_FIRST =
            Comparator.comparingDouble(Shortlisted::value).reversed().thenComparing(Shortlisted::opening);

    final Map<UUID, Candidate> candidates = new TreeMap<>();
    final Map<String, Opening> openings = new TreeMap<>();
    final Map<UUID, Map<String, Wish>> wishes = new HashMap<>();
    final Map<String, Double> steps = new HashMap<>();

    PlainLoop(List<Candidate> candidates, List<Opening> openings) {
        candidates.forEach(candidate -> this.candidates.put(candidate.id(), candidate));
        openings.forEach(opening -> this.openings.put(opening.id(), opening));
    }

    List<Shortlisted> best(UUID person, int k, Scope scope) {
        return openings.values().stream()
                .map(opening -> possibility(person, opening))
                .filter(possibility -> scope.holds(possibility.fit()))
                .map(PlainLoop::shortlisted)
                .sorted(BEST_FIRST)
                .limit(k)
                .toList();
    }

    private Possibility possibility(UUID person, Opening opening) {
        return new Possibility(
                Fit.of(requireNonNull(candidates.get(person)), opening, FitPolicy.standard()),
                wishes.getOrDefault(person, Map.of()).getOrDefault(opening.id(), Wish.FINE),
                steps.getOrDefault(opening.id(), 1.0));
    }

    static Shortlisted shortlisted(Possibility possibility) {
        return new Shortlisted(possibility.fit().opening().id(), possibility.value(), possibility.blind());
    }

    Set<Candidate> peopleFor(String opening, Scope scope) {
        return candidates.values().stream()
                .filter(candidate ->
                        scope.holds(Fit.of(candidate, requireNonNull(openings.get(opening)), FitPolicy.standard())))
                .collect(Collectors.toSet());
    }

    /** Built anew. */
    PossibilityIndex index(Lanes lanes) {
        PossibilityIndex index =
                PossibilityIndex.of(candidates.values(), openings.values(), FitPolicy.standard(), lanes);
        wishes.forEach((person, words) -> words.forEach((opening, wish) -> index.wish(person, opening, wish)));
        steps.forEach(index::step);
        return index;
    }
}
