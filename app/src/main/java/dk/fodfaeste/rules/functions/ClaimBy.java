package dk.fodfaeste.rules.functions;

import dk.fodfaeste.rules.law.Amount;
import dk.fodfaeste.rules.law.Answer;
import dk.fodfaeste.rules.law.Fact;
import dk.fodfaeste.rules.law.Question;
import dk.fodfaeste.rules.law.Said;
import dk.fodfaeste.rules.law.Situation;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** {@code CLAIM_BY}: a claim received by this day of the month after is paid the same month (NemRefusion). @param day of the month, 1 to 28 */
public record ClaimBy(int day) implements Question {

    static ClaimBy of(Parameters parameters) {
        return new ClaimBy(parameters.whole("dayOfMonth"));
    }

    /** The last day for a month that ended. */
    public LocalDate lastDay(YearMonth month) {
        return month.plusMonths(1).atDay(day);
    }

    @Override
    public Optional<LocalDate> claimBy(YearMonth month) {
        return Optional.of(lastDay(month));
    }

    @Override
    public List<Said> says() {
        return List.of(Said.of("rules.says.claim", Amount.of(day)));
    }

    @Override
    public Answer answer(Situation situation) {
        Optional<LocalDate> last = situation.get(Fact.CLAIM_MONTH).map(this::lastDay);
        if (last.isEmpty()) {
            return Answer.lacks(Fact.CLAIM_MONTH);
        }
        Said figure = Said.of("rules.figure.claim", last.get());
        return situation
                .get(Fact.CLAIM_RECEIVED)
                .map(received -> Answer.either(!received.isAfter(last.get()), Said.of("rules.remedy.claim"), figure))
                .orElse(Answer.lacks(Fact.CLAIM_RECEIVED).with(figure));
    }
}
