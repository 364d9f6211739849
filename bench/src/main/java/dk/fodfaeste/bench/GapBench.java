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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Generalised assignment to the proven optimum, against CP-SAT; and how close the hard families come within ten seconds each. */
public final class GapBench {

    private static final int RUNS = 3;
    private static final double MOST_SECONDS = 60;
    private static final double SECONDS_EACH = 10;

    private GapBench() {}

    public static void main(String[] arguments) {
        System.out.println("| work | ours | against | ratio |");
        System.out.println("| --- | --- | --- | --- |");
        rows().forEach(System.out::println);
        System.out.println();
        System.out.println("| family, 10 s each | value | bound | gap |");
        System.out.println("| --- | --- | --- | --- |");
        closeness().forEach(System.out::println);
    }

    /** Rows of a table: work, ours, against, ratio of medians of the same run. */
    public static List<String> rows() {
        Loader.loadNativeLibraries();
        return List.of(
                compare("type d, 5 × 60", GapFamilies.typeD(5, 60, 1)),
                compare("type e, 5 × 100", GapFamilies.typeE(5, 100, 1)),
                compare("type e, 10 × 100", GapFamilies.typeE(10, 100, 1)));
    }

    private static String compare(String name, GapProblem problem) {
        double[] ours = new double[RUNS];
        double[] theirs = new double[RUNS];
        long[] values = new long[2];
        boolean[] proven = new boolean[1];
        for (int run = 0; run < RUNS; run++) {
            ours[run] = seconds(() -> values[0] = solve(problem, MOST_SECONDS).value());
            theirs[run] = seconds(() -> proven[0] = solveWithCpSat(problem, values));
        }
        return String.format(
                Locale.ROOT,
                "| generalised assignment, %s, to %d | %.2f s | CP-SAT, %s %d, %.2f s | %.1f |",
                name,
                values[0],
                median(ours),
                proven[0] ? "to" : "stopped at",
                values[1],
                median(theirs),
                median(theirs) / median(ours));
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

    /** Rows of a table: family, value, bound, gap. */
    public static List<String> closeness() {
        List<String> rows = new ArrayList<>();
        for (int[] size : new int[][] {{5, 100}, {10, 100}, {20, 100}, {5, 200}, {10, 200}, {20, 200}}) {
            rows.add(close("d", GapFamilies.typeD(size[0], size[1], 1)));
            rows.add(close("e", GapFamilies.typeE(size[0], size[1], 1)));
        }
        return rows;
    }

    private static String close(String type, GapProblem problem) {
        GapSolution solution = solve(problem, SECONDS_EACH);
        return String.format(
                Locale.ROOT,
                "| type %s, %d × %d | %d | %d | %.3f %% |",
                type,
                problem.agents(),
                problem.jobs(),
                solution.value(),
                solution.bound(),
                100 * solution.gap());
    }

    private static GapSolution solve(GapProblem problem, double seconds) {
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

    private static double median(double[] times) {
        return Arrays.stream(times).sorted().toArray()[times.length / 2];
    }
}
