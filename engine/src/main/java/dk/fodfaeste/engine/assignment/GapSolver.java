package dk.fodfaeste.engine.assignment;

import java.util.function.BooleanSupplier;

/** Solves generalised assignment problems exactly, or as far as it is let. */
public final class GapSolver {

    private GapSolver() {}

    /**
     * @param stop asked often, from two threads; once true, the best found so far is returned with its bound. Without it
     *     ({@code () -> false}) the answer is exact and the same on every run
     */
    public static GapResult solve(GapProblem problem, BooleanSupplier stop) {
        GapResult result = new GapSearch(new GapModel(problem), stop).run();
        result.found().ifPresent(GapProof::check);
        return result;
    }
}
