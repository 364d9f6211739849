package dk.fodfaeste.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What to find out about a person: seeing them in one dimension, and what it decides.
 *
 * @param level the level that most openings ask
 * @param openingsDecided openings that are open but for must needs nobody has seen, this one among them
 * @param openingsOpened of these, the ones for which it is the only thing not known
 * @param expectedGain in the value of the best opening that can be proposed, in expectation over what two sightings would show
 */
public record FindOut(String dimension, int level, int openingsDecided, int openingsOpened, double expectedGain) {

    private static final Comparator<FindOut> MOST_FIRST = Comparator.comparingDouble(FindOut::expectedGain)
            .thenComparingInt(FindOut::openingsOpened)
            .thenComparingInt(FindOut::openingsDecided)
            .reversed()
            .thenComparing(FindOut::dimension);

    /**
     * Every dimension worth finding out, the one that gains most first: the expected value of sample information, § 6.
     *
     * @param bins of each dimension's scale
     */
    public static List<FindOut> of(
            Candidate candidate,
            Collection<Opening> openings,
            Map<String, Integer> bins,
            LocalDate today,
            BeliefPolicy beliefs,
            FitPolicy policy) {
        List<Fit> fits = openings.stream()
                .map(opening -> Fit.of(candidate, opening, policy))
                .filter(Fit::isOpen)
                .toList();
        double best = best(fits);
        Map<String, List<Fit>> undecided = new HashMap<>();
        for (Fit fit : fits) {
            fit.reasons().stream()
                    .filter(Reason::isBlind)
                    .forEach(reason -> undecided
                            .computeIfAbsent(reason.need().dimension(), dimension -> new ArrayList<>())
                            .add(fit));
        }
        List<FindOut> found = new ArrayList<>();
        undecided.forEach((dimension, decided) -> {
            Belief belief = candidate
                    .beliefs()
                    .getOrDefault(dimension, Belief.unknown(bins.getOrDefault(dimension, 5), beliefs));
            found.add(new FindOut(
                    dimension,
                    mostAsked(dimension, decided),
                    decided.size(),
                    (int) decided.stream().filter(FindOut::hasOneBlind).count(),
                    gain(candidate, dimension, belief, decided, best, today, policy)));
        });
        found.sort(MOST_FIRST);
        return List.copyOf(found);
    }

    private static double best(Collection<Fit> fits) {
        return fits.stream()
                .filter(Fit::canBeProposed)
                .mapToDouble(Fit::fit)
                .max()
                .orElse(0);
    }

    private static boolean hasOneBlind(Fit fit) {
        return fit.reasons().stream().filter(Reason::isBlind).count() == 1;
    }

    private static int mostAsked(String dimension, List<Fit> decided) {
        Map<Integer, Long> asked = new HashMap<>();
        decided.stream()
                .flatMap(fit -> fit.reasons().stream())
                .filter(reason -> reason.isBlind() && reason.need().dimension().equals(dimension))
                .forEach(reason -> asked.merge(reason.need().leastBin(), 1L, Long::sum));
        return asked.entrySet().stream()
                .max(Map.Entry.<Integer, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .orElseThrow()
                .getKey();
    }

    /** Two sightings of a supervisor at each level that might be seen, weighed by how likely that level is. */
    private static double gain(
            Candidate candidate,
            String dimension,
            Belief belief,
            List<Fit> decided,
            double best,
            LocalDate today,
            FitPolicy policy) {
        double expected = 0;
        for (int level = 0; level < belief.bins(); level++) {
            Observation seen = new Observation(level, today, ObserverRole.SUPERVISOR, 1);
            Candidate after =
                    candidate.withBelief(dimension, belief.with(seen, today).with(seen, today));
            List<Fit> fits = decided.stream()
                    .map(fit -> Fit.of(after, fit.opening(), policy))
                    .toList();
            expected += belief.exactly(level) * Math.max(0, best(fits) - best);
        }
        return expected;
    }
}
