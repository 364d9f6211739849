package dk.fodfaeste.rules.law;

import dk.fodfaeste.rules.law.LawRule.Context;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** All variants of one rule: which of them speaks on a day, for whom. */
record RuleText(String id, List<LawRule> variants) {

    /** The rules of an instrument, each with its variants, in the order of the pack. */
    static List<RuleText> of(List<LawRule> rules) {
        return rules.stream()
                .map(LawRule::id)
                .distinct()
                .map(id -> new RuleText(
                        id, rules.stream().filter(rule -> rule.id().equals(id)).toList()))
                .toList();
    }

    /**
     * The variant in force; else the last one that ran out, since a new act may be late. One that names the group goes before one that names
     * none.
     */
    Optional<LawRule> on(LocalDate day, Context context) {
        return variants.stream()
                .filter(rule -> rule.isFor(context) && rule.speaksOn(day))
                .max(Comparator.comparing((LawRule rule) -> rule.validity().contains(day))
                        .thenComparing(rule -> rule.validity().contains(day)
                                ? LocalDate.EPOCH
                                : rule.validity().from())
                        .thenComparing(rule -> !rule.groups().isEmpty())
                        .thenComparing(rule -> rule.employer().isPresent()));
    }
}
