package dk.fodfaeste.rules.functions;

import dk.fodfaeste.rules.law.Amount;
import dk.fodfaeste.rules.law.Answer;
import dk.fodfaeste.rules.law.Fact;
import dk.fodfaeste.rules.law.Headcount;
import dk.fodfaeste.rules.law.Question;
import dk.fodfaeste.rules.law.Said;
import dk.fodfaeste.rules.law.Situation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * {@code NET_GROWTH}: the employment is an addition (merbeskæftigelse): the latest month before the first day has at least as many ordinary
 * full-time equivalents in the whole company as the mean of the last months, that one among them (virk.dk, Løntilskud).
 */
public record NetGrowth(int months) implements Question {

    static NetGrowth of(Parameters parameters) {
        return new NetGrowth(parameters.whole("months"));
    }

    @Override
    public List<Said> says() {
        return List.of(Said.of("rules.says.growth", Amount.of(months)));
    }

    @Override
    public OptionalInt monthsAtCompany() {
        return OptionalInt.of(months);
    }

    @Override
    public Answer answer(Situation situation) {
        Optional<LocalDate> starts = situation.get(Fact.STARTS_ON);
        if (starts.isEmpty()) {
            return Answer.lacks(Fact.STARTS_ON);
        }
        YearMonth last = YearMonth.from(starts.get()).minusMonths(1);
        Optional<Headcount> counted = situation.get(Fact.ORDINARY_AT_COMPANY);
        Optional<BigDecimal> latest = counted.flatMap(each -> each.in(last));
        Optional<BigDecimal> mean = counted.flatMap(each -> each.mean(last, months));
        if (latest.isEmpty() || mean.isEmpty()) {
            return NotCounted.told(Answer.lacks(Fact.ORDINARY_AT_COMPANY), situation, Fact.ORDINARY_AT_COMPANY, months);
        }
        return Answer.either(
                latest.get().compareTo(mean.get()) >= 0,
                Said.of("rules.remedy.growth", new Amount(mean.get().subtract(latest.get()))),
                Said.of("rules.figure.growth", new Amount(latest.get()), new Amount(mean.get()), Amount.of(months)));
    }
}
