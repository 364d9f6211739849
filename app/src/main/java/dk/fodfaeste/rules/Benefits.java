package dk.fodfaeste.rules;

import dk.fodfaeste.catalogue.ReferenceFile;
import dk.fodfaeste.rules.law.Certainty;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The public benefits as data, each with its act, its days and how sure it is. Those that are paid no more stay, for what was written with them. */
@Component
public class Benefits {

    private final List<Benefit> all = new ArrayList<>();

    Benefits() {
        ReferenceFile.rows(
                "rules/benefits.csv",
                ';',
                row -> all.add(new Benefit(
                        row.get("code"),
                        LocalDate.parse(row.get("valid_from")),
                        Optional.of(row.get("valid_to"))
                                .filter(day -> !day.isEmpty())
                                .map(LocalDate::parse),
                        row.get("paragraph"),
                        Certainty.valueOf(row.get("certainty")),
                        row.get("text_da"),
                        row.get("text_en"))));
    }

    /** In the order of the list. */
    public List<Benefit> on(LocalDate day) {
        return all.stream().filter(benefit -> benefit.isPaidOn(day)).toList();
    }

    public Optional<Benefit> find(String code) {
        return all.stream().filter(benefit -> benefit.code().equals(code)).findFirst();
    }
}
