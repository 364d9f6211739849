package dk.fodfaeste.rules.functions;

import dk.fodfaeste.rules.law.Answer;
import dk.fodfaeste.rules.law.Fact;
import dk.fodfaeste.rules.law.Headcount;
import dk.fodfaeste.rules.law.Months;
import dk.fodfaeste.rules.law.Said;
import dk.fodfaeste.rules.law.Situation;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** Which months nobody counted, where some were: they are never guessed. */
final class NotCounted {

    private NotCounted() {}

    /** The answer, with the months that are missing before the first day. @param months so many are asked for */
    static Answer told(Answer answer, Situation situation, Fact<Headcount> fact, int months) {
        List<YearMonth> missing = situation
                .get(fact)
                .filter(counted -> !counted.months().isEmpty())
                .flatMap(counted -> situation
                        .get(Fact.STARTS_ON)
                        .map(day -> counted.missing(YearMonth.from(day).minusMonths(1), months)))
                .orElse(List.of());
        return Optional.of(missing)
                .filter(each -> !each.isEmpty())
                .map(each -> answer.with(Said.of("rules.figure.headcount.missing", new Months(each))))
                .orElse(answer);
    }
}
