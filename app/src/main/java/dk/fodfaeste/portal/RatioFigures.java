package dk.fodfaeste.portal;

import dk.fodfaeste.links.RatioStatement;
import dk.fodfaeste.rules.Rules;
import dk.fodfaeste.rules.law.Headcount;
import dk.fodfaeste.rules.law.LawRule;
import java.math.BigDecimal;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the law of the first day makes of the figures; asked as somebody of the organisation, whose law it is. */
@Component
class RatioFigures {

    /** Name of the rules' function. */
    private static final String RATIO = "SUPPORTED_CAP";

    private final Rules rules;

    RatioFigures(Rules rules) {
        this.rules = rules;
    }

    BigDecimal share(RatioStatement statement) {
        return statement
                .startsOn()
                .map(day -> rules.fullTimeShare(statement.mostMinutes(), day))
                .orElse(BigDecimal.ZERO);
    }

    /** What the law says of it, word for word. */
    Optional<LawRule> rule(RatioStatement statement) {
        return statement
                .startsOn()
                .flatMap(day -> statement
                        .instrument()
                        .flatMap(instrument -> rules.rulesOf(instrument, day).stream()
                                .filter(rule -> rule.function().equals(RATIO))
                                .findFirst()));
    }

    /** The ordinary employees that it is counted of. */
    Optional<BigDecimal> ordinary(RatioStatement statement) {
        return statement.startsOn().flatMap(day -> rules.ordinaryMean(counted(statement), day));
    }

    private static Headcount counted(RatioStatement statement) {
        return new Headcount(statement.ordinaryFte(), statement.ordinaryByMonth());
    }

    Optional<Integer> cap(RatioStatement statement) {
        return statement
                .startsOn()
                .flatMap(day -> rules.supportedCap(counted(statement), day).stream()
                        .boxed()
                        .findFirst());
    }
}
