package dk.fodfaeste.lab.town.way;

import java.util.List;
import java.util.Map;

/**
 * Everything: evidence, finding out, patience with companies where a course stopped early, and prices of openings from sampled futures,
 * so that an opening is kept for whoever needs it more when that can be expected.
 */
public final class Whole implements WayOfWorking {

    /** Per person, so that a pair that just pays its price is chosen (Ahani et al. 2024). */
    private static final double BONUS = 1e-4;

    private final ExpectedPrices prices = new ExpectedPrices();

    @Override
    public List<Proposal> propose(Desk desk) {
        List<Possibility> possibilities = Possibilities.of(desk).stream()
                .filter(possibility -> isPatient(desk, possibility))
                .toList();
        Map<String, Double> expected = prices.of(desk, possibilities);
        return WeekPlan.best(
                desk,
                possibilities,
                possibility -> possibility.value()
                        + BONUS
                        - expected.getOrDefault(
                                possibility.proposal().opening().opening().id(), 0.0));
    }

    /** Where a course stopped early not long ago, only what every must is shown for. */
    private static boolean isPatient(Desk desk, Possibility possibility) {
        return !desk.careful()
                        .contains(possibility.proposal().opening().company().id())
                || possibility.fit().isSure();
    }
}
