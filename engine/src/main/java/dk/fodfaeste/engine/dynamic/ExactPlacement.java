package dk.fodfaeste.engine.dynamic;

import java.util.function.BooleanSupplier;

/**
 * The best placement of some cases at once.
 *
 * @param placeOf for each case its place, or {@link PlacementPolicy#UNPLACED}
 * @param worth of it
 * @param bound no placement is worth more; the worth itself when it is proven best
 */
record ExactPlacement(int[] placeOf, double worth, double bound) {

    /**
     * Everybody goes where they are worth most, if there is room. Otherwise the linear relaxation prices the places, and says for every
     * pair how much is lost at least where it is chosen. Pairs that lose more than the best placement found lies below the bound are in
     * no better placement: what is left, the core, is small, and solved exactly (Pisinger, "Core problems in knapsack algorithms",
     * Operations Research 47, 1999, on the same thought).
     *
     * @param stop once true, the best found so far is returned with its bound
     */
    static ExactPlacement of(PlacementProblem problem, BooleanSupplier stop) {
        int[] favourites = problem.favourites();
        if (problem.keepsRoom(favourites)) {
            double worth = problem.worthOf(favourites);
            return new ExactPlacement(favourites, worth, worth);
        }
        return new CoreSearch(problem, Relaxation.of(problem)).run(stop);
    }

    boolean isProven() {
        return bound <= worth;
    }
}
