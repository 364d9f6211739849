package dk.fodfaeste.placements.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.IsoFields;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** When a talk is, by the clock on the wall: also on the two nights when it is set, on a leap day and in week 53. */
class SlotTest {

    private static final LocalDate SUMMER_BEGINS = LocalDate.of(2027, 3, 28);
    private static final LocalDate SUMMER_ENDS = LocalDate.of(2026, 10, 25);

    @Test
    void theHourThatIsLeftOutIsNoTime() {
        assertThat(slot(SUMMER_BEGINS, "01:59", 30).exists()).isTrue();
        assertThat(slot(SUMMER_BEGINS, "02:00", 30).exists()).isFalse();
        assertThat(slot(SUMMER_BEGINS, "02:59", 30).exists()).isFalse();
        assertThat(slot(SUMMER_BEGINS, "03:00", 30).exists()).isTrue();
        assertThat(slot(SUMMER_BEGINS, "01:30", 60).endsAt()).isEqualTo("03:30");
    }

    @Test
    void theHourThatComesTwiceIsTheFirst() {
        Slot first = slot(SUMMER_ENDS, "02:30", 60);
        assertThat(first.exists()).isTrue();
        assertThat(first.endsAt()).as("the second half past two").isEqualTo("02:30");
        assertThat(Duration.between(
                        first.begins(), slot(SUMMER_ENDS, "03:00", 5).begins()))
                .isEqualTo(Duration.ofMinutes(90));
        assertThat(first.overlaps(slot(SUMMER_ENDS, "03:00", 30))).isFalse();
        assertThat(slot(SUMMER_ENDS, "02:30", 120).overlaps(slot(SUMMER_ENDS, "03:00", 30)))
                .isTrue();
    }

    @Test
    void midnightALeapDayAndWeek53AreDaysLikeOthers() {
        Slot late = slot(LocalDate.of(2028, 2, 29), "23:30", 60);
        assertThat(late.endsAt()).isEqualTo("00:30");
        assertThat(late.overlaps(slot(LocalDate.of(2028, 3, 1), "00:15", 15))).isTrue();
        assertThat(late.overlaps(slot(LocalDate.of(2028, 3, 1), "00:30", 15))).isFalse();
        assertThat(LocalDate.of(2027, 1, 1).get(IsoFields.WEEK_OF_WEEK_BASED_YEAR))
                .isEqualTo(53);
        assertThat(slot(LocalDate.of(2026, 12, 31), "23:45", 30).overlaps(slot(LocalDate.of(2027, 1, 1), "00:00", 15)))
                .isTrue();
    }

    @Test
    void noTalkIsShorterThanFiveMinutesOrLongerThanEightHours() {
        assertThatThrownBy(() -> slot(SUMMER_ENDS, "09:00", 4)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> slot(SUMMER_ENDS, "09:00", 481)).isInstanceOf(IllegalArgumentException.class);
    }

    /** Over the days around the night when the clock is put back. */
    @Property(seed = "20261025")
    void twoClashForBothOrForNeitherAndWhoeverBeginsAtTheEndOfAnotherDoesNot(
            @ForAll @IntRange(max = 4320) int one,
            @ForAll @IntRange(min = 5, max = 480) int minutes,
            @ForAll @IntRange(max = 4320) int other,
            @ForAll @IntRange(min = 5, max = 480) int otherMinutes) {
        Slot first = at(one, minutes);
        Slot second = at(other, otherMinutes);
        assertThat(first.overlaps(second)).isEqualTo(second.overlaps(first));
        assertThat(first.overlaps(first)).isTrue();
        assertThat(first.ends()).isEqualTo(first.begins().plus(Duration.ofMinutes(minutes)));
        if (!first.ends().isAfter(second.begins())) {
            assertThat(first.overlaps(second)).isFalse();
        }
    }

    private static Slot at(int minuteFromTheDayBefore, int minutes) {
        var wall = SUMMER_ENDS.minusDays(1).atStartOfDay().plusMinutes(minuteFromTheDayBefore);
        return new Slot(wall.toLocalDate(), wall.toLocalTime(), minutes);
    }

    private static Slot slot(LocalDate day, String beginsAt, int minutes) {
        return new Slot(day, LocalTime.parse(beginsAt), minutes);
    }
}
