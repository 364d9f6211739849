package dk.fodfaeste.rules.functions;

import dk.fodfaeste.rules.law.Amount;
import dk.fodfaeste.rules.law.Answer;
import dk.fodfaeste.rules.law.Fact;
import dk.fodfaeste.rules.law.Question;
import dk.fodfaeste.rules.law.Said;
import dk.fodfaeste.rules.law.Situation;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@code AID_INTENSITY}: public aid as a share of what the wages cost in a year, (subsidy + other aid) × 100 / wage cost, may be at most so many
 * per cent (støtteintensitet, EU's rules on state aid). Mentor, aids and personal assistance are left out of the sum.
 *
 * @param most per cent
 */
public record AidIntensity(BigDecimal most) implements Question {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    static AidIntensity of(Parameters parameters) {
        return new AidIntensity(parameters.amount("most"));
    }

    @Override
    public List<Said> says() {
        return List.of(Said.of("rules.says.aid", new Amount(most)));
    }

    @Override
    public Answer answer(Situation situation) {
        Optional<BigDecimal> subsidy = situation.get(Fact.SUBSIDY);
        Optional<BigDecimal> other = situation.get(Fact.OTHER_AID);
        Optional<BigDecimal> wages = situation.get(Fact.WAGE_COST).filter(cost -> cost.signum() > 0);
        List<Fact<?>> lacking = new ArrayList<>();
        if (subsidy.isEmpty()) {
            lacking.add(Fact.SUBSIDY);
        }
        if (other.isEmpty()) {
            lacking.add(Fact.OTHER_AID);
        }
        if (wages.isEmpty()) {
            lacking.add(Fact.WAGE_COST);
        }
        return lacking.isEmpty()
                ? counted(subsidy.get().add(other.get()), wages.get())
                : Answer.lacks(lacking.toArray(Fact<?>[]::new));
    }

    private Answer counted(BigDecimal aid, BigDecimal wages) {
        BigDecimal highest = wages.multiply(most).divide(HUNDRED, 2, RoundingMode.DOWN);
        return Answer.either(
                aid.multiply(HUNDRED).compareTo(wages.multiply(most)) <= 0,
                Said.of("rules.remedy.aid", new Amount(aid.subtract(highest))),
                Said.of(
                        "rules.figure.aid",
                        new Amount(aid.multiply(HUNDRED).divide(wages, 2, RoundingMode.CEILING)),
                        new Amount(most)));
    }
}
