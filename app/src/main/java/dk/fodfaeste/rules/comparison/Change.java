package dk.fodfaeste.rules.comparison;

import dk.fodfaeste.rules.law.Employer;
import dk.fodfaeste.rules.law.LawRule;
import dk.fodfaeste.rules.law.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A rule that says something else from a day on.
 *
 * @param instruments that it is asked of; none for what holds for all
 * @param groups for whom, as they are called before; none for everybody
 * @param employer where it holds for one kind alone
 * @param before empty where the rule is new
 * @param after none where the rule is gone; several where those of one group come to be in several
 * @param opens where it is about whom the instrument is open to, and that changes: whether it comes to be open to them
 * @param isOfWordsAlone whether only paragraph, words or certainty differ, and what is asked is the same
 */
public record Change(
        LocalDate from,
        String rule,
        List<Text> instruments,
        List<Text> groups,
        Optional<Employer> employer,
        Optional<LawRule> before,
        List<LawRule> after,
        boolean isOfWordsAlone,
        Optional<Boolean> opens) {

    public Change {
        instruments = List.copyOf(instruments);
        groups = List.copyOf(groups);
        after = List.copyOf(after);
    }

    /** Whether the text of it has run out by then: it is used on, as uncertain, until a new one comes. */
    public boolean hasRunOut(LawRule rule) {
        return rule.validity().isOverOn(from);
    }

    boolean isTheSameAs(Change other) {
        return rule.equals(other.rule)
                && groups.equals(other.groups)
                && employer.equals(other.employer)
                && before.equals(other.before)
                && after.equals(other.after)
                && after.stream().allMatch(rule -> hasRunOut(rule) == other.hasRunOut(rule));
    }
}
