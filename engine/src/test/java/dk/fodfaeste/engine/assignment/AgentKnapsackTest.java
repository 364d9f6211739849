package dk.fodfaeste.engine.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class AgentKnapsackTest {

    private static final int ANYTHING = -1;

    @Property(tries = 500, seed = "61")
    void everyGainIsTheOneFoundByTryingEverything(@ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int items = random.nextInt(1, 8);
        int room = random.nextInt(0, 30);
        int[] weights = random.ints(items, 0, 12).toArray();
        long[] gains = random.longs(items, 1, 40).toArray();
        AgentKnapsack knapsack = new AgentKnapsack(8);
        knapsack.add(3, 100);
        knapsack.clear();
        for (int item = 0; item < items; item++) {
            knapsack.add(weights[item], gains[item]);
        }

        assertThat(knapsack.pack(room)).isEqualTo(best(weights, gains, room, ANYTHING, false));
        knapsack.packFromBack();

        long packed = 0;
        for (int item = 0; item < items; item++) {
            packed += knapsack.isPacked(item) ? gains[item] : 0;
            assertThat(knapsack.gainWhen(item, false)).isEqualTo(best(weights, gains, room, item, false));
            if (weights[item] <= room) {
                assertThat(knapsack.gainWhen(item, true)).isEqualTo(best(weights, gains, room, item, true));
                assertThat(knapsack.gainWithLess(weights[item]))
                        .isEqualTo(best(weights, gains, room - weights[item], ANYTHING, false));
            }
        }
        assertThat(packed).isEqualTo(knapsack.pack(room));
    }

    @Test
    void anItemThatCannotBePackedIsWorthLessThanNothing() {
        AgentKnapsack knapsack = new AgentKnapsack(1);
        knapsack.add(5, 7);
        assertThat(knapsack.pack(4)).isZero();
        knapsack.packFromBack();

        assertThat(knapsack.gainWhen(0, true)).isLessThan(-1_000_000_000);
        assertThat(knapsack.gainWhen(0, false)).isZero();
    }

    private static long best(int[] weights, long[] gains, int room, int special, boolean mustBePacked) {
        long best = 0;
        for (int subset = 0; subset < 1 << weights.length; subset++) {
            if (special != ANYTHING && ((subset >> special & 1) == 1) != mustBePacked) {
                continue;
            }
            int weight = 0;
            long gain = 0;
            for (int item = 0; item < weights.length; item++) {
                weight += (subset >> item & 1) * weights[item];
                gain += (subset >> item & 1) * gains[item];
            }
            best = weight <= room ? Math.max(best, gain) : best;
        }
        return best;
    }
}
