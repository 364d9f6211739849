package dk.fodfaeste.platform;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Danish time. With {@code fodfaeste.today} the house lives on that day: the demo is the same on every machine. A day keeps the hour that it is; with
 * an hour, as {@code 2026-11-23T09:00}, the house begins then, and no midnight comes while tests run.
 */
@Configuration
public class WorkingTime {

    public static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");

    @Bean
    Clock clock(@Value("${fodfaeste.today:}") String today) {
        Clock real = Clock.system(ZONE);
        if (today.isBlank()) {
            return real;
        }
        if (today.contains("T")) {
            return Clock.offset(
                    real,
                    Duration.between(real.instant(), LocalDateTime.parse(today).atZone(ZONE)));
        }
        LocalDate stands = LocalDate.parse(today);
        return Clock.offset(real, Duration.between(LocalDate.now(real).atStartOfDay(ZONE), stands.atStartOfDay(ZONE)));
    }

    /** The half hours that a form offers, 06:00 to 20:00. */
    public static Iterable<LocalTime> halfHours() {
        return java.util.stream.Stream.iterate(
                        LocalTime.of(6, 0), time -> !time.isAfter(LocalTime.of(20, 0)), time -> time.plusMinutes(30))
                .toList();
    }
}
