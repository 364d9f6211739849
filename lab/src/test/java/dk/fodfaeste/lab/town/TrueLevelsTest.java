package dk.fodfaeste.lab.town;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class TrueLevelsTest {

    @Test
    void whoGrowsNeverGrowsOutOfTheScale() {
        TrueLevels grown = Towns.everywhere(3.9).grown(2, 0.3);

        assertThat(grown.of(2)).isEqualTo(4);
        assertThat(grown.of(3)).isEqualTo(3.9);
    }

    @Test
    void growingLeavesTheLevelsBeforeAsTheyWere() {
        TrueLevels before = Towns.everywhere(1);
        before.grown(0, 1);

        assertThat(before.of(0)).isEqualTo(1);
    }

    @Test
    void aGapIsWhatIsMissingAndNeverLessThanNothing() {
        TrueLevels levels = Towns.everywhere(1.5);

        assertThat(levels.gap(0, 2)).isEqualTo(0.5);
        assertThat(levels.gap(0, 1)).isZero();
    }

    @Test
    void aFaultlessObserverSeesTheNearestLevel() {
        assertThat(Towns.everywhere(1.5).seen(0)).isEqualTo(2);
        assertThat(Towns.everywhere(1.4).seen(0)).isEqualTo(1);
    }

    @Test
    void theMeanIsOverAllDimensions() {
        assertThat(Towns.everywhere(1).grown(0, 2).mean()).isCloseTo(1 + 2.0 / Dimensions.COUNT, within(1e-12));
    }

    @Test
    void levelsOutsideTheScaleAreRefused() {
        assertThatThrownBy(() -> Towns.everywhere(4.1)).hasMessageContaining("0 to 4");
        assertThatThrownBy(() -> Towns.everywhere(Double.NaN)).hasMessageContaining("0 to 4");
        assertThatThrownBy(() -> new TrueLevels(new double[3])).hasMessageContaining("levels, not 3");
    }
}
