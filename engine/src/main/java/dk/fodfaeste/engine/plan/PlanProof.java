package dk.fodfaeste.engine.plan;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.function.Function;

/**
 * Proves a plan without trusting how it was made: it keeps every capacity, its prices are dual feasible, and what it is worth equals
 * what the prices of all capacities add up to. Linear programming's duality then leaves no better plan.
 */
final class PlanProof {

    private PlanProof() {}

    /** @throws IllegalStateException saying which condition fails, which only a bug can cause */
    static void check(Plan plan) {
        PlanProblem problem = plan.problem();
        if (!new HashSet<>(problem.pairs()).containsAll(plan.chosen())) {
            throw new IllegalStateException("the plan chooses a pair that it was not given");
        }
        keeps(plan, Pair::person, pair -> 1, "person");
        keeps(plan, problem::consultant, id -> problem.consultants().getOrDefault(id, 0), "consultant");
        keeps(plan, Pair::opening, id -> problem.openings().getOrDefault(id, 0), "opening");
        keeps(plan, problem::workplace, id -> problem.workplaces().getOrDefault(id, 0), "workplace");
        keeps(plan, problem::company, id -> problem.companies().getOrDefault(id, 0), "company");
        pricesAreFeasible(plan);
        long primal = plan.chosen().stream()
                .mapToLong(pair -> Plan.millionths(pair.value()))
                .sum();
        long dual = dual(plan);
        if (primal != dual) {
            throw new IllegalStateException("the plan is worth " + primal + ", its prices " + dual);
        }
    }

    private static <K> void keeps(Plan plan, Function<Pair, K> owner, Function<K, Integer> capacity, String what) {
        Map<K, Integer> used = new HashMap<>();
        for (Pair pair : plan.chosen()) {
            if (used.merge(owner.apply(pair), 1, Integer::sum) > capacity.apply(owner.apply(pair))) {
                throw new IllegalStateException("the plan asks too much of a " + what + ": " + owner.apply(pair));
            }
        }
    }

    private static void pricesAreFeasible(Plan plan) {
        PlanProblem problem = plan.problem();
        for (Map<?, Long> prices : java.util.List.of(
                plan.surplus(),
                plan.consultantPrices(),
                plan.openingPrices(),
                plan.workplacePrices(),
                plan.companyPrices())) {
            if (prices.values().stream().anyMatch(price -> price < 0)) {
                throw new IllegalStateException("a price is below 0");
            }
        }
        for (Pair pair : problem.pairs()) {
            long covered = plan.surplus().getOrDefault(pair.person(), 0L)
                    + plan.consultantPrices().getOrDefault(problem.consultant(pair), 0L)
                    + plan.priceOf(pair);
            if (covered < Plan.millionths(pair.value())) {
                throw new IllegalStateException("the prices do not cover the value of " + pair);
            }
        }
    }

    private static long dual(Plan plan) {
        PlanProblem problem = plan.problem();
        return plan.surplus().values().stream().mapToLong(Long::longValue).sum()
                + total(plan.consultantPrices(), problem.consultants())
                + total(plan.openingPrices(), problem.openings())
                + total(plan.workplacePrices(), problem.workplaces())
                + total(plan.companyPrices(), problem.companies());
    }

    private static <K> long total(Map<K, Long> prices, Map<K, Integer> capacities) {
        return prices.entrySet().stream()
                .mapToLong(price -> price.getValue() * capacities.getOrDefault(price.getKey(), 0))
                .sum();
    }
}
