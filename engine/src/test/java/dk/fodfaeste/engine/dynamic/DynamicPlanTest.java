package dk.fodfaeste.engine.dynamic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class DynamicPlanTest {

    @Property(tries = 150, seed = "2024")
    void everyMethodKeepsCapacityAndCompatibilityAndNoneIsBetterThanHindsight(
            @ForAll @LongRange(min = 0, max = 1 << 30) long seed) {
        PlacementYear year = Years.tiny(seed);
        Hindsight hindsight = Hindsight.of(year, () -> false);
        assertThat(hindsight.isProven()).isTrue();
        assertIsKept(year, hindsight.plan());
        policies(year, seed).map(policy -> DynamicPlan.of(year, policy)).forEach(plan -> {
            assertIsKept(year, plan);
            assertThat(plan.value()).isLessThanOrEqualTo(hindsight.plan().value() + 1e-9);
        });
    }

    @Property(tries = 50, seed = "2024")
    void theSameSeedPlacesTheSame(@ForAll @LongRange(min = 0, max = 1 << 30) long seed) {
        PlacementYear year = Years.tiny(seed);
        List<DynamicPlan> once =
                policies(year, seed).map(policy -> DynamicPlan.of(year, policy)).toList();
        List<DynamicPlan> again =
                policies(year, seed).map(policy -> DynamicPlan.of(year, policy)).toList();
        assertThat(again).isEqualTo(once);
    }

    @Test
    void aPolicyIsToldWhatIsKnownAndNoMore() {
        Case past = Years.someone(1, 1);
        Case first = Years.someone(2, 1);
        Case second = Years.someone(1, 1);
        Case third = Years.someone(1, 1);
        PlacementYear year = Years.of(List.of(4), List.of(List.of(first), List.of(second, third)), List.of(past));
        List<Arrival> told = new ArrayList<>();
        DynamicPlan.of(year, arrival -> {
            told.add(arrival);
            return new int[arrival.batch().size()];
        });

        assertThat(told)
                .containsExactly(
                        new Arrival(List.of(first), List.of(4), List.of(past), 2),
                        new Arrival(List.of(second, third), List.of(2), List.of(past, first), 0));
    }

    @Test
    void aPlaceWithoutRoomIsABugOfThePolicy() {
        PlacementYear year = Years.of(List.of(1), List.of(List.of(Years.someone(2, 1))), List.of());
        assertThatThrownBy(() -> DynamicPlan.of(year, arrival -> new int[] {0}))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("does not fit");
    }

    @Test
    void aPlaceThatDoesNotSuitIsABugOfThePolicy() {
        PlacementYear year = Years.of(List.of(9), List.of(List.of(Years.someone(2, Double.NaN))), List.of());
        assertThatThrownBy(() -> DynamicPlan.of(year, arrival -> new int[] {0}))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whoIsLeftOutAddsNothing() {
        PlacementYear year = Years.of(List.of(9), List.of(List.of(Years.someone(2, 1))), List.of());
        DynamicPlan plan = DynamicPlan.of(year, arrival -> new int[] {PlacementPolicy.UNPLACED});
        assertThat(plan).isEqualTo(new DynamicPlan(List.of(PlacementPolicy.UNPLACED), 0, 0, List.of(9)));
    }

    private static Stream<PlacementPolicy> policies(PlacementYear year, long seed) {
        return Stream.of(
                new GreedyPlacement(),
                new RandomPlacement(seed),
                new PricePlacement(year, 3, 4, seed),
                DecompositionPlacement.adapting(year, 3, seed),
                DecompositionPlacement.remembering(year, 2, 5, seed));
    }

    private static void assertIsKept(PlacementYear year, DynamicPlan plan) {
        List<Integer> room = new ArrayList<>(year.capacities());
        double value = 0;
        int placed = 0;
        for (int index = 0; index < year.cases().size(); index++) {
            int place = plan.placeOf().get(index);
            if (place != PlacementPolicy.UNPLACED) {
                Case someone = year.cases().get(index);
                assertThat(someone.isCompatible(place)).isTrue();
                room.set(place, room.get(place) - someone.size());
                value += someone.value(place);
                placed++;
            }
        }
        assertThat(room).allMatch(left -> left >= 0).isEqualTo(plan.room());
        assertThat(plan.value()).isEqualTo(value, within(1e-9));
        assertThat(plan.placed()).isEqualTo(placed);
    }
}
