package dk.fodfaeste.engine.findout;

import dk.fodfaeste.engine.fit.Belief;
import dk.fodfaeste.engine.fit.BeliefPolicy;
import dk.fodfaeste.engine.fit.Observation;
import dk.fodfaeste.engine.fit.ObserverRole;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a supervisor might see of a person in one dimension, and how likely it is. The sightings that are looked at are the fewest after
 * which the dimension counts as known.
 *
 * <p>The next level seen is distributed as the levels seen so far, with the prior: the urn of Pólya that lies under a belief
 * (Dirichlet-multinomial). A belief is that urn, smoothed once by the kernel. To draw from the belief, or to smooth it once more, would
 * make the belief that is expected after a sighting another one than the belief now, and information worth less than nothing at times.
 * So the kernel is taken off first: the levels seen are {@code K⁻¹ · belief}.
 *
 * @param sightings of a supervisor, today
 */
record Findings(String dimension, int sightings, List<Finding> all) {

    /** @param after the belief when this was seen */
    record Finding(double probability, Belief after) {}

    static Findings of(String dimension, Belief belief, LocalDate today, BeliefPolicy policy) {
        double weight = policy.weight(seen(0, today), 0);
        int sightings = Math.max(1, (int) Math.ceil((policy.enoughKnown() - belief.known()) / weight - 1e-9));
        Map<List<Integer>, Finding> all = new LinkedHashMap<>();
        see(new Finding(1, belief), urn(belief, policy), weight, sightings, List.of(), today, all);
        return new Findings(dimension, sightings, List.copyOf(all.values()));
    }

    private static Observation seen(int level, LocalDate today) {
        return new Observation(level, today, ObserverRole.SUPERVISOR, 1);
    }

    /** Every sequence of levels; sequences of the same levels lead to the same belief and are added up. */
    private static void see(
            Finding before,
            double[] urn,
            double weight,
            int left,
            List<Integer> levels,
            LocalDate today,
            Map<List<Integer>, Finding> all) {
        if (left == 0) {
            all.merge(
                    levels.stream().sorted().toList(),
                    before,
                    (one, other) -> new Finding(one.probability + other.probability, one.after));
            return;
        }
        double total = 0;
        for (double share : urn) {
            total += share;
        }
        for (int level = 0; level < urn.length; level++) {
            double[] after = urn.clone();
            after[level] += weight;
            Finding found =
                    new Finding(before.probability * urn[level] / total, before.after.with(seen(level, today), today));
            List<Integer> more = new ArrayList<>(levels);
            more.add(level);
            see(found, after, weight, left - 1, Collections.unmodifiableList(more), today, all);
        }
    }

    /**
     * The weights of a belief without the smoothing of the kernel: a tridiagonal system, solved by elimination (Thomas). Its diagonal
     * outweighs the rest, so nothing can be divided by zero.
     */
    private static double[] urn(Belief belief, BeliefPolicy policy) {
        int bins = belief.bins();
        double off = policy.onNeighbour();
        double[] upper = new double[bins];
        double[] urn = new double[bins];
        for (int bin = 0; bin < bins; bin++) {
            boolean edge = bin == 0 || bin == bins - 1;
            double diagonal = policy.onLevel() + (edge ? off : 0);
            double weight = belief.exactly(bin) * (policy.priorWeight() + belief.known());
            double pivot = diagonal - (bin == 0 ? 0 : off * upper[bin - 1]);
            upper[bin] = off / pivot;
            urn[bin] = (weight - (bin == 0 ? 0 : off * urn[bin - 1])) / pivot;
        }
        for (int bin = bins - 2; bin >= 0; bin--) {
            urn[bin] -= upper[bin] * urn[bin + 1];
        }
        for (int bin = 0; bin < bins; bin++) {
            urn[bin] = Math.max(0, urn[bin]);
        }
        return urn;
    }
}
