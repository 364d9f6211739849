package dk.fodfaeste.bench;

import com.google.ortools.Loader;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.Literal;
import dk.fodfaeste.engine.assignment.GapProblem;
import dk.fodfaeste.engine.assignment.GapSolution;
import dk.fodfaeste.engine.assignment.GapSolver;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Generalised assignment to the proven optimum, against CP-SAT. */
public final class GapBench {

    private static final int RUNS = 3;
    private static final double MOST_SECONDS = 60;

    private GapBench() {}

    public static void main(String[] arguments) {
        Comparison.print(rows());
    }

    /** Rows of a table: work, ours, against, ratio of medians of the same run. */
    public static List<Comparison> rows() {
        Loader.loadNativeLibraries();
        return List.of(
                compare("type d, 5 × 60", GapFamilies.typeD(5, 60, 1)),
                compare("type e, 5 × 100", GapFamilies.typeE(5, 100, 1)),
                compare("type e, 10 × 100", GapFamilies.typeE(10, 100, 1)));
    }

    private static Comparison compare(String name, GapProblem problem) {
        double[] ours = new double[RUNS];
        double[] theirs = new double[RUNS];
        long[] values = new long[2];
        boolean[] proven = new boolean[1];
        for (int run = 0; run < RUNS; run++) {
            ours[run] = seconds(() -> values[0] = solve(problem, MOST_SECONDS).value());
            theirs[run] = seconds(() -> proven[0] = solveWithCpSat(problem, values));
        }
        double our = Comparison.median(ours);
        double their = Comparison.median(theirs);
        return new Comparison(
                "generalised assignment, " + name + ", proven " + values[0],
                String.format(Locale.ROOT, "%.2f s", our),
                String.format(Locale.ROOT, "CP-SAT, %s %d, %.2f s", proven[0] ? "to" : "stopped at", values[1], their),
                our / their);
    }

    private static boolean solveWithCpSat(GapProblem problem, long[] values) {
        CpModel model = new CpModel();
        Literal[][] pairs = new Literal[problem.agents()][problem.jobs()];
        LinearExpr[] cost = new LinearExpr[problem.agents()];
        for (int agent = 0; agent < problem.agents(); agent++) {
            int row = agent;
            for (int job = 0; job < problem.jobs(); job++) {
                pairs[agent][job] = model.newBoolVar("");
            }
            long[] uses = IntStream.range(0, problem.jobs())
                    .mapToLong(job -> problem.use(row, job))
                    .toArray();
            long[] costs = IntStream.range(0, problem.jobs())
                    .mapToLong(job -> problem.value(row, job))
                    .toArray();
            model.addLessOrEqual(LinearExpr.weightedSum(pairs[agent], uses), problem.capacity(agent));
            cost[agent] = LinearExpr.weightedSum(pairs[agent], costs);
        }
        for (int job = 0; job < problem.jobs(); job++) {
            int column = job;
            model.addExactlyOne(Arrays.stream(pairs).map(row -> row[column]).toArray(Literal[]::new));
        }
        model.minimize(LinearExpr.sum(cost));
        CpSolver solver = new CpSolver();
        solver.getParameters().setNumWorkers(2).setMaxTimeInSeconds(MOST_SECONDS);
        boolean proven = solver.solve(model) == CpSolverStatus.OPTIMAL;
        values[1] = Math.round(solver.objectiveValue());
        return proven;
    }

    static GapSolution solve(GapProblem problem, double seconds) {
        long end = System.nanoTime() + (long) (seconds * 1e9);
        return GapSolver.solve(problem, () -> System.nanoTime() - end >= 0)
                .found()
                .orElseThrow();
    }

    private static double seconds(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }
}
