package dk.fodfaeste.engine.dynamic;

import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * Our own method: a batch maximises its value plus the value of the room that is left, where that is computed for every place by dynamic
 * programming over the cases to come and the room ({@link RoomValues}), at prices from sampled futures.
 *
 * <p>Against a fixed price per person ({@link PricePlacement}) it knows that the last room of a place is dearer than the first, that room
 * left at the end of the year is worth nothing, that a family of five does not fit where four can live, and that what comes is not known
 * in advance.
 */
public final class DecompositionPlacement implements PlacementPolicy {

    /** Values are computed anew when a thirty-second of those to come has come. */
    private static final int KEPT_SHARE = 32;

    private final ToDoubleFunction<List<Case>> halfLife;
    private final SampledPrices prices;
    private Optional<RoomValues> known = Optional.empty();

    private DecompositionPlacement(PlacementYear year, int futures, ToDoubleFunction<List<Case>> halfLife, long seed) {
        if (futures < 1) {
            throw new IllegalArgumentException("at least one future is drawn, not " + futures);
        }
        this.halfLife = halfLife;
        prices = new SampledPrices(year, futures, seed);
    }

    /**
     * With the memory that fits the arrivals so far ({@link Memory}).
     *
     * @param year only its scale is looked at
     * @param futures sampled whenever values are computed, at least 1
     */
    public static DecompositionPlacement adapting(PlacementYear year, int futures, long seed) {
        return new DecompositionPlacement(year, futures, Memory::halfLife, seed);
    }

    /** @param halfLife number of arrivals after which an arrival counts half, more than 0 */
    public static DecompositionPlacement remembering(PlacementYear year, int futures, double halfLife, long seed) {
        if (!(halfLife > 0)) {
            throw new IllegalArgumentException("a half-life is more than 0, not " + halfLife);
        }
        return new DecompositionPlacement(year, futures, earlier -> halfLife, seed);
    }

    @Override
    public int[] place(Arrival arrival) {
        if (arrival.expected() == 0) {
            return new GreedyPlacement().place(arrival);
        }
        return new BatchAscent(arrival, values(arrival)).run();
    }

    private RoomValues values(Arrival arrival) {
        if (known.filter(values -> values.know(arrival.expected())).isEmpty()) {
            CasePool pool = CasePool.of(arrival.earlier(), arrival.batch(), halfLife.applyAsDouble(arrival.earlier()));
            int kept = Math.min(arrival.expected(), pool.size()) / KEPT_SHARE;
            known = Optional.of(
                    new RoomValues(pool, arrival.room(), prices.lowest(arrival, pool), arrival.expected(), kept));
        }
        return known.orElseThrow();
    }
}
