package dk.fodfaeste.engine.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class GapProofTest {

    private static final GapProblem COSTS = GapProblem.of(
            Sense.MINIMISE, new long[][] {{4, 5}, {7, 8}}, new long[][] {{2, 2}, {1, 1}}, new long[] {3, 2});
    private static final GapProblem GAINS = GapProblem.of(
            Sense.MAXIMISE, new long[][] {{4, 5}, {7, 8}}, new long[][] {{2, 2}, {1, 1}}, new long[] {3, 2});

    @Test
    void whatKeepsEveryCapacityAndItsBoundPasses() {
        GapProof.check(new GapSolution(COSTS, new int[] {0, 1}, 12));
        GapProof.check(new GapSolution(COSTS, new int[] {0, 1}, 10));
        GapProof.check(new GapSolution(GAINS, new int[] {1, 1}, 15));
        GapProof.check(new GapSolution(GAINS.withOptionalJobs(), new int[] {0, GapSolution.NOBODY}, 16));
    }

    @Test
    void anOverloadedAgentIsFound() {
        assertRefused(new GapSolution(COSTS, new int[] {0, 0}, 9), "job 1 does not fit agent 0");
    }

    @Test
    void aJobLeftOutIsFoundWhereItMayNotBe() {
        assertRefused(new GapSolution(COSTS, new int[] {0, GapSolution.NOBODY}, 4), "job 1 goes to nobody");
    }

    @Test
    void aBoundOnTheWrongSideIsFound() {
        assertRefused(new GapSolution(COSTS, new int[] {0, 1}, 13), "the value 12 passes the bound 13");
        assertRefused(new GapSolution(GAINS, new int[] {1, 1}, 14), "the value 15 passes the bound 14");
    }

    @Test
    void theGapIsAShareOfTheBound() {
        assertThat(new GapSolution(COSTS, new int[] {0, 1}, 10).gap()).isEqualTo(0.2);
        assertThat(new GapSolution(COSTS, new int[] {0, 1}, 10).isProven()).isFalse();
        assertThat(new GapSolution(COSTS, new int[] {0, 1}, 12).gap()).isZero();
        assertThat(new GapSolution(GAINS, new int[] {1, 1}, 20).gap()).isEqualTo(0.25);
        assertThat(new GapSolution(COSTS, new int[] {0, 1}, 0).gap()).isEqualTo(12);
    }

    private static void assertRefused(GapSolution solution, String because) {
        assertThatThrownBy(() -> GapProof.check(solution))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(because);
    }
}
