package dk.fodfaeste.bench;

import com.google.ortools.Loader;
import com.google.ortools.graph.LinearSumAssignment;
import dk.fodfaeste.engine.assignment.LinearAssignment;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.LongSupplier;

/** Linear assignment, proven by its prices, against the cost scaling of OR-Tools, whose graph is built before the clock starts. */
public final class LapBench {

    private static final int RUNS = 7;
    private static final int WARM_UPS = 20;

    private LapBench() {}

    public static void main(String[] arguments) {
        Comparison.print(rows());
    }

    /** Rows of a table: work, ours, against, ratio of medians of the same run. */
    public static List<Comparison> rows() {
        Loader.loadNativeLibraries();
        for (int warm = 0; warm < WARM_UPS; warm++) {
            LinearAssignment.solve(costs(200, 1000 + warm));
        }
        List<Comparison> rows = new ArrayList<>();
        for (int size : new int[] {200, 500, 1000}) {
            rows.add(compare(size, 100));
            rows.add(compare(size, 1_000_000));
        }
        return rows;
    }

    private static Comparison compare(int size, int most) {
        long[][] costs = costs(size, most);
        double[] ours = new double[RUNS];
        double[] theirs = new double[RUNS];
        for (int run = 0; run < RUNS; run++) {
            long[] cost = new long[2];
            ours[run] = milliseconds(() -> LinearAssignment.solve(costs).cost(), cost, 0);
            LinearSumAssignment judge = judge(costs);
            theirs[run] = milliseconds(() -> solve(judge), cost, 1);
            if (cost[0] != cost[1]) {
                throw new IllegalStateException("ours costs " + cost[0] + ", theirs " + cost[1]);
            }
        }
        double our = Comparison.median(ours);
        double their = Comparison.median(theirs);
        return new Comparison(
                String.format(Locale.ROOT, "linear assignment, %d × %d, costs below %d, with proof", size, size, most),
                String.format(Locale.ROOT, "%.1f ms", our),
                String.format(Locale.ROOT, "OR-Tools cost scaling, %.1f ms", their),
                our / their);
    }

    private static LinearSumAssignment judge(long[][] costs) {
        LinearSumAssignment assignment = new LinearSumAssignment();
        for (int row = 0; row < costs.length; row++) {
            for (int column = 0; column < costs.length; column++) {
                assignment.addArcWithCost(row, column, costs[row][column]);
            }
        }
        return assignment;
    }

    private static long solve(LinearSumAssignment judge) {
        judge.solve();
        return judge.getOptimalCost();
    }

    private static long[][] costs(int size, int most) {
        SplittableRandom random = new SplittableRandom(size + most);
        long[][] costs = new long[size][];
        for (int row = 0; row < size; row++) {
            costs[row] = random.longs(size, 0, most).toArray();
        }
        return costs;
    }

    private static double milliseconds(LongSupplier work, long[] cost, int index) {
        long start = System.nanoTime();
        cost[index] = work.getAsLong();
        return (System.nanoTime() - start) / 1e6;
    }
}
