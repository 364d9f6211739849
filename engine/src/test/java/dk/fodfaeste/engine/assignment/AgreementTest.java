package dk.fodfaeste.engine.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AgreementTest {

    /** Both jobs fit both agents; the first has them for 1 each, the second for 2 and 9. */
    private final GapModel model = new GapModel(GapProblem.of(
            Sense.MINIMISE, new long[][] {{1, 1}, {2, 9}}, new long[][] {{1, 1}, {1, 1}}, new long[] {2, 2}));

    private final Branch branch = Branch.root(model);
    private final Lagrangian lagrangian = new Lagrangian(model, Effort.unlimited(() -> false));
    private final Agreement agreement = new Agreement(model);

    @Test
    void whereAnAgentAlwaysTakesTheSameJobsAndNobodyElseDoesAllAgree() {
        count(2, 2);
        count(2, 2);

        assertThat(agreement.on(lagrangian, 0)).isEqualTo(1);
    }

    @Test
    void whatAnotherAgentTakesTooCountsHalfAgainst() {
        count(3, 2);

        assertThat(agreement.on(lagrangian, 0)).isEqualTo((1 - 0.5 + 1) / 2);
        assertThat(agreement.on(lagrangian, 1)).isEqualTo(1 - 0.5);
    }

    @Test
    void whatWasTakenOnlySometimesCountsForItsShareOfTheBounds() {
        count(0, 2);
        count(2, 2);

        assertThat(agreement.on(lagrangian, 0)).isEqualTo((0.5 + 1) / 2);
    }

    @Test
    void whatWasCountedIsForgotten() {
        count(3, 2);
        agreement.clear();
        count(2, 2);

        assertThat(agreement.on(lagrangian, 0)).isEqualTo(1);
    }

    private void count(long first, long second) {
        lagrangian.bound(branch, new long[] {first * model.scale, second * model.scale});
        agreement.count(lagrangian);
    }
}
