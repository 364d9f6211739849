package dk.fodfaeste.engine.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BranchTest {

    /** Agent 0 has room for two of the three jobs, agent 1 for one, and not for job 2. */
    private static final GapModel MODEL = new GapModel(GapProblem.of(
            Sense.MINIMISE, new long[][] {{1, 2, 3}, {4, 5, 6}}, new long[][] {{2, 2, 2}, {2, 2, 9}}, new long[] {4, 3
            }));

    @Test
    void aJobWithOneAgentIsGivenToItFromTheStart() {
        Branch root = Branch.root(MODEL);

        assertThat(root.given()).containsExactly(Branch.FREE, Branch.FREE, 0);
        assertThat(root.freeJobs()).isEqualTo(2);
        assertThat(root.givenCost()).isEqualTo(3);
        assertThat(root.room(0)).isEqualTo(2);
        assertThat(root.room(1)).isEqualTo(3);
        assertThat(root.openPairs()).isEqualTo(4);
        assertThat(root.choices(0)).isEqualTo(2);
        assertThat(root.isOpen(0, 2)).isFalse();
    }

    @Test
    void whatIsGivenFillsTheAgentAndDrivesTheOthersOut() {
        Branch root = Branch.root(MODEL);

        root.give(0, 0);

        assertThat(root.isDead()).isFalse();
        assertThat(root.given()).containsExactly(0, 1, 0);
        assertThat(root.freeJobs()).isZero();
        assertThat(root.givenCost()).isEqualTo(9);
        assertThat(root.openPairs()).isZero();
    }

    @Test
    void whatIsForbiddenToAllButOneIsGiven() {
        Branch root = Branch.root(MODEL);

        root.forbid(0, 1);

        assertThat(root.given()).containsExactly(0, 1, 0);
        root.forbid(0, 1);
        assertThat(root.isDead()).isFalse();
    }

    @Test
    void twoForbiddenToTheOnlyAgentWithRoomLeaveNothing() {
        Branch root = Branch.root(MODEL);

        root.forbid(0, 0);
        root.forbid(1, 1);
        assertThat(root.isDead()).isFalse();

        Branch other = Branch.root(MODEL);
        other.forbidAbove(new long[][] {{9, 9, 9}, {1, 1, 1}}, 8);
        assertThat(other.isDead()).isTrue();
    }

    @Test
    void givingAgainChangesNothingAndGivingElsewhereIsImpossible() {
        Branch root = Branch.root(MODEL);

        root.give(0, 2);
        assertThat(root.isDead()).isFalse();
        assertThat(root.givenCost()).isEqualTo(3);

        root.give(1, 2);
        assertThat(root.isDead()).isTrue();
    }

    @Test
    void aCopyGoesItsOwnWay() {
        Branch root = Branch.root(MODEL);
        Branch copy = root.copy();

        copy.give(1, 0);

        assertThat(root.given()).containsExactly(Branch.FREE, Branch.FREE, 0);
        assertThat(root.openPairs()).isEqualTo(4);
        assertThat(root.room(1)).isEqualTo(3);
        assertThat(copy.given()).containsExactly(1, 0, 0);
        assertThat(copy.givenCost()).isEqualTo(9);
        assertThat(copy.copy().freeJobs()).isZero();
    }

    @Test
    void onlyPairsWithABoundAboveTheMostAreForbidden() {
        Branch root = Branch.root(MODEL);

        root.forbidAbove(new long[][] {{8, 8, 0}, {8, 8, 0}}, 8);
        assertThat(root.openPairs()).isEqualTo(4);

        root.forbidAbove(new long[][] {{9, 8, 0}, {8, 8, 0}}, 8);
        assertThat(root.given()).containsExactly(1, 0, 0);
    }

    @Test
    void anAssignmentIsBroughtWithinTheOpenPairs() {
        assertThat(Branch.root(MODEL).within(new int[] {1, 0, 1})).containsExactly(1, 0, 0);
    }

    @Test
    void aJobThatNobodyMayHaveLeavesNothing() {
        GapModel model =
                new GapModel(GapProblem.of(Sense.MINIMISE, new long[1][2], new long[][] {{1, 5}}, new long[] {4}));

        assertThat(Branch.root(model).isDead()).isTrue();
    }
}
