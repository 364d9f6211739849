package dk.fodfaeste.rules.functions;

import dk.fodfaeste.rules.law.Answer;
import dk.fodfaeste.rules.law.Employer;
import dk.fodfaeste.rules.law.Fact;
import dk.fodfaeste.rules.law.Question;
import dk.fodfaeste.rules.law.Said;
import dk.fodfaeste.rules.law.Situation;
import java.util.List;

/** {@code EMPLOYER}: whose the workplace must be (nytteindsats is with public employers alone). */
public record EmployerIs(Employer employer) implements Question {

    static EmployerIs of(Parameters parameters) {
        return new EmployerIs(parameters.one("employer", Employer.class));
    }

    @Override
    public List<Said> says() {
        return List.of(Said.of("rules.says.employer." + employer));
    }

    @Override
    public Answer answer(Situation situation) {
        return situation
                .get(Fact.EMPLOYER)
                .map(whose -> Answer.either(whose == employer, remedy()))
                .orElse(Answer.lacks(Fact.EMPLOYER));
    }

    private Said remedy() {
        return Said.of("rules.remedy.employer." + employer);
    }
}
