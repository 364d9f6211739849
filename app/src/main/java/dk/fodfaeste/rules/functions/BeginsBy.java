package dk.fodfaeste.rules.functions;

import dk.fodfaeste.rules.law.Answer;
import dk.fodfaeste.rules.law.Fact;
import dk.fodfaeste.rules.law.Question;
import dk.fodfaeste.rules.law.Said;
import dk.fodfaeste.rules.law.Situation;
import java.time.LocalDate;
import java.util.List;

/** {@code BEGINS_BY}: the last day on which it may begin (the trial with integrationsgrunduddannelse). */
public record BeginsBy(LocalDate last) implements Question {

    static BeginsBy of(Parameters parameters) {
        return new BeginsBy(parameters.day("last"));
    }

    @Override
    public List<Said> says() {
        return List.of(Said.of("rules.says.begins", last));
    }

    @Override
    public Answer answer(Situation situation) {
        return situation
                .get(Fact.STARTS_ON)
                .map(starts -> Answer.either(
                        !starts.isAfter(last),
                        Said.of("rules.remedy.begins", last),
                        Said.of("rules.figure.begins", starts)))
                .orElse(Answer.lacks(Fact.STARTS_ON));
    }
}
