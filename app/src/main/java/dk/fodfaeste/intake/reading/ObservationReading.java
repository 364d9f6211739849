package dk.fodfaeste.intake.reading;

import dk.fodfaeste.catalogue.Dimension;
import dk.fodfaeste.discovery.sheets.ObservationRow;
import java.time.LocalDate;
import java.util.Optional;

/** The sheet «observationer». */
final class ObservationReading {

    private final Reading reading;

    ObservationReading(Reading reading) {
        this.reading = reading;
    }

    ObservationRow observation(Fields row) {
        String person = reading.person(row);
        Optional<Dimension> dimension = reading.dimension(row);
        int level = Reading.level(row, "niveau", dimension);
        LocalDate seenOn = row.neededDate("dato");
        if (seenOn.isAfter(reading.words.today())) {
            row.refuse("dato", "intake.expected.past", "");
        }
        String seenBy = row.needed(
                "set_af",
                found -> Optional.ofNullable(Words.SEEN_BY.get(Text.key(found))),
                "intake.expected.choice",
                "leder, arbejdsplads, konsulent, socialrådgiver, borger, anden",
                "");
        return new ObservationRow(
                person,
                dimension.map(Dimension::id).orElse(""),
                level,
                seenOn,
                seenBy,
                row.whole("gange", 1, 1000, "gange|gang|x").orElse(1),
                row.value("sted", Identifiers::pNumber, "intake.expected.pNumber", "")
                        .map(place -> reading.known(row, "sted", place, reading.workplaces, SheetFormat.WORKPLACES)),
                reading.ofWork(row, "opgave", row.text("opgave", LONGEST_TASK), SheetFormat.OBSERVATIONS),
                reading.ofWork(row, "note", SheetFormat.OBSERVATIONS));
    }

    /** It is part of what tells two observations apart. */
    private static final int LONGEST_TASK = 500;
}
