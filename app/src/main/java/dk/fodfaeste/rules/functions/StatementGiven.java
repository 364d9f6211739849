package dk.fodfaeste.rules.functions;

import dk.fodfaeste.rules.law.Answer;
import dk.fodfaeste.rules.law.Choice;
import dk.fodfaeste.rules.law.Fact;
import dk.fodfaeste.rules.law.Question;
import dk.fodfaeste.rules.law.Said;
import dk.fodfaeste.rules.law.Situation;
import dk.fodfaeste.rules.law.Statement;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * {@code STATEMENT}: something that somebody must have said, signed or decided before the first day (LAB §§ 59, 66, 78; BAB § 65, stk. 6).
 *
 * @param choices of which one is said, where the law names them, as the purposes of a stay (LAB § 59, BAB § 60)
 */
public record StatementGiven(Statement wanted, List<Choice> choices) implements Question {

    public StatementGiven {
        choices = List.copyOf(choices);
    }

    static StatementGiven of(Parameters parameters) {
        return new StatementGiven(parameters.one("statement", Statement.class), parameters.choices("choices"));
    }

    @Override
    public Optional<Statement> statement() {
        return Optional.of(wanted);
    }

    @Override
    public List<Said> says() {
        return Stream.concat(
                        Stream.of(Said.of("rules.says.statement", Fact.of(wanted))),
                        choices.stream().map(each -> Said.of("rules.says.choice", each.text())))
                .toList();
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
