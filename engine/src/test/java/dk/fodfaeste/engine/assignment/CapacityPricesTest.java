package dk.fodfaeste.engine.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class CapacityPricesTest {

    @Test
    void roomThatAllCanHaveIsWorthNothing() {
        GapModel model = new GapModel(GapProblem.of(
                Sense.MINIMISE, new long[][] {{1, 2}, {3, 4}}, new long[][] {{1, 1}, {1, 1}}, new long[] {9, 9}));
        CapacityPrices prices = new CapacityPrices(model, Branch.root(model));

        assertThat(prices.find(Effort.unlimited(() -> false))).containsExactly(0, 0);
        assertThat(prices.jobPrices()).containsExactly(1, 2);
    }

    @Test
    void scarceRoomIsWorthWhatTheNextBestWayCosts() {
        // one of the two jobs has to go to agent 1, where the first costs 4 more and the second 6
        GapModel model = new GapModel(GapProblem.of(
                Sense.MINIMISE, new long[][] {{1, 1}, {5, 7}}, new long[][] {{1, 1}, {1, 1}}, new long[] {1, 9}));
        CapacityPrices prices = new CapacityPrices(model, Branch.root(model));

        double[] found = prices.find(Effort.unlimited(() -> false));

        assertThat(found[0]).isBetween(3.9, 6.1);
        assertThat(found[1]).isZero();
        double bound = prices.jobPrices()[0] + prices.jobPrices()[1] - found[0];
        assertThat(bound).isCloseTo(6, within(0.1));
    }

    @Property(tries = 300, seed = "74")
    void whatTheJobsCostAtThePricesBoundsWhateverIsAssigned(@ForAll long seed) {
        GapProblem problem = SmallGaps.random(seed);
        GapModel model = new GapModel(problem);
        Branch root = Branch.root(model);
        if (root.isDead() || SmallGaps.best(problem).isEmpty()) {
            return;
        }
        CapacityPrices prices = new CapacityPrices(model, root);

        double[] found = prices.find(Effort.unlimited(() -> false));

        double bound = 0;
        for (double jobPrice : prices.jobPrices()) {
            bound += jobPrice;
        }
        for (int agent = 0; agent < model.agents; agent++) {
            assertThat(found[agent]).isNotNegative();
            bound -= found[agent] * model.capacity[agent];
        }
        assertThat(bound)
                .isLessThanOrEqualTo(model.value(SmallGaps.best(problem).getAsLong()) + 1e-6);
    }

    @Test
    void theBoundOfAHardProblemIsNearlyTheLagrangianOne() {
        GapModel model = new GapModel(HardGaps.typeD(5, 50, 2));
        Branch root = Branch.root(model);
        CapacityPrices prices = new CapacityPrices(model, root);
        double[] found = prices.find(Effort.unlimited(() -> false));
        double bound = 0;
        for (double jobPrice : prices.jobPrices()) {
            bound += jobPrice;
        }
        for (int agent = 0; agent < model.agents; agent++) {
            bound -= found[agent] * model.capacity[agent];
        }
        Root lagrangian = new Root(model, root, prices.jobPrices(), Effort.unlimited(() -> false));
        lagrangian.raiseBound(model.costliest());

        assertThat(bound).isBetween(0.98 * lagrangian.lowestCost(), 1.0 * lagrangian.lowestCost());
    }
}
