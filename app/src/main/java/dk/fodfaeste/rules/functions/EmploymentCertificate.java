package dk.fodfaeste.rules.functions;

import dk.fodfaeste.rules.law.Answer;
import dk.fodfaeste.rules.law.Fact;
import dk.fodfaeste.rules.law.Hours;
import dk.fodfaeste.rules.law.Question;
import dk.fodfaeste.rules.law.Said;
import dk.fodfaeste.rules.law.Situation;
import java.util.List;
import java.util.Optional;

/**
 * {@code EMPLOYMENT_CERTIFICATE}: more than so many hours a week in the mean of four weeks need a certificate (ansættelsesbevisloven). The
 * highest week of the ladder is taken for the mean, on the careful side.
 *
 * @param above minutes a week
 */
public record EmploymentCertificate(int above) implements Question {

    static EmploymentCertificate of(Parameters parameters) {
        return new EmploymentCertificate(parameters.minutes("above").orElseThrow());
    }

    @Override
    public List<Said> says() {
        return List.of(Said.of("rules.says.certificate", new Hours(above)));
    }

    @Override
    public Answer answer(Situation situation) {
        Optional<Integer> minutes = situation.get(Fact.MINUTES_PER_WEEK);
        if (minutes.isEmpty()) {
            return Answer.lacks(Fact.MINUTES_PER_WEEK);
        }
        Said figure = Said.of("rules.figure.certificate", new Hours(minutes.get()), new Hours(above));
        if (minutes.get() <= above) {
            return Answer.yes(figure);
        }
        return situation
                .get(Fact.CERTIFICATE)
                .map(given -> Answer.either(given, Said.of("rules.remedy.certificate"), figure))
                .orElse(Answer.lacks(Fact.CERTIFICATE).with(figure));
    }
}
