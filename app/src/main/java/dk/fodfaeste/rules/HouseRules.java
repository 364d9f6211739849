package dk.fodfaeste.rules;

import dk.fodfaeste.catalogue.ReferenceFile;
import dk.fodfaeste.rules.law.Certainty;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What binds the house itself, and no course: how long things are kept and a yes to sharing holds. The law of courses stands in packs. */
@Component
public class HouseRules {

    private final List<HouseRule> all = new ArrayList<>();

    HouseRules() {
        ReferenceFile.rows(
                "rules/house.csv",
                ';',
                row -> all.add(new HouseRule(
                        row.get("id"),
                        Integer.parseInt(row.get("value")),
                        row.get("unit"),
                        LocalDate.parse(row.get("valid_from")),
                        Optional.of(row.get("valid_to"))
                                .filter(day -> !day.isEmpty())
                                .map(LocalDate::parse),
                        row.get("paragraph"),
                        Certainty.valueOf(row.get("certainty")),
                        row.get("text_da"),
                        row.get("text_en"))));
    }

    /**
     * The rule on the day. After the last one's validity the last one is given on.
     *
     * @throws IllegalArgumentException for an id that no rule has, which only a bug can cause
     */
    public HouseRule on(String id, LocalDate day) {
        return all.stream()
                .filter(rule -> rule.id().equals(id))
                .max(Comparator.comparing((HouseRule rule) -> rule.isInForceOn(day))
                        .thenComparing(HouseRule::validFrom))
                .orElseThrow(() -> new IllegalArgumentException("no rule is called " + id));
    }
}
