package dk.fodfaeste.engine.dynamic;

import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * The best that could have been done with the year, had every case been known from the start: one generalised assignment problem.
 *
 * @param plan the best placement found
 * @param bound no placement of the year is worth more; the plan's own value when it is proven best
 */
public record Hindsight(DynamicPlan plan, double bound) {

    /** @param stop once true, the best found so far is returned with its bound; without it the plan is proven best */
    public static Hindsight of(PlacementYear year, BooleanSupplier stop) {
        PlacementProblem problem = PlacementProblem.of(year.cases(), year.capacities(), Case::value);
        ExactPlacement found = ExactPlacement.of(problem, stop);
        List<Integer> places = Arrays.stream(found.placeOf()).boxed().toList();
        int placed = (int) Arrays.stream(found.placeOf())
                .filter(place -> place != PlacementPolicy.UNPLACED)
                .count();
        List<Integer> room =
                Arrays.stream(problem.roomLeft(found.placeOf())).boxed().toList();
        DynamicPlan plan = new DynamicPlan(places, found.worth(), placed, room);
        return new Hindsight(plan, found.isProven() ? plan.value() : found.bound());
    }

    public boolean isProven() {
        return bound <= plan.value();
    }
}
