package dk.fodfaeste.engine.assignment;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** An assignment that keeps every capacity, with a bound that no assignment can pass. Immutable. */
public final class GapSolution {

    static final int NOBODY = -1;

    private final GapProblem problem;
    private final int[] agentOf;
    private final long bound;

    /** @param agentOf of each job, or {@link #NOBODY} */
    GapSolution(GapProblem problem, int[] agentOf, long bound) {
        this.problem = problem;
        this.agentOf = agentOf.clone();
        this.bound = bound;
    }

    public GapProblem problem() {
        return problem;
    }

    /** @return empty when the job stays unassigned */
    public OptionalInt agentOf(int job) {
        return agentOf[job] == NOBODY ? OptionalInt.empty() : OptionalInt.of(agentOf[job]);
    }

    public List<Integer> jobsOf(int agent) {
        return IntStream.range(0, agentOf.length)
                .filter(job -> agentOf[job] == agent)
                .boxed()
                .toList();
    }

    /** Sum of the values of the assigned pairs. */
    public long value() {
        return IntStream.range(0, agentOf.length)
                .filter(job -> agentOf[job] != NOBODY)
                .mapToLong(job -> problem.value(agentOf[job], job))
                .sum();
    }

    /** No assignment is worth less (minimise) or more (maximise). */
    public long bound() {
        return bound;
    }

    /** How far the value is from the bound, as a share of the bound: 0.005 is half a percent. */
    public double gap() {
        return isProven() ? 0 : Math.abs((double) value() - bound) / Math.max(1, Math.abs(bound));
    }

    /** Nothing better exists: the value is the bound. */
    public boolean isProven() {
        return value() == bound;
    }
}
