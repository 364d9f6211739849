package dk.fodfaeste.engine.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class LinearAssignmentTest {

    @Property(tries = 1000, seed = "5217")
    void theCostIsTheOneFoundByTryingEverything(@ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        long[][] costs = costs(random, random.nextInt(1, 7), random.nextBoolean() ? 5 : 1000);

        LinearAssignment assignment = LinearAssignment.solve(costs);

        LinearAssignmentProof.check(assignment);
        assertThat(assignment.cost()).isEqualTo(least(costs, 0, new boolean[costs.length]));
    }

    @Property(tries = 40, seed = "5218")
    void aLargerOneIsProvenByItsPrices(@ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);

        LinearAssignment assignment = LinearAssignment.solve(costs(random, random.nextInt(20, 90), 100));

        LinearAssignmentProof.check(assignment);
    }

    @Test
    void theInstanceOfTheLiteratureCosts305() {
        assertThat(LinearAssignment.solve(GivenInstances.lap("assign100")).cost())
                .isEqualTo(305);
    }

    @Test
    void twoWhoWantTheSameShareAtLeastCost() {
        LinearAssignment assignment = LinearAssignment.solve(new long[][] {{1, 2}, {1, 9}});

        assertThat(assignment.columnOf(0)).isEqualTo(1);
        assertThat(assignment.columnOf(1)).isEqualTo(0);
        assertThat(assignment.cost()).isEqualTo(3);
        assertThat(assignment.cost(1, 1)).isEqualTo(9);
    }

    @Test
    void nothingToAssignCostsNothing() {
        assertThat(LinearAssignment.solve(new long[0][0]).cost()).isZero();
    }

    @Test
    void aMatrixThatIsNotSquareIsRefused() {
        assertThatThrownBy(() -> LinearAssignment.solve(new long[][] {{1, 2}}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1 rows")
                .hasMessageContaining("2 costs");
    }

    @Test
    void aCostThatIsTooGreatIsRefused() {
        assertThat(LinearAssignment.solve(new long[][] {{GapProblem.GREATEST_VALUE}})
                        .cost())
                .isEqualTo(GapProblem.GREATEST_VALUE);
        assertThatThrownBy(() -> LinearAssignment.solve(new long[][] {{-GapProblem.GREATEST_VALUE - 1}}))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theProofRefusesPricesThatAreTooHighOrDoNotAddUp() {
        long[][] costs = {{1, 2}, {1, 9}};
        assertThatThrownBy(() -> LinearAssignmentProof.check(
                        new LinearAssignment(costs, new int[] {1, 0}, new long[] {2, 1}, new long[] {0, 1})))
                .hasMessageContaining("more than the pair costs");
        assertThatThrownBy(() -> LinearAssignmentProof.check(
                        new LinearAssignment(costs, new int[] {1, 0}, new long[] {1, 1}, new long[] {0, 0})))
                .hasMessageContaining("costs 3, its prices 2");
    }

    @Test
    void theProofRefusesAColumnThatIsUsedTwiceOrDoesNotExist() {
        long[][] costs = {{1, 1}, {1, 1}};
        for (int[] columnOf : new int[][] {{0, 0}, {0, 2}, {-1, 0}}) {
            assertThatThrownBy(() -> LinearAssignmentProof.check(
                            new LinearAssignment(costs, columnOf, new long[] {1, 1}, new long[] {0, 0})))
                    .hasMessageContaining("no column of its own");
        }
    }

    private static long[][] costs(SplittableRandom random, int size, int most) {
        long[][] costs = new long[size][size];
        for (long[] row : costs) {
            for (int column = 0; column < size; column++) {
                row[column] = random.nextInt(-most / 4, most);
            }
        }
        return costs;
    }

    private static long least(long[][] costs, int row, boolean[] used) {
        if (row == costs.length) {
            return 0;
        }
        long least = Long.MAX_VALUE;
        for (int column = 0; column < used.length; column++) {
            if (!used[column]) {
                used[column] = true;
                least = Math.min(least, costs[row][column] + least(costs, row + 1, used));
                used[column] = false;
            }
        }
        return least;
    }
}
