package dk.fodfaeste.engine.findout;

import dk.fodfaeste.engine.findout.Prospects.Prospect;
import dk.fodfaeste.engine.fit.BeliefPolicy;
import dk.fodfaeste.engine.fit.Candidate;
import dk.fodfaeste.engine.fit.FitPolicy;
import dk.fodfaeste.engine.fit.Need;
import dk.fodfaeste.engine.fit.Opening;
import dk.fodfaeste.engine.fit.Strength;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

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
        mostAsked(prospects).forEach((dimension, level) -> {
            Findings findings = prospects.findings(dimension, today);
            long bit = prospects.bit(dimension);
            found.add(new FindOut(
                    dimension,
                    level,
                    findings.sightings(),
                    prospects.decidedBy(bit),
                    prospects.openedBy(bit, bit),
                    SampleInformation.gain(prospects, List.of(findings))));
        });
        found.sort(MOST_FIRST);
        return List.copyOf(found);
    }

    /** Of every dimension that a must waits for, the level that is asked most often, the higher of two. */
    private static Map<String, Integer> mostAsked(Prospects prospects) {
        Map<String, int[]> asked = new TreeMap<>();
        for (Prospect prospect : prospects.open()) {
            for (Prospects.Unknown unknown : prospect.needs()) {
                Need need = unknown.need();
                if (need.strength() == Strength.MUST) {
                    asked.computeIfAbsent(need.dimension(), dimension -> new int[8])[Math.min(7, need.leastBin())]++;
                }
            }
        }
        Map<String, Integer> most = new TreeMap<>();
        asked.forEach((dimension, times) -> {
            int level = 0;
            for (int bin = 1; bin < times.length; bin++) {
                level = times[bin] >= times[level] ? bin : level;
            }
            most.put(dimension, level);
        });
        return most;
    }
}
