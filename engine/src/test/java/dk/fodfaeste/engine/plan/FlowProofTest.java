package dk.fodfaeste.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Amal gets the only place, Bo waits; the opening costs what Bo would bring. */
class FlowProofTest {

    private final PlanGraph graph = LivePlanTest.oneOpening(1);
    private int[] match = {};
    private final long[] way = {600, 0, 0, 0};
    private final long[] consultant = {0};

    @BeforeEach
    void amalAndBo() {
        graph.addPerson(0, new int[] {0}, new int[] {700});
        graph.addPerson(0, new int[] {0}, new int[] {600});
        match = new int[] {0, -1};
    }

    private void check() {
        FlowProof.check(graph, match, new PlanPrices(way, consultant));
    }

    @Test
    void theBestPlanIsProven() {
        check();
    }

    @Test
    void aPlanThatIsNotTheBestIsNot() {
        match = new int[] {-1, 1};

        assertThatThrownBy(this::check).hasMessage("the plan is worth 600, its prices 700");
    }

    @Test
    void pricesThatDoNotCoverEveryPairProveNothing() {
        way[0] = 500;

        assertThatThrownBy(this::check).hasMessage("the plan is worth 700, its prices 800");
    }

    @Test
    void twoPersonsDoNotShareOnePlace() {
        match = new int[] {0, 1};

        assertThatThrownBy(this::check).hasMessage("the plan asks too much of node 0");
    }

    @Test
    void noPriceIsBelowZero() {
        way[1] = 700;
        assertThatThrownBy(this::check).hasMessage("the price of node 0 is below 0");
        way[1] = 0;
        consultant[0] = -1;
        assertThatThrownBy(this::check).hasMessage("a consultant's price is below 0");
    }

    @Test
    void aPairOfSomebodyElseOrOfNoValueIsNotChosen() {
        match = new int[] {1, -1};
        assertThatThrownBy(this::check).hasMessage("person 0 is given a pair that cannot be chosen: 1");
        match = new int[] {0, -1};
        graph.value[0] = PlanGraph.FORBIDDEN;
        assertThatThrownBy(this::check).hasMessageContaining("cannot be chosen: 0");
        graph.setPairs(0, new int[] {}, new int[] {});
        graph.value[0] = 700;
        assertThatThrownBy(this::check).hasMessageContaining("cannot be chosen: 0");
    }

    @Property(tries = 60)
    void thePriceTreeAloneFindsTheSamePlan(@ForAll int seed) {
        PlanGraph some = Plans.random(new Random(seed), 8);
        Flow flow = new Flow(some);
        PriceTree tree = new PriceTree(some, flow);
        tree.grow(new long[some.nodes]);

        ChangeProof.check(some, flow, tree, -1);
        assertThat(flow.value()).isEqualTo(LivePlan.solve(some).value());
    }

    @Test
    void aChangeThatLeavesAWrongPriceIsNotProven() {
        Flow flow = new Flow(graph);
        PriceTree tree = new PriceTree(graph, flow);
        tree.grow(new long[graph.nodes]);
        ChangeProof.check(graph, flow, tree, 0);
        assertThat(tree.label).containsExactly(-600, 0, 0, 0, 0);

        wrong(flow, tree, 0, -599, "another opening is worth more to person 1");
        wrong(flow, tree, 0, -650, "");
        wrong(flow, tree, 0, -701, "a unit is worth more elsewhere than with person 0");
        wrong(flow, tree, 2, 1, "a price is below 0 at node 2");
        wrong(flow, tree, 1, -601, "a price is below 0 at node 0");
        wrong(flow, tree, 4, -1, "a price is below 0 at node 4");
        wrong(flow, tree, 4, 1, "a price is asked for room at node 4");
        graph.capacity[0] = 2;
        wrong(flow, tree, 0, -650, "a price is asked for room at node 0");
        graph.capacity[0] = 0;
        wrong(flow, tree, 0, -600, "the plan asks too much of node 0");
        graph.capacity[0] = 1;
        graph.capacity[4] = 0;
        wrong(flow, tree, 4, 0, "the plan asks too much of node 4");
    }

    @Test
    void aPersonForWhomAnotherOpeningIsWorthMoreIsNotProven() {
        Flow flow = new Flow(graph);
        PriceTree tree = new PriceTree(graph, flow);
        tree.grow(new long[graph.nodes]);
        tree.forgetTouched();
        graph.value[1] = 601;

        assertThatThrownBy(() -> ChangeProof.check(graph, flow, tree, 1))
                .hasMessage("another opening is worth more to person 1");
        ChangeProof.check(graph, flow, tree, -1);
    }

    private void wrong(Flow flow, PriceTree tree, int node, long label, String message) {
        long right = tree.label[node];
        tree.label[node] = label;
        if (message.isEmpty()) {
            ChangeProof.check(graph, flow, tree, -1);
        } else {
            assertThatThrownBy(() -> ChangeProof.check(graph, flow, tree, -1)).hasMessage(message);
        }
        tree.label[node] = right;
    }
}
