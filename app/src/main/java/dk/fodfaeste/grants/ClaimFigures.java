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
 * What a month comes to by the hours ladder, ready to be claimed: every day that the grant and the course have in common counts a seventh of
 * the week's hours as agreed on that day, and no more than was granted. Who claims corrects it by what was really worked.
 *
 * @param minutes by the ladder
 * @param amount kroner, two decimals; a rate by the month is paid for the share of the month's days
 */
public record ClaimFigures(YearMonth month, int minutes, BigDecimal amount) {

    private static final int DAYS_A_WEEK = 7;
    private static final int MINUTES_AN_HOUR = 60;

    /** @param grant an application that is granted by the hour or the month */
    static ClaimFigures of(Application grant, Course course, List<HoursStep> steps, YearMonth month) {
        Answer answer = grant.last();
        List<LocalDate> days = month.atDay(1)
                .datesUntil(month.plusMonths(1).atDay(1))
                .filter(day -> isWithin(day, answer.from().orElseThrow(), answer.until()))
                .filter(day -> isWithin(day, course.startsOn(), course.endsOn()))
                .toList();
        int most = answer.minutesPerWeek().orElse(Integer.MAX_VALUE);
        int sevenths = days.stream()
                .mapToInt(day -> Math.min(most, minutesOn(day, course, steps)))
                .sum();
        int minutes = Math.round((float) sevenths / DAYS_A_WEEK);
        return new ClaimFigures(month, minutes, amount(answer.rate().orElseThrow(), minutes, days.size(), month));
    }

    /** The same as the minutes, two decimals. */
    public BigDecimal hours() {
        return share(BigDecimal.ONE, minutes, MINUTES_AN_HOUR);
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

    private static BigDecimal amount(Rate rate, int minutes, int days, YearMonth month) {
        return switch (rate.unit()) {
            case HOUR -> share(rate.kroner(), minutes, MINUTES_AN_HOUR);
            case MONTH -> share(rate.kroner(), days, month.lengthOfMonth());
            case ONCE -> throw new IllegalArgumentException("what is paid once is not claimed by the month");
        };
    }

    private static BigDecimal share(BigDecimal kroner, int part, int whole) {
        return kroner.multiply(BigDecimal.valueOf(part)).divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_UP);
    }
}
