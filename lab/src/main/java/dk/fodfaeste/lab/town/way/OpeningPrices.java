package dk.fodfaeste.lab.town.way;

import dk.fodfaeste.engine.plan.Pair;
import dk.fodfaeste.engine.plan.Plan;
import dk.fodfaeste.engine.plan.PlanProblem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * The lowest prices of openings under which a choice of pairs is the best: what one more opening of the kind would add. The least
 * element of the lattice of optimal prices (Shapley and Shubik, International Journal of Game Theory 1, 1971).
 */
final class OpeningPrices {

    /** Nobody but the openings is scarce here. */
    private static final UUID ANYBODY = new UUID(0, 0);

    private static final int ENOUGH = 1_000_000;

    private OpeningPrices() {}

    /** @return by opening, in units of value; 0 or more */
    static Map<String, Double> lowest(List<Pair> pairs) {
        Map<UUID, Pair> chosen = new HashMap<>();
        Plan.solve(problem(pairs)).chosen().forEach(pair -> chosen.put(pair.person(), pair));
        Map<String, Double> prices = new HashMap<>();
        pairs.forEach(pair -> prices.put(pair.opening(), 0.0));
        boolean rises = true;
        for (int round = 0; rises && round <= prices.size(); round++) {
            rises = raise(pairs, chosen, prices);
        }
        return prices;
    }

    /** Whoever would gain by moving to one more opening bids for it, and frees what the person has. */
    private static boolean raise(List<Pair> pairs, Map<UUID, Pair> chosen, Map<String, Double> prices) {
        boolean rises = false;
        for (Pair pair : pairs) {
            Pair has = chosen.get(pair.person());
            double kept = has == null ? 0 : has.value() - price(prices, has);
            if (!pair.equals(has) && pair.value() - kept > price(prices, pair) + 1e-9) {
                prices.put(pair.opening(), pair.value() - kept);
                rises = true;
            }
        }
        return rises;
    }

    private static double price(Map<String, Double> prices, Pair pair) {
        return Objects.requireNonNull(prices.get(pair.opening()));
    }

    private static PlanProblem problem(List<Pair> pairs) {
        Map<UUID, UUID> consultantOf = new HashMap<>();
        Map<String, UUID> workplaceOf = new HashMap<>();
        Map<String, Integer> openings = new HashMap<>();
        for (Pair pair : pairs) {
            consultantOf.put(pair.person(), ANYBODY);
            workplaceOf.put(pair.opening(), ANYBODY);
            openings.put(pair.opening(), 1);
        }
        Map<UUID, Integer> enough = Map.of(ANYBODY, ENOUGH);
        return new PlanProblem(
                new ArrayList<>(pairs),
                consultantOf,
                workplaceOf,
                Map.of(ANYBODY, ANYBODY),
                openings,
                enough,
                enough,
                enough);
    }
}
