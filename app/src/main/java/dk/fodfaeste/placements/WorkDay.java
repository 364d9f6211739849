package dk.fodfaeste.placements;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;

/** When somebody comes and goes on a day of the week, in Danish wall time. */
public record WorkDay(DayOfWeek day, LocalTime from, LocalTime until) {

    public WorkDay {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("nobody goes before they come");
        }
    }

    /** From coming to going, with the breaks. */
    public int minutes() {
        return (int) Duration.between(from, until).toMinutes();
    }
}
