package dk.fodfaeste.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class LivePlanTest {

    private static final int[] NOBODY = {};

    @Property(tries = 150)
    void noOtherChoiceIsWorthMore(@ForAll int seed) {
        PlanGraph graph = Plans.random(new Random(seed), 5);

        assertThat(LivePlan.solve(graph).value()).isEqualTo(Plans.bruteForce(graph));
    }

    @Property(tries = 60)
    void aPlanThatIsChangedIsThePlanThatIsMadeAnew(@ForAll int seed) {
        Random random = new Random(seed);
        LivePlan plan = LivePlan.solve(Plans.random(random, 12));
        for (int change = 0; change < 20; change++) {
            changeSomething(plan, random);
            LivePlan fresh = LivePlan.solve(Plans.copy(plan.graph(), -1, -1));

            plan.prove();
            assertThat(plan.value()).isEqualTo(fresh.value());
            assertThat(plan.prices().way()).containsExactly(fresh.prices().way());
            assertThat(plan.prices().consultant())
                    .containsExactly(fresh.prices().consultant());
        }
    }

    @Property(tries = 60)
    void aPriceIsWhatOneMorePlaceWouldAdd(@ForAll int seed) {
        PlanGraph graph = Plans.random(new Random(seed), 8);
        LivePlan plan = LivePlan.solve(graph);
        for (int node = 0; node < graph.root; node++) {
            PlanGraph more = Plans.copy(graph, -1, -1);
            for (int place = node; place != graph.root; place = graph.up[place]) {
                more.capacity[place]++;
            }

            assertThat(LivePlan.solve(more).value() - plan.value()).isEqualTo(plan.wayPrice(node));
        }
    }

    @Property(tries = 60)
    void aConsultantsPriceIsWhatTheLastUnitIsWorth(@ForAll int seed) {
        PlanGraph graph = Plans.random(new Random(seed), 8);
        LivePlan plan = LivePlan.solve(graph);
        for (int node = graph.root + 1; node < graph.nodes; node++) {
            PlanGraph other = Plans.copy(graph, -1, -1);
            other.capacity[node] += graph.capacity[node] == 0 ? 1 : -1;
            long difference = Math.abs(LivePlan.solve(other).value() - plan.value());

            if (graph.capacity[node] > 0) {
                assertThat(difference).isEqualTo(plan.price(node));
            } else {
                assertThat(difference).isLessThanOrEqualTo(plan.price(node));
            }
        }
    }

    @Test
    void whoeverWaitedGetsThePlaceOfAPersonWhoLeaves() {
        LivePlan plan = LivePlan.solve(oneOpening(1));
        int amal = plan.addPerson(0, new int[] {0}, new int[] {700});
        int bo = plan.addPerson(0, new int[] {0}, new int[] {600});

        assertThat(plan.chosen(amal)).isEqualTo(plan.graph().pairOf(amal, 0));
        assertThat(plan.chosen(bo)).isEqualTo(-1);
        assertThat(plan.wayPrice(0)).isEqualTo(600);
        assertThat(plan.surplus(amal)).isEqualTo(100);

        plan.removePerson(amal);

        assertThat(plan.chosen(amal)).isEqualTo(-1);
        assertThat(plan.chosen(bo)).isEqualTo(plan.graph().pairOf(bo, 0));
        assertThat(plan.value()).isEqualTo(600);
        assertThat(plan.used(0)).isEqualTo(1);
        assertThat(plan.wayPrice(0)).isZero();
    }

    @Test
    void aPersonStaysWhereTheOpeningIsStillThere() {
        LivePlan plan = LivePlan.solve(oneOpening(1));
        int amal = plan.addPerson(0, new int[] {0}, new int[] {700});

        plan.setPairs(amal, new int[] {0}, new int[] {650});

        assertThat(plan.chosen(amal)).isEqualTo(plan.graph().pairOf(amal, 0)).isNotEqualTo(-1);
        assertThat(plan.value()).isEqualTo(650);
    }

    @Test
    void aRejectedPairIsNotChosenUntilItHasAValueAgain() {
        LivePlan plan = LivePlan.solve(oneOpening(1));
        int amal = plan.addPerson(0, new int[] {0}, new int[] {700});
        int pair = plan.chosen(amal);

        plan.reject(pair);
        assertThat(plan.chosen(amal)).isEqualTo(-1);
        assertThat(plan.instead(pair)).isEmpty();
        assertThat(plan.value()).isZero();

        plan.setValue(pair, 500);
        assertThat(plan.chosen(amal)).isEqualTo(pair);
        assertThat(plan.value()).isEqualTo(500);
    }

    @Test
    void aLowerCapacitySendsTheOneWithTheLeastHome() {
        LivePlan plan = LivePlan.solve(oneOpening(2));
        int amal = plan.addPerson(0, new int[] {0}, new int[] {700});
        int bo = plan.addPerson(0, new int[] {0}, new int[] {600});
        assertThat(plan.value()).isEqualTo(1300);

        plan.setCapacity(plan.graph().company(0), 1);

        assertThat(plan.chosen(amal)).isNotEqualTo(-1);
        assertThat(plan.chosen(bo)).isEqualTo(-1);
        assertThat(plan.price(plan.graph().company(0))).isEqualTo(600);
        assertThat(plan.price(plan.graph().opening(0))).isZero();
    }

    @Test
    void whatIsNoCapacityOrNoValueIsRefused() {
        LivePlan plan = LivePlan.solve(oneOpening(2));
        int amal = plan.addPerson(0, new int[] {0}, new int[] {1_000_000_000});

        assertThatThrownBy(() -> plan.setCapacity(0, -1)).hasMessageContaining("not -1");
        assertThatThrownBy(() -> plan.setCapacity(plan.graph().root, 1)).hasMessageContaining("node 3");
        assertThatThrownBy(() -> plan.setCapacity(5, 1)).hasMessageContaining("node 5");
        assertThatThrownBy(() -> plan.setValue(plan.chosen(amal), 0)).hasMessageContaining("not 0");
        assertThatThrownBy(() -> plan.setValue(plan.chosen(amal), 1_000_000_001))
                .hasMessageContaining("not 1000000001");
        plan.setValue(plan.chosen(amal), 1);
        plan.setCapacity(plan.graph().consultant(0), 0);
        assertThat(plan.value()).isZero();
    }

    static PlanGraph oneOpening(int capacity) {
        return new PlanGraph(
                new int[] {0},
                new int[] {0},
                new int[] {capacity},
                new int[] {capacity},
                new int[] {capacity},
                new int[] {3});
    }

    static void changeSomething(LivePlan plan, Random random) {
        PlanGraph graph = plan.graph();
        Plans.Row row = Plans.row(graph, random);
        int node = random.nextInt(graph.nodes);
        int kind = random.nextInt(7);
        if (kind == 0 || graph.persons == 0) {
            plan.addPerson(random.nextInt(Plans.consultants(graph)), row.openings(), row.values());
        } else if (kind == 1 && node != graph.root) {
            plan.setCapacity(node, random.nextInt(4));
        } else {
            changePerson(plan, random.nextInt(graph.persons), row, kind, random);
        }
    }

    private static void changePerson(LivePlan plan, int person, Plans.Row row, int kind, Random random) {
        int count = plan.graph().endOfPairs(person) - plan.graph().firstPair(person);
        if (kind <= 3 || count == 0) {
            plan.setPairs(person, row.openings(), row.values());
        } else {
            int pair = plan.graph().firstPair(person) + random.nextInt(count);
            switch (kind) {
                case 4 -> plan.setValue(pair, 1 + random.nextInt(1000));
                case 5 -> plan.reject(pair);
                default -> plan.setPairs(person, NOBODY, NOBODY);
            }
        }
    }
}
