package dk.fodfaeste.engine;

import dk.fodfaeste.engine.Prospects.Prospect;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What to find out about a person: seeing them in one dimension, and what it decides. Matching, § 6.
 *
 * @param level the level that most openings ask
 * @param sightings of a supervisor after which it is known
 * @param openingsDecided openings that are open but for must needs nobody has seen, this one among them
 * @param openingsOpened of these, the ones for which it is the only thing not known
 * @param expectedGain in the value of the best opening that can be proposed, in expectation over what the sightings would show; never
 *     below 0
 */
public record FindOut(
        String dimension, int level, int sightings, int openingsDecided, int openingsOpened, double expectedGain) {

    private static final Comparator<FindOut> MOST_FIRST = Comparator.comparingDouble(FindOut::expectedGain)
            .thenComparingInt(FindOut::openingsOpened)
            .thenComparingInt(FindOut::openingsDecided)
            .reversed()
            .thenComparing(FindOut::dimension);

    /**
     * Every dimension worth finding out, the one that gains most first. The value of an opening is its fit.
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
        return of(new Prospects(candidate, openings, opening -> 1, bins, beliefs, policy), today);
    }

    static List<FindOut> of(Prospects prospects, LocalDate today) {
        List<FindOut> found = new ArrayList<>();
        for (String dimension : blindDimensions(prospects)) {
            Findings findings = prospects.findings(dimension, today);
            long bit = prospects.bit(dimension);
            List<Prospect> decided = prospects.open().stream()
                    .filter(prospect -> (prospect.blind() & bit) != 0)
                    .toList();
            found.add(new FindOut(
                    dimension,
                    mostAsked(dimension, decided),
                    findings.sightings(),
                    decided.size(),
                    (int) decided.stream().filter(each -> each.blind() == bit).count(),
                    SampleInformation.gain(prospects, List.of(findings))));
        }
        found.sort(MOST_FIRST);
        return List.copyOf(found);
    }

    private static Set<String> blindDimensions(Prospects prospects) {
        Set<String> blind = new TreeSet<>();
        for (Prospect prospect : prospects.open()) {
            for (Need need : prospect.needs()) {
                if (need.strength() == Strength.MUST) {
                    blind.add(need.dimension());
                }
            }
        }
        return blind;
    }

    private static int mostAsked(String dimension, List<Prospect> decided) {
        Map<Integer, Long> asked = new HashMap<>();
        for (Prospect prospect : decided) {
            for (Need need : prospect.needs()) {
                if (need.strength() == Strength.MUST && need.dimension().equals(dimension)) {
                    asked.merge(need.leastBin(), 1L, Long::sum);
                }
            }
        }
        return asked.entrySet().stream()
                .max(Map.Entry.<Integer, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .orElseThrow()
                .getKey();
    }
}
