package dk.fodfaeste.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.platform.web.Words;
import dk.fodfaeste.rules.file.PackReader;
import dk.fodfaeste.rules.file.ShippedPacks;
import dk.fodfaeste.rules.law.AgeAsked;
import dk.fodfaeste.rules.law.Employer;
import dk.fodfaeste.rules.law.Fact;
import dk.fodfaeste.rules.law.Law;
import dk.fodfaeste.rules.law.LawRule;
import dk.fodfaeste.rules.law.Pack;
import dk.fodfaeste.rules.law.Situation;
import dk.fodfaeste.rules.law.Terms;
import dk.fodfaeste.rules.law.ToldJudgement;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whole judgements, and what the packs say without a situation, line by line as they were read through: {@code rules/judged.txt}, {@code rules/terms.txt}. */
class LawTest {

    private static final Pack NEW = new PackReader().shipped("rules/pack-2027.json");
    private static final Pack ODD = new PackReader().shipped("rules/odd-2027.json");
    private static final Law LAW = new Law(
            Stream.concat(ShippedPacks.read().stream(), Stream.of(ODD, NEW)).toList());

    /** Day, instrument and facts. */
    private static final List<String> JUDGED = List.of(
            "2026-03-02 WORK_PLACEMENT startsOn=2026-03-02 endsOn=2026-05-31 minutesPerWeek=600 targetGroup=3 employer=PRIVATE",
            "2026-03-02 WORK_PLACEMENT startsOn=2026-03-02 endsOn=2026-05-31 minutesPerWeek=600 ordinaryAtUnit=10 supportedAtUnit=9",
            "2026-03-02 WORK_PLACEMENT startsOn=2026-03-02 endsOn=2026-03-20 minutesPerWeek=2400 targetGroup=1 lastEmployer=true",
            "2026-03-02 WAGE_SUBSIDY startsOn=2026-03-02 endsOn=2026-08-01 minutesPerWeek=1200 statement.GRANT=false",
            "2026-03-02 WAGE_SUBSIDY startsOn=2026-03-02 targetGroup=9 employer=PUBLIC benefitMonths=7",
            "2026-03-02 MENTOR startsOn=2026-03-02 endsOn=2026-12-01 targetGroup=14",
            "2026-03-02 COMMUNITY_WORK startsOn=2026-03-02 employer=PRIVATE",
            "2027-02-01 WORK_PLACEMENT startsOn=2027-02-01 endsOn=2027-04-04 targetGroup=3 minutesPerWeek=600",
            "2027-03-02 WORK_PLACEMENT startsOn=2027-03-02 endsOn=2027-03-20 targetGroup=1 minutesPerWeek=60",
            "2027-08-02 WORK_PLACEMENT startsOn=2027-08-02 endsOn=2027-08-30 targetGroup=3 minutesPerWeek=60 employer=PUBLIC",
            "2027-08-02 SOCIAL_TRIAL startsOn=2027-08-02 endsOn=2050-08-30",
            "2027-08-02 NOBODY_KNOWS startsOn=2027-08-02");

    @Test
    void wholeJudgementsAreToldLineByLine() {
        assertThat(JUDGED.stream().map(LawTest::judged).collect(Collectors.joining()))
                .isEqualTo(written("rules/judged.txt"));
    }

    private static String judged(String asked) {
        String[] parts = asked.split(" ", 3);
        Words words = BothLanguages.words();
        return "# " + asked + "\n"
                + LAW.judge(parts[1], Situations.of(parts[2]), LocalDate.parse(parts[0])).stream()
                        .map(each -> ToldJudgement.of(each, words, words))
                        .map(each -> String.join(
                                        " | ",
                                        each.id(),
                                        each.verdict()
                                                + each.leans()
                                                        .map(leans -> "~" + leans)
                                                        .orElse(""),
                                        each.paragraph(),
                                        each.certainty().name(),
                                        each.figures().da(),
                                        each.lacking().da(),
                                        each.help().da(),
                                        each.ask().da(),
                                        each.pack())
                                + "\n")
                        .collect(Collectors.joining());
    }

    @Test
    void whatThePacksSayWithoutASituationIsToldLineByLine() {
        String told = Stream.of(
                        "2019-01-01",
                        "2026-03-02",
                        "2027-02-01",
                        "2027-03-01",
                        "2027-07-01",
                        "2028-03-15",
                        "2028-04-01")
                .map(LocalDate::parse)
                .flatMap(day -> Stream.concat(
                        Stream.of(day + " " + LAW.on(day).name() + " full week "
                                + LAW.terms(day).fullTimeMinutes() + " at unit " + mean(LAW.terms(day), true)
                                + " at company " + mean(LAW.terms(day), false)),
                        Stream.of("WORK_PLACEMENT", "WAGE_SUBSIDY", "FLEX_JOB", "SOCIAL_TRIAL", "OWN")
                                .map(instrument -> "  " + instrument + terms(LAW.terms(day), instrument))))
                .map(line -> line.stripTrailing() + "\n")
                .collect(Collectors.joining());
        assertThat(told).isEqualTo(written("rules/terms.txt"));
    }

    private static String mean(Terms terms, boolean atUnit) {
        return terms.mean(question -> atUnit ? question.monthsAtUnit() : question.monthsAtCompany())
                .map(mean -> mean.months() + " by " + mean.rule().id())
                .orElse("none");
    }

    private static String terms(Terms terms, String instrument) {
        return " rules "
                + terms.rules(instrument).stream().map(LawRule::id).distinct().count()
                + terms.ratio(instrument)
                        .map(ratio -> " cap of 60: " + ratio.cap().of(BigDecimal.valueOf(60)) + " by "
                                + ratio.rule().id())
                        .orElse("")
                + Stream.of(Employer.values())
                        .flatMap(employer -> Stream.of(false, true)
                                .map(extended -> terms.longest(instrument, extended, employer)
                                        .map(longest -> " " + employer + (extended ? " extended " : " ")
                                                + longest.term().value() + " "
                                                + longest.term().unit())
                                        .orElse("")))
                        .collect(Collectors.joining());
    }

    /** By the age on the first day it is only known where no birthday between may decide. */
    @Test
    void anAgeOnALaterDayIsKnownWhereNoBirthdayDecides() {
        Situation first = Situations.of("startsOn=2026-03-02 age=39");
        assertThat(first.youngerThan(new AgeAsked(40, LocalDate.of(2026, 3, 2))))
                .contains(true);
        assertThat(first.youngerThan(new AgeAsked(39, LocalDate.of(2026, 3, 2))))
                .contains(false);
        assertThat(first.youngerThan(new AgeAsked(40, LocalDate.of(2026, 9, 2))))
                .isEmpty();
        assertThat(first.youngerThan(new AgeAsked(41, LocalDate.of(2026, 9, 2))))
                .contains(true);
        assertThat(first.youngerThan(new AgeAsked(40, LocalDate.of(2027, 3, 2))))
                .contains(false);
        assertThat(first.youngerThan(new AgeAsked(41, LocalDate.of(2027, 3, 2))))
                .contains(true);
        assertThat(Situations.of("age=39").youngerThan(new AgeAsked(40, LocalDate.of(2026, 9, 2))))
                .contains(true);
        assertThat(Situation.unknown().youngerThan(new AgeAsked(40, LocalDate.of(2026, 9, 2))))
                .isEmpty();
        assertThat(first.without(Fact.AGE).youngerThan(new AgeAsked(40, LocalDate.of(2026, 3, 2))))
                .isEmpty();
    }

    private static String written(String file) {
        return new String(PackReader.bytes(file), StandardCharsets.UTF_8);
    }
}
