package dk.fodfaeste.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class SwapTest {

    @Property(tries = 80)
    void aSwapCostsWhatMakingThePlanAnewWithItCosts(@ForAll int seed) {
        PlanGraph graph = Plans.random(new Random(seed), 10);
        LivePlan plan = LivePlan.solve(graph);
        for (int pair = 0; pair < graph.pairs; pair++) {
            if (plan.chosen(graph.personOf(pair)) == pair) {
                long without = LivePlan.solve(Plans.copy(graph, -1, pair)).value();
                assertThat(plan.without(pair).loss()).isEqualTo(plan.value() - without);
                assertThat(plan.instead(pair)).contains(new Swap(0, java.util.List.of()));
                movesAreWorthIt(plan, plan.without(pair));
            } else {
                long with = LivePlan.solve(Plans.copy(graph, pair, -1)).value();
                Optional<Swap> swap = plan.instead(pair);
                assertThat(swap.isPresent()).isEqualTo(with >= Plans.BONUS);
                assertThat(plan.without(pair).loss()).isZero();
                swap.ifPresent(each -> {
                    assertThat(each.loss()).isEqualTo(plan.value() - (with - Plans.BONUS));
                    movesAreWorthIt(plan, each);
                });
            }
        }
    }

    private static void movesAreWorthIt(LivePlan plan, Swap swap) {
        PlanGraph graph = plan.graph();
        int[] match = IntStream.range(0, graph.persons()).map(plan::chosen).toArray();
        for (Swap.Move move : swap.moves()) {
            assertThat(match[move.person()]).isEqualTo(move.from());
            match[move.person()] = move.to();
        }
        int[] used = new int[graph.nodes];
        long value = 0;
        for (int pair : match) {
            if (pair != -1) {
                Plans.count(graph, used, pair, 1);
                value += graph.valueOf(pair);
            }
        }
        assertThat(Plans.keeps(graph, used)).isTrue();
        assertThat(value).isEqualTo(plan.value() - swap.loss());
    }

    /** Amal has the kitchen and could have the reception; Bo has only the reception. */
    @Test
    void theChainSaysWhoMovesWhere() {
        PlanGraph graph = new PlanGraph(
                new int[] {0, 0}, new int[] {0}, new int[] {1, 1}, new int[] {2}, new int[] {2}, new int[] {3});
        int amal = graph.addPerson(0, new int[] {0, 1}, new int[] {710, 660});
        int bo = graph.addPerson(0, new int[] {1}, new int[] {640});
        int yusuf = graph.addPerson(0, new int[] {0}, new int[] {40});
        LivePlan plan = LivePlan.solve(graph);

        Swap swap = plan.instead(graph.pairOf(yusuf, 0)).orElseThrow();

        assertThat(swap.loss()).isEqualTo(710 + 640 - 40 - 660);
        assertThat(swap.moves())
                .containsExactly(
                        new Swap.Move(yusuf, -1, graph.pairOf(yusuf, 0)),
                        new Swap.Move(amal, graph.pairOf(amal, 0), graph.pairOf(amal, 1)),
                        new Swap.Move(bo, graph.pairOf(bo, 1), -1));
        assertThat(plan.without(graph.pairOf(bo, 1)).moves())
                .containsExactly(new Swap.Move(bo, graph.pairOf(bo, 1), -1));
    }
}
