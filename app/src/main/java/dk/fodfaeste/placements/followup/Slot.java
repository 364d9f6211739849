package dk.fodfaeste.placements.followup;

import dk.fodfaeste.platform.WorkingTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

/**
 * When a talk is, by the clock on the wall in Denmark. Where an hour comes twice, in the night when summer time ends, it is the first of the two.
 *
 * @param minutes 5 to 480, as they pass: not what the clock shows in between
 */
public record Slot(LocalDate day, LocalTime beginsAt, int minutes) {

    static final int LEAST_MINUTES = 5;
    static final int MOST_MINUTES = 480;

    public Slot {
        if (minutes < LEAST_MINUTES || minutes > MOST_MINUTES) {
            throw new IllegalArgumentException("minutes between " + LEAST_MINUTES + " and " + MOST_MINUTES);
        }
    }

    /** False for the hour that is left out when summer time begins. */
    boolean exists() {
        return !WorkingTime.ZONE
                .getRules()
                .getValidOffsets(day.atTime(beginsAt))
                .isEmpty();
    }

    Instant begins() {
        return day.atTime(beginsAt).atZone(WorkingTime.ZONE).toInstant();
    }

    Instant ends() {
        return begins().plusSeconds(60L * minutes);
    }

    /** As the clock on the wall shows it then. */
    public LocalTime endsAt() {
        return ends().atZone(WorkingTime.ZONE).toLocalTime();
    }

    /** Whether nobody can be at both; one that begins when the other ends is no clash. */
    boolean overlaps(Slot other) {
        return begins().isBefore(other.ends()) && other.begins().isBefore(ends());
    }
}
