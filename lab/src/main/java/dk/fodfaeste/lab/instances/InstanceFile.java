package dk.fodfaeste.lab.instances;

import dk.fodfaeste.engine.assignment.GapProblem;
import dk.fodfaeste.engine.assignment.Sense;
import java.nio.file.Path;

/** The forms of the OR-Library (J. E. Beasley, "OR-Library: distributing test problems by electronic mail", JORS 41, 1990). */
final class InstanceFile {

    private static final long MOST_PAIRS = 20_000_000;

    private InstanceFile() {}

    /** Agents, jobs; then costs agent by agent; then uses agent by agent; then the agents' capacities. */
    static GapProblem gap(Path file, Sense sense) throws InstanceFileException {
        WholeNumbers numbers = WholeNumbers.of(file);
        int agents = (int) numbers.next("the number of agents", 1, 100_000);
        int jobs = (int) numbers.next("the number of jobs", 1, MOST_PAIRS / agents);
        long[][] costs = new long[agents][jobs];
        long[][] uses = new long[agents][jobs];
        long[] capacities = new long[agents];
        for (int agent = 0; agent < agents; agent++) {
            for (int job = 0; job < jobs; job++) {
                costs[agent][job] = numbers.next(
                        pair("the cost", agent, job), -GapProblem.GREATEST_VALUE, GapProblem.GREATEST_VALUE);
            }
        }
        for (int agent = 0; agent < agents; agent++) {
            for (int job = 0; job < jobs; job++) {
                uses[agent][job] = numbers.next(pair("the use", agent, job), 0, Long.MAX_VALUE);
            }
        }
        for (int agent = 0; agent < agents; agent++) {
            capacities[agent] = numbers.next("the capacity of agent " + (agent + 1), 0, Long.MAX_VALUE - 1);
        }
        numbers.end("the capacity of the last agent");
        return GapProblem.of(sense, costs, uses, capacities);
    }

    /** The size; then costs row by row. */
    static long[][] lap(Path file) throws InstanceFileException {
        WholeNumbers numbers = WholeNumbers.of(file);
        int size = (int) numbers.next("the size", 1, (long) Math.sqrt(MOST_PAIRS));
        long[][] costs = new long[size][size];
        for (int row = 0; row < size; row++) {
            for (int column = 0; column < size; column++) {
                costs[row][column] = numbers.next(
                        "the cost of row " + (row + 1) + " and column " + (column + 1),
                        -GapProblem.GREATEST_VALUE,
                        GapProblem.GREATEST_VALUE);
            }
        }
        numbers.end("the cost of the last row and column");
        return costs;
    }

    private static String pair(String what, int agent, int job) {
        return what + " of agent " + (agent + 1) + " and job " + (job + 1);
    }
}
