package dk.fodfaeste.rules;

import dk.fodfaeste.catalogue.ReferenceFile;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The rules as data, each with its paragraph, its days and how sure it is. */
@Component
public class Rules {

    private final List<Rule> all = new ArrayList<>();

    public Rules() {
        ReferenceFile.rows(
                "rules/rules.csv",
                ';',
                row -> all.add(new Rule(
                        row.get("id"),
                        Integer.parseInt(row.get("value")),
                        row.get("unit"),
                        LocalDate.parse(row.get("valid_from")),
                        Optional.of(row.get("valid_to"))
                                .filter(day -> !day.isEmpty())
                                .map(LocalDate::parse),
                        row.get("paragraph"),
                        Rule.Certainty.valueOf(row.get("certainty")),
                        row.get("text_da"),
                        row.get("text_en"))));
    }

    public List<Rule> all() {
        return List.copyOf(all);
    }

    /**
     * The rule on the day. After the last one's validity the last one is given on, since a new law may be late: {@link
     * Rule#isInForceOn} tells, and the screen says that it is uncertain.
     *
     * @throws IllegalArgumentException for an id that no rule has, which only a bug can cause
     */
    public Rule on(String id, LocalDate day) {
        return all.stream()
                .filter(rule -> rule.id().equals(id))
                .max(Comparator.comparing((Rule rule) -> rule.isInForceOn(day)).thenComparing(Rule::validFrom))
                .orElseThrow(() -> new IllegalArgumentException("no rule is called " + id));
    }

    /**
     * How many supported persons, as full-time equivalents, a production unit may have: one for every five of the first fifty ordinary
     * employees, at least one, and one for every ten beyond (BAB § 65).
     *
     * @param ordinaryFte mean of the last four months
     */
    public int supportedCap(BigDecimal ordinaryFte, LocalDate day) {
        int limit = on("ratio.first.limit", day).value();
        int per = on("ratio.first.per", day).value();
        int whole = ordinaryFte.setScale(0, RoundingMode.DOWN).intValue();
        if (whole <= limit) {
            return Math.max(1, whole / per);
        }
        return limit / per + (whole - limit) / on("ratio.beyond.per", day).value();
    }

    /** Minutes of a full week. */
    public int fullTimeMinutes(LocalDate day) {
        return on("full-time.minutes", day).value();
    }

    /** Minutes a week as a share of full time. */
    public BigDecimal fullTimeShare(int minutesPerWeek, LocalDate day) {
        return BigDecimal.valueOf(minutesPerWeek)
                .divide(BigDecimal.valueOf(fullTimeMinutes(day)), 4, RoundingMode.HALF_UP);
    }
}
