package dk.fodfaeste.engine.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RegretGreedyTest {

    private static final double[] FREE = {0, 0};

    @Test
    void theJobWithMostToLoseGoesFirst() {
        GapModel model = model(new long[][] {{1, 1}, {3, 9}}, new long[][] {{1, 1}, {1, 1}}, 1, 1);

        assertThat(greedy(model, 1, FREE)).containsExactly(1, 0);
    }

    @Test
    void aJobWithOneWayLeftGoesBeforeAll() {
        GapModel model = model(new long[][] {{0, 0}, {50, 0}}, new long[][] {{1, 1}, {1, GapProblem.NEVER}}, 1, 1);

        assertThat(greedy(model, 1, FREE)).containsExactly(1, 0);
    }

    @Test
    void whoseSecondBestFillsUpLooksAgain() {
        // job 1 loses 2 between the first two agents, but 30 when agent 1 is full; by then agent 0 is what it has left
        GapModel model = model(
                new long[][] {{9, 1, 4}, {0, 3, 40}, {90, 31, 90}},
                new long[][] {{1, 1, 1}, {1, 1, 1}, {1, 1, 1}},
                1,
                1,
                1);

        assertThat(greedy(model, 1, new double[3])).containsExactly(1, 2, 0);
    }

    @Test
    void useCountsAtTheAgentsPrice() {
        GapModel model = model(new long[][] {{1, 1}, {4, 4}}, new long[][] {{5, 5}, {1, 1}}, 10, 10);

        assertThat(greedy(model, 1, new double[] {0.5, 0.5})).containsExactly(0, 0);
        assertThat(greedy(model, 1, new double[] {1, 1})).containsExactly(1, 1);
        assertThat(greedy(model, 0, new double[] {1, 1})).containsExactly(1, 1);
        assertThat(greedy(model, 1, new double[] {1, 9})).containsExactly(0, 0);
    }

    @Test
    void aJobThatNobodyHasRoomForGoesToItsCheapestAgent() {
        GapModel model = model(new long[][] {{1, 2, 3}, {7, 9, 9}}, new long[][] {{2, 2, 2}, {2, 2, 2}}, 2, 2);

        assertThat(greedy(model, 1, FREE)).containsExactly(1, 0, 0);
    }

    @Test
    void whatTheBranchGaveStaysAndTakesItsRoom() {
        GapModel model = model(new long[][] {{5, 1}, {1, 3}}, new long[][] {{1, 1}, {1, 1}}, 1, 2);
        Branch branch = Branch.root(model);
        branch.give(0, 0);

        assertThat(new RegretGreedy(model, branch, 1, FREE).run()).containsExactly(0, 1);
    }

    private static int[] greedy(GapModel model, double costShare, double[] prices) {
        return new RegretGreedy(model, Branch.root(model), costShare, prices).run();
    }

    private static GapModel model(long[][] costs, long[][] uses, long... capacities) {
        return new GapModel(GapProblem.of(Sense.MINIMISE, costs, uses, capacities));
    }
}
