package dk.fodfaeste.bench;

import dk.fodfaeste.engine.dynamic.DecompositionPlacement;
import dk.fodfaeste.engine.dynamic.DynamicPlan;
import dk.fodfaeste.engine.dynamic.GreedyPlacement;
import dk.fodfaeste.engine.dynamic.Hindsight;
import dk.fodfaeste.engine.dynamic.PlacementPolicy;
import dk.fodfaeste.engine.dynamic.PlacementYear;
import dk.fodfaeste.engine.dynamic.PricePlacement;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Shares of the hindsight optimum in years with bursts and ties, and what can be hoped for at most. Hindsight knows who comes, which nobody
 * does. The last column knows only the mix of arrivals, from twenty years before instead of one: what it reaches is what learning the mix
 * could still bring, and the rest up to 100 is, as far as we can tell, the price of not knowing the order in which chance brings them.
 */
final class BurstsBench {

    private static final int FUTURES = 5;
    private static final int FUTURES_OF_BEST = 20;
    private static final int YEARS_THAT_TELL_THE_MIX = 20;

    /** Ties leave hindsight some hundredths of a per cent open; shares are of its bound. */
    private static final double SECONDS_OF_HINDSIGHT = 5;

    private BurstsBench() {}

    static void print(int seeds) {
        System.out.println(
                "| year with bursts and ties | seeds | greedy | prices | best | best − prices, points | best, told the mix "
                        + "| hindsight open by |");
        System.out.println("|---|---|---|---|---|---|---|---|");
        for (double tightness : new double[] {1.1, 1.0}) {
            System.out.println(row(tightness, seeds));
        }
    }

    private static String row(double tightness, int seeds) {
        Map<String, double[]> shares = new LinkedHashMap<>();
        for (int seed = 0; seed < seeds; seed++) {
            PlacementYear year = new BurstyYear(tightness, 1).year(seed + 1);
            PlacementYear told = new BurstyYear(tightness, YEARS_THAT_TELL_THE_MIX).year(seed + 1);
            double deadline = System.nanoTime() + SECONDS_OF_HINDSIGHT * 1e9;
            Hindsight hindsight = Hindsight.of(year, () -> System.nanoTime() > deadline);
            double bound = hindsight.bound();
            note(shares, "greedy", seed, seeds, share(year, new GreedyPlacement(), bound));
            note(shares, "prices", seed, seeds, share(year, prices(year, seed), bound));
            note(shares, "best", seed, seeds, share(year, best(year, seed), bound));
            note(shares, "told", seed, seeds, share(told, best(told, seed), bound));
            note(shares, "open", seed, seeds, 1 - hindsight.plan().value() / bound);
        }
        double best = mean(shares, "best");
        double prices = mean(shares, "prices");
        return String.format(
                Locale.ROOT,
                "| room for %.1f of those who come | %d | %.2f %% | %.2f %% | %.2f %% | %.2f ± %.2f | %.2f %% | %.3f %% |",
                tightness,
                seeds,
                100 * mean(shares, "greedy"),
                100 * prices,
                100 * best,
                100 * (best - prices),
                100 * standardError(of(shares, "best"), of(shares, "prices")),
                100 * mean(shares, "told"),
                100 * mean(shares, "open"));
    }

    private static PlacementPolicy prices(PlacementYear year, long seed) {
        return new PricePlacement(year, FUTURES, year.cases().size() / 2, seed);
    }

    private static PlacementPolicy best(PlacementYear year, long seed) {
        return DecompositionPlacement.adapting(year, FUTURES_OF_BEST, seed);
    }

    private static double share(PlacementYear year, PlacementPolicy policy, double bound) {
        return DynamicPlan.of(year, policy).value() / bound;
    }

    private static void note(Map<String, double[]> shares, String method, int seed, int seeds, double share) {
        shares.computeIfAbsent(method, name -> new double[seeds])[seed] = share;
    }

    private static double mean(Map<String, double[]> shares, String method) {
        return Arrays.stream(of(shares, method)).average().orElse(0);
    }

    private static double[] of(Map<String, double[]> shares, String method) {
        return shares.getOrDefault(method, new double[0]);
    }

    /** Of the mean difference, year by year. */
    private static double standardError(double[] ones, double[] others) {
        double mean = 0;
        for (int year = 0; year < ones.length; year++) {
            mean += (ones[year] - others[year]) / ones.length;
        }
        double squares = 0;
        for (int year = 0; year < ones.length; year++) {
            squares += Math.pow(ones[year] - others[year] - mean, 2);
        }
        return Math.sqrt(squares / Math.max(1, ones.length - 1) / ones.length);
    }
}
