package dk.fodfaeste.lab.instances;

import dk.fodfaeste.engine.assignment.GapProblem;
import dk.fodfaeste.engine.assignment.GapSolver;
import dk.fodfaeste.engine.assignment.LinearAssignment;
import dk.fodfaeste.engine.assignment.Sense;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code bin/engine solve}: one instance in, one JSON object out. */
@Command(
        name = "solve",
        usageHelpWidth = 110,
        description = {
            "Solves one assignment instance and prints one JSON object:",
            "  status      optimal, feasible, infeasible or undecided",
            "  value       of the assignment, in the file's own numbers; null when there is none",
            "  bound       no assignment is better than this",
            "  gap         distance from value to bound as a share of the bound: 0.005 is half a percent",
            "  proven      whether the status is final: nothing better exists, or nothing at all",
            "  seconds     from reading the file to the answer",
            "  assignment  gap: for every job, in the file's order, the agent it goes to (null: stays unassigned);",
            "              lap: for every row its column. Agents and columns are counted from 1",
            "",
            "Files are whole numbers with white space between them as it comes.",
            "  gap: agents m, jobs n; m rows of n costs; m rows of n uses; m capacities (generalised assignment)",
            "  lap: n; n rows of n costs (linear assignment)",
            ""
        },
        exitCodeListHeading = "Exit status:%n",
        exitCodeList = {
            "0:an assignment was found",
            "1:infeasible: no assignment keeps the capacities, proven",
            "2:the file or the command line cannot be understood; the message says where",
            "3:undecided: the time was up before an assignment was found"
        })
public final class SolveCommand implements Callable<Integer> {

    enum Format {
        GAP,
        LAP
    }

    static class Direction {
        @Option(names = "--minimise", description = "the numbers are costs (default)")
        boolean minimise;

        @Option(names = "--maximise", description = "the numbers are gains")
        boolean maximise;
    }

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "shows this and ends")
    private boolean help;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--format", required = true, description = "gap or lap")
    private Format format = Format.GAP;

    @ArgGroup
    private Direction direction = new Direction();

    @Option(names = "--seconds", defaultValue = "60", description = "time limit (default: ${DEFAULT-VALUE})")
    private double seconds;

    @Option(names = "--optional-jobs", description = "gap: jobs may stay unassigned, for a cost or gain of 0")
    private boolean optionalJobs;

    @Parameters(paramLabel = "FILE", description = "the instance")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Override
    public Integer call() {
        if (!(seconds > 0)) {
            throw new ParameterException(spec.commandLine(), "a time limit is more than 0 seconds, not " + seconds);
        }
        long started = System.nanoTime();
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        try {
            Answer answer = solve(started);
            out.println(answer.json(secondsSince(started)));
            if (answer.status() == Answer.Status.INFEASIBLE) {
                err.println(file + ": infeasible, no assignment keeps the capacities");
            }
            return answer.status().exit;
        } catch (InstanceFileException e) {
            err.println(e.getMessage());
            return 2;
        }
    }

    private Answer solve(long started) throws InstanceFileException {
        Sense sense = direction.maximise ? Sense.MAXIMISE : Sense.MINIMISE;
        if (format == Format.LAP) {
            long[][] costs = InstanceFile.lap(file);
            return Answer.of(LinearAssignment.solve(sense == Sense.MINIMISE ? costs : turned(costs)), sense);
        }
        GapProblem problem = InstanceFile.gap(file, sense);
        return Answer.of(GapSolver.solve(
                optionalJobs ? problem.withOptionalJobs() : problem, () -> secondsSince(started) >= seconds));
    }

    private static long[][] turned(long[][] costs) {
        return Arrays.stream(costs)
                .map(row -> Arrays.stream(row).map(cost -> -cost).toArray())
                .toArray(long[][]::new);
    }

    private static double secondsSince(long started) {
        return (System.nanoTime() - started) / 1e9;
    }
}
