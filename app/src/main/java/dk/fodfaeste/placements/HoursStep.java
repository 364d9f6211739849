package dk.fodfaeste.placements;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One step of the hours ladder, from a day on.
 *
 * @param minutesPerWeek on the terms of the course, 0 to a full week
 * @param wageMinutes a week, of ordinary wages at the same company beside it
 * @param confirmedOn when somebody said that it came as agreed
 */
public record HoursStep(LocalDate from, int minutesPerWeek, int wageMinutes, Optional<LocalDate> confirmedOn) {

    /** As it is agreed. */
    public HoursStep(LocalDate from, int minutesPerWeek, int wageMinutes) {
        this(from, minutesPerWeek, wageMinutes, Optional.empty());
    }

    /** Without wage hours beside. */
    public HoursStep(LocalDate from, int minutesPerWeek) {
        this(from, minutesPerWeek, 0);
    }

    /** Minutes a week at the workplace, on whatever terms. */
    public int allMinutes() {
        return minutesPerWeek + wageMinutes;
    }
}
