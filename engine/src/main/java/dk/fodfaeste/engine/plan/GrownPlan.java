package dk.fodfaeste.engine.plan;

import java.util.Arrays;

/**
 * The best plan over the pairs that were there when it was made, by number.
 *
 * @param opening of every person; -1 for one who waits
 * @param value sum of the chosen pairs, in millionths
 * @param way by opening, what the way in costs: its own price and those of its workplace and company; in millionths, like all prices
 * @param workplaceWay by workplace, what the way as far as there costs
 * @param companyWay by company
 * @param consultant by number
 * @param surplus of every person: what the best opening is worth after its way and the consultant's price
 */
public record GrownPlan(
        int[] opening,
        long value,
        long[] way,
        long[] workplaceWay,
        long[] companyWay,
        long[] consultant,
        long[] surplus) {

    static GrownPlan of(LivePlan live, PlanPlaces places) {
        PlanGraph graph = live.graph();
        PlanPrices prices = live.prices();
        int[] opening = new int[graph.persons];
        long[] surplus = new long[graph.persons];
        for (int person = 0; person < graph.persons; person++) {
            int pair = live.chosen(person);
            opening[person] = pair == Flow.NONE ? Flow.NONE : graph.opening[pair];
            surplus[person] = live.surplus(person);
        }
        return new GrownPlan(
                opening,
                live.value(),
                row(prices.way(), 0, places.openings().length),
                row(prices.way(), graph.workplace(0), places.workplaces().length),
                row(prices.way(), graph.company(0), places.companies().length),
                prices.consultant(),
                surplus);
    }

    private static long[] row(long[] all, int from, int length) {
        return Arrays.copyOfRange(all, from, from + length);
    }
}
