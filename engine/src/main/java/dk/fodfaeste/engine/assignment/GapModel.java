package dk.fodfaeste.engine.assignment;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * The problem as the search sees it: costs to be minimised, and every job goes to some agent. Where jobs may stay unassigned, one more
 * agent takes them for cost and use 0.
 */
final class GapModel {

    /** Cells of a knapsack table: 8 MB. */
    private static final long MOST_CELLS = 1 << 20;

    final GapProblem problem;
    final int agents;
    final int jobs;
    final long[][] cost;
    final long[][] use;
    final long[] capacity;

    /** What one step of an agent's knapsack table stands for. Rounding uses and room down to it relaxes the agent's capacity. */
    final long[] unit;

    /** Multipliers are whole numbers in units of 1/scale, so that bounds are exact. */
    final long scale;

    /** No multiplier lies further from 0. */
    final long farthestMultiplier;

    GapModel(GapProblem problem) {
        this.problem = problem;
        agents = problem.agents() + (problem.jobsAreOptional() ? 1 : 0);
        jobs = problem.jobs();
        cost = new long[agents][jobs];
        use = new long[agents][jobs];
        capacity = new long[agents];
        unit = new long[agents];
        for (int agent = 0; agent < problem.agents(); agent++) {
            take(agent);
        }
        Arrays.fill(unit, problem.agents(), agents, 1);
        long sum = 8L * greatestCost() * jobs + 1;
        scale = Long.highestOneBit(Math.clamp((1L << 58) / sum, 1L, 1024L));
        farthestMultiplier = (1L << 60) / (jobs + 1);
    }

    /** The same capacities; a pair costs the share of the agent's capacity that it uses, in thousandths. */
    GapModel byUse() {
        long[][] shares = new long[problem.agents()][jobs];
        long[][] uses = new long[problem.agents()][];
        for (int agent = 0; agent < shares.length; agent++) {
            uses[agent] = use[agent].clone();
            for (int job = 0; job < jobs; job++) {
                boolean fits = isAllowed(agent, job) && capacity[agent] > 0;
                shares[agent][job] = fits ? Math.round(1000.0 * use[agent][job] / capacity[agent]) : 0;
            }
        }
        return new GapModel(GapProblem.of(Sense.MINIMISE, shares, uses, Arrays.copyOf(capacity, problem.agents())));
    }

    private void take(int agent) {
        long divisor = 0;
        capacity[agent] = problem.capacity(agent);
        for (int job = 0; job < jobs; job++) {
            long value = problem.value(agent, job);
            cost[agent][job] = problem.sense() == Sense.MINIMISE ? value : -value;
            use[agent][job] = problem.use(agent, job);
            if (problem.isAllowed(agent, job)) {
                divisor = greatestCommonDivisor(use[agent][job], divisor);
            }
        }
        divisor = Math.max(1, divisor);
        long steps = Math.max(1, MOST_CELLS / (jobs + 1) - 1);
        unit[agent] = divisor * Math.max(1, Math.ceilDiv(capacity[agent] / divisor, steps));
    }

    private static long greatestCommonDivisor(long a, long b) {
        return b == 0 ? a : greatestCommonDivisor(b, a % b);
    }

    boolean isAllowed(int agent, int job) {
        return use[agent][job] <= capacity[agent];
    }

    /** No assignment costs more. */
    long costliest() {
        return IntStream.range(0, jobs)
                .mapToLong(job -> costs(job).max().orElse(0))
                .sum();
    }

    /** Of the agents that may have the job. */
    long leastCost(int job) {
        return costs(job).min().orElse(0);
    }

    private LongStream costs(int job) {
        return IntStream.range(0, agents).filter(agent -> isAllowed(agent, job)).mapToLong(agent -> cost[agent][job]);
    }

    long cost(int[] agentOf) {
        long sum = 0;
        for (int job = 0; job < jobs; job++) {
            sum += cost[agentOf[job]][job];
        }
        return sum;
    }

    /** Of each agent; less than 0 where it is overloaded. */
    long[] roomLeft(int[] agentOf) {
        long[] room = capacity.clone();
        for (int job = 0; job < jobs; job++) {
            room[agentOf[job]] -= use[agentOf[job]][job];
        }
        return room;
    }

    boolean keepsCapacities(int[] agentOf) {
        return Arrays.stream(roomLeft(agentOf)).allMatch(left -> left >= 0);
    }

    GapSolution solution(int[] agentOf, long costBound) {
        int[] agents = Arrays.stream(agentOf)
                .map(agent -> agent < problem.agents() ? agent : GapSolution.NOBODY)
                .toArray();
        return new GapSolution(problem, agents, value(costBound));
    }

    long value(long cost) {
        return problem.sense() == Sense.MINIMISE ? cost : -cost;
    }

    private long greatestCost() {
        return Arrays.stream(cost)
                .flatMapToLong(Arrays::stream)
                .map(Math::abs)
                .max()
                .orElse(0);
    }
}
