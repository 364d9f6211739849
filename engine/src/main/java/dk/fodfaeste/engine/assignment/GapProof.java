package dk.fodfaeste.engine.assignment;

/** Checks a solution without trusting how it was made: it keeps every capacity and wish of the problem, and its bound. */
final class GapProof {

    private GapProof() {}

    /** @throws IllegalStateException saying which condition fails, which only a bug can cause */
    static void check(GapSolution solution) {
        GapProblem problem = solution.problem();
        long[] room = new long[problem.agents()];
        for (int agent = 0; agent < room.length; agent++) {
            room[agent] = problem.capacity(agent);
        }
        long value = 0;
        for (int job = 0; job < problem.jobs(); job++) {
            if (solution.agentOf(job).isEmpty()) {
                require(problem.jobsAreOptional(), "job " + job + " goes to nobody");
                continue;
            }
            int agent = solution.agentOf(job).getAsInt();
            require(problem.use(agent, job) <= room[agent], "job " + job + " does not fit agent " + agent);
            room[agent] -= problem.use(agent, job);
            value += problem.value(agent, job);
        }
        require(value == solution.value(), "the values add up to " + value + ", not " + solution.value());
        boolean kept = problem.sense() == Sense.MINIMISE ? solution.bound() <= value : solution.bound() >= value;
        require(kept, "the value " + value + " passes the bound " + solution.bound());
    }

    private static void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new IllegalStateException(otherwise);
        }
    }
}
