package dk.fodfaeste.engine.dynamic;

/** Makes the most of every batch alone, as if nobody came after it. */
public final class GreedyPlacement implements PlacementPolicy {

    @Override
    public int[] place(Arrival arrival) {
        PlacementProblem problem = PlacementProblem.of(
                arrival.batch(),
                arrival.room(),
                (someone, place) -> someone.value(place) + someone.size() * PricePlacement.PLACED_BONUS);
        return ExactPlacement.of(problem, () -> false).placeOf();
    }
}
