package dk.fodfaeste.engine.dynamic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class HindsightTest {

    @Test
    void itKnowsWhoIsStillToCome() {
        Case first = Years.someone(1, 0.6, 0.5);
        Case second = Years.someone(1, 0.9, 0.1);
        Hindsight hindsight =
                Hindsight.of(Years.of(List.of(1, 1), List.of(List.of(first), List.of(second)), List.of()), () -> false);
        assertThat(hindsight.plan()).isEqualTo(new DynamicPlan(List.of(1, 0), 0.5 + 0.9, 2, List.of(0, 0)));
        assertThat(hindsight.isProven()).isTrue();
        assertThat(hindsight.bound()).isEqualTo(hindsight.plan().value());
    }

    @Test
    void aTightYearIsProvenBest() {
        PlacementYear year =
                SyntheticYear.standard().withCases(60).withTightness(0.9).year(2);
        Hindsight hindsight = Hindsight.of(year, () -> false);
        assertThat(hindsight.isProven()).isTrue();
        assertThat(hindsight.plan().placed()).isBetween(40, 60);
    }

    @Test
    void whoIsStoppedSaysHowFarItMayBe() {
        PlacementYear year = SyntheticYear.standard().withCases(60).year(2);
        Hindsight stopped = Hindsight.of(year, () -> true);
        Hindsight whole = Hindsight.of(year, () -> false);
        assertThat(stopped.isProven()).isFalse();
        assertThat(stopped.plan().value()).isLessThanOrEqualTo(whole.plan().value());
        assertThat(stopped.bound()).isGreaterThanOrEqualTo(whole.plan().value());
    }
}
