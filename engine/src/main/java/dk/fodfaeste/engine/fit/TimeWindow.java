package dk.fodfaeste.engine.fit;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Set;

/** The same hours on some days of the week. */
public record TimeWindow(Set<DayOfWeek> days, LocalTime from, LocalTime until) {

    public TimeWindow {
        days = Set.copyOf(days);
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("a window from " + from + " cannot end at " + until);
        }
    }

    /** Minutes that both windows have on a day that both have. */
    long minutesShared(TimeWindow other) {
        int start = Math.max(from.toSecondOfDay(), other.from.toSecondOfDay());
        int end = Math.min(until.toSecondOfDay(), other.until.toSecondOfDay());
        return Math.max(0, (end - start) / 60);
    }

    long daysShared(TimeWindow other) {
        return days.stream().filter(other.days::contains).count();
    }
}
