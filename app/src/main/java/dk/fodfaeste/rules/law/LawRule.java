package dk.fodfaeste.rules.law;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * One variant of a rule: what it asks, of whom, in which days, and by which words of the law. Variants of one rule share its id and differ in
 * target groups, employer or days.
 *
 * @param instruments that it is asked of; none for what holds for all, as full time
 * @param groups that it is for; none for all whom no other variant of that day names
 * @param abolished whether nothing follows after the last day; otherwise the text is used on, as uncertain
 * @param ask whom to ask where it is uncertain
 * @param remedy what would make it a yes, beyond what is counted
 */
public record LawRule(
        String id,
        Set<String> instruments,
        String function,
        Question question,
        When when,
        Set<String> groups,
        Optional<Employer> employer,
        Validity validity,
        boolean abolished,
        String paragraph,
        Certainty certainty,
        Text text,
        Optional<Text> ask,
        Optional<Text> remedy) {

    public LawRule {
        instruments = Set.copyOf(instruments);
        groups = Set.copyOf(groups);
    }

    public boolean isOf(String instrument) {
        return instruments.contains(instrument);
    }

    /** Whether it is the text of the day: in force, or run out with nothing said of what follows. */
    boolean speaksOn(LocalDate day) {
        return validity.contains(day) || validity.isOverOn(day) && !abolished;
    }

    boolean isFor(Context context) {
        return employer.filter(each -> each != context.employer()).isEmpty()
                && (groups.isEmpty() || groups.contains(context.group()));
    }

    /** When it is asked. */
    public enum When {
        /** It decides whether a course may begin. */
        BEFORE,
        /** It is to be remembered on the way. */
        LATER
    }

    /** Of whom and where a rule is asked. @param group empty where the law knows none */
    record Context(String group, Employer employer) {}
}
