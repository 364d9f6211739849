package dk.fodfaeste.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A town of 400 people who all want much the same 120 openings: long chains, and many cycles to cancel. */
class TownPlanTest {

    private static final int OPENINGS = 120;

    private final Random random = new Random(4);
    private final int[] good = random.ints(OPENINGS, 1, 800_000).toArray();

    @Test
    void aTownsPlanStaysTheBestThroughChangesOfEveryKind() {
        LivePlan plan = LivePlan.solve(town());
        for (int change = 0; change < 60; change++) {
            LivePlanTest.changeSomething(plan, random);
            plan.prove();
        }

        LivePlan fresh = LivePlan.solve(Plans.copy(plan.graph(), -1, -1));

        assertThat(plan.value()).isEqualTo(fresh.value());
        assertThat(plan.prices().way()).containsExactly(fresh.prices().way());
    }

    @Test
    void theAuctionOnlySavesTimeAndNeverChangesPrices() {
        PlanGraph graph = town();
        LivePlan plan = LivePlan.solve(graph);
        PriceTree tree = new PriceTree(graph, new Flow(graph));

        tree.grow(new long[graph.nodes]);

        assertThat(tree.flow.value()).isEqualTo(plan.value());
        for (int place = 0; place < graph.root; place++) {
            assertThat(-tree.label[place]).isEqualTo(plan.wayPrice(place));
        }
    }

    private PlanGraph town() {
        PlanGraph graph = new PlanGraph(
                random.ints(OPENINGS, 0, 40).toArray(),
                random.ints(40, 0, 20).toArray(),
                random.ints(OPENINGS, 1, 4).toArray(),
                random.ints(40, 2, 7).toArray(),
                random.ints(20, 3, 9).toArray(),
                random.ints(10, 5, 25).toArray());
        for (int person = 0; person < 400; person++) {
            int[] openings = random.ints(0, OPENINGS).distinct().limit(10).toArray();
            graph.addPerson(
                    random.nextInt(10),
                    openings,
                    Arrays.stream(openings)
                            .map(opening -> good[opening] + random.nextInt(200_000))
                            .toArray());
        }
        return graph;
    }
}
