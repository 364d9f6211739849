package dk.fodfaeste.bench;

import com.google.ortools.Loader;
import com.google.ortools.graph.MinCostFlow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The week's plan of a house for OR-Tools' min-cost flow, from the file that {@code bin/bench house} writes. A line has person, consultant,
 * opening, workplace, company, the pair's value in millionths, and what consultant, opening, workplace and company may have.
 */
public final class HousePlan {

    private static final int RUNS = 5;
    private static final int SOURCE = 0;
    private static final int SINK = 1;

    private final MinCostFlow flow = new MinCostFlow();
    private final Map<String, Integer> nodes = new HashMap<>();
    private final Set<String> arcs = new HashSet<>();
    private long units;

    private HousePlan(List<String> lines) {
        for (String line : lines) {
            String[] of = line.split(";");
            if (arcs.add(of[1])) {
                arc(SOURCE, node(of[1]), Integer.parseInt(of[6]), 0);
                units += Integer.parseInt(of[6]);
            }
            once(of[1], of[0], 1);
            arc(node(of[0]), node(of[2]), 1, -Long.parseLong(of[5]));
            once(of[2], of[3], Integer.parseInt(of[7]));
            once(of[3], of[4], Integer.parseInt(of[8]));
            if (arcs.add(of[4])) {
                arc(node(of[4]), SINK, Integer.parseInt(of[9]), 0);
            }
        }
        arc(SOURCE, SINK, units, 0);
        flow.setNodeSupply(SOURCE, units);
        flow.setNodeSupply(SINK, -units);
    }

    public static void main(String[] arguments) throws IOException {
        Loader.loadNativeLibraries();
        List<String> lines = Files.readAllLines(Path.of(arguments[0]));
        double[] seconds = new double[RUNS];
        long worth = 0;
        for (int run = 0; run < RUNS; run++) {
            HousePlan plan = new HousePlan(lines);
            long begun = System.nanoTime();
            worth = plan.solve();
            seconds[run] = (System.nanoTime() - begun) / 1e9;
        }
        System.out.printf(
                Locale.ROOT,
                "%-60s %9.3f s%n  worth %,d%n",
                "the same pairs, OR-Tools' min-cost flow",
                Comparison.median(seconds),
                worth);
    }

    private void once(String from, String to, long capacity) {
        if (arcs.add(from + ">" + to)) {
            arc(node(from), node(to), capacity, 0);
        }
    }

    private int node(String name) {
        return nodes.computeIfAbsent(name, each -> nodes.size() + 2);
    }

    private void arc(int from, int to, long capacity, long cost) {
        flow.addArcWithCapacityAndUnitCost(from, to, capacity, cost);
    }

    private long solve() {
        MinCostFlow.Status status = flow.solve();
        if (status != MinCostFlow.Status.OPTIMAL) {
            throw new IllegalStateException("OR-Tools found no plan: " + status);
        }
        return -flow.getOptimalCost();
    }
}
