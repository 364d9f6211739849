package dk.fodfaeste.bench;

import dk.fodfaeste.engine.dynamic.Case;
import dk.fodfaeste.engine.dynamic.DecompositionPlacement;
import dk.fodfaeste.engine.dynamic.DynamicPlan;
import dk.fodfaeste.engine.dynamic.GreedyPlacement;
import dk.fodfaeste.engine.dynamic.Hindsight;
import dk.fodfaeste.engine.dynamic.PlacementPolicy;
import dk.fodfaeste.engine.dynamic.PlacementYear;
import dk.fodfaeste.engine.dynamic.PricePlacement;
import dk.fodfaeste.engine.dynamic.RandomPlacement;
import dk.fodfaeste.engine.dynamic.SyntheticYear;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Placement over time: the share of the hindsight optimum that each method reaches in made-up years, and the speed of the prices. */
public final class DynamicBench {

    private static final int FUTURES = 5;
    private static final int FUTURES_OF_BEST = 20;

    private DynamicBench() {}

    /** @param arguments the number of seeds for the standard year (20), and for every other setting (5) */
    public static void main(String[] arguments) {
        int seeds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 20;
        int others = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5;
        System.out.println("| year | seeds | random | greedy | prices | best | proven |");
        System.out.println("|---|---|---|---|---|---|---|");
        settings()
                .forEach((name, kind) -> System.out.println(
                        shares(name, kind, name.equals("standard") ? seeds : others, name.contains("shuffled"))));
        System.out.println();
        BurstsBench.print(others);
        System.out.println();
        Comparison.print(rows());
    }

    static Map<String, SyntheticYear> settings() {
        SyntheticYear standard = SyntheticYear.standard();
        Map<String, SyntheticYear> settings = new LinkedHashMap<>();
        settings.put("standard", standard);
        settings.put("no more room than people", standard.withTightness(1));
        settings.put("twice the room", standard.withTightness(2));
        settings.put("batches of 1 to 30", standard.withLargestBatch(30));
        settings.put("no year before", standard.withoutHistory());
        settings.put("drift", standard.withDrift(0.5));
        settings.put("drift, no year before", standard.withDrift(0.5).withoutHistory());
        settings.put("drift, shuffled", standard.withDrift(0.5));
        return settings;
    }

    private static String shares(String name, SyntheticYear kind, int seeds, boolean shuffled) {
        Map<String, Double> sums = new LinkedHashMap<>();
        int proven = 0;
        for (long seed = 1; seed <= seeds; seed++) {
            PlacementYear year = shuffled ? kind.year(seed).shuffled(seed) : kind.year(seed);
            Hindsight hindsight = Hindsight.of(year, () -> false);
            proven += hindsight.isProven() ? 1 : 0;
            policies(year, seed)
                    .forEach((method, policy) -> sums.merge(
                            method,
                            DynamicPlan.of(year, policy).value()
                                    / hindsight.plan().value(),
                            Double::sum));
        }
        String shares = sums.values().stream()
                .map(sum -> String.format(Locale.ROOT, "%.2f %%", 100 * sum / seeds))
                .collect(Collectors.joining(" | "));
        return "| " + name + " | " + seeds + " | " + shares + " | " + proven + " of " + seeds + " |";
    }

    private static Map<String, PlacementPolicy> policies(PlacementYear year, long seed) {
        Map<String, PlacementPolicy> policies = new LinkedHashMap<>();
        policies.put("random", new RandomPlacement(seed));
        policies.put("greedy", new GreedyPlacement());
        policies.put("prices", new PricePlacement(year, FUTURES, year.cases().size() / 2, seed));
        policies.put("best", DecompositionPlacement.adapting(year, FUTURES_OF_BEST, seed));
        return policies;
    }

    /** The rows of the table of speed: the lowest prices of futures against the linear program alone, solved by GLOP. */
    public static List<Comparison> rows() {
        PlacementYear year = SyntheticYear.standard().year(1);
        List<List<Case>> futures = IntStream.range(0, 20)
                .mapToObj(future -> year.shuffled(future).cases().subList(0, 250))
                .toList();
        List<Integer> room =
                year.capacities().stream().map(capacity -> capacity / 2).toList();
        return List.of(FuturePricing.row(futures, room));
    }
}
