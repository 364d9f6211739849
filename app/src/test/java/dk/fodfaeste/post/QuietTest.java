package dk.fodfaeste.post;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.platform.WorkingTime;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When nothing leaves. */
class QuietTest {

    private static final Quiet STANDARD = new Quiet(List.of(), List.of());

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T12:00, 2026-11-23T12:00", // a Monday at noon
        "2026-11-23T06:59, 2026-11-23T07:00",
        "2026-11-23T19:00, 2026-11-24T07:00",
        "2026-11-27T18:59, 2026-11-27T18:59", // a Friday
        "2026-11-27T19:00, 2026-11-30T07:00",
        "2026-03-28T12:00, 2026-03-30T07:00", // summer time begins in between
    })
    void untilTheOrganisationHasDecidedEveningsAndWeekendsAreQuiet(LocalDateTime written, LocalDateTime leaves) {
        assertThat(STANDARD.nextOpen(at(written))).isEqualTo(at(leaves));
    }

    @Test
    void wholeDaysAreQuietAndWhatWasDecidedLaterHoldsFromItsDay() {
        Quiet quiet = new Quiet(
                List.of(
                        new Quiet.Hours(LocalDate.of(2027, 1, 1), LocalTime.of(16, 0), LocalTime.of(9, 0), true),
                        new Quiet.Hours(LocalDate.of(2026, 1, 1), LocalTime.of(18, 0), LocalTime.of(8, 0), false)),
                List.of(new Quiet.Days(LocalDate.of(2026, 12, 23), LocalDate.of(2027, 1, 3))));

        assertThat(quiet.nextOpen(at(LocalDateTime.of(2026, 11, 28, 9, 0))))
                .as("a Saturday of an organisation that works then")
                .isEqualTo(at(LocalDateTime.of(2026, 11, 28, 9, 0)));
        assertThat(quiet.nextOpen(at(LocalDateTime.of(2026, 12, 22, 18, 0))))
                .isEqualTo(at(LocalDateTime.of(2027, 1, 4, 9, 0)));
        assertThat(quiet.nextMorning(at(LocalDateTime.of(2026, 11, 23, 9, 0))))
                .isEqualTo(at(LocalDateTime.of(2026, 11, 24, 8, 0)));
    }

    @Property
    void nothingLeavesBeforeItWasWrittenNorWhenItIsQuiet(@ForAll @IntRange(min = 0, max = 1_000_000) int minutes) {
        Instant written = at(LocalDateTime.of(2026, 1, 1, 0, 0)).plusSeconds(60L * minutes);

        ZonedDateTime leaves = STANDARD.nextOpen(written).atZone(WorkingTime.ZONE);

        assertThat(leaves.toInstant()).isAfterOrEqualTo(written).isBefore(written.plusSeconds(3 * 24 * 3600));
        assertThat(leaves.getHour()).isBetween(7, 18);
        assertThat(leaves.getDayOfWeek()).isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
        assertThat(STANDARD.nextOpen(leaves.toInstant())).isEqualTo(leaves.toInstant());
    }

    @Property
    void waitsGrowToAnHourAndNeverBeyond(@ForAll @IntRange(min = 1, max = 200) int attempt) {
        assertThat(Waits.after(attempt))
                .isGreaterThanOrEqualTo(Waits.after(Math.max(1, attempt - 1)))
                .isLessThanOrEqualTo(Waits.LONGEST);
    }

    private static Instant at(LocalDateTime onTheWall) {
        return onTheWall.atZone(WorkingTime.ZONE).toInstant();
    }
}
