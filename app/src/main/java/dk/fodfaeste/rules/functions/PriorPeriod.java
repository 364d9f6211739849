package dk.fodfaeste.rules.functions;

import dk.fodfaeste.rules.law.AgeAsked;
import dk.fodfaeste.rules.law.Amount;
import dk.fodfaeste.rules.law.Answer;
import dk.fodfaeste.rules.law.Fact;
import dk.fodfaeste.rules.law.Question;
import dk.fodfaeste.rules.law.Said;
import dk.fodfaeste.rules.law.Situation;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * {@code PRIOR_PERIOD}: so many months on benefits before it, but for those whom the law excepts (LAB § 69).
 *
 * @param unlessOver older than so many years
 * @param unlessUneducated without a qualifying education
 */
public record PriorPeriod(
        int months, Optional<Integer> unlessOver, boolean unlessUneducated, boolean unlessSingleParent)
        implements Question {

    static PriorPeriod of(Parameters parameters) {
        return new PriorPeriod(
                parameters.whole("months"),
                parameters.mayBeWhole("unlessOver"),
                parameters.has("unlessUneducated"),
                parameters.has("unlessSingleParent"));
    }

    @Override
    public List<Said> says() {
        return Stream.of(
                        Optional.of(Said.of("rules.says.prior", months)),
                        unlessOver.map(over -> Said.of("rules.says.prior.over", Amount.of(over))),
                        Optional.of(Said.of("rules.says.prior.uneducated")).filter(each -> unlessUneducated),
                        Optional.of(Said.of("rules.says.prior.parent")).filter(each -> unlessSingleParent))
                .flatMap(Optional::stream)
                .toList();
    }

    @Override
    public Answer answer(Situation situation) {
        Optional<Integer> had = situation.get(Fact.BENEFIT_MONTHS);
        if (had.filter(each -> each >= months).isPresent()) {
            return Answer.yes(Said.of("rules.figure.prior", Amount.of(had.get()), Amount.of(months)));
        }
        if (isExcepted(situation)) {
            return Answer.yes(Said.of("rules.figure.prior.excepted"));
        }
        List<Fact<?>> lacking = lacking(situation);
        return lacking.isEmpty()
                ? Answer.no(
                        Said.of("rules.remedy.prior", months - had.orElseThrow()),
                        Said.of("rules.figure.prior", Amount.of(had.orElseThrow()), Amount.of(months)))
                : Answer.lacks(lacking.toArray(Fact<?>[]::new));
    }

    private boolean isExcepted(Situation situation) {
        return isOlder(situation).orElse(false)
                || unlessUneducated && !situation.get(Fact.HAS_EDUCATION).orElse(true)
                || unlessSingleParent && situation.is(Fact.SINGLE_PARENT);
    }

    /** Empty where the law has no such exception, and where the age is not known. */
    private Optional<Boolean> isOlder(Situation situation) {
        return ages(situation).stream()
                .findFirst()
                .flatMap(situation::youngerThan)
                .or(() -> unlessOver.flatMap(over -> situation.get(Fact.AGE).map(age -> age <= over)))
                .map(isYounger -> !isYounger);
    }

    @Override
    public List<AgeAsked> ages(Situation situation) {
        return unlessOver
                .flatMap(over -> situation.get(Fact.STARTS_ON).map(day -> new AgeAsked(over + 1, day)))
                .stream()
                .toList();
    }

    private List<Fact<?>> lacking(Situation situation) {
        return Stream.of(
                        Optional.of(Fact.BENEFIT_MONTHS),
                        unlessOver.filter(over -> isOlder(situation).isEmpty()).map(over -> Fact.AGE),
                        Optional.of(Fact.HAS_EDUCATION).filter(fact -> unlessUneducated),
                        Optional.of(Fact.SINGLE_PARENT).filter(fact -> unlessSingleParent))
                .<Fact<?>>flatMap(Optional::stream)
                .filter(fact -> situation.get(fact).isEmpty())
                .toList();
    }
}
