package dk.fodfaeste.grants;

import dk.fodfaeste.grants.Answer.Rate;
import dk.fodfaeste.placements.Course;
import dk.fodfaeste.placements.HoursStep;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a month comes to. Agreed is what the hours ladder says: every day that the grant and the course have in common counts a seventh of the
 * week's hours as agreed on that day, and no more than was granted. Claimed is what was really worked, no more than was granted.
 *
 * @param agreed minutes by the ladder
 * @param most minutes that were granted; empty where the letter names none
 * @param worked as it was told last; empty while nobody has
 * @param days that grant and course have in common
 * @param rate of the letter
 * @param ofYear kroner an hour by the law; empty where the rules do not know the year
 */
public record ClaimFigures(
        YearMonth month,
        int agreed,
        Optional<Integer> most,
        Optional<WorkedHours> worked,
        int days,
        Rate rate,
        Optional<BigDecimal> ofYear) {

    private static final int DAYS_A_WEEK = 7;
    private static final int MINUTES_AN_HOUR = 60;

    /**
     * @param grant an application that is granted by the hour or the month
     * @param ofYear kroner an hour by the law of the month's year
     */
    static ClaimFigures of(
            Application grant, Course course, List<HoursStep> steps, YearMonth month, Optional<BigDecimal> ofYear) {
        Answer answer = grant.last();
        List<LocalDate> days = days(grant, course, month);
        int week = answer.minutesPerWeek().orElse(Integer.MAX_VALUE);
        int sevenths = days.stream()
                .mapToInt(day -> weekMinutesOn(day, grant, course, steps))
                .sum();
        return new ClaimFigures(
                month,
                week(sevenths),
                answer.minutesPerWeek().isPresent() ? Optional.of(week(week * days.size())) : Optional.empty(),
                grant.workedIn(month),
                days.size(),
                answer.rate().orElseThrow(),
                ofYear);
    }

    /** Those of the month that grant and course have in common. */
    static List<LocalDate> days(Application grant, Course course, YearMonth month) {
        Answer answer = grant.last();
        return month.atDay(1)
                .datesUntil(month.plusMonths(1).atDay(1))
                .filter(day -> isWithin(day, answer.from().orElseThrow(), answer.until()))
                .filter(day -> isWithin(day, course.startsOn(), course.endsOn()))
                .toList();
    }

    /** Minutes of the week that the day lies in, by the ladder, no more than was granted. */
    static int weekMinutesOn(LocalDate day, Application grant, Course course, List<HoursStep> steps) {
        return Math.min(grant.last().minutesPerWeek().orElse(Integer.MAX_VALUE), minutesOn(day, course, steps));
    }

    private static boolean isWithin(LocalDate day, LocalDate from, Optional<LocalDate> until) {
        return !day.isBefore(from) && until.filter(day::isAfter).isEmpty();
    }

    private static int minutesOn(LocalDate day, Course course, List<HoursStep> steps) {
        return steps.stream()
                .filter(step -> !step.from().isAfter(day))
                .max(Comparator.comparing(HoursStep::from))
                .map(HoursStep::minutesPerWeek)
                .orElse(course.minutesPerWeek().orElse(0));
    }

    private static int week(int sevenths) {
        return Math.round((float) sevenths / DAYS_A_WEEK);
    }

    /** Minutes to claim: those that were worked, and while nobody has told them those that were agreed. */
    public int minutes() {
        int told = worked.map(WorkedHours::minutes).orElse(agreed);
        return Math.min(told, most.orElse(told));
    }

    /** Whether more was worked than was granted; the rest is not claimed. */
    public boolean isAboveGrant() {
        return worked.filter(told -> told.minutes() > most.orElse(told.minutes()))
                .isPresent();
    }

    /** Whether what was worked has to be told before the month is claimed. */
    public boolean lacksWorked() {
        return rate.unit().isByHours() && worked.isEmpty();
    }

    /** Minutes that were worked beyond what was agreed; below 0 where it was less, 0 while nobody has told. */
    public int difference() {
        return worked.map(told -> told.minutes() - agreed).orElse(0);
    }

    /** Kroner, two decimals; a rate by the month is paid for the share of the month's days. Empty where the rate of the year is not known. */
    public Optional<BigDecimal> amount() {
        return switch (rate.unit()) {
            case HOUR, HOUR_OF_YEAR -> hourly().map(kroner -> share(kroner, minutes(), MINUTES_AN_HOUR));
            case MONTH -> rate.kroner().map(kroner -> share(kroner, days, month.lengthOfMonth()));
            case ONCE -> throw new IllegalArgumentException("what is paid once is not claimed by the month");
        };
    }

    /** Kroner an hour: the letter's, and where it names none the law's of the year. */
    public Optional<BigDecimal> hourly() {
        return rate.kroner().or(() -> ofYear);
    }

    private static BigDecimal share(BigDecimal kroner, int part, int whole) {
        return kroner.multiply(BigDecimal.valueOf(part)).divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_UP);
    }
}
