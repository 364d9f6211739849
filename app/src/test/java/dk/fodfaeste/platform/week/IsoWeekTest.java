package dk.fodfaeste.platform.week;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Weeks as calendars number them: the fifty-third, and the ones at the change of the year. */
class IsoWeekTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @ParameterizedTest
    @CsvSource({
        "2026-11-23, 2026-W48, 2026-11-23",
        "2026-12-31, 2026-W53, 2026-12-28",
        "2027-01-03, 2026-W53, 2026-12-28",
        "2027-01-04, 2027-W01, 2027-01-04",
        "2024-12-30, 2025-W01, 2024-12-30",
        "2021-01-01, 2020-W53, 2020-12-28"
    })
    void aDayBelongsToTheWeekOfItsThursdaysYear(LocalDate day, String week, LocalDate monday) {
        assertThat(IsoWeek.of(day)).hasToString(week);
        assertThat(IsoWeek.of(day).monday()).isEqualTo(monday);
    }

    @ParameterizedTest
    @CsvSource({
        "48, 2026-W48",
        "uge 48, 2026-W48",
        "Uge 1/2027, 2027-W01",
        "48 2025, 2025-W48",
        "2026-W53, 2026-W53",
        "2026-w1, 2026-W01",
        "2026 48, 2026-W48",
        "week 7, 2026-W07"
    })
    void itIsReadAsPeopleWriteIt(String typed, String week) {
        assertThat(IsoWeek.parse(typed, TODAY).orElseThrow()).hasToString(week);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0",
                "54",
                "2027-W53",
                "2026-W54",
                "1999-W10",
                "2100-W01",
                "næste uge",
                "48/27",
                "-1",
                "2026-W48-1"
            })
    void oneThatIsNotThereIsNone(String typed) {
        assertThat(IsoWeek.parse(typed, TODAY)).isEmpty();
    }

    @Test
    void aYearWithoutAFiftyThirdHasNone() {
        assertThat(IsoWeek.weeksOf(2026)).isEqualTo(53);
        assertThat(IsoWeek.weeksOf(2027)).isEqualTo(52);
        assertThatThrownBy(() -> new IsoWeek(2027, 53)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void beforeTheFirstAndAfterTheLastThereIsNothing() {
        assertThat(new IsoWeek(2000, 1).previous()).isEmpty();
        assertThat(new IsoWeek(2099, 53).next()).isEmpty();
    }

    @Property
    void weeksFollowEachOtherAndHoldEveryDayOnce(@ForAll @IntRange(min = 10_960, max = 47_000) int epochDay) {
        LocalDate day = LocalDate.ofEpochDay(epochDay);
        IsoWeek week = IsoWeek.of(day);
        assertThat(week.monday().getDayOfWeek()).isEqualTo(DayOfWeek.MONDAY);
        assertThat(week.holds(day)).isTrue();
        week.next().ifPresent(next -> {
            assertThat(next.monday()).isEqualTo(week.sunday().plusDays(1));
            assertThat(next.previous()).contains(week);
        });
        assertThat(IsoWeek.parse(week.toString(), TODAY)).contains(week);
    }
}
