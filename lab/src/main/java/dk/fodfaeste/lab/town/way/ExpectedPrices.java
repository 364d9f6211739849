package dk.fodfaeste.lab.town.way;

import dk.fodfaeste.engine.plan.Pair;
import dk.fodfaeste.lab.town.TownOpening;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What it costs to use an opening now: its price, in the mean over sampled futures, when those who may come are placed together with
 * those who wait (Ahani, Gölz, Procaccia, Teytelboym, Trapp, «Dynamic Placement in Refugee Resettlement», Operations Research 72(3),
 * 2024).
 */
final class ExpectedPrices {

    private static final int FUTURES = 5;
    private static final int WEEKS_AHEAD = 4;

    private final Futures futures = new Futures();

    /** @return by opening, in units of value */
    Map<String, Double> of(Desk desk, List<Possibility> possibilities) {
        futures.remember(desk.week(), possibilities);
        Map<String, TownOpening> openings = new HashMap<>();
        possibilities.forEach(each -> openings.put(
                each.proposal().opening().opening().id(), each.proposal().opening()));
        Map<String, Double> prices = new HashMap<>();
        for (int future = 0; future < FUTURES; future++) {
            List<Pair> pairs = new ArrayList<>(
                    possibilities.stream().map(Possibility::pair).toList());
            pairs.addAll(come(futures.draw(desk.week(), WEEKS_AHEAD), openings));
            OpeningPrices.lowest(pairs).forEach((id, price) -> prices.merge(id, price / FUTURES, Double::sum));
        }
        return prices;
    }

    /** Each under an id of its own, since the same person may be drawn twice. */
    private static List<Pair> come(List<Applicant> drawn, Map<String, TownOpening> openings) {
        List<Pair> pairs = new ArrayList<>();
        for (int number = 0; number < drawn.size(); number++) {
            UUID id = new UUID(9, number);
            for (Possibility possibility : Possibilities.of(drawn.get(number), openings.values())) {
                pairs.add(new Pair(id, possibility.pair().opening(), possibility.value()));
            }
        }
        return pairs;
    }
}
