package dk.fodfaeste.rules;

import dk.fodfaeste.rules.law.AgeAsked;
import dk.fodfaeste.rules.law.Employer;
import dk.fodfaeste.rules.law.Headcount;
import dk.fodfaeste.rules.law.Judgement;
import dk.fodfaeste.rules.law.Law;
import dk.fodfaeste.rules.law.LawRule;
import dk.fodfaeste.rules.law.Question;
import dk.fodfaeste.rules.law.Situation;
import dk.fodfaeste.rules.law.Statement;
import dk.fodfaeste.rules.law.Terms;
import dk.fodfaeste.rules.law.Terms.Longest;
import dk.fodfaeste.rules.packs.LawKeeping;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.stereotype.Component;

/** The law of courses, as the packs of the acting organisation say it on a day. There is no other source of it. */
@Component
public class Rules {

    /** Whose ratio a workplace is counted by; the packs' other instruments with one count the same heads. */
    private static final String COUNTED = "WORK_PLACEMENT";

    private final LawKeeping laws;

    Rules(LawKeeping laws) {
        this.laws = laws;
    }

    /** As the pages read it, a minute old at most. */
    public Law law() {
        return laws.law();
    }

    /** As the database has it now: for what decides. */
    public Law lawNow() {
        return laws.fresh();
    }

    /** One judgement for each rule of the instrument. @param day that it concerns, never the day of asking */
    public List<Judgement> judge(String instrument, Situation situation, LocalDate day) {
        return law().judge(instrument, situation, day);
    }

    /** What the rules of the instrument ask of the person's age, for whoever may tell. */
    public List<AgeAsked> ages(String instrument, Situation situation, LocalDate day) {
        return law().on(day).rulesOf(instrument).stream()
                .flatMap(rule -> rule.question().ages(situation).stream())
                .distinct()
                .toList();
    }

    /** The rules that speak of the instrument on the day, for whomever. */
    public List<LawRule> rulesOf(String instrument, LocalDate day) {
        return terms(day).rules(instrument);
    }

    /**
     * How long anybody may have it: what is longer is refused. That an employer is public is not kept of a company, and so the limit for a
     * private one is asked; a check says that it depends.
     */
    public Optional<Longest> longest(String instrument, LocalDate startsOn, boolean extended) {
        return terms(startsOn).longest(instrument, extended, Employer.PRIVATE);
    }

    /**
     * How many supported persons, as full-time equivalents, a production unit may have that a course begins at on the day; empty where the
     * law of the day has no ratio, or nobody counted the employees.
     */
    public OptionalInt supportedCap(Headcount ordinary, LocalDate day) {
        return terms(day).ratio(COUNTED).stream()
                .flatMap(ratio -> ordinaryMean(ordinary, day).stream()
                        .map(mean -> ratio.cap().of(mean)))
                .mapToInt(Integer::intValue)
                .findFirst();
    }

    /** The ordinary employees that the ratio of a course from the day is counted of: the mean of the months before that the rule names. */
    public Optional<BigDecimal> ordinaryMean(Headcount ordinary, LocalDate day) {
        return monthsAtUnit(day)
                .flatMap(asked -> ordinary.mean(YearMonth.from(day).minusMonths(1), asked.months()));
    }

    /** Of how many months the ratio takes the mean at a production unit. */
    public Optional<Terms.Mean> monthsAtUnit(LocalDate day) {
        return terms(day).mean(Question::monthsAtUnit);
    }

    /** Of how many months an addition to the employees of a whole company (merbeskæftigelse) is counted. */
    public Optional<Terms.Mean> monthsAtCompany(LocalDate day) {
        return terms(day).mean(Question::monthsAtCompany);
    }

    /** The ratio that the instrument is counted by; empty where it is not. */
    public Optional<Terms.Ratio> ratio(String instrument, LocalDate day) {
        return terms(day).ratio(instrument);
    }

    /** The rule of the day by which somebody must have said this before a course begins; empty where none asks for it. */
    public Optional<LawRule> asksFor(Statement statement, String instrument, LocalDate day) {
        return rulesOf(instrument, day).stream()
                .filter(rule -> rule.question().statement().equals(Optional.of(statement)))
                .findFirst();
    }

    /** The last day for claiming a month of the instrument's subsidy; empty where no rule of the month names one. */
    public Optional<ClaimDay> claimBy(String instrument, YearMonth month) {
        return rulesOf(instrument, month.atEndOfMonth()).stream()
                .flatMap(rule -> rule.question().claimBy(month).map(day -> new ClaimDay(rule, day)).stream())
                .findFirst();
    }

    /** What is paid an hour of the instrument's subsidy in the month's year; one for each rule that names a rate. */
    public List<HourRate> rates(String instrument, YearMonth month) {
        return rulesOf(instrument, month.atEndOfMonth()).stream()
                .flatMap(rule -> rule
                        .question()
                        .rates()
                        .map(rates -> new HourRate(rule, month.getYear(), rates.of(month.getYear())))
                        .stream())
                .toList();
    }

    /** Minutes of a full week. */
    public int fullTimeMinutes(LocalDate day) {
        return terms(day).fullTimeMinutes();
    }

    /** Minutes a week as a share of full time. */
    public BigDecimal fullTimeShare(int minutesPerWeek, LocalDate day) {
        return BigDecimal.valueOf(minutesPerWeek)
                .divide(BigDecimal.valueOf(fullTimeMinutes(day)), 4, RoundingMode.HALF_UP);
    }

    private Terms terms(LocalDate day) {
        return law().terms(day);
    }
}
