package dk.fodfaeste.engine.fit;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What is believed of a person in one dimension: a weight on every bin of its scale, made from observations. Immutable.
 */
public final class Belief {

    /** Nothing is known of most dimensions of most people: one for each number of bins, from 2. */
    private static final List<Belief> UNKNOWN = IntStream.rangeClosed(2, 8)
            .mapToObj(bins -> prior(bins, BeliefPolicy.standard()))
            .toList();

    private final BeliefPolicy policy;
    private final double[] weights;
    private final double known;

    private Belief(BeliefPolicy policy, double[] weights, double known) {
        this.policy = policy;
        this.weights = weights;
        this.known = known;
    }

    /** Before anything was seen. @param bins of the dimension's scale, 2 to 8 */
    public static Belief unknown(int bins, BeliefPolicy policy) {
        if (bins < 2 || bins > 8) {
            throw new IllegalArgumentException("a scale has 2 to 8 bins, not " + bins);
        }
        return policy.equals(BeliefPolicy.standard()) ? UNKNOWN.get(bins - 2) : prior(bins, policy);
    }

    private static Belief prior(int bins, BeliefPolicy policy) {
        double[] weights = new double[bins];
        Arrays.fill(weights, policy.priorWeight() / bins);
        return new Belief(policy, weights, 0);
    }

    /** @param today ages are counted to it; an observation of a later day counts as fresh */
    public static Belief of(int bins, Collection<Observation> observations, LocalDate today, BeliefPolicy policy) {
        Belief before = unknown(bins, policy);
        if (observations.isEmpty()) {
            return before;
        }
        double[] weights = before.weights.clone();
        double known = 0;
        for (Observation observation : observations) {
            known += add(observation, today, policy, weights);
        }
        return new Belief(policy, weights, known);
    }

    /** @throws IllegalArgumentException for a level that the scale does not have */
    public Belief with(Observation observation, LocalDate today) {
        double[] after = weights.clone();
        return new Belief(policy, after, known + add(observation, today, policy, after));
    }

    /** @return what the observation weighs @throws IllegalArgumentException for a level that the scale does not have */
    private static double add(Observation observation, LocalDate today, BeliefPolicy policy, double[] weights) {
        int level = observation.level();
        if (level >= weights.length) {
            throw new IllegalArgumentException("the scale ends at " + (weights.length - 1) + ", before level " + level);
        }
        double weight = policy.weight(observation, ChronoUnit.DAYS.between(observation.seenOn(), today));
        boolean below = level > 0;
        boolean above = level < weights.length - 1;
        if (below) {
            weights[level - 1] += weight * policy.onNeighbour();
        }
        if (above) {
            weights[level + 1] += weight * policy.onNeighbour();
        }
        double edges = (below ? 0 : policy.onNeighbour()) + (above ? 0 : policy.onNeighbour());
        weights[level] += weight * (policy.onLevel() + edges);
        return weight;
    }

    /** Probability that the level is at least the bin; 1 for bin 0. */
    public double atLeast(int bin) {
        double above = 0;
        double total = 0;
        for (int index = 0; index < weights.length; index++) {
            total += weights[index];
            if (index >= bin) {
                above += weights[index];
            }
        }
        return above / total;
    }

    /** Probability that the level is exactly the bin. */
    public double exactly(int bin) {
        return weights[bin] / Arrays.stream(weights).sum();
    }

    public NeedState state(int leastBin) {
        if (!isKnown()) {
            return NeedState.UNKNOWN;
        }
        double probability = atLeast(leastBin);
        if (probability >= policy.metFrom()) {
            return NeedState.MET;
        }
        return probability <= policy.unmetUpTo() ? NeedState.UNMET : NeedState.BETWEEN;
    }

    public boolean isKnown() {
        return known >= policy.enoughKnown();
    }

    /** Sum of the weights of the observations, without the prior. */
    public double known() {
        return known;
    }

    /** The highest level that is shown: the highest bin whose need would be MET; 0 where none above it is. */
    public int shownLevel() {
        return highestWith(policy.metFrom());
    }

    /** The highest level that is not ruled out: the highest bin whose need would not be UNMET. */
    public int possibleLevel() {
        int bin = weights.length - 1;
        while (bin > 0 && atLeast(bin) <= policy.unmetUpTo()) {
            bin--;
        }
        return bin;
    }

    private int highestWith(double probability) {
        int bin = weights.length - 1;
        while (bin > 0 && atLeast(bin) < probability) {
            bin--;
        }
        return bin;
    }

    public int bins() {
        return weights.length;
    }
}
