package dk.fodfaeste.rules.functions;

import dk.fodfaeste.rules.law.Answer;
import dk.fodfaeste.rules.law.Hours;
import dk.fodfaeste.rules.law.Question;
import dk.fodfaeste.rules.law.Said;
import dk.fodfaeste.rules.law.Situation;
import java.util.List;
import java.util.OptionalInt;

/** {@code FULL_TIME}: the week that full-time equivalents are counted of. It belongs to no instrument and asks nothing. @param minutes a week */
public record FullTime(int minutes) implements Question {

    static FullTime of(Parameters parameters) {
        return new FullTime(parameters.minutes("week").orElseThrow());
    }

    @Override
    public List<Said> says() {
        return List.of(Said.of("rules.figure.hours", new Hours(minutes)));
    }

    @Override
    public Answer answer(Situation situation) {
        return Answer.yes(Said.of("rules.figure.hours", new Hours(minutes)));
    }

    @Override
    public OptionalInt fullWeek() {
        return OptionalInt.of(minutes);
    }
}
