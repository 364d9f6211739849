package dk.fodfaeste.engine.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BeliefTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final BeliefPolicy POLICY = BeliefPolicy.standard();
    private static final int ALONE = 3;

    @Test
    void beforeAnythingIsSeenNothingIsKnown() {
        Belief belief = Belief.unknown(5, POLICY);

        assertThat(belief.state(ALONE)).isEqualTo(NeedState.UNKNOWN);
        assertThat(belief.known()).isZero();
        assertThat(belief.atLeast(0)).isEqualTo(1);
        assertThat(belief.atLeast(ALONE)).isCloseTo(0.4, within(1e-12));
    }

    @Test
    void twoSightingsBySupervisorsMakeANeedMet() {
        Belief belief = seen(supervisor(ALONE), supervisor(ALONE));

        assertThat(belief.atLeast(ALONE)).isCloseTo(0.80, within(1e-12));
        assertThat(belief.state(ALONE)).isEqualTo(NeedState.MET);
        assertThat(belief.shownLevel()).isEqualTo(ALONE);
    }

    @Test
    void oneSightingIsNotEnoughToKnow() {
        assertThat(seen(supervisor(ALONE)).state(ALONE)).isEqualTo(NeedState.UNKNOWN);
    }

    @Test
    void lowSightingsMakeANeedUnmetAndMixedOnesLeaveItBetween() {
        assertThat(seen(supervisor(0), supervisor(0)).state(ALONE)).isEqualTo(NeedState.UNMET);
        assertThat(seen(supervisor(1), supervisor(ALONE)).state(ALONE)).isEqualTo(NeedState.BETWEEN);
        assertThat(seen(supervisor(1), supervisor(ALONE)).possibleLevel()).isGreaterThan(1);
    }

    @Test
    void halfAYearLaterAnObservationCountsHalf() {
        Observation old = new Observation(ALONE, TODAY.minusDays(180), ObserverRole.SUPERVISOR, 1);

        assertThat(seen(old).known()).isCloseTo(0.5, within(1e-12));
    }

    @ParameterizedTest
    @CsvSource({
        "SUPERVISOR, 1.0",
        "WORKPLACE, 1.0",
        "CONSULTANT, 0.8",
        "SOCIAL_WORKER, 0.8",
        "PERSON, 0.6",
        "OTHER, 0.5"
    })
    void whoSawItWeighs(ObserverRole role, double weight) {
        assertThat(seen(new Observation(ALONE, TODAY, role, 1)).known()).isEqualTo(weight);
    }

    @ParameterizedTest
    @CsvSource({"1, 1.0", "4, 1.5", "16, 2.0", "1000, 2.0"})
    void seeingOftenWeighsMoreUpToTwice(int times, double weight) {
        assertThat(seen(new Observation(ALONE, TODAY, ObserverRole.SUPERVISOR, times))
                        .known())
                .isCloseTo(weight, within(1e-12));
    }

    @Test
    void anObservationOfTomorrowCountsAsFresh() {
        assertThat(seen(new Observation(ALONE, TODAY.plusDays(1), ObserverRole.SUPERVISOR, 1))
                        .known())
                .isEqualTo(1);
    }

    @Test
    void atAnEdgeTheMissingShareGoesToTheLevelSeen() {
        assertThat(seen(supervisor(4)).exactly(4)).isCloseTo((0.9 + 0.1) / 1.5, within(1e-12));
        assertThat(seen(supervisor(0)).exactly(0)).isCloseTo((0.9 + 0.1) / 1.5, within(1e-12));
    }

    @Test
    void aLevelOutsideTheScaleIsRefused() {
        assertThatThrownBy(() -> seen(supervisor(5))).hasMessageContaining("scale ends at 4");
        assertThatThrownBy(() -> Belief.unknown(9, POLICY)).hasMessageContaining("2 to 8 bins");
    }

    @Property
    void aHigherBinIsNeverLikelier(
            @ForAll @IntRange(min = 2, max = 8) int bins, @ForAll List<@IntRange(min = 0, max = 7) Integer> levels) {
        Belief belief = Belief.of(
                bins, levels.stream().map(level -> supervisor(level % bins)).toList(), TODAY, POLICY);

        for (int bin = 1; bin < bins; bin++) {
            assertThat(belief.atLeast(bin)).isBetween(0.0, belief.atLeast(bin - 1));
        }
    }

    @Property
    void seeingTheLevelOnceMoreNeverMakesItLessLikely(
            @ForAll @IntRange(min = 0, max = 4) int level, @ForAll List<@IntRange(min = 0, max = 4) Integer> before) {
        Belief belief = Belief.of(5, before.stream().map(BeliefTest::supervisor).toList(), TODAY, POLICY);

        assertThat(belief.with(supervisor(level), TODAY).exactly(level))
                .isGreaterThanOrEqualTo(belief.exactly(level) - 1e-12);
    }

    private static Belief seen(Observation... observations) {
        return Belief.of(5, List.of(observations), TODAY, POLICY);
    }

    private static Observation supervisor(int level) {
        return new Observation(level, TODAY, ObserverRole.SUPERVISOR, 1);
    }
}
