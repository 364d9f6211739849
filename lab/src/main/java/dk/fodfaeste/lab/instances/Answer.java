package dk.fodfaeste.lab.instances;

import dk.fodfaeste.engine.assignment.GapProblem;
import dk.fodfaeste.engine.assignment.GapResult;
import dk.fodfaeste.engine.assignment.GapSolution;
import dk.fodfaeste.engine.assignment.LinearAssignment;
import dk.fodfaeste.engine.assignment.Sense;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What {@code solve} prints.
 *
 * @param gap how far the value is from the bound, as a share of the bound
 * @param assignment for every job its agent, from 1; empty where nobody
 */
record Answer(Status status, OptionalLong value, OptionalLong bound, double gap, List<OptionalInt> assignment) {

    /** With the exit status it ends with. */
    enum Status {
        OPTIMAL(0),
        FEASIBLE(0),
        INFEASIBLE(1),
        UNDECIDED(3);

        final int exit;

        Status(int exit) {
            this.exit = exit;
        }
    }

    static Answer of(GapResult result) {
        return switch (result) {
            case GapResult.Found(GapSolution solution) -> of(solution);
            case GapResult.Infeasible() ->
                new Answer(Status.INFEASIBLE, OptionalLong.empty(), OptionalLong.empty(), 0, List.of());
            case GapResult.Undecided(long bound) ->
                new Answer(Status.UNDECIDED, OptionalLong.empty(), OptionalLong.of(bound), 0, List.of());
        };
    }

    private static Answer of(GapSolution solution) {
        GapProblem problem = solution.problem();
        return new Answer(
                solution.isProven() ? Status.OPTIMAL : Status.FEASIBLE,
                OptionalLong.of(solution.value()),
                OptionalLong.of(solution.bound()),
                solution.gap(),
                IntStream.range(0, problem.jobs())
                        .mapToObj(job -> fromOne(solution.agentOf(job)))
                        .toList());
    }

    private static OptionalInt fromOne(OptionalInt agent) {
        return agent.isPresent() ? OptionalInt.of(agent.getAsInt() + 1) : agent;
    }

    /** @param sense in which the costs were meant; where maximised, they were solved with the sign turned */
    static Answer of(LinearAssignment assignment, Sense sense) {
        OptionalLong value = OptionalLong.of(sense == Sense.MINIMISE ? assignment.cost() : -assignment.cost());
        return new Answer(
                Status.OPTIMAL,
                value,
                value,
                0,
                IntStream.range(0, assignment.size())
                        .mapToObj(row -> OptionalInt.of(assignment.columnOf(row) + 1))
                        .toList());
    }

    String json(double seconds) {
        boolean found = value.isPresent();
        return "{\"status\":\"" + status.name().toLowerCase(Locale.ROOT)
                + "\",\"value\":" + (found ? value.getAsLong() : "null")
                + ",\"bound\":" + (bound.isPresent() ? bound.getAsLong() : "null")
                + ",\"gap\":" + (found ? String.format(Locale.ROOT, "%.8f", gap) : "null")
                + ",\"proven\":" + (status == Status.OPTIMAL || status == Status.INFEASIBLE)
                + ",\"seconds\":" + String.format(Locale.ROOT, "%.3f", seconds)
                + ",\"assignment\":" + (found ? assignmentJson() : "null") + "}";
    }

    private String assignmentJson() {
        return assignment.stream()
                .map(agent -> agent.isPresent() ? Integer.toString(agent.getAsInt()) : "null")
                .collect(Collectors.joining(",", "[", "]"));
    }
}
