package dk.fodfaeste.matching.decisions;

import dk.fodfaeste.rules.law.ToldJudgement;
import dk.fodfaeste.rules.law.Verdict;
import java.time.LocalDate;
import java.util.List;

/**
 * What the rules say of an agreement.
 *
 * @param version of the agreement
 * @param concerns the day that it was judged for
 * @param pack the edition that judged
 * @param madeOn the day on which it was asked
 */
public record RuleCheck(
        int version, LocalDate concerns, String pack, List<ToldJudgement> judgements, LocalDate madeOn) {

    public RuleCheck {
        judgements = List.copyOf(judgements);
    }

    public List<ToldJudgement> of(Verdict verdict) {
        return judgements.stream().filter(each -> each.verdict() == verdict).toList();
    }
}
