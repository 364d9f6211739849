package dk.fodfaeste.rules.functions;

import dk.fodfaeste.rules.law.Answer;
import dk.fodfaeste.rules.law.Fact;
import dk.fodfaeste.rules.law.Question;
import dk.fodfaeste.rules.law.Said;
import dk.fodfaeste.rules.law.Situation;
import java.util.List;
import java.util.Optional;

/** {@code SAME_WORKPLACE}: whether it may be where the person was employed last (BAB § 61). */
public record SameWorkplace(Bar bar) implements Question {

    static SameWorkplace of(Parameters parameters) {
        return new SameWorkplace(parameters.one("bar", Bar.class));
    }

    @Override
    public List<Said> says() {
        return List.of(Said.of("rules.says.same." + bar));
    }

    @Override
    public Answer answer(Situation situation) {
        Optional<Boolean> last = situation.get(Fact.LAST_EMPLOYER);
        if (last.isEmpty()) {
            return Answer.lacks(Fact.LAST_EMPLOYER);
        }
        if (!last.get()) {
            return Answer.yes(Said.of("rules.figure.same.other"));
        }
        return switch (bar) {
            case BARRED -> Answer.no(Said.of("rules.remedy.same.barred"), Said.of("rules.figure.same"));
            case NEW_FUNCTION ->
                situation
                        .get(Fact.NEW_FUNCTION)
                        .map(isNew -> Answer.either(
                                isNew, Said.of("rules.remedy.same.function"), Said.of("rules.figure.same")))
                        .orElse(Answer.lacks(Fact.NEW_FUNCTION).with(Said.of("rules.figure.same")));
            case FREE -> Answer.yes(Said.of("rules.figure.same"));
        };
    }

    /** What the law says of the last employer. */
    public enum Bar {
        BARRED,
        /** Only in a function that is new, and the agreement says how. */
        NEW_FUNCTION,
        FREE
    }
}
