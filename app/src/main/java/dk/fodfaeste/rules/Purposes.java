package dk.fodfaeste.rules;

import dk.fodfaeste.catalogue.ReferenceFile;
import dk.fodfaeste.rules.law.Certainty;
import dk.fodfaeste.rules.law.Validity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The purposes that the law has for each instrument, of which an agreement names one (LAB § 59, BAB § 60). Dated data; those that hang on the target
 * group of the person are not among them, since an agreement that named one would tell it.
 */
@Component
public class Purposes {

    private final List<Purpose> all = new ArrayList<>();

    Purposes() {
        ReferenceFile.rows(
                "rules/purposes.csv",
                ';',
                row -> all.add(new Purpose(
                        row.get("code"),
                        row.get("instrument"),
                        new Validity(
                                LocalDate.parse(row.get("valid_from")),
                                Optional.of(row.get("valid_to"))
                                        .filter(day -> !day.isEmpty())
                                        .map(LocalDate::parse)),
                        row.get("paragraph"),
                        Certainty.valueOf(row.get("certainty")),
                        row.get("text_da"),
                        row.get("text_en"))));
    }

    /** Every purpose that there is or was. */
    public List<Purpose> all() {
        return List.copyOf(all);
    }

    /** Those that an agreement can name; empty where the law has none for the instrument. @param day on which the course begins */
    public List<Purpose> of(String instrument, LocalDate day) {
        return all.stream()
                .filter(purpose -> purpose.instrument().equals(instrument)
                        && purpose.valid().contains(day))
                .toList();
    }

    /** What an agreement named. @param day on which the course begins */
    public Optional<Purpose> find(String instrument, String code, LocalDate day) {
        return of(instrument, day).stream()
                .filter(purpose -> purpose.code().equals(code))
                .findFirst();
    }
}
