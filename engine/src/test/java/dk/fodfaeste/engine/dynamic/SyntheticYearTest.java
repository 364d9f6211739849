package dk.fodfaeste.engine.dynamic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SyntheticYearTest {

    private static final SyntheticYear SMALL = SyntheticYear.standard().withCases(150);

    @Test
    void theSameSeedMakesTheSameYear() {
        assertThat(SMALL.year(3).capacities()).isEqualTo(SMALL.year(3).capacities());
        assertThat(SMALL.year(3).cases().get(17).values())
                .isEqualTo(SMALL.year(3).cases().get(17).values());
    }

    @Test
    void roomIsSoMuchMoreThanPeople() {
        PlacementYear year = SMALL.withTightness(2).year(1);
        int people = year.cases().stream().mapToInt(Case::size).sum();
        assertThat(year.capacities().stream().mapToInt(Integer::intValue).sum() / (double) people)
                .isEqualTo(2, within(0.05));
        assertThat(year.history()).hasSize(150);
        assertThat(SMALL.withoutHistory().year(1).history()).isEmpty();
    }

    @Test
    void pricesBeatGreedAndTheValueOfRoomBeatsPrices() {
        double greedy = meanShare(SMALL, (year, seed) -> new GreedyPlacement());
        double prices = meanShare(SMALL, (year, seed) -> new PricePlacement(year, 5, 75, seed));
        double rooms = meanShare(SMALL, (year, seed) -> DecompositionPlacement.adapting(year, 10, seed));
        assertThat(greedy).isLessThan(0.9);
        assertThat(prices).isGreaterThan(0.92).isGreaterThan(greedy + 0.05);
        assertThat(rooms).isGreaterThan(prices);
    }

    @Test
    void batchesAndDriftAreNoHindrance() {
        SyntheticYear drifting = SMALL.withDrift(0.5).withLargestBatch(12);
        double greedy = meanShare(drifting, (year, seed) -> new GreedyPlacement());
        double rooms = meanShare(drifting, (year, seed) -> DecompositionPlacement.adapting(year, 10, seed));
        assertThat(rooms).isGreaterThan(greedy + 0.05);
    }

    private interface Method {
        PlacementPolicy of(PlacementYear year, long seed);
    }

    /** Of the relaxation's bound. */
    private static double meanShare(SyntheticYear kind, Method method) {
        return LongStream.range(0, 4)
                .mapToDouble(seed -> {
                    PlacementYear year = kind.year(seed);
                    double bound = Relaxation.of(PlacementProblem.of(year.cases(), year.capacities(), Case::value))
                            .bound();
                    return DynamicPlan.of(year, method.of(year, seed)).value() / bound;
                })
                .average()
                .orElseThrow();
    }
}
