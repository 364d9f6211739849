package dk.fodfaeste.engine.assignment;

import java.util.Arrays;

/** The cheapest chains of {@link Exchanges} of one number of jobs, by the last of them, which looks for an agent. */
final class Chains {

    private static final double NONE = Double.MAX_VALUE;

    final double[] cost;
    final int[] first;

    /** Agents after the first as bits; those whose numbers are 64 apart share one, and are not met in one chain. */
    final long[] met;

    Chains(int jobs) {
        cost = new double[jobs];
        first = new int[jobs];
        met = new long[jobs];
    }

    void clear() {
        Arrays.fill(cost, NONE);
    }

    boolean exists(int last) {
        return cost[last] < NONE;
    }
}
