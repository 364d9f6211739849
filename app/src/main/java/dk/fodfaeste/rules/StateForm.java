package dk.fodfaeste.rules;

import dk.fodfaeste.catalogue.ReferenceFile;
import dk.fodfaeste.catalogue.ReferenceFile.Row;
import dk.fodfaeste.rules.FormField.Application;
import dk.fodfaeste.rules.law.Certainty;
import dk.fodfaeste.rules.law.Validity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The form in which a company applies at the municipality (VITAS), field for field in the order that it asks. Dated data: the form changes by a row. */
@Component
public class StateForm {

    private final List<FormField> fields = new ArrayList<>();

    StateForm() {
        ReferenceFile.rows("rules/state-form.csv", ';', row -> fields.add(field(row)));
    }

    private static FormField field(Row row) {
        return new FormField(
                row.get("code"),
                Application.valueOf(row.get("application")),
                Set.of(row.get("instruments").split(" ")),
                new Validity(
                        LocalDate.parse(row.get("valid_from")),
                        text(row, "valid_to").map(LocalDate::parse)),
                row.get("source"),
                Certainty.valueOf(row.get("certainty")),
                row.get("name_da"),
                row.get("name_en"),
                text(row, "hint_da"),
                text(row, "hint_en"));
    }

    private static Optional<String> text(Row row, String column) {
        return Optional.of(row.get(column)).filter(text -> !text.isEmpty());
    }

    /** In the order of the form. @param day that the application is about: on which the course begins, or goes on */
    public List<FormField> of(Application application, String instrument, LocalDate day) {
        return fields.stream()
                .filter(field ->
                        field.isFor(application, instrument) && field.valid().contains(day))
                .toList();
    }
}
