package dk.fodfaeste.engine.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class GapProblemTest {

    private static final long[][] ONE = {{1}};

    @Test
    void whatIsGivenIsCopied() {
        long[][] values = {{3}};
        long[] capacities = {4};
        GapProblem problem = GapProblem.of(Sense.MAXIMISE, values, new long[][] {{2}}, capacities);

        values[0][0] = 9;
        capacities[0] = 9;

        assertThat(problem.value(0, 0)).isEqualTo(3);
        assertThat(problem.use(0, 0)).isEqualTo(2);
        assertThat(problem.capacity(0)).isEqualTo(4);
        assertThat(problem.sense()).isEqualTo(Sense.MAXIMISE);
        assertThat(problem.jobsAreOptional()).isFalse();
        assertThat(problem.withOptionalJobs().jobsAreOptional()).isTrue();
    }

    @Test
    void aPairIsAllowedWhenTheCapacityHoldsItsUse() {
        GapProblem problem =
                GapProblem.of(Sense.MINIMISE, new long[1][3], new long[][] {{4, 5, GapProblem.NEVER}}, new long[] {4});

        assertThat(problem.isAllowed(0, 0)).isTrue();
        assertThat(problem.isAllowed(0, 1)).isFalse();
        assertThat(problem.isAllowed(0, 2)).isFalse();
    }

    @Test
    void shapesThatDifferAreRefused() {
        assertRefused(ONE, ONE, new long[] {1, 1}, "1, 1 and 2 agents");
        assertRefused(ONE, new long[][] {{1}, {1}}, new long[] {1}, "1, 2 and 1 agents");
        assertRefused(new long[][] {{1}, {1, 2}}, new long[][] {{1}, {1}}, new long[] {1, 1}, "agent 1 has not 1");
        assertRefused(new long[][] {{1}, {1}}, new long[][] {{1}, {1, 2}}, new long[] {1, 1}, "agent 1 has not 1");
    }

    @Test
    void numbersOutOfRangeAreRefused() {
        long most = GapProblem.GREATEST_VALUE;
        GapProblem.of(Sense.MINIMISE, new long[][] {{most, -most}}, new long[][] {{0, 0}}, new long[] {0});

        assertRefused(new long[][] {{most + 1}}, ONE, new long[] {1}, "too great");
        assertRefused(new long[][] {{-most - 1}}, ONE, new long[] {1}, "too great");
        assertRefused(ONE, new long[][] {{-1}}, new long[] {1}, "0 or more");
        assertRefused(ONE, ONE, new long[] {-1}, "0 or more");
    }

    private static void assertRefused(long[][] values, long[][] uses, long[] capacities, String because) {
        assertThatThrownBy(() -> GapProblem.of(Sense.MINIMISE, values, uses, capacities))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(because);
    }
}
