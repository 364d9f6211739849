package dk.fodfaeste.engine.assignment;

import java.util.Arrays;

/**
 * The problem as the search sees it: costs to be minimised, and every job goes to some agent. Where jobs may stay unassigned, one more
 * agent takes them for cost and use 0.
 */
final class GapModel {

    /** Cells of a knapsack table: 16 MB. */
    private static final long MOST_CELLS = 1 << 21;

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
        long range = Math.max(1, highest() - lowest());
        scale = Long.highestOneBit(Math.clamp((1L << 58) / (range * jobs * 8 + 1), 1L, 1024L));
        farthestMultiplier = (1L << 60) / (jobs + 1);
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

    /** What every assignment costs less than or as much as. */
    long costliest() {
        long sum = 0;
        for (int job = 0; job < jobs; job++) {
            long most = 0;
            boolean any = false;
            for (int agent = 0; agent < agents; agent++) {
                if (isAllowed(agent, job)) {
                    most = any ? Math.max(most, cost[agent][job]) : cost[agent][job];
                    any = true;
                }
            }
            sum += most;
        }
        return sum;
    }

    long cost(int[] agentOf) {
        long sum = 0;
        for (int job = 0; job < jobs; job++) {
            sum += cost[agentOf[job]][job];
        }
        return sum;
    }

    boolean keepsCapacities(int[] agentOf) {
        long[] room = capacity.clone();
        for (int job = 0; job < jobs; job++) {
            int agent = agentOf[job];
            if (use[agent][job] > room[agent]) {
                return false;
            }
            room[agent] -= use[agent][job];
        }
        return true;
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

    private long highest() {
        return Arrays.stream(cost).flatMapToLong(Arrays::stream).max().orElse(0);
    }

    private long lowest() {
        return Arrays.stream(cost).flatMapToLong(Arrays::stream).min().orElse(0);
    }
}
