package dk.fodfaeste.engine.dynamic;

import static dk.fodfaeste.engine.dynamic.PlacementPolicy.UNPLACED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class PoliciesTest {

    /** Gains little from the small place, which all others need. */
    private static final Case FLEXIBLE = Years.someone(1, 0.6, 0.5);

    private static final Case NEEDS_THE_FIRST = Years.someone(1, 0.9, 0.1);

    private static final List<Case> HISTORY =
            List.of(NEEDS_THE_FIRST, NEEDS_THE_FIRST, NEEDS_THE_FIRST, NEEDS_THE_FIRST);

    private static final PlacementYear YEAR = Years.of(
            List.of(1, 3), List.of(List.of(FLEXIBLE), List.of(NEEDS_THE_FIRST), List.of(NEEDS_THE_FIRST)), HISTORY);

    @Test
    void greedGivesTheScarcePlaceAway() {
        assertThat(DynamicPlan.of(YEAR, new GreedyPlacement()).placeOf()).containsExactly(0, 1, 1);
    }

    @Test
    void aPriceKeepsTheScarcePlaceForThoseWhoNeedIt() {
        assertThat(DynamicPlan.of(YEAR, new PricePlacement(YEAR, 5, 4, 1)).placeOf())
                .containsExactly(1, 0, 1);
    }

    @Test
    void theValueOfRoomKeepsTheScarcePlaceForThoseWhoNeedIt() {
        assertThat(DynamicPlan.of(YEAR, DecompositionPlacement.adapting(YEAR, 5, 1))
                        .placeOf())
                .containsExactly(1, 0, 1);
        assertThat(DynamicPlan.of(YEAR, DecompositionPlacement.remembering(YEAR, 5, 10, 1))
                        .placeOf())
                .containsExactly(1, 0, 1);
    }

    @Test
    void aPriceIsWhatOneMorePlaceWouldBeWorth() {
        Arrival first = new Arrival(List.of(FLEXIBLE), List.of(1, 3), List.of(), 2);
        double[] prices =
                new SampledPrices(YEAR, 5, 1).lowest(first, CasePool.even(List.of(NEEDS_THE_FIRST), List.of()));
        assertThat(prices[0]).isEqualTo(0.8, within(1e-9));
        assertThat(prices[1]).isZero();
    }

    @Test
    void thePricesOfGivenCasesComeWithTheValueOfTheirRelaxation() {
        PlacePrices prices =
                PlacePrices.lowest(List.of(FLEXIBLE, NEEDS_THE_FIRST, Years.someone(2, 1.0, 0.4)), List.of(2, 1));
        assertThat(prices.value()).isEqualTo(0.9 + 0.5 + 0.5, within(1e-9));
        assertThat(prices.perPerson().get(0)).isEqualTo(0.5, within(1e-9));
        assertThat(prices.perPerson().get(1)).isEqualTo(0.2, within(1e-9));
    }

    @Test
    void aPriceIsTheMeanOfTheFutures() {
        Case nobody = Years.someone(1, Double.NaN, Double.NaN);
        CasePool pool = CasePool.even(List.of(NEEDS_THE_FIRST, nobody), List.of());
        Arrival first = new Arrival(List.of(FLEXIBLE), List.of(0, 3), List.of(), 1);
        double price = new SampledPrices(YEAR, 400, 7).lowest(first, pool)[0];
        // the flexible one would gain 0.1 there, half of the futures bring one who would gain 0.8
        assertThat(price).isEqualTo((0.1 + 0.8) / 2, within(0.04));
    }

    @Test
    void aLookbackOfNoneKnowsTheBatchAlone() {
        // futures full of its like leave the case only the place that it would have anyhow
        assertThat(new PricePlacement(YEAR, 5, 0, 1).place(new Arrival(List.of(FLEXIBLE), List.of(1, 0), HISTORY, 2)))
                .containsExactly(0);
        assertThat(new PricePlacement(YEAR, 5, 4, 1).place(new Arrival(List.of(FLEXIBLE), List.of(1, 0), HISTORY, 2)))
                .containsExactly(UNPLACED);
    }

    @Test
    void theLookbackTakesTheLatest() {
        Case indifferent = Years.someone(1, 0.1, 0.1);
        List<Case> changed = List.of(NEEDS_THE_FIRST, NEEDS_THE_FIRST, indifferent, indifferent);
        Arrival arrival = new Arrival(List.of(FLEXIBLE), List.of(1, 3), changed, 1);
        assertThat(new PricePlacement(YEAR, 5, 2, 1).place(arrival)).containsExactly(0);
    }

    @Test
    void everybodyIsPlacedWhereItCostsNothing() {
        Case gainsNothing = Years.someone(2, 0, Double.NaN);
        Arrival arrival = new Arrival(List.of(gainsNothing), List.of(9, 9), List.of(), 1);
        PlacementYear year = Years.of(List.of(9, 9), List.of(List.of(gainsNothing, gainsNothing)), List.of());
        assertThat(new GreedyPlacement().place(arrival)).containsExactly(0);
        assertThat(new PricePlacement(year, 2, 1, 1).place(arrival)).containsExactly(0);
        assertThat(DecompositionPlacement.adapting(year, 2, 1).place(arrival)).containsExactly(0);
    }

    @Test
    void aBatchIsPlacedTogether() {
        Case mother = Years.someone(2, 1.0, 0.9);
        Case other = Years.someone(2, 1.0, 0.2);
        Arrival last = new Arrival(List.of(mother, other), List.of(2, 2), List.of(), 0);
        PlacementYear year = Years.of(List.of(2, 2), List.of(List.of(mother, other)), List.of());
        assertThat(new GreedyPlacement().place(last)).containsExactly(1, 0);
        assertThat(new PricePlacement(year, 2, 1, 1).place(last)).containsExactly(1, 0);
        assertThat(DecompositionPlacement.adapting(year, 2, 1).place(last)).containsExactly(1, 0);
    }

    @Test
    void twoOfABatchExchangeTheirPlaces() {
        Case mother = Years.someone(2, 1.0, 0.9);
        Case other = Years.someone(2, 1.0, 0.2);
        Case nobody = Years.someone(1, Double.NaN, Double.NaN);
        Arrival arrival = new Arrival(List.of(mother, other), List.of(2, 2), List.of(nobody), 1);
        CasePool pool = CasePool.even(List.of(nobody), List.of());
        RoomValues worthless = new RoomValues(pool, List.of(2, 2), new double[2], 1, 0);
        assertThat(new BatchAscent(arrival, worthless).run()).containsExactly(1, 0);
    }

    @Test
    void chancePutsEverybodyWhereThereIsRoom() {
        Case small = Years.someone(1, Double.NaN, 0.2, 0.3);
        Case large = Years.someone(3, 0.1, 0.1, Double.NaN);
        int[] places =
                new RandomPlacement(5).place(new Arrival(List.of(small, large, large), List.of(2, 3, 1), List.of(), 0));
        assertThat(places[0]).isIn(1, 2);
        assertThat(places[1]).isEqualTo(places[0] == 1 ? UNPLACED : 1);
        assertThat(places[2]).isEqualTo(UNPLACED);
    }

    @Test
    void whatNobodyCanDrawFromIsRefused() {
        assertThatThrownBy(() -> new PricePlacement(YEAR, 0, 5, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PricePlacement(YEAR, 5, -1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> DecompositionPlacement.adapting(YEAR, 0, 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> DecompositionPlacement.remembering(YEAR, 1, 0, 1))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
