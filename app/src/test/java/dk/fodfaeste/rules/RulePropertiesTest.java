package dk.fodfaeste.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.rules.file.PackReader;
import dk.fodfaeste.rules.file.ShippedPacks;
import dk.fodfaeste.rules.functions.AidIntensity;
import dk.fodfaeste.rules.functions.MaxLength;
import dk.fodfaeste.rules.functions.NetGrowth;
import dk.fodfaeste.rules.law.Cap;
import dk.fodfaeste.rules.law.Fact;
import dk.fodfaeste.rules.law.Fact.Extension;
import dk.fodfaeste.rules.law.Headcount;
import dk.fodfaeste.rules.law.Judgement;
import dk.fodfaeste.rules.law.Law;
import dk.fodfaeste.rules.law.Pack;
import dk.fodfaeste.rules.law.Situation;
import dk.fodfaeste.rules.law.Term;
import dk.fodfaeste.rules.law.Verdict;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What holds of every pack and every course. */
class RulePropertiesTest {

    private static final Pack NEW = new PackReader().shipped("rules/pack-2027.json");
    private static final Law NOW = ShippedPacks.law();
    private static final Law WITH_NEW =
            new Law(Stream.concat(ShippedPacks.read().stream(), Stream.of(NEW)).toList());
    private static final Cap CAP = new Cap(50, 5, 10, 1);
    private static final LocalDate YEAR = LocalDate.of(2026, 1, 1);

    @Property
    void theCapIsTheFormulaOfTheOrder(@ForAll @IntRange(max = 20_000) int n) {
        assertThat(CAP.of(BigDecimal.valueOf(n))).isEqualTo(n <= 50 ? Math.max(1, n / 5) : 10 + (n - 50) / 10);
    }

    @Property
    void moreOrdinaryEmployeesNeverLeaveLessRoom(
            @ForAll @IntRange(max = 9_000) int tenths, @ForAll @IntRange(max = 500) int more) {
        assertThat(CAP.of(BigDecimal.valueOf(tenths + more, 1)))
                .isGreaterThanOrEqualTo(CAP.of(BigDecimal.valueOf(tenths, 1)));
    }

    @Property
    void supportedStaffNeverMakeANoAYes(
            @ForAll @IntRange(max = 200) int ordinary,
            @ForAll @IntRange(max = 300) int supportedTenths,
            @ForAll @IntRange(min = 1, max = 100) int moreTenths) {
        Situation before = ratio(ordinary, supportedTenths);
        Situation after = ratio(ordinary, supportedTenths + moreTenths);
        if (verdict(before) == Verdict.NO) {
            assertThat(verdict(after)).isEqualTo(Verdict.NO);
        }
    }

    private static Situation ratio(int ordinary, int supportedTenths) {
        return Situations.of("startsOn=2026-03-02 minutesPerWeek=600 targetGroup=3 ordinaryAtUnit=" + ordinary)
                .with(Fact.SUPPORTED_AT_UNIT, BigDecimal.valueOf(supportedTenths, 1));
    }

    private static Verdict verdict(Situation situation) {
        return NOW.judge("WORK_PLACEMENT", situation, LocalDate.of(2026, 3, 2)).stream()
                .filter(each -> each.rule().equals("placement.ratio"))
                .findFirst()
                .orElseThrow()
                .verdict();
    }

    @Property
    void anExtensionNeverShortens(
            @ForAll @IntRange(min = 1, max = 60) int first,
            @ForAll @IntRange(min = 1, max = 60) int extended,
            @ForAll @IntRange(min = 1, max = 20) int again,
            @ForAll @IntRange(max = 800) int wished) {
        MaxLength length =
                new MaxLength(Optional.of(weeks(first)), Optional.of(weeks(extended)), Optional.of(weeks(again)));
        LocalDate end = YEAR.plusDays(wished);
        LocalDate none = length.lastDay(YEAR, Extension.NONE, end);
        LocalDate decided = length.lastDay(YEAR, Extension.DECIDED, end);
        assertThat(decided).isAfterOrEqualTo(none);
        assertThat(length.lastDay(YEAR, Extension.SPECIAL_NEED, end)).isAfterOrEqualTo(decided);
    }

    private static Term weeks(int value) {
        return new Term(value, Term.Unit.WEEKS);
    }

    @Property
    void whatIsAllowedIsAllowedWhenItIsShorter(
            @ForAll("situations") Situation situation, @ForAll("days") LocalDate day) {
        Optional<LocalDate> ends = situation.get(Fact.ENDS_ON);
        if (ends.isPresent()
                && length(situation, day) == Verdict.YES
                && ends.get().isAfter(YEAR)) {
            assertThat(length(situation.with(Fact.ENDS_ON, ends.get().minusDays(1)), day))
                    .isEqualTo(Verdict.YES);
        }
    }

    private static Verdict length(Situation situation, LocalDate day) {
        return WITH_NEW.judge("WORK_PLACEMENT", situation.with(Fact.STARTS_ON, YEAR), day).stream()
                .filter(each -> each.rule().equals("placement.length"))
                .findFirst()
                .map(Judgement::verdict)
                .orElse(Verdict.UNCERTAIN);
    }

    /** The day that is judged is an argument, and nothing else is asked for a day; a second law, read later, says the same. */
    @Property(tries = 100)
    void aJudgementOfADayDependsOnNothingButTheDay(
            @ForAll("situations") Situation situation, @ForAll("days") LocalDate day) {
        for (String instrument : instruments()) {
            List<Judgement> first = WITH_NEW.judge(instrument, situation, day);
            WITH_NEW.judge(instrument, situation, day.plusYears(1));
            assertThat(WITH_NEW.judge(instrument, situation, day)).isEqualTo(first);
        }
    }

    @Property(tries = 100)
    void aNewPackChangesNoDayBeforeItsOwn(@ForAll("situations") Situation situation, @ForAll("days") LocalDate day) {
        if (day.isBefore(NEW.inForceFrom())) {
            for (String instrument : instruments()) {
                assertThat(WITH_NEW.judge(instrument, situation, day)).isEqualTo(NOW.judge(instrument, situation, day));
            }
        }
    }

    /** Knowing more never turns a yes into a no, or a no into a yes: what was not known was not guessed. */
    @Property(tries = 300)
    void whatIsNotKnownIsNeverGuessed(
            @ForAll("situations") Situation all, @ForAll("days") LocalDate day, @ForAll("facts") Fact<?> forgotten) {
        for (String instrument : instruments()) {
            Map<String, Verdict> knowing = verdicts(instrument, all, day);
            verdicts(instrument, all.without(forgotten), day).forEach((rule, verdict) -> {
                if (verdict != Verdict.UNCERTAIN
                        && knowing.containsKey(rule)
                        && knowing.get(rule) != Verdict.UNCERTAIN) {
                    assertThat(knowing.get(rule))
                            .as(rule + " without " + forgotten.name())
                            .isEqualTo(verdict);
                }
            });
        }
    }

    private static Map<String, Verdict> verdicts(String instrument, Situation situation, LocalDate day) {
        Map<String, Verdict> verdicts = new TreeMap<>();
        WITH_NEW.judge(instrument, situation, day).forEach(each -> verdicts.put(each.rule(), each.verdict()));
        return verdicts;
    }

    @Property(tries = 100)
    void anAnswerByAWeakSourceIsNeverYesOrNo(@ForAll("situations") Situation situation, @ForAll("days") LocalDate day) {
        for (String instrument : instruments()) {
            assertThat(WITH_NEW.judge(instrument, situation, day))
                    .filteredOn(each -> !each.certainty().stands())
                    .allSatisfy(each -> assertThat(each.verdict()).isEqualTo(Verdict.UNCERTAIN));
        }
    }

    @Property
    void whoeverGrewEveryMonthHasGrown(
            @ForAll @IntRange(min = 1, max = 100) int first, @ForAll @IntRange(max = 20) int each) {
        Map<YearMonth, BigDecimal> months = new TreeMap<>();
        for (int month = 0; month < 12; month++) {
            months.put(YearMonth.of(2025, 3).plusMonths(month), BigDecimal.valueOf(first + (long) each * month));
        }
        assertThat(new NetGrowth(12)
                        .answer(Situation.unknown()
                                .with(Fact.STARTS_ON, LocalDate.of(2026, 3, 2))
                                .with(Fact.ORDINARY_AT_COMPANY, Headcount.ofMonths(months)))
                        .verdict())
                .isEqualTo(Verdict.YES);
    }

    @Property
    void theShareOfAidDecidesAndNotItsSize(
            @ForAll @IntRange(max = 1_000) int aid,
            @ForAll @IntRange(min = 1, max = 1_000) int wages,
            @ForAll @IntRange(min = 1, max = 50) int times) {
        assertThat(aid(aid, wages)).isEqualTo(aid(aid * times, wages * times));
    }

    private static Verdict aid(int aid, int wages) {
        return new AidIntensity(BigDecimal.valueOf(50))
                .answer(Situation.unknown()
                        .with(Fact.SUBSIDY, BigDecimal.valueOf(aid))
                        .with(Fact.OTHER_AID, BigDecimal.ZERO)
                        .with(Fact.WAGE_COST, BigDecimal.valueOf(wages)))
                .verdict();
    }

    private static List<String> instruments() {
        return NEW.instruments().stream().map(each -> each.id()).toList();
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(-400, 800).map(YEAR::plusDays);
    }

    @Provide
    Arbitrary<Fact<?>> facts() {
        return Arbitraries.of(
                Fact.STARTS_ON,
                Fact.ENDS_ON,
                Fact.TARGET_GROUP,
                Fact.EMPLOYER,
                Fact.BENEFIT_MONTHS,
                Fact.AGE,
                Fact.HAS_EDUCATION,
                Fact.LAST_EMPLOYER,
                Fact.NEW_FUNCTION,
                Fact.MINUTES_PER_WEEK,
                Fact.SUPPORTED_AT_UNIT);
    }

    @Provide
    Arbitrary<Situation> situations() {
        return Arbitraries.randoms().map(random -> {
            List<String> groups = new ArrayList<>();
            NEW.groups().all().forEach(group -> groups.add(group.code()));
            return Situation.unknown()
                    .with(Fact.STARTS_ON, YEAR.plusDays(random.nextInt(500)))
                    .with(Fact.ENDS_ON, YEAR.plusDays(random.nextInt(900)))
                    .with(Fact.TARGET_GROUP, groups.get(random.nextInt(groups.size())))
                    .with(Fact.EMPLOYER, dk.fodfaeste.rules.law.Employer.values()[random.nextInt(2)])
                    .with(Fact.BENEFIT_MONTHS, random.nextInt(12))
                    .with(Fact.AGE, 16 + random.nextInt(50))
                    .with(Fact.HAS_EDUCATION, random.nextBoolean())
                    .with(Fact.SINGLE_PARENT, random.nextBoolean())
                    .with(Fact.LAST_EMPLOYER, random.nextBoolean())
                    .with(Fact.NEW_FUNCTION, random.nextBoolean())
                    .with(Fact.EMPLOYED_THERE, random.nextBoolean())
                    .with(Fact.MINUTES_PER_WEEK, random.nextInt(2500))
                    .with(Fact.ORDINARY_AT_UNIT, Headcount.ofMean(BigDecimal.valueOf(random.nextInt(90))))
                    .with(Fact.SUPPORTED_AT_UNIT, BigDecimal.valueOf(random.nextInt(150), 1));
        });
    }
}
