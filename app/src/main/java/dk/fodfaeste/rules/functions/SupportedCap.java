package dk.fodfaeste.rules.functions;

import dk.fodfaeste.rules.law.Amount;
import dk.fodfaeste.rules.law.Answer;
import dk.fodfaeste.rules.law.Cap;
import dk.fodfaeste.rules.law.Fact;
import dk.fodfaeste.rules.law.Question;
import dk.fodfaeste.rules.law.Said;
import dk.fodfaeste.rules.law.Situation;
import dk.fodfaeste.rules.law.Verdict;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * {@code SUPPORTED_CAP}: how many supported full-time equivalents a production unit may have for its ordinary ones (BAB § 65, LAB § 77).
 *
 * @param ratio one supported for so many ordinary employees
 * @param months that the mean of ordinary employees is taken of, the one before the first day the last of them
 * @param flexJobs how staff in flex jobs count, which sources disagree about
 * @param communityWork whether those in community work count as supported, which no source tells surely
 * @param exempt target groups for whom it is not asked where they are employed there (BAB § 65, stk. 5)
 */
public record SupportedCap(Cap ratio, int months, Doubt flexJobs, Doubt communityWork, Set<String> exempt)
        implements Question {

    public SupportedCap {
        exempt = Set.copyOf(exempt);
    }

    static SupportedCap of(Parameters parameters) {
        return new SupportedCap(
                new Cap(
                        parameters.whole("firstUpTo"),
                        parameters.whole("firstOneFor"),
                        parameters.whole("thenOneFor"),
                        parameters.whole("atLeast")),
                parameters.whole("months"),
                parameters.one("flexJobs", Doubt.class),
                parameters.one("communityWork", Doubt.class),
                parameters.codes("exemptWhereEmployed"));
    }

    @Override
    public List<Said> says() {
        return List.of(
                Said.of(
                        "rules.says.cap",
                        Amount.of(ratio.firstOneFor()),
                        Amount.of(ratio.firstUpTo()),
                        Amount.of(ratio.thenOneFor()),
                        Amount.of(ratio.atLeast()),
                        Amount.of(months)),
                Said.of("rules.says.cap.flex", flexJobs),
                Said.of("rules.says.cap.community", communityWork),
                Said.of(exempt.isEmpty() ? "rules.says.cap.nobody" : "rules.says.cap.exempt"));
    }

    @Override
    public Answer answer(Situation situation) {
        boolean mayBeExempt =
                situation.get(Fact.TARGET_GROUP).filter(exempt::contains).isPresent();
        if (mayBeExempt && situation.is(Fact.EMPLOYED_THERE)) {
            return Answer.yes(Said.of("rules.figure.cap.exempt"));
        }
        Optional<BigDecimal> ordinary = situation
                .get(Fact.STARTS_ON)
                .flatMap(day -> situation
                        .get(Fact.ORDINARY_AT_UNIT)
                        .flatMap(each -> each.mean(YearMonth.from(day).minusMonths(1), months)));
        List<Fact<?>> lacking = new ArrayList<>();
        lacksUnless(situation.get(Fact.STARTS_ON).isPresent(), Fact.STARTS_ON, lacking);
        lacksUnless(ordinary.isPresent(), Fact.ORDINARY_AT_UNIT, lacking);
        lacksUnless(situation.get(Fact.SUPPORTED_AT_UNIT).isPresent(), Fact.SUPPORTED_AT_UNIT, lacking);
        lacksUnless(situation.get(Fact.MINUTES_PER_WEEK).isPresent(), Fact.MINUTES_PER_WEEK, lacking);
        lacksUnless(situation.get(Fact.FULL_TIME).isPresent(), Fact.FULL_TIME, lacking);
        if (!lacking.isEmpty()) {
            return NotCounted.told(
                    Answer.lacks(lacking.toArray(Fact<?>[]::new)), situation, Fact.ORDINARY_AT_UNIT, months);
        }
        Answer counted = counted(situation, ordinary.orElseThrow());
        return mayBeExempt
                        && counted.verdict() == Verdict.NO
                        && situation.get(Fact.EMPLOYED_THERE).isEmpty()
                ? new Answer(Verdict.UNCERTAIN, counted.figures(), List.of(Fact.EMPLOYED_THERE), counted.remedy())
                : counted;
    }

    private static void lacksUnless(boolean known, Fact<?> fact, List<Fact<?>> lacking) {
        if (!known) {
            lacking.add(fact);
        }
    }

    /** As it is when every doubt counts against the course, and when none does; where the two differ, nobody knows. */
    private Answer counted(Situation situation, BigDecimal ordinary) {
        Answer worst = counted(situation, ordinary, true);
        Answer best = counted(situation, ordinary, false);
        if (worst.verdict() == best.verdict()) {
            return worst;
        }
        return new Answer(Verdict.UNCERTAIN, worst.figures(), List.of(), worst.remedy())
                .with(Said.of("rules.figure.cap.doubt"));
    }

    private Answer counted(Situation situation, BigDecimal ordinary, boolean strictly) {
        BigDecimal flex = situation.get(Fact.FLEX_AT_UNIT).orElse(BigDecimal.ZERO);
        BigDecimal community = situation.get(Fact.COMMUNITY_AT_UNIT).orElse(BigDecimal.ZERO);
        BigDecimal share = share(situation);
        BigDecimal supported = situation
                .get(Fact.SUPPORTED_AT_UNIT)
                .orElseThrow()
                .add(flexJobs.counts(strictly) ? flex : BigDecimal.ZERO)
                .add(communityWork.counts(strictly) ? community : BigDecimal.ZERO)
                .add(share);
        int most = ratio.of(ordinary);
        return Answer.either(
                supported.compareTo(BigDecimal.valueOf(most)) <= 0,
                Said.of("rules.remedy.cap", new Amount(supported.subtract(BigDecimal.valueOf(most)))),
                Said.of("rules.figure.cap", new Amount(ordinary), most, new Amount(supported), new Amount(share)));
    }

    private static BigDecimal share(Situation situation) {
        int full = situation.get(Fact.FULL_TIME).orElseThrow();
        int minutes = Math.min(full, situation.get(Fact.MINUTES_PER_WEEK).orElseThrow());
        return BigDecimal.valueOf(minutes).divide(BigDecimal.valueOf(full), 4, RoundingMode.HALF_UP);
    }

    @Override
    public OptionalInt monthsAtUnit() {
        return OptionalInt.of(months);
    }

    @Override
    public Optional<Cap> cap() {
        return Optional.of(ratio);
    }

    /** Whether some staff count as supported. They are never ordinary. */
    public enum Doubt {
        SUPPORTED,
        NOT_COUNTED,
        /** Sources disagree: counted both ways. */
        UNCERTAIN;

        boolean counts(boolean strictly) {
            return this == SUPPORTED || this == UNCERTAIN && strictly;
        }
    }
}
