package dk.fodfaeste.rules;

import dk.fodfaeste.rules.file.ShippedPacks;
import dk.fodfaeste.rules.law.Law;
import dk.fodfaeste.rules.law.LawRule;
import dk.fodfaeste.rules.law.Statement;
import dk.fodfaeste.rules.law.Terms;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The purposes that the law has for each instrument, of which an agreement names one (LAB § 59, BAB § 60): the choices of the pack's rule that asks for a
 * purpose. Those that hang on the target group of the person are not among them, since an agreement that named one would tell it.
 */
@Component
public class Purposes {

    private static final Law SHIPPED = ShippedPacks.law();

    private final Rules rules;

    Purposes(Rules rules) {
        this.rules = rules;
    }

    /** Those that an agreement can name; empty where the law asks for none with the instrument. @param day on which the course begins */
    public List<Purpose> of(String instrument, LocalDate day) {
        return rules.asksFor(Statement.PURPOSE, instrument, day)
                .map(rule ->
                        rule.question().choices().isEmpty() ? shipped(instrument, day) : purposes(rule, instrument))
                .orElse(List.of());
    }

    /** A pack that asks for a purpose and names none, as those that were written before it could: the ones that the program ships with hold on. */
    private static List<Purpose> shipped(String instrument, LocalDate day) {
        return new Terms(SHIPPED.on(day), day)
                .rules(instrument).stream()
                        .filter(rule -> rule.question().statement().equals(Optional.of(Statement.PURPOSE)))
                        .flatMap(rule -> purposes(rule, instrument).stream())
                        .toList();
    }

    private static List<Purpose> purposes(LawRule rule, String instrument) {
        return rule.question().choices().stream()
                .map(each -> new Purpose(each.code(), instrument, rule.paragraph(), rule.certainty(), each.text()))
                .toList();
    }

    /** What an agreement named. @param day on which the course begins */
    public Optional<Purpose> find(String instrument, String code, LocalDate day) {
        return of(instrument, day).stream()
                .filter(purpose -> purpose.code().equals(code))
                .findFirst();
    }
}
