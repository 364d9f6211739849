package dk.fodfaeste.people;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Optional;
import java.util.Set;

/** When a person can work; an empty time is an open end. */
public record Availability(Set<DayOfWeek> days, Optional<LocalTime> from, Optional<LocalTime> until) {

    public Availability {
        days = Set.copyOf(days);
    }
}
