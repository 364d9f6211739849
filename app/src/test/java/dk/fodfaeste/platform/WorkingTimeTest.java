package dk.fodfaeste.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;

class WorkingTimeTest {

    private final WorkingTime time = new WorkingTime();

    @Test
    void withoutADayItIsNow() {
        assertThat(time.clock("").instant()).isCloseTo(Instant.now(), within(1, ChronoUnit.MINUTES));
        assertThat(time.clock(" ").getZone()).isEqualTo(WorkingTime.ZONE);
    }

    @Test
    void aDayKeepsTheHour() {
        Clock house = time.clock("2026-11-23");
        assertThat(Math.abs(ChronoUnit.MINUTES.between(
                        LocalDateTime.now(house), LocalDate.of(2026, 11, 23).atTime(LocalTime.now(WorkingTime.ZONE)))))
                .isLessThanOrEqualTo(24 * 60)
                .satisfiesAnyOf(
                        minutes -> assertThat(minutes).isLessThanOrEqualTo(1L),
                        midnight -> assertThat(midnight).isGreaterThanOrEqualTo(24 * 60 - 1L));
    }

    @Test
    void withAnHourItBeginsThen() {
        assertThat(LocalDateTime.now(time.clock("2026-11-23T09:00")))
                .isCloseTo(LocalDateTime.of(2026, 11, 23, 9, 0), within(1, ChronoUnit.MINUTES));
    }
}
