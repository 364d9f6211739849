package dk.fodfaeste.rules.functions;

import dk.fodfaeste.rules.law.AgeAsked;
import dk.fodfaeste.rules.law.Amount;
import dk.fodfaeste.rules.law.Answer;
import dk.fodfaeste.rules.law.Fact;
import dk.fodfaeste.rules.law.Question;
import dk.fodfaeste.rules.law.Said;
import dk.fodfaeste.rules.law.Situation;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * {@code AGE}: the age on the first day within bounds (integrationsgrunduddannelse, voksenlærling). It asks only whether the person is younger than
 * each bound, which the closed room may tell.
 *
 * @param least whole years, included @param most whole years, included
 */
public record AgeWithin(Optional<Integer> least, Optional<Integer> most) implements Question {

    static AgeWithin of(Parameters parameters) {
        return new AgeWithin(parameters.mayBeWhole("least"), parameters.mayBeWhole("most"));
    }

    @Override
    public List<Said> says() {
        return new Between(Fact.AGE, least, most).says();
    }

    @Override
    public List<AgeAsked> ages(Situation situation) {
        return situation.get(Fact.STARTS_ON).stream()
                .flatMap(day -> Stream.concat(asked(least, day), asked(most.map(each -> each + 1), day)))
                .toList();
    }

    private static Stream<AgeAsked> asked(Optional<Integer> years, LocalDate day) {
        return years.map(each -> new AgeAsked(each, day)).stream();
    }

    @Override
    public Answer answer(Situation situation) {
        if (situation.get(Fact.AGE).isPresent()) {
            return new Between(Fact.AGE, least, most).answer(situation);
        }
        Optional<LocalDate> starts = situation.get(Fact.STARTS_ON);
        return starts.map(day -> answer(situation, day)).orElse(Answer.lacks(Fact.AGE));
    }

    private Answer answer(Situation situation, LocalDate day) {
        Optional<Boolean> tooYoung =
                least.isEmpty() ? Optional.of(false) : situation.youngerThan(new AgeAsked(least.get(), day));
        Optional<Boolean> youngEnough =
                most.isEmpty() ? Optional.of(true) : situation.youngerThan(new AgeAsked(most.get() + 1, day));
        if (tooYoung.orElse(false)) {
            return Answer.no(Said.of("rules.remedy.years.least", Amount.of(least.orElseThrow())));
        }
        if (!youngEnough.orElse(true)) {
            return Answer.no(Said.of("rules.remedy.years.most", Amount.of(most.orElseThrow())));
        }
        return tooYoung.isPresent() && youngEnough.isPresent() ? Answer.yes() : Answer.lacks(Fact.AGE);
    }
}
