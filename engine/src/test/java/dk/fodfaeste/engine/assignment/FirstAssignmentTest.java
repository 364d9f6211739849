package dk.fodfaeste.engine.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class FirstAssignmentTest {

    @Property(tries = 500, seed = "8101")
    void whatIsFoundFirstKeepsTheCapacitiesAndIsAlmostAlwaysFoundWhereThereIsAny(@ForAll long seed) {
        GapProblem problem = SmallGaps.random(seed);
        GapModel model = new GapModel(problem);
        Branch root = Branch.root(model);
        if (root.isDead()) {
            return;
        }
        Incumbent found = new Incumbent(model);

        find(model, root, found);

        assertThat(found.exists()).isEqualTo(SmallGaps.best(problem).isPresent());
    }

    @Test
    void someAssignmentIsThereBeforeTheStopIsEverAsked() {
        for (int agents : new int[] {5, 10, 20, 40}) {
            GapProblem problem = HardGaps.typeD(agents, 10 * agents, agents);

            assertThat(GapSolver.solve(problem, () -> true).found()).isPresent();
        }
    }

    @Test
    void pricesOfTheCapacitiesLeadWithinAFewPercentOfTheBound() {
        GapModel model = new GapModel(HardGaps.typeD(10, 100, 3));
        Branch root = Branch.root(model);
        Incumbent found = new Incumbent(model);

        double[] jobPrices = find(model, root, found);

        Root bound = new Root(model, root, jobPrices, Effort.unlimited(() -> false));
        bound.raiseBound(found.cost());
        assertThat(found.cost()).isBetween(bound.lowestCost(), bound.lowestCost() * 105 / 100);
    }

    @Test
    void whereNoUnitIsToSpareUseAloneIsSearched() {
        GapProblem problem = full(10, 40, 12);
        GapModel model = new GapModel(problem);
        Branch root = Branch.root(model);
        Incumbent found = new Incumbent(model);

        FirstAssignment first = new FirstAssignment(model, root, found, Effort.unlimited(() -> false));
        first.findAny();
        assertThat(found.exists()).isFalse();
        first.findAtLast();

        assertThat(model.keepsCapacities(found.agentOf())).isTrue();
    }

    @Test
    void whatWasFoundIsNotSearchedAgain() {
        GapModel model = new GapModel(HardGaps.typeD(5, 30, 1));
        Branch root = Branch.root(model);
        Incumbent found = new Incumbent(model);
        Effort effort = Effort.unlimited(() -> false);
        FirstAssignment first = new FirstAssignment(model, root, found, effort);
        first.findAny();
        long cost = found.cost();
        long used = effort.used();

        first.findAtLast();

        assertThat(found.cost()).isEqualTo(cost);
        assertThat(effort.used()).isEqualTo(used);
    }

    private static double[] find(GapModel model, Branch root, Incumbent found) {
        Effort effort = Effort.unlimited(() -> false);
        FirstAssignment first = new FirstAssignment(model, root, found, effort);
        first.findAny();
        CapacityPrices prices = new CapacityPrices(model, root);
        first.findGood(prices.find(effort));
        return prices.jobPrices();
    }

    /** Jobs use the same everywhere, and a hidden assignment fills every agent to the last unit. */
    private static GapProblem full(int agents, int jobs, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        long[][] uses = new long[agents][jobs];
        long[] capacities = new long[agents];
        for (int job = 0; job < jobs; job++) {
            long use = random.nextInt(1, 101);
            for (long[] row : uses) {
                row[job] = use;
            }
            capacities[random.nextInt(agents)] += use;
        }
        return GapProblem.of(Sense.MINIMISE, new long[agents][jobs], uses, capacities);
    }
}
