package dk.fodfaeste.companies;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;

/**
 * One task of a workplace's inventory.
 *
 * @param minutes for one time; empty where nobody has said
 * @param relief 0-3, how much it would ease those who do it today
 */
public record WorkTask(
        UUID id,
        UUID workplaceId,
        String number,
        String name,
        OptionalInt minutes,
        OptionalInt timesPerWeek,
        Set<DayOfWeek> days,
        Optional<LocalTime> earliest,
        Optional<LocalTime> latest,
        Optional<String> location,
        Optional<String> performedBy,
        OptionalInt relief,
        int version) {

    /** Whether somebody has said both how long it takes and how often it is done. */
    public boolean isMeasured() {
        return minutes.isPresent() && timesPerWeek.isPresent();
    }

    /** Minutes in a week; 0 where minutes or times are not known. */
    public int minutesPerWeek() {
        return minutes.orElse(0) * timesPerWeek.orElse(0);
    }
}
