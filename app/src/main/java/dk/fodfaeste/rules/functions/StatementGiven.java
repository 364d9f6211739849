package dk.fodfaeste.rules.functions;

import dk.fodfaeste.rules.law.Answer;
import dk.fodfaeste.rules.law.Fact;
import dk.fodfaeste.rules.law.Question;
import dk.fodfaeste.rules.law.Said;
import dk.fodfaeste.rules.law.Situation;
import dk.fodfaeste.rules.law.Statement;
import java.util.List;
import java.util.Optional;

/** {@code STATEMENT}: something that somebody must have said, signed or decided before the first day (LAB §§ 59, 66, 78; BAB § 65, stk. 6). */
public record StatementGiven(Statement wanted) implements Question {

    static StatementGiven of(Parameters parameters) {
        return new StatementGiven(parameters.one("statement", Statement.class));
    }

    @Override
    public Optional<Statement> statement() {
        return Optional.of(wanted);
    }

    @Override
    public List<Said> says() {
        return List.of(Said.of("rules.says.statement", Fact.of(wanted)));
    }

    @Override
    public Answer answer(Situation situation) {
        Fact<Boolean> fact = Fact.of(wanted);
        return situation
                .get(fact)
                .map(given -> Answer.either(given, Said.of("rules.remedy.statement", fact)))
                .orElse(Answer.lacks(fact));
    }
}
