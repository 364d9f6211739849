package dk.fodfaeste.engine.assignment;

import java.util.SplittableRandom;

/** Problems whose cheap pairs use much: type d of Chu and Beasley, "A genetic algorithm for the generalised assignment problem" (1997). */
final class HardGaps {

    private HardGaps() {}

    static GapProblem typeD(int agents, int jobs, long seed) {
        return typeD(agents, jobs, seed, Sense.MINIMISE);
    }

    /** The same as {@link #typeD(int, int, long)}, for the dearest assignment instead of the cheapest. */
    static GapProblem dearest(int agents, int jobs, long seed) {
        return typeD(agents, jobs, seed, Sense.MAXIMISE);
    }

    private static GapProblem typeD(int agents, int jobs, long seed, Sense sense) {
        SplittableRandom random = new SplittableRandom(seed);
        long[][] costs = new long[agents][jobs];
        long[][] uses = new long[agents][jobs];
        long[] capacities = new long[agents];
        for (int agent = 0; agent < agents; agent++) {
            long sum = 0;
            for (int job = 0; job < jobs; job++) {
                uses[agent][job] = random.nextInt(1, 101);
                costs[agent][job] = 111 - uses[agent][job] + random.nextInt(-10, 11);
                sum += uses[agent][job];
            }
            capacities[agent] = sum * 8 / (10 * agents);
        }
        return GapProblem.of(sense, costs, uses, capacities);
    }
}
