package dk.fodfaeste.rules.functions;

import dk.fodfaeste.rules.law.Answer;
import dk.fodfaeste.rules.law.Fact;
import dk.fodfaeste.rules.law.Question;
import dk.fodfaeste.rules.law.Said;
import dk.fodfaeste.rules.law.Situation;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** {@code OPEN_TO}: who may be offered it, by target group (LAB §§ 57, 66). */
public record OpenTo(Set<String> groups) implements Question {

    public OpenTo {
        groups = Set.copyOf(groups);
    }

    static OpenTo of(Parameters parameters) {
        return new OpenTo(parameters.codes("groups"));
    }

    @Override
    public List<Said> says() {
        return List.of(Said.of("rules.says.open-to", String.join(", ", new TreeSet<>(groups))));
    }

    @Override
    public Answer answer(Situation situation) {
        return situation
                .get(Fact.TARGET_GROUP)
                .map(group -> Answer.either(groups.contains(group), Said.of("rules.remedy.open-to")))
                .orElse(Answer.lacks(Fact.TARGET_GROUP));
    }
}
