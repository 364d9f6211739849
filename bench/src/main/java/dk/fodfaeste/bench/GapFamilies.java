package dk.fodfaeste.bench;

import dk.fodfaeste.engine.assignment.GapProblem;
import dk.fodfaeste.engine.assignment.Sense;
import java.util.SplittableRandom;

/** The hard families of generalised assignment, by their published recipes, from a seed. Cheap pairs use much, so every choice hurts. */
final class GapFamilies {

    private static final double TIGHTNESS = 0.8;

    private GapFamilies() {}

    /**
     * Type d (Chu and Beasley, "A genetic algorithm for the generalised assignment problem", Computers and Operations Research 24, 1997): uses
     * even on 1..100, cost 111 − use + even on −10..10, capacity 0.8 of an agent's uses over the number of agents.
     */
    static GapProblem typeD(int agents, int jobs, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        long[][] costs = new long[agents][jobs];
        long[][] uses = new long[agents][jobs];
        for (int agent = 0; agent < agents; agent++) {
            for (int job = 0; job < jobs; job++) {
                uses[agent][job] = random.nextInt(1, 101);
                costs[agent][job] = 111 - uses[agent][job] + random.nextInt(-10, 11);
            }
        }
        return problem(costs, uses);
    }

    /**
     * Type e (Yagiura, Yamaguchi, Ibaraki, "A variable depth search algorithm with branching search for the generalized assignment problem",
     * Optimization Methods and Software 10, 1998): use 1 − 10 ln of even on (0, 1], cost 1000/use − 10 · even on [0, 1], capacity as type d.
     */
    static GapProblem typeE(int agents, int jobs, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        long[][] costs = new long[agents][jobs];
        long[][] uses = new long[agents][jobs];
        for (int agent = 0; agent < agents; agent++) {
            for (int job = 0; job < jobs; job++) {
                double use = 1 - 10 * Math.log(1 - random.nextDouble());
                uses[agent][job] = (long) use;
                costs[agent][job] = (long) (1000 / use - 10 * random.nextDouble());
            }
        }
        return problem(costs, uses);
    }

    private static GapProblem problem(long[][] costs, long[][] uses) {
        long[] capacities = new long[uses.length];
        for (int agent = 0; agent < uses.length; agent++) {
            long sum = 0;
            for (long use : uses[agent]) {
                sum += use;
            }
            capacities[agent] = (long) (TIGHTNESS * sum / uses.length);
        }
        return GapProblem.of(Sense.MINIMISE, costs, uses, capacities);
    }
}
