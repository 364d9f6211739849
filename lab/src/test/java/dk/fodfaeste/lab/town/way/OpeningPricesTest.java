package dk.fodfaeste.lab.town.way;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dk.fodfaeste.engine.plan.Pair;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class OpeningPricesTest {

    @Test
    void anOpeningForWhichNobodyElseWaitsCostsNothing() {
        assertThat(OpeningPrices.lowest(List.of(pair(0, "kitchen", 0.7)))).containsEntry("kitchen", 0.0);
    }

    @Test
    void anOpeningCostsWhatTheOtherWouldHaveHad() {
        Map<String, Double> prices = OpeningPrices.lowest(List.of(pair(0, "kitchen", 0.7), pair(1, "kitchen", 0.4)));

        assertThat(prices).containsEntry("kitchen", 0.4);
    }

    @Test
    void whoHasAnotherWayOutBidsOnlyTheDifference() {
        Map<String, Double> prices = OpeningPrices.lowest(
                List.of(pair(0, "kitchen", 0.7), pair(1, "kitchen", 0.6), pair(1, "reception", 0.5)));

        assertThat(prices.get("kitchen")).isCloseTo(0.1, within(1e-9));
        assertThat(prices).containsEntry("reception", 0.0);
    }

    @Property(tries = 200)
    void aPriceIsWhatOneMoreOfTheOpeningWouldAdd(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        Random random = new Random(seed);
        int people = 1 + random.nextInt(5);
        int openings = 1 + random.nextInt(4);
        List<Pair> pairs = new ArrayList<>();
        for (int person = 0; person < people; person++) {
            for (int opening = 0; opening < openings; opening++) {
                if (random.nextDouble() < 0.7) {
                    pairs.add(pair(person, "opening-" + opening, (1 + random.nextInt(12)) / 10.0));
                }
            }
        }
        int[] one = new int[openings];
        java.util.Arrays.fill(one, 1);

        OpeningPrices.lowest(pairs).forEach((opening, price) -> {
            int[] more = one.clone();
            more[Integer.parseInt(opening.substring("opening-".length()))]++;
            assertThat(price).isCloseTo(best(pairs, people, 0, more) - best(pairs, people, 0, one), within(1e-6));
        });
    }

    /** By trying everything. */
    private static double best(List<Pair> pairs, int people, int person, int[] left) {
        if (person == people) {
            return 0;
        }
        double best = best(pairs, people, person + 1, left);
        for (Pair pair : pairs) {
            int opening = Integer.parseInt(pair.opening().substring("opening-".length()));
            if (pair.person().getLeastSignificantBits() == person && left[opening] > 0) {
                left[opening]--;
                best = Math.max(best, pair.value() + best(pairs, people, person + 1, left));
                left[opening]++;
            }
        }
        return best;
    }

    private static Pair pair(int person, String opening, double value) {
        return new Pair(new UUID(1, person), opening, value);
    }
}
