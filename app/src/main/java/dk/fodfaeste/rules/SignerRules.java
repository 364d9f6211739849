package dk.fodfaeste.rules;

import dk.fodfaeste.catalogue.ReferenceFile;
import dk.fodfaeste.rules.SignerRule.Occasion;
import dk.fodfaeste.rules.SignerRule.When;
import dk.fodfaeste.rules.law.Certainty;
import dk.fodfaeste.rules.law.Validity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Who signs an agreement or a change of it, by its instrument and the day that it concerns, and what somebody promises with it. Dated data, as all law is: the
 * municipality's practice changes by adding a row.
 */
@Component
public class SignerRules {

    /** In the place of an instrument's name: of each of them. */
    static final String EVERY = "*";

    private final List<SignerRule> signers = new ArrayList<>();
    private final List<Promise> promises = new ArrayList<>();

    SignerRules() {
        ReferenceFile.rows(
                "rules/signers.csv",
                ';',
                row -> signers.add(new SignerRule(
                        Occasion.valueOf(row.get("occasion")),
                        row.get("instrument"),
                        row.get("party"),
                        When.valueOf(row.get("when")),
                        row.get("optional").equals("yes"),
                        valid(row),
                        row.get("paragraph"),
                        Certainty.valueOf(row.get("certainty")),
                        row.get("text_da"),
                        row.get("text_en"))));
        ReferenceFile.rows(
                "rules/promises.csv",
                ';',
                row -> promises.add(new Promise(
                        row.get("id"),
                        valid(row),
                        row.get("paragraph"),
                        Certainty.valueOf(row.get("certainty")),
                        row.get("text_da"),
                        row.get("text_en"))));
    }

    private static Validity valid(ReferenceFile.Row row) {
        return new Validity(
                LocalDate.parse(row.get("valid_from")),
                Optional.of(row.get("valid_to")).filter(day -> !day.isEmpty()).map(LocalDate::parse));
    }

    /**
     * Those that ask for a signature, whatever they hang on.
     *
     * @param day that it concerns: on which the course begins, or the change
     */
    public List<SignerRule> on(Occasion occasion, String instrument, LocalDate day) {
        return signers.stream()
                .filter(rule -> rule.isFor(occasion, instrument) && rule.valid().contains(day))
                .toList();
    }

    /** What the party promises with its signature, where there is something. @param day on which the course begins */
    public Optional<Promise> promise(String party, LocalDate day) {
        return promises.stream()
                .filter(promise ->
                        promise.party().equals(party) && promise.valid().contains(day))
                .findFirst();
    }
}
