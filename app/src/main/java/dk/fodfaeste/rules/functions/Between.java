package dk.fodfaeste.rules.functions;

import dk.fodfaeste.rules.law.Amount;
import dk.fodfaeste.rules.law.Answer;
import dk.fodfaeste.rules.law.Fact;
import dk.fodfaeste.rules.law.Question;
import dk.fodfaeste.rules.law.Said;
import dk.fodfaeste.rules.law.Situation;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * {@code YEARS_IN_DENMARK}: a number of years within bounds (integrationsgrunduddannelse); {@link AgeWithin} where the age itself is known.
 *
 * @param fact which years @param least included @param most included
 */
public record Between(Fact<Integer> fact, Optional<Integer> least, Optional<Integer> most) implements Question {

    static Between of(Fact<Integer> fact, Parameters parameters) {
        return new Between(fact, parameters.mayBeWhole("least"), parameters.mayBeWhole("most"));
    }

    @Override
    public List<Said> says() {
        return Stream.of(
                        least.map(each -> Said.of("rules.says.least." + fact.name(), Amount.of(each))),
                        most.map(each -> Said.of("rules.says.most." + fact.name(), Amount.of(each))))
                .flatMap(Optional::stream)
                .toList();
    }

    @Override
    public Answer answer(Situation situation) {
        Optional<Integer> years = situation.get(fact);
        if (years.isEmpty()) {
            return Answer.lacks(fact);
        }
        Said figure = Said.of("rules.figure." + fact.name(), Amount.of(years.get()));
        if (least.filter(each -> years.get() < each).isPresent()) {
            return Answer.no(Said.of("rules.remedy.years.least", Amount.of(least.get())), figure);
        }
        return most.filter(each -> years.get() > each)
                .map(each -> Answer.no(Said.of("rules.remedy.years.most", Amount.of(each)), figure))
                .orElse(Answer.yes(figure));
    }
}
