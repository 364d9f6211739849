package dk.fodfaeste.lab.town.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dk.fodfaeste.lab.town.measure.KaplanMeier.Spell;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class KaplanMeierTest {

    private static final List<Spell> SPELLS = List.of(
            new Spell(1, true), new Spell(2, false), new Spell(3, true), new Spell(3, true), new Spell(9, false));

    @Test
    void theCurveIsTheProductLimit() {
        List<Double> remaining = KaplanMeier.of(SPELLS, 4).remaining();

        // 4 of 5 after week 1; one is no longer followed; then 1 of 3
        assertThat(remaining).hasSize(5);
        assertThat(remaining.get(0)).isEqualTo(1);
        assertThat(remaining.get(1)).isCloseTo(0.8, within(1e-12));
        assertThat(remaining.get(2)).isCloseTo(0.8, within(1e-12));
        assertThat(remaining.get(4)).isCloseTo(0.8 / 3, within(1e-12));
    }

    @Test
    void aQuantileIsTheFirstWeekByWhichItHasHappenedForSoMany() {
        KaplanMeier curve = KaplanMeier.of(SPELLS, 10);

        assertThat(curve.quantile(0.2)).isEqualTo(1);
        assertThat(curve.quantile(0.5)).isEqualTo(3);
    }

    @Test
    void aQuantileThatIsNotReachedIsTheHorizon() {
        assertThat(KaplanMeier.of(SPELLS, 10).quantile(0.9)).isEqualTo(10);
    }

    @Test
    void whoStopsBeingFollowedIsNotTakenForAnEvent() {
        assertThat(KaplanMeier.of(List.of(new Spell(1, false), new Spell(2, false)), 5)
                        .remaining())
                .containsOnly(1.0);
    }

    @Property
    void withoutLossTheMeanIsTheMeanOfTheSpells(
            @ForAll @Size(min = 1, max = 30) List<@IntRange(max = 20) Integer> weeks) {
        List<Spell> spells = weeks.stream().map(each -> new Spell(each, true)).toList();

        assertThat(KaplanMeier.of(spells, 20).restrictedMean())
                .isCloseTo(weeks.stream().mapToInt(each -> each).average().orElseThrow(), within(1e-9));
    }

    @Test
    void nobodyWaitsForNobody() {
        assertThat(KaplanMeier.of(List.of(), 3).remaining()).containsExactly(1.0, 1.0, 1.0, 1.0);
    }
}
