package dk.fodfaeste.engine.fit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NeedsTest {

    @Test
    void theHigherLevelStaysAndTheLowerGoes() {
        assertThat(Needs.strongest(
                        List.of(need("STAND", 1, Strength.MUST, false), need("STAND", 3, Strength.MUST, false))))
                .containsExactly(need("STAND", 3, Strength.MUST, false));
    }

    @Test
    void aMustThatCanBeAdaptedHidesNoLowerOneThatCannot() {
        assertThat(Needs.strongest(
                        List.of(need("STAND", 3, Strength.MUST, true), need("STAND", 2, Strength.MUST, false))))
                .containsExactly(need("STAND", 3, Strength.MUST, true), need("STAND", 2, Strength.MUST, false));
    }

    @Test
    void aMustThatCannotBeAdaptedHidesALowerOneThatCan() {
        assertThat(Needs.strongest(
                        List.of(need("STAND", 2, Strength.MUST, true), need("STAND", 3, Strength.MUST, false))))
                .containsExactly(need("STAND", 3, Strength.MUST, false));
    }

    @Test
    void ofTwoOfOneLevelTheOneThatCannotBeAdaptedStays() {
        assertThat(Needs.strongest(
                        List.of(need("STAND", 2, Strength.MUST, true), need("STAND", 2, Strength.MUST, false))))
                .containsExactly(need("STAND", 2, Strength.MUST, false));
    }

    @Test
    void aWeakerWishStaysOnlyWhereItAsksForMore() {
        assertThat(Needs.strongest(
                        List.of(need("STAND", 3, Strength.NICE, false), need("STAND", 2, Strength.MUST, false))))
                .containsExactly(need("STAND", 2, Strength.MUST, false), need("STAND", 3, Strength.NICE, false));
        assertThat(Needs.strongest(
                        List.of(need("STAND", 2, Strength.NICE, false), need("STAND", 2, Strength.MUST, true))))
                .containsExactly(need("STAND", 2, Strength.MUST, true));
    }

    @Test
    void dimensionsDoNotTouchEachOther() {
        assertThat(Needs.strongest(
                        List.of(need("TALK", 1, Strength.MUST, false), need("STAND", 3, Strength.MUST, false))))
                .containsExactly(need("STAND", 3, Strength.MUST, false), need("TALK", 1, Strength.MUST, false));
    }

    private static Need need(String dimension, int leastBin, Strength strength, boolean adaptable) {
        return new Need(dimension, leastBin, strength, adaptable);
    }
}
