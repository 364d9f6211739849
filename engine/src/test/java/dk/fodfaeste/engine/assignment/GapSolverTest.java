package dk.fodfaeste.engine.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GapSolverTest {

    @Property(tries = 2000, seed = "5215")
    void theAnswerIsTheOneFoundByTryingEverything(@ForAll long seed) {
        GapProblem problem = SmallGaps.random(seed);
        OptionalLong best = SmallGaps.best(problem);

        GapResult result = GapSolver.solve(problem, () -> false);

        if (best.isEmpty()) {
            assertThat(result).isEqualTo(new GapResult.Infeasible());
        } else {
            GapSolution solution = result.found().orElseThrow();
            GapProof.check(solution);
            assertThat(solution.value()).isEqualTo(best.getAsLong());
            assertThat(solution.isProven()).isTrue();
        }
    }

    @Property(tries = 300, seed = "5216")
    void theBoundHoldsWheneverTheSearchIsStopped(@ForAll long seed) {
        GapProblem problem = SmallGaps.random(seed);
        OptionalLong best = SmallGaps.best(problem);
        int[] left = {new SplittableRandom(seed).nextInt(40)};

        GapResult result = GapSolver.solve(problem, () -> left[0]-- <= 0);

        long bound = switch (result) {
            case GapResult.Found(GapSolution solution) -> solution.bound();
            case GapResult.Undecided(long undecided) -> undecided;
            case GapResult.Infeasible() -> 0;
        };
        if (result instanceof GapResult.Infeasible) {
            assertThat(best).isEmpty();
        } else if (best.isPresent()) {
            boolean minimise = problem.sense() == Sense.MINIMISE;
            assertThat(minimise ? bound : best.getAsLong()).isLessThanOrEqualTo(minimise ? best.getAsLong() : bound);
        }
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "c0515_1, MAXIMISE, 336",
        "c0515_1, MINIMISE, 261",
        "c0824_1, MAXIMISE, 563",
        "c0824_1, MINIMISE, 403",
        "c1040_1, MAXIMISE, 958",
        "c1040_1, MINIMISE, 638",
        "a05100, MINIMISE, 1698",
        "c05100, MINIMISE, 1931",
        "c05100, MAXIMISE, 4411"
    })
    void theInstancesOfTheLiteratureAreProven(String name, Sense sense, long optimum) {
        GapSolution solution = solve(GivenInstances.gap(name, sense));

        GapProof.check(solution);
        assertThat(solution.value()).isEqualTo(optimum);
        assertThat(solution.isProven()).isTrue();
    }

    @Test
    void theSameProblemIsAnsweredWithTheSameAssignment() {
        GapProblem problem = HardGaps.typeD(4, 40, 7);

        GapSolution one = solve(problem);
        GapSolution other = solve(problem);

        assertThat(one.isProven()).isTrue();
        assertThat(assignment(other)).isEqualTo(assignment(one));
    }

    @Test
    void aJobThatIsWorthNothingStaysUnassignedWhereItMay() {
        long[][] gains = {{5, -3}};
        GapProblem problem = GapProblem.of(Sense.MAXIMISE, gains, new long[][] {{1, 1}}, new long[] {2});

        assertThat(solve(problem).value()).isEqualTo(2);

        GapSolution free = solve(problem.withOptionalJobs());
        assertThat(free.value()).isEqualTo(5);
        assertThat(free.agentOf(0)).hasValue(0);
        assertThat(free.agentOf(1)).isEmpty();
        assertThat(free.jobsOf(0)).containsExactly(0);
    }

    @Test
    void jobsThatNeedSeveralPlacesAreLeftOutForTwoThatGainMore() {
        long[][] gains = {{10, 7, 6}, {1, 0, 0}};
        long[][] places = {{4, 2, 2}, {4, 2, 2}};

        GapSolution solution = solve(
                GapProblem.of(Sense.MAXIMISE, gains, places, new long[] {4, 3}).withOptionalJobs());

        assertThat(solution.value()).isEqualTo(13);
        assertThat(solution.jobsOf(0)).containsExactly(1, 2);
    }

    @Test
    void aForbiddenPairIsNeverChosenHoweverGood() {
        long[][] uses = {{GapProblem.NEVER}, {1}};

        GapSolution solution =
                solve(GapProblem.of(Sense.MINIMISE, new long[][] {{0}, {9}}, uses, new long[] {Long.MAX_VALUE - 1, 1}));

        assertThat(solution.agentOf(0)).hasValue(1);
    }

    @Test
    void jobsThatTogetherNeedMoreThanThereIsAreInfeasible() {
        int jobs = 40;
        long[][] costs = new long[3][jobs];
        long[][] uses = new long[3][jobs];
        for (long[] row : uses) {
            Arrays.fill(row, 10);
        }

        assertThat(GapSolver.solve(GapProblem.of(Sense.MINIMISE, costs, uses, new long[] {130, 130, 135}), () -> false))
                .isEqualTo(new GapResult.Infeasible());
    }

    @Test
    void stoppedAtOnceItSaysWhatItHasAndHowFarThatMayBeFromTheBest() {
        GapProblem problem = GivenInstances.gap("c05100", Sense.MINIMISE);

        GapResult result = GapSolver.solve(problem, () -> true);

        GapSolution solution = result.found().orElseThrow();
        assertThat(solution.bound()).isLessThanOrEqualTo(1931);
        assertThat(solution.value()).isGreaterThanOrEqualTo(1931);
        assertThat(solution.isProven()).isFalse();
    }

    @Test
    void stoppedAtOnceWhereRoomIsScarceItSaysThatNothingIsDecided() {
        long[][] uses = {{7, 6, 5, 4, 3, 3}, {7, 6, 5, 4, 3, 3}};

        GapResult result =
                GapSolver.solve(GapProblem.of(Sense.MINIMISE, new long[2][6], uses, new long[] {14, 14}), () -> true);

        assertThat(result).isEqualTo(new GapResult.Undecided(0));
    }

    @Test
    void amountsInMillionthsAreSolvedAsExactlyAsSmallOnes() {
        GapProblem problem = GivenInstances.gap("c0515_1", Sense.MAXIMISE);

        GapSolution solution = solve(scaled(problem, 1_000_000_007L, 1_000_003));

        assertThat(solution.value()).isEqualTo(336 * 1_000_000_007L);
        assertThat(solution.isProven()).isTrue();
    }

    @Test
    void capacitiesBeyondAnyTableAreRoundedInTheBoundAndKeptInTheAnswer() {
        SplittableRandom random = new SplittableRandom(11);
        int jobs = 9;
        long[][] costs = new long[3][jobs];
        long[][] uses = new long[3][jobs];
        for (int agent = 0; agent < 3; agent++) {
            for (int job = 0; job < jobs; job++) {
                costs[agent][job] = random.nextInt(10, 50);
                uses[agent][job] = random.nextLong(1_000_000_000L, 9_000_000_000L);
            }
        }
        GapProblem problem = GapProblem.of(
                Sense.MINIMISE, costs, uses, new long[] {15_000_000_001L, 14_999_999_999L, 16_000_000_000L});

        GapSolution solution = solve(problem);

        assertThat(solution.isProven()).isTrue();
        assertThat(solution.value()).isEqualTo(SmallGaps.best(problem).orElseThrow());
    }

    @Test
    void withoutJobsThereIsNothingToPay() {
        assertThat(solve(GapProblem.of(Sense.MINIMISE, new long[2][0], new long[2][0], new long[2]))
                        .value())
                .isZero();
    }

    @Test
    void aJobWithoutAnyAgentIsInfeasibleUnlessItMayStayUnassigned() {
        GapProblem problem = GapProblem.of(Sense.MINIMISE, new long[][] {{1}}, new long[][] {{2}}, new long[] {1});

        assertThat(GapSolver.solve(problem, () -> false)).isEqualTo(new GapResult.Infeasible());
        assertThat(solve(problem.withOptionalJobs()).agentOf(0)).isEmpty();
    }

    private static GapSolution solve(GapProblem problem) {
        return GapSolver.solve(problem, () -> false).found().orElseThrow();
    }

    private static GapProblem scaled(GapProblem problem, long values, long uses) {
        long[][] scaledValues = new long[problem.agents()][problem.jobs()];
        long[][] scaledUses = new long[problem.agents()][problem.jobs()];
        long[] capacities = new long[problem.agents()];
        for (int agent = 0; agent < problem.agents(); agent++) {
            capacities[agent] = problem.capacity(agent) * uses;
            for (int job = 0; job < problem.jobs(); job++) {
                scaledValues[agent][job] = problem.value(agent, job) * values;
                scaledUses[agent][job] = problem.use(agent, job) * uses;
            }
        }
        return GapProblem.of(problem.sense(), scaledValues, scaledUses, capacities);
    }

    private static int[] assignment(GapSolution solution) {
        return IntStream.range(0, solution.problem().jobs())
                .map(job -> solution.agentOf(job).orElse(-1))
                .toArray();
    }
}
