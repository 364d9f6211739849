package dk.fodfaeste.bench;

import dk.fodfaeste.engine.assignment.GapProblem;
import dk.fodfaeste.engine.assignment.GapSolution;
import java.util.Locale;
import java.util.function.LongFunction;

/**
 * How close the hard families of generalised assignment, d and e, come to their bound within ten seconds each, and what there is after a
 * tenth of a second; the worst of some seeds.
 */
public final class HardFamiliesBench {

    private static final double AT_ONCE = 0.1;
    private static final double SECONDS_EACH = 10;
    private static final int[][] SIZES = {
        {5, 100}, {10, 100}, {20, 100}, {5, 200}, {10, 200}, {20, 200}, {40, 200}, {10, 400}, {20, 400}, {40, 400}
    };

    private HardFamiliesBench() {}

    /** @param arguments the number of seeds (4) */
    public static void main(String[] arguments) {
        int seeds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 4;
        System.out.println("| family | gap after 0.1 s | gap after 10 s, worst of " + seeds + " | proven |");
        System.out.println("| --- | --- | --- | --- |");
        for (int[] size : SIZES) {
            System.out.println(row("d", size, seeds, seed -> GapFamilies.typeD(size[0], size[1], seed)));
            System.out.println(row("e", size, seeds, seed -> GapFamilies.typeE(size[0], size[1], seed)));
        }
    }

    private static String row(String type, int[] size, int seeds, LongFunction<GapProblem> problems) {
        double first = 0;
        double last = 0;
        int proven = 0;
        for (long seed = 1; seed <= seeds; seed++) {
            GapProblem problem = problems.apply(seed);
            GapSolution solution = GapBench.solve(problem, SECONDS_EACH);
            GapSolution atOnce = GapBench.solve(problem, AT_ONCE);
            first = Math.max(first, (double) (atOnce.value() - solution.bound()) / solution.bound());
            last = Math.max(last, solution.gap());
            proven += solution.isProven() ? 1 : 0;
        }
        return String.format(
                Locale.ROOT,
                "| type %s, %d × %d | %.1f %% | %.3f %% | %d of %d |",
                type,
                size[0],
                size[1],
                100 * first,
                100 * last,
                proven,
                seeds);
    }
}
