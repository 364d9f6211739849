package dk.fodfaeste.companies.sheets;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Optional;
import java.util.Set;

/** One row of «opgaver». */
public record TaskRow(
        String pNumber,
        String number,
        String name,
        Optional<Integer> minutes,
        Optional<Integer> timesPerWeek,
        Optional<Set<DayOfWeek>> days,
        Optional<LocalTime> earliest,
        Optional<LocalTime> latest,
        Optional<String> location,
        Optional<String> performedBy,
        Optional<Integer> relief) {}
