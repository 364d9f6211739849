package dk.fodfaeste.documents;

import dk.fodfaeste.platform.web.Words;
import dk.fodfaeste.rules.law.Certainty;
import dk.fodfaeste.rules.law.LawRule;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A rule as a document cites it. @param day that it concerns */
public record Cited(LawRule rule, LocalDate day) {

    /** The first of these that asks this. @param function as {@link LawRule#function} names it */
    static Optional<Cited> of(String function, List<LawRule> rules, LocalDate day) {
        return rules.stream()
                .filter(rule -> rule.function().equals(function))
                .findFirst()
                .map(rule -> new Cited(rule, day));
    }

    public String told(Words words) {
        return rule.text().name(words) + " (" + rule.paragraph() + ")";
    }

    /** Read with less than full certainty, or past its validity. */
    public boolean isUnsure() {
        return rule.certainty() != Certainty.HIGH || !rule.validity().contains(day);
    }

    /** Whom to ask, where the rule says so. */
    public Optional<String> ask(Words words) {
        return rule.ask().map(text -> text.name(words));
    }
}
