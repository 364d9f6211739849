package dk.fodfaeste.engine.dynamic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class PlacementYearTest {

    @Test
    void aShuffledYearHasTheSameCasesInBatchesOfTheSameSizes() {
        PlacementYear year =
                SyntheticYear.standard().withCases(60).withLargestBatch(7).year(1);
        PlacementYear shuffled = year.shuffled(4);
        assertThat(shuffled.cases())
                .containsExactlyInAnyOrderElementsOf(year.cases())
                .isNotEqualTo(year.cases());
        assertThat(shuffled.batches().stream().map(List::size))
                .containsExactlyElementsOf(
                        year.batches().stream().map(List::size).toList());
        assertThat(year.shuffled(4)).isEqualTo(shuffled);
        assertThat(shuffled.history()).isEqualTo(year.history());
    }

    @Test
    void whatIsNoYearIsRefused() {
        Case two = Years.someone(1, 1, 1);
        assertRefused(() -> Years.of(List.of(-1, 3), List.of(List.of(two)), List.of()));
        assertRefused(() -> new PlacementYear(List.of("a"), List.of(1, 2), List.of(List.of(two)), List.of()));
        assertRefused(() -> Years.of(List.of(1, 3), List.of(List.of()), List.of()));
        assertRefused(() -> Years.of(List.of(1), List.of(List.of(two)), List.of()));
        assertRefused(() -> Years.of(List.of(1, 2), List.of(List.of(two)), List.of(Years.someone(1, 1))));
    }

    @Test
    void whatIsNoCaseIsRefused() {
        assertRefused(() -> Years.someone(0, 1));
        assertRefused(() -> Years.someone(1, -0.1));
        assertRefused(() -> Years.someone(1, Double.POSITIVE_INFINITY));
    }

    @Test
    void aCaseKeepsItsValuesToItself() {
        double[] values = {1, Double.NaN};
        Case someone = Years.someone(2, values);
        values[0] = 7;
        someone.values()[0] = 9;
        assertThat(someone.value(0)).isEqualTo(1);
        assertThat(someone.isCompatible(0)).isTrue();
        assertThat(someone.isCompatible(1)).isFalse();
        assertThat(someone.places()).isEqualTo(2);
    }

    private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable what) {
        assertThatThrownBy(what).isInstanceOf(IllegalArgumentException.class);
    }
}
