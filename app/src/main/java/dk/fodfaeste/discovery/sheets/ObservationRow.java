package dk.fodfaeste.discovery.sheets;

import java.time.LocalDate;
import java.util.Optional;

/** One row of «observationer». */
public record ObservationRow(
        String person,
        String dimension,
        int level,
        LocalDate seenOn,
        String seenBy,
        int timesSeen,
        Optional<String> pNumber,
        Optional<String> task,
        Optional<String> note) {}
