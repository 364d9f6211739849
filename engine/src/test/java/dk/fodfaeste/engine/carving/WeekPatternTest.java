package dk.fodfaeste.engine.carving;

import static dk.fodfaeste.engine.carving.Workplaces.WORKDAYS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class WeekPatternTest {

    @Test
    void threeTimesOnWorkdaysAreMondayWednesdayAndFriday() {
        assertThat(WeekPattern.of(3, WORKDAYS)).containsExactly(new WeekPattern(List.of(1, 0, 1, 0, 1, 0, 0)));
    }

    @Test
    void twoTimesLieThreeDaysApartRoundTheWeek() {
        assertThat(WeekPattern.of(2, WORKDAYS))
                .containsExactly(
                        new WeekPattern(List.of(1, 0, 0, 1, 0, 0, 0)),
                        new WeekPattern(List.of(1, 0, 0, 0, 1, 0, 0)),
                        new WeekPattern(List.of(0, 1, 0, 0, 1, 0, 0)));
    }

    @Test
    void moreTimesThanDaysAreTurns() {
        assertThat(WeekPattern.of(3, Set.of(DayOfWeek.MONDAY, DayOfWeek.THURSDAY)))
                .containsExactly(
                        new WeekPattern(List.of(2, 0, 0, 1, 0, 0, 0)), new WeekPattern(List.of(1, 0, 0, 2, 0, 0, 0)));
        assertThat(WeekPattern.of(10, WORKDAYS)).containsExactly(new WeekPattern(List.of(2, 2, 2, 2, 2, 0, 0)));
        assertThat(WeekPattern.of(10, WORKDAYS).getFirst().mostTurns()).isEqualTo(2);
    }

    @Test
    void withoutDaysThereIsNoPattern() {
        assertThat(WeekPattern.of(1, Set.of())).isEmpty();
    }

    @Property(tries = 200)
    void everyPatternPlacesAllTimesOnTheDays(
            @ForAll @IntRange(min = 1, max = 20) int times, @ForAll @IntRange(min = 1, max = 127) int days) {
        Set<DayOfWeek> allowed = EnumSet.noneOf(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            if ((days >> day.ordinal() & 1) == 1) {
                allowed.add(day);
            }
        }
        List<WeekPattern> patterns = WeekPattern.of(times, allowed);

        assertThat(patterns).isNotEmpty().doesNotHaveDuplicates().allSatisfy(pattern -> {
            assertThat(pattern.turns().stream().mapToInt(Integer::intValue).sum())
                    .isEqualTo(times);
            assertThat(pattern.mostTurns()).isEqualTo(Math.ceilDiv(times, allowed.size()));
            for (DayOfWeek day : DayOfWeek.values()) {
                assertThat(pattern.turns(day) > 0 && !allowed.contains(day)).isFalse();
            }
        });
    }
}
