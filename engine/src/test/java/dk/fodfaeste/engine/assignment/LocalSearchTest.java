package dk.fodfaeste.engine.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class LocalSearchTest {

    private static final GapModel MODEL = new GapModel(HardGaps.typeD(4, 24, 3));

    @Property(tries = 60, seed = "81")
    void nothingIsLeftThatOneShiftOrOneSwapMakesCheaper(@ForAll long seed) {
        LocalSearch search = search(seed);
        double before = search.pricedCost(search.agentOf());

        search.descend(new Effort(() -> false, 500_000_000));

        int[] found = search.agentOf().clone();
        double cost = search.pricedCost(found);
        assertThat(cost).isLessThanOrEqualTo(before);
        for (int job = 0; job < MODEL.jobs; job++) {
            for (int agent = 0; agent < MODEL.agents; agent++) {
                assertThat(search.pricedCost(with(found, job, agent))).isGreaterThanOrEqualTo(cost - 1e-6);
            }
            for (int other = 0; other < job; other++) {
                int[] swapped = with(with(found, job, found[other]), other, found[job]);
                assertThat(search.pricedCost(swapped)).isGreaterThanOrEqualTo(cost - 1e-6);
            }
        }
    }

    @Property(tries = 100, seed = "82")
    void theChangeOfAShiftIsTheDifferenceOfThePricedCosts(@ForAll long seed) {
        LocalSearch search = search(seed);
        SplittableRandom random = new SplittableRandom(seed);
        int job = random.nextInt(MODEL.jobs);
        int agent = (search.agentOf()[job] + 1 + random.nextInt(MODEL.agents - 1)) % MODEL.agents;
        double before = search.pricedCost(search.agentOf());

        double change = search.shiftChange(job, agent);
        search.move(job, agent);

        assertThat(search.pricedCost(search.agentOf()) - before).isCloseTo(change, within(1e-6));
    }

    @Test
    void pricesRiseWhereAgentsAreOverloadedAndFallWhereAllHaveRoom() {
        GapModel model = new GapModel(GapProblem.of(
                Sense.MINIMISE, new long[][] {{4, 4}, {4, 4}}, new long[][] {{3, 3}, {3, 3}}, new long[] {4, 4}));
        OverloadPrices prices = new OverloadPrices(model, new int[] {0, 0});
        double first = prices.of(new long[] {-1, 0});

        assertThat(first).isEqualTo(8.0 / 7);
        assertThat(prices.of(new long[] {-2, 3})).isEqualTo(2 * first);
        assertThat(prices.change(0, 1, -3)).isEqualTo(2 * first);
        assertThat(prices.change(0, -2, 5)).isEqualTo(-2 * first);

        prices.adapt(new long[] {-2, -1});
        assertThat(prices.of(new long[] {-1, 0})).isCloseTo(1.05 * first, within(1e-9));
        assertThat(prices.of(new long[] {0, -1})).isCloseTo(1.025 * first, within(1e-9));

        prices.adapt(new long[] {0, 2});
        assertThat(prices.of(new long[] {-1, 0})).isCloseTo(0.9 * 1.05 * first, within(1e-9));
    }

    @Test
    void pathRelinkingComesWithinAPercentOfTheBest() {
        Incumbent incumbent = new Incumbent(MODEL);

        new PathRelinking(MODEL, Branch.root(MODEL), new int[MODEL.jobs], 2006)
                .run(incumbent, 400, Effort.unlimited(() -> false));

        long optimum = solution(MODEL.problem).value();
        assertThat(incumbent.cost()).isBetween(optimum, optimum + optimum / 100);
        assertThat(MODEL.cost(incumbent.agentOf())).isEqualTo(incumbent.cost());
    }

    @Test
    void neighbourhoodsLeadFromTheDearestAssignmentToOneNearTheBest() {
        GapSolution dearest = solution(HardGaps.dearest(4, 24, 3));
        Incumbent incumbent = new Incumbent(MODEL);
        incumbent.offer(IntStream.range(0, MODEL.jobs)
                .map(job -> dearest.agentOf(job).orElseThrow())
                .toArray());

        new Neighbourhoods(MODEL, () -> false)
                .search(Branch.root(MODEL), new long[MODEL.jobs], incumbent, new Effort(() -> false, 60_000_000));

        long optimum = solution(MODEL.problem).value();
        assertThat(incumbent.cost()).isBetween(optimum, optimum + optimum / 100);
    }

    private static GapSolution solution(GapProblem problem) {
        return GapSolver.solve(problem, () -> false).found().orElseThrow();
    }

    private static LocalSearch search(long seed) {
        int[] start =
                new SplittableRandom(seed).ints(MODEL.jobs, 0, MODEL.agents).toArray();
        return new LocalSearch(MODEL, Branch.root(MODEL), start);
    }

    private static int[] with(int[] assignment, int job, int agent) {
        int[] changed = assignment.clone();
        changed[job] = agent;
        return changed;
    }
}
