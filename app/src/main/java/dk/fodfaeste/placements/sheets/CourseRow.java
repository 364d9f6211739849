package dk.fodfaeste.placements.sheets;

import java.time.LocalDate;
import java.util.Optional;

/** One row of «forloeb». */
public record CourseRow(
        String person,
        String pNumber,
        String instrument,
        LocalDate startsOn,
        Optional<LocalDate> endsOn,
        Optional<Integer> minutesPerWeek,
        Optional<String> outcome,
        Optional<String> stoppedBy,
        Optional<String> ledTo) {}
