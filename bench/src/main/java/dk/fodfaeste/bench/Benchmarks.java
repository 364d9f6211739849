package dk.fodfaeste.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;

/** The table of benchmarks: every row a ratio against something known, measured in the same run. */
public final class Benchmarks {

    private static final int PEOPLE = 150_000;
    private static final int OPENINGS = 30_000;

    private Benchmarks() {}

    /** @param names of the parts to measure: index, plan, find-out, carving, lap, gap, dynamic; all of them where none is named */
    public static void main(String[] names) throws Exception {
        Map<String, Callable<List<Comparison>>> parts = parts();
        List<String> wanted = names.length == 0 ? List.copyOf(parts.keySet()) : List.of(names);
        if (!parts.keySet().containsAll(wanted)) {
            System.err.println("The parts are: " + String.join(", ", parts.keySet()));
            System.exit(2);
        }
        List<Comparison> rows = new ArrayList<>();
        for (String name : wanted) {
            System.err.println("Measuring " + name + " …");
            rows.addAll(Objects.requireNonNull(parts.get(name)).call());
        }
        Comparison.print(rows);
    }

    private static Map<String, Callable<List<Comparison>>> parts() {
        Map<String, Callable<List<Comparison>>> parts = new LinkedHashMap<>();
        parts.put("plan", PlanBench::rows);
        parts.put("index", () -> IndexBench.rows(PEOPLE, OPENINGS));
        parts.put("find-out", FindOutBench::rows);
        parts.put("carving", CarvingBench::rows);
        parts.put("lap", LapBench::rows);
        parts.put("gap", GapBench::rows);
        parts.put("dynamic", DynamicBench::rows);
        return parts;
    }
}
