package dk.fodfaeste.engine.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalLong;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class GapSolverTest {

    @Property(tries = 2000)
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
}
