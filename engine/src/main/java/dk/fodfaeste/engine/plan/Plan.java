package dk.fodfaeste.engine.plan;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The best choice of pairs, with the price of every capacity: what one more place there would add to the whole. Values and prices are
 * integers in millionths, so that the proof is exact.
 *
 * @param surplus of every person: the value of the person's best opening after its prices
 */
public record Plan(
        PlanProblem problem,
        List<Pair> chosen,
        Map<UUID, Long> surplus,
        Map<UUID, Long> consultantPrices,
        Map<String, Long> openingPrices,
        Map<UUID, Long> workplacePrices,
        Map<UUID, Long> companyPrices) {

    /** Millionths in one unit of value. */
    public static final long UNIT = 1_000_000;

    /** Solves exactly, and proves it: the answer has passed {@link PlanProof}. */
    public static Plan solve(PlanProblem problem) {
        return new PlanNetwork(problem).solve().proved();
    }

    /** A plan that was made elsewhere. @throws IllegalStateException when it fails the proof, which only a bug can cause */
    public Plan proved() {
        PlanProof.check(this);
        return this;
    }

    static long millionths(double value) {
        return Math.round(value * UNIT);
    }

    /** What the way to the opening costs: its own price and those of its workplace and company. */
    public long priceOf(Pair pair) {
        return openingPrices.getOrDefault(pair.opening(), 0L)
                + workplacePrices.getOrDefault(problem.workplace(pair), 0L)
                + companyPrices.getOrDefault(problem.company(pair), 0L);
    }
}
