package dk.fodfaeste.bench;

import dk.fodfaeste.engine.assignment.GapProblem;
import dk.fodfaeste.engine.assignment.GapSolution;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How close the hard families of generalised assignment, d and e, come to their bound within ten seconds each. */
public final class HardFamiliesBench {

    private static final double SECONDS_EACH = 10;

    private HardFamiliesBench() {}

    public static void main(String[] arguments) {
        System.out.println("| family, 10 s each | value | bound | gap |");
        System.out.println("| --- | --- | --- | --- |");
        rows().forEach(System.out::println);
    }

    private static List<String> rows() {
        List<String> rows = new ArrayList<>();
        for (int[] size : new int[][] {{5, 100}, {10, 100}, {20, 100}, {5, 200}, {10, 200}, {20, 200}}) {
            rows.add(close("d", GapFamilies.typeD(size[0], size[1], 1)));
            rows.add(close("e", GapFamilies.typeE(size[0], size[1], 1)));
        }
        return rows;
    }

    private static String close(String type, GapProblem problem) {
        GapSolution solution = GapBench.solve(problem, SECONDS_EACH);
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
}
