package dk.fodfaeste.engine.assignment;

import java.util.OptionalLong;
import java.util.SplittableRandom;

/** Small random problems, and the answer found by trying everything. */
final class SmallGaps {

    private SmallGaps() {}

    static GapProblem random(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int agents = random.nextInt(1, 5);
        int jobs = random.nextInt(1, 7);
        boolean negative = random.nextInt(4) == 0;
        int forbidden = random.nextInt(4);
        long[][] values = new long[agents][jobs];
        long[][] uses = new long[agents][jobs];
        long[] capacities = new long[agents];
        for (int agent = 0; agent < agents; agent++) {
            long sum = 0;
            for (int job = 0; job < jobs; job++) {
                values[agent][job] = random.nextLong(negative ? -20 : 0, 30);
                uses[agent][job] = random.nextLong(0, 12);
                sum += uses[agent][job];
                if (random.nextInt(10) < forbidden) {
                    uses[agent][job] = GapProblem.NEVER;
                }
            }
            capacities[agent] = sum * random.nextInt(3, 14) / (10L * agents);
        }
        Sense sense = random.nextBoolean() ? Sense.MINIMISE : Sense.MAXIMISE;
        GapProblem problem = GapProblem.of(sense, values, uses, capacities);
        return random.nextInt(3) == 0 ? problem.withOptionalJobs() : problem;
    }

    /** @return the best value, empty when there is no assignment */
    static OptionalLong best(GapProblem problem) {
        long[] room = new long[problem.agents()];
        for (int agent = 0; agent < room.length; agent++) {
            room[agent] = problem.capacity(agent);
        }
        return best(problem, 0, room);
    }

    private static OptionalLong best(GapProblem problem, int job, long[] room) {
        if (job == problem.jobs()) {
            return OptionalLong.of(0);
        }
        OptionalLong best = problem.jobsAreOptional() ? best(problem, job + 1, room) : OptionalLong.empty();
        for (int agent = 0; agent < room.length; agent++) {
            if (problem.use(agent, job) <= room[agent]) {
                room[agent] -= problem.use(agent, job);
                OptionalLong rest = best(problem, job + 1, room);
                room[agent] += problem.use(agent, job);
                if (rest.isPresent()) {
                    best = better(problem.sense(), best, rest.getAsLong() + problem.value(agent, job));
                }
            }
        }
        return best;
    }

    private static OptionalLong better(Sense sense, OptionalLong best, long value) {
        if (best.isEmpty()) {
            return OptionalLong.of(value);
        }
        return OptionalLong.of(
                sense == Sense.MINIMISE ? Math.min(best.getAsLong(), value) : Math.max(best.getAsLong(), value));
    }
}
