package dk.fodfaeste.rules.functions;

import dk.fodfaeste.rules.law.Amount;
import dk.fodfaeste.rules.law.Answer;
import dk.fodfaeste.rules.law.Fact;
import dk.fodfaeste.rules.law.Question;
import dk.fodfaeste.rules.law.Said;
import dk.fodfaeste.rules.law.Situation;
import dk.fodfaeste.rules.law.Verdict;
import dk.fodfaeste.rules.law.YearRates;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** {@code RATE_OF_YEAR}: kroner an hour, set anew each year. A year that is not in the list is not guessed from another. */
public record RateOfYear(Map<Integer, BigDecimal> kroner) implements Question {

    public RateOfYear {
        kroner = Map.copyOf(kroner);
    }

    static RateOfYear of(Parameters parameters) {
        Map<Integer, BigDecimal> rates = new TreeMap<>();
        parameters
                .list("rates")
                .forEach(each -> rates.put(
                        each.required("year").asInt(),
                        each.required("kronerPerHour").decimalValue()));
        return new RateOfYear(rates);
    }

    @Override
    public Optional<YearRates> rates() {
        return Optional.of(year -> Optional.ofNullable(kroner.get(year)));
    }

    @Override
    public List<Said> says() {
        return new TreeMap<>(kroner)
                .entrySet().stream()
                        .map(each -> Said.of(
                                "rules.figure.rate",
                                new Amount(each.getValue()),
                                each.getKey().toString()))
                        .toList();
    }

    @Override
    public Answer answer(Situation situation) {
        Optional<Integer> year = situation.get(Fact.STARTS_ON).map(day -> day.getYear());
        if (year.isEmpty()) {
            return Answer.lacks(Fact.STARTS_ON);
        }
        return Optional.ofNullable(kroner.get(year.get()))
                .map(rate -> Answer.yes(Said.of(
                        "rules.figure.rate", new Amount(rate), year.get().toString())))
                .orElse(new Answer(
                        Verdict.UNCERTAIN,
                        List.of(Said.of("rules.figure.rate.none", year.get().toString())),
                        List.of(),
                        Optional.empty()));
    }
}
