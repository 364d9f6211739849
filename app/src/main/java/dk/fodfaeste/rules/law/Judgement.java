package dk.fodfaeste.rules.law;

import java.util.List;
import java.util.Optional;

/**
 * One rule's answer about a situation on a day.
 *
 * @param rule its id
 * @param leans what the text says, where it is too unsure to be given as the answer
 * @param text the rule in plain words; several where its variants agree
 * @param figures what it was counted of
 * @param lacking what nobody knows and that decides
 * @param whatWouldHelp what would make it a yes
 * @param ask whom to ask
 * @param doubts why it is uncertain, beyond what is lacking
 * @param pack the edition that judged
 */
public record Judgement(
        String rule,
        String function,
        LawRule.When when,
        Verdict verdict,
        Optional<Verdict> leans,
        String paragraph,
        Certainty certainty,
        List<Text> text,
        List<Said> figures,
        List<Fact<?>> lacking,
        List<Said> whatWouldHelp,
        Optional<Text> remedy,
        Optional<Text> ask,
        List<Said> doubts,
        String pack) {

    public Judgement {
        text = List.copyOf(text);
        figures = List.copyOf(figures);
        lacking = List.copyOf(lacking);
        whatWouldHelp = List.copyOf(whatWouldHelp);
        doubts = List.copyOf(doubts);
    }

    public boolean isOf(LawRule.When asked) {
        return when == asked;
    }

    /** Whether two say the same of a course: the answer, what it leans to and what is counted; not which edition said it. */
    public boolean saysTheSameAs(Judgement other) {
        return verdict == other.verdict
                && leans.equals(other.leans)
                && figures.equals(other.figures)
                && lacking.equals(other.lacking);
    }
}
