package dk.fodfaeste.engine.dynamic;

import java.util.List;

/**
 * The published method: every batch maximises {@code value + size · (1e-4 − price)}, where a place's price per person is the mean of the
 * lowest optimal duals of sampled futures (Ahani et al. 2024, the second potential with k trajectories). A future is the batch and as many
 * cases more as are still expected, drawn with replacement from the last arrivals and the batch.
 */
public final class PricePlacement implements PlacementPolicy {

    /** Per person: leaves nobody without a place where it costs nothing. */
    static final double PLACED_BONUS = 1e-4;

    private final int lookback;
    private final SampledPrices prices;

    /**
     * @param year only its scale is looked at
     * @param futures sampled for every batch; the paper's 5
     * @param lookback number of latest arrivals, before the batch, that futures are drawn from; the paper takes those of 183 days
     */
    public PricePlacement(PlacementYear year, int futures, int lookback, long seed) {
        if (futures < 1 || lookback < 0) {
            throw new IllegalArgumentException("at least one future is drawn, from 0 or more earlier cases");
        }
        this.lookback = lookback;
        prices = new SampledPrices(year, futures, seed);
    }

    @Override
    public int[] place(Arrival arrival) {
        List<Case> earlier = arrival.earlier();
        List<Case> latest = earlier.subList(Math.max(0, earlier.size() - lookback), earlier.size());
        double[] price = prices.lowest(arrival, CasePool.even(latest, arrival.batch()));
        PlacementProblem problem = PlacementProblem.of(
                arrival.batch(),
                arrival.room(),
                (someone, place) -> someone.value(place) + someone.size() * (PLACED_BONUS - price[place]));
        return ExactPlacement.of(problem, () -> false).placeOf();
    }
}
