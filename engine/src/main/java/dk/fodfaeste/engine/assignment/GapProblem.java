package dk.fodfaeste.engine.assignment;

import java.util.Arrays;

/**
 * The generalised assignment problem: every job goes to one agent, whose capacity holds the uses of all its jobs. A pair whose use is
 * more than the agent's capacity is forbidden; {@link #NEVER} as a use forbids it always. Immutable.
 *
 * <p>Where jobs may stay unassigned, a job left out is worth 0 and uses nothing. That is the form of placement over time: cases that need
 * several places together, at places with capacities (see matching, § 5).
 */
public final class GapProblem {

    /** A use that no capacity holds: the pair is forbidden. */
    public static final long NEVER = Long.MAX_VALUE;

    /** The greatest value of a pair, in either direction: sums of a thousand such stay far from overflow. */
    public static final long GREATEST_VALUE = 1L << 40;

    private final Sense sense;
    private final long[][] values;
    private final long[][] uses;
    private final long[] capacities;
    private final boolean optional;

    private GapProblem(Sense sense, long[][] values, long[][] uses, long[] capacities, boolean optional) {
        this.sense = sense;
        this.values = copy(values);
        this.uses = copy(uses);
        this.capacities = capacities.clone();
        this.optional = optional;
        refuseWhatIsWrong();
    }

    /**
     * Every job must be assigned.
     *
     * @param values of each agent (row) and job (column), at most {@link #GREATEST_VALUE} in either direction
     * @param uses of each agent and job, 0 or more
     * @param capacities of each agent, 0 or more
     * @throws IllegalArgumentException when the shapes differ or a number is out of range
     */
    public static GapProblem of(Sense sense, long[][] values, long[][] uses, long[] capacities) {
        return new GapProblem(sense, values, uses, capacities, false);
    }

    /** The same pairs, but jobs may stay unassigned. */
    public GapProblem withOptionalJobs() {
        return new GapProblem(sense, values, uses, capacities, true);
    }

    private void refuseWhatIsWrong() {
        if (values.length != capacities.length || uses.length != capacities.length) {
            throw new IllegalArgumentException("values, uses and capacities are of " + values.length + ", "
                    + uses.length + " and " + capacities.length + " agents");
        }
        for (int agent = 0; agent < agents(); agent++) {
            if (values[agent].length != jobs() || uses[agent].length != jobs()) {
                throw new IllegalArgumentException("agent " + agent + " has not " + jobs() + " values and uses");
            }
            if (capacities[agent] < 0 || Arrays.stream(uses[agent]).anyMatch(use -> use < 0)) {
                throw new IllegalArgumentException("capacities and uses are 0 or more, not so for agent " + agent);
            }
            if (Arrays.stream(values[agent]).anyMatch(value -> value > GREATEST_VALUE || value < -GREATEST_VALUE)) {
                throw new IllegalArgumentException("a value of agent " + agent + " is too great");
            }
        }
    }

    public Sense sense() {
        return sense;
    }

    public int agents() {
        return capacities.length;
    }

    public int jobs() {
        return values.length == 0 ? 0 : values[0].length;
    }

    public long value(int agent, int job) {
        return values[agent][job];
    }

    public long use(int agent, int job) {
        return uses[agent][job];
    }

    public long capacity(int agent) {
        return capacities[agent];
    }

    public boolean isAllowed(int agent, int job) {
        return uses[agent][job] <= capacities[agent];
    }

    public boolean jobsAreOptional() {
        return optional;
    }

    private static long[][] copy(long[][] matrix) {
        return Arrays.stream(matrix).map(long[]::clone).toArray(long[][]::new);
    }
}
