package dk.fodfaeste.engine.findout;

import dk.fodfaeste.engine.fit.Belief;
import dk.fodfaeste.engine.fit.BeliefPolicy;
import dk.fodfaeste.engine.fit.Candidate;
import dk.fodfaeste.engine.fit.FitPolicy;
import dk.fodfaeste.engine.fit.Gates;
import dk.fodfaeste.engine.fit.Need;
import dk.fodfaeste.engine.fit.NeedState;
import dk.fodfaeste.engine.fit.Opening;
import dk.fodfaeste.engine.fit.Strength;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongPredicate;
import java.util.function.ToDoubleFunction;

/**
 * The openings that no gate and no must closes for a person, with the dimensions that nobody has seen enough. One pass over all
 * openings; whatever is asked afterwards looks at the few that are touched. A dimension that nobody ever saw counts with its prior, bin
 * by bin, so that the value now is the one that is expected after a sighting.
 */
final class Prospects {

    /** Most dimensions that can be unknown at once: one bit each. */
    private static final int MOST_UNKNOWN = 64;

    private final Candidate candidate;
    private final Map<String, Integer> bins;
    private final BeliefPolicy beliefs;
    private final Map<String, Belief> known = new HashMap<>();
    private final Map<String, Integer> bits = new LinkedHashMap<>();
    private final List<Prospect> open = new ArrayList<>();
    private final Map<Long, Integer> waiting = new HashMap<>();
    private final List<Prospect> proposable;

    /**
     * An opening that is open.
     *
     * @param value of the pair now
     * @param potential its value if all that is not known were there for certain
     * @param needs on dimensions that are not known
     * @param unknown bits of these dimensions
     * @param blind bits of the ones among them that are musts: 0 when the pair can be proposed
     */
    record Prospect(double value, double potential, List<Unknown> needs, long unknown, long blind) {}

    /**
     * A need on a dimension that is not known.
     *
     * @param bit of its dimension
     * @param factor of the value now
     */
    record Unknown(Need need, long bit, double factor) {}

    /** @param worth what the fit is multiplied by: wish times step */
    Prospects(
            Candidate candidate,
            Collection<Opening> openings,
            ToDoubleFunction<Opening> worth,
            Map<String, Integer> bins,
            BeliefPolicy beliefs,
            FitPolicy policy) {
        this.candidate = candidate;
        this.bins = bins;
        this.beliefs = beliefs;
        for (Opening opening : openings) {
            if (Gates.closed(candidate, opening, policy).isEmpty()) {
                add(opening, worth.applyAsDouble(opening));
            }
        }
        open.sort(Comparator.comparingDouble(Prospect::potential).reversed());
        this.proposable = open.stream()
                .filter(prospect -> prospect.blind() == 0)
                .sorted(Comparator.comparingDouble(Prospect::value).reversed())
                .toList();
    }

    private void add(Opening opening, double worth) {
        double value = worth;
        double potential = worth;
        List<Unknown> needs = new ArrayList<>();
        long unknown = 0;
        long blind = 0;
        for (Need need : opening.needs()) {
            Belief belief = belief(need.dimension());
            boolean must = need.strength() == Strength.MUST;
            double factor = need.factor(belief.atLeast(need.leastBin()));
            if (!belief.isKnown()) {
                long bit = bit(need.dimension());
                needs.add(new Unknown(need, bit, factor));
                unknown |= bit;
                blind |= must ? bit : 0;
            } else if (must && !need.adaptable() && belief.state(need.leastBin()) == NeedState.UNMET) {
                return;
            }
            value *= factor;
            potential *= belief.isKnown() ? factor : 1;
        }
        open.add(new Prospect(value, potential, needs, unknown, blind));
        waiting.merge(blind, 1, Integer::sum);
    }

    private Belief belief(String dimension) {
        return known.computeIfAbsent(
                dimension,
                id -> candidate.beliefs().getOrDefault(id, Belief.unknown(bins.getOrDefault(id, 5), beliefs)));
    }

    long bit(String dimension) {
        int bit = bits.computeIfAbsent(dimension, id -> bits.size());
        if (bit >= MOST_UNKNOWN) {
            throw new IllegalArgumentException("more than " + MOST_UNKNOWN + " dimensions are not known");
        }
        return 1L << bit;
    }

    Findings findings(String dimension, LocalDate today) {
        return Findings.of(dimension, belief(dimension), today, beliefs);
    }

    /** Openings that wait for one of the dimensions, and perhaps for others. */
    int decidedBy(long dimensions) {
        return count(blind -> (blind & dimensions) != 0);
    }

    /** Openings that wait for the dimension, and for nothing outside the given ones. */
    int openedBy(long dimension, long given) {
        return count(blind -> (blind & dimension) != 0 && (blind & ~given) == 0);
    }

    private int count(LongPredicate blind) {
        int count = 0;
        for (Map.Entry<Long, Integer> entry : waiting.entrySet()) {
            count += blind.test(entry.getKey()) ? entry.getValue() : 0;
        }
        return count;
    }

    /** The highest potential first. */
    List<Prospect> open() {
        return open;
    }

    /** Value of the best pair that can be proposed now; 0 where there is none. */
    double best() {
        return bestWithout(0);
    }

    /** Value of the best pair that can be proposed and that none of the dimensions touches. */
    double bestWithout(long dimensions) {
        return proposable.stream()
                .filter(prospect -> (prospect.unknown() & dimensions) == 0)
                .findFirst()
                .map(Prospect::value)
                .orElse(0.0);
    }
}
