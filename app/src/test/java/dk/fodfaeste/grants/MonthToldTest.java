package dk.fodfaeste.grants;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.companies.DaysTold.Told;
import dk.fodfaeste.placements.WorkDay;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** What was written down of a month's days, in hours where times are agreed. */
class MonthToldTest {

    /** A Tuesday. */
    private static final LocalDate FIRST = LocalDate.of(2026, 12, 1);

    private static final List<LocalDate> DECEMBER =
            FIRST.datesUntil(FIRST.plusMonths(1)).toList();

    /** Four hours there on Tuesdays and two on Thursdays. */
    private static final List<WorkDay> WEEK = List.of(day(DayOfWeek.TUESDAY, 9, 13), day(DayOfWeek.THURSDAY, 9, 11));

    @Test
    void aDayAwayIsItsShareOfTheWeeksHours() {
        MonthTold told = MonthTold.of(
                DECEMBER,
                Map.of(
                        FIRST,
                        Told.AWAY,
                        FIRST.plusDays(1),
                        Told.AWAY,
                        FIRST.plusDays(2),
                        Told.HERE,
                        FIRST.plusDays(40),
                        Told.AWAY),
                WEEK,
                day -> 300);
        assertThat(told.away())
                .as("nobody is away on a Wednesday, and January is not claimed")
                .containsExactly(FIRST);
        assertThat(told.awayMinutes())
                .as("two thirds of five hours, though six are between coming and going")
                .contains(200);
        assertThat(told.hereMinutes()).contains(100);
    }

    @Test
    void hoursThatRiseCountAsOnTheirDay() {
        LocalDate rises = FIRST.plusDays(14);
        MonthTold told = MonthTold.of(
                DECEMBER, Map.of(FIRST, Told.AWAY, rises, Told.AWAY), WEEK, day -> day.isBefore(rises) ? 180 : 360);
        assertThat(told.awayMinutes()).contains(120 + 240);
    }

    @Test
    void whereNoTimesAreAgreedTheDaysAreToldAndNoHours() {
        MonthTold told = MonthTold.of(DECEMBER, Map.of(FIRST, Told.AWAY), List.of(), day -> 300);
        assertThat(told.away()).containsExactly(FIRST);
        assertThat(told.awayMinutes()).isEmpty();
    }

    @Test
    void whoCameOnADayThatWasNotAgreedCameAndForHowLongIsNotKnown() {
        MonthTold told = MonthTold.of(DECEMBER, Map.of(FIRST.plusDays(1), Told.HERE), WEEK, day -> 300);
        assertThat(told.here()).containsExactly(FIRST.plusDays(1));
        assertThat(told.hereMinutes()).isEmpty();
    }

    /** Away and here together are never more than the whole weeks of the days. */
    @Property
    void noMoreHoursThanThereAre(@ForAll int seed, @ForAll @IntRange(min = 30, max = 2220) int minutes) {
        Random random = new Random(seed);
        Map<LocalDate, Told> days = new HashMap<>();
        DECEMBER.stream()
                .filter(day -> day.getDayOfWeek() == DayOfWeek.TUESDAY || day.getDayOfWeek() == DayOfWeek.THURSDAY)
                .filter(day -> random.nextBoolean())
                .forEach(day -> days.put(day, random.nextBoolean() ? Told.HERE : Told.AWAY));
        MonthTold told = MonthTold.of(DECEMBER, days, WEEK, day -> minutes);
        int all = Stream.of(told.awayMinutes(), told.hereMinutes())
                .mapToInt(each -> each.orElseThrow())
                .sum();
        assertThat(all).isBetween(0, 5 * minutes + 1);
        assertThat(told.away().size() + told.here().size()).isEqualTo(days.size());
    }

    private static WorkDay day(DayOfWeek day, int from, int until) {
        return new WorkDay(day, LocalTime.of(from, 0), LocalTime.of(until, 0));
    }
}
