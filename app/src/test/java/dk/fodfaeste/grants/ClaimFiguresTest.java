package dk.fodfaeste.grants;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.grants.Answer.Kind;
import dk.fodfaeste.grants.Answer.Rate;
import dk.fodfaeste.grants.Answer.Unit;
import dk.fodfaeste.grants.Application.What;
import dk.fodfaeste.grants.WorkedHours.ToldBy;
import dk.fodfaeste.placements.Course;
import dk.fodfaeste.placements.Course.Outcome;
import dk.fodfaeste.placements.HoursStep;
import dk.fodfaeste.placements.Instrument;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a month comes to, and which months there are to claim. */
class ClaimFiguresTest {

    private static final LocalDate START = LocalDate.of(2026, 11, 2);
    private static final UUID NOBODY = new UUID(0, 0);

    @ParameterizedTest
    @CsvSource({
        // month, first and last day granted, minutes granted, minutes of the ladder in that month, kroner of 90 an hour
        "2026-12, 2026-11-02, ,           , 1594, 2391.00", // 31 days of six hours a week
        "2026-11, 2026-11-02, ,           , 1491, 2236.50", // from the course's first day
        "2026-12, 2026-12-15, ,           ,  874, 1311.00", // from the grant's first day, 17 days
        "2026-12, 2026-11-02, 2026-12-07, ,  360,  540.00", // one week of it
        "2026-12, 2026-11-02, ,        240, 1063, 1594.50", // no more than was granted
        "2027-02, 2026-11-02, ,           , 2400, 3600.00", // ten hours from February, 28 days
        "2028-02, 2026-11-02, ,           ,    0,    0.00", // after the course; a leap day changes nothing
    })
    void theHoursLadderWithinGrantAndCourse(
            String month, LocalDate from, LocalDate until, Integer most, int minutes, BigDecimal amount) {
        ClaimFigures figures = ClaimFigures.of(
                granted(from, Optional.ofNullable(until), "90", Unit.HOUR, most),
                course(LocalDate.of(2027, 4, 30)),
                List.of(new HoursStep(START, 360), new HoursStep(LocalDate.of(2027, 2, 1), 600)),
                YearMonth.parse(month),
                Optional.empty());

        assertThat(figures.minutes()).isEqualTo(minutes);
        assertThat(figures.amount().orElseThrow()).isEqualByComparingTo(amount);
    }

    @Test
    void aRateByTheMonthIsPaidForItsShareOfTheDays() {
        Application mentor = granted(LocalDate.of(2026, 11, 16), Optional.empty(), "3000", Unit.MONTH, null);

        assertThat(figures(mentor, "2026-11").amount().orElseThrow()).isEqualByComparingTo("1500.00");
        assertThat(figures(mentor, "2026-12").amount().orElseThrow()).isEqualByComparingTo("3000.00");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-30, ''", // the month is not over
        "2026-12-01, 2026-11",
        "2027-01-31, 2026-11 2026-12",
        "2027-02-10, 2026-11 2026-12 2027-01", // the last day of the grant is not over
        "2027-02-11, 2026-11 2026-12 2027-01 2027-02", // it ended in the middle of the month
        "2027-06-01, 2026-11 2026-12 2027-01 2027-02", // though the course goes on
    })
    void monthsAreClaimedWhenTheyAreOver(LocalDate today, String months) {
        Application grant =
                granted(LocalDate.of(2026, 9, 15), Optional.of(LocalDate.of(2027, 2, 10)), "90", Unit.HOUR, null);

        assertThat(grant.unclaimed(course(LocalDate.of(2027, 4, 30)), today).stream()
                        .map(YearMonth::toString))
                .containsExactly(months.isEmpty() ? new String[0] : months.split(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "COMPLETED, 2026-12-09, ''", // its last day is not over
        "COMPLETED, 2026-12-10, 2026-12", // ended in the middle of a month
        ",          2026-12-10, ''", // the planned last day may still be moved
        ",          2027-01-01, 2026-12",
        "CANCELLED, 2027-01-01, ''", // it never began
    })
    void aMonthInWhichTheCourseEndedIsClaimedAtOnce(Outcome outcome, LocalDate today, String months) {
        Application grant = granted(LocalDate.of(2026, 12, 1), Optional.empty(), "90", Unit.HOUR, null);

        assertThat(grant.unclaimed(course(LocalDate.of(2026, 12, 9), Optional.ofNullable(outcome)), today).stream()
                        .map(YearMonth::toString))
                .containsExactly(months.isEmpty() ? new String[0] : months.split(" "));
    }

    @ParameterizedTest
    @CsvSource({
        // granted a week, worked and told, to claim, difference to the 1594 of the ladder, kroner of 90
        ",     1500, 1500,  -94, 2250.00",
        ",     1700, 1700,  106, 2550.00",
        ",        0,    0, -1594,   0.00", // nobody came: nothing is claimed
        "360,  1700, 1594,  106, 2391.00", // no more than was granted
        "240,   900,  900, -163, 1350.00",
    })
    void whatWasWorkedIsClaimedAndNotWhatWasAgreed(
            Integer most, int worked, int minutes, int difference, BigDecimal amount) {
        Application grant = granted(START, Optional.empty(), "90", Unit.HOUR, most);
        YearMonth december = YearMonth.of(2026, 12);
        assertThat(figures(grant, "2026-12").lacksWorked()).isTrue();
        ClaimFigures figures = figures(told(grant, december, 9999, worked), "2026-12");

        assertThat(figures.lacksWorked()).isFalse();
        assertThat(figures.minutes()).isEqualTo(minutes);
        assertThat(figures.difference()).isEqualTo(difference);
        assertThat(figures.isAboveGrant()).isEqualTo(worked > minutes);
        assertThat(figures.amount().orElseThrow()).isEqualByComparingTo(amount);
    }

    /** The last that was told holds. */
    private static Application told(Application grant, YearMonth month, int... minutes) {
        List<WorkedHours> worked = IntStream.range(0, minutes.length)
                .mapToObj(each -> new WorkedHours(month, each + 1, minutes[each], ToldBy.COMPANY, NOBODY))
                .toList();
        return new Application(
                grant.id(), grant.courseId(), grant.what(), grant.longerThan(), grant.answers(), worked, List.of());
    }

    @Test
    void theRateOfTheYearIsTheLawsAndIsNotGuessed() {
        Application grant = granted(START, Rate.ofTheYear());
        YearMonth month = YearMonth.of(2026, 12);
        Course course = course(LocalDate.of(2027, 4, 30));
        List<HoursStep> steps = List.of(new HoursStep(START, 420));
        ClaimFigures known =
                ClaimFigures.of(told(grant, month, 600), course, steps, month, Optional.of(new BigDecimal("82.90")));
        ClaimFigures unknown = ClaimFigures.of(told(grant, month, 600), course, steps, month, Optional.empty());

        assertThat(known.amount().orElseThrow()).isEqualByComparingTo("829.00");
        assertThat(unknown.amount()).isEmpty();
        assertThat(unknown.minutes()).isEqualTo(600);
    }

    @Test
    void whatIsPaidOnceOrRefusedIsNotClaimed() {
        LocalDate later = LocalDate.of(2027, 6, 1);
        assertThat(granted(START, Optional.empty(), "90", Unit.ONCE, null)
                        .unclaimed(course(LocalDate.of(2027, 4, 30)), later))
                .isEmpty();
        assertThat(new Application(
                                NOBODY,
                                NOBODY,
                                What.COURSE,
                                Optional.empty(),
                                List.of(answer(Kind.REFUSED)),
                                List.of(),
                                List.of())
                        .unclaimed(course(LocalDate.of(2027, 4, 30)), later))
                .isEmpty();
    }

    /** Two halves of a month come to the whole: nothing is paid twice, and nothing is lost but a minute of rounding. */
    @Property(seed = "20261123")
    void aMonthCutInTwoIsTheSameMonth(
            @ForAll @IntRange(min = 2, max = 31) int cut, @ForAll @IntRange(min = 1, max = 2220) int week) {
        LocalDate day = LocalDate.of(2026, 12, cut);
        Course course = course(LocalDate.of(2027, 4, 30));
        List<HoursStep> steps = List.of(new HoursStep(START, week));
        YearMonth month = YearMonth.of(2026, 12);
        int first = minutes(granted(START, Optional.of(day.minusDays(1)), "90", Unit.HOUR, null), course, steps, month);
        int second = minutes(granted(day, Optional.empty(), "90", Unit.HOUR, null), course, steps, month);
        int whole = minutes(granted(START, Optional.empty(), "90", Unit.HOUR, null), course, steps, month);

        assertThat(first + second).isBetween(whole - 1, whole + 1);
        assertThat(whole)
                .isEqualTo(Math.round(week
                        * (float) ChronoUnit.DAYS.between(
                                month.atDay(1), month.plusMonths(1).atDay(1))
                        / 7));
    }

    private static int minutes(Application grant, Course course, List<HoursStep> steps, YearMonth month) {
        return ClaimFigures.of(grant, course, steps, month, Optional.empty()).minutes();
    }

    private static ClaimFigures figures(Application grant, String month) {
        return ClaimFigures.of(
                grant,
                course(LocalDate.of(2027, 4, 30)),
                List.of(new HoursStep(START, 360)),
                YearMonth.parse(month),
                Optional.empty());
    }

    private static Application granted(
            LocalDate from,
            Optional<LocalDate> until,
            String kroner,
            Unit unit,
            @org.jspecify.annotations.Nullable Integer most) {
        return granted(from, until, new Rate(new BigDecimal(kroner), unit), most);
    }

    private static Application granted(LocalDate from, Rate rate) {
        return granted(from, Optional.empty(), rate, null);
    }

    private static Application granted(
            LocalDate from, Optional<LocalDate> until, Rate rate, @org.jspecify.annotations.Nullable Integer most) {
        Answer answer = new Answer(
                Kind.GRANTED,
                from,
                Optional.of(from),
                until,
                Optional.of(rate),
                most == null ? OptionalInt.empty() : OptionalInt.of(most),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                NOBODY);
        return new Application(NOBODY, NOBODY, What.COURSE, Optional.empty(), List.of(answer), List.of(), List.of());
    }

    private static Answer answer(Kind kind) {
        return new Answer(
                kind,
                START,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                NOBODY);
    }

    private static Course course(LocalDate end) {
        return course(end, Optional.empty());
    }

    private static Course course(LocalDate end, Optional<Outcome> outcome) {
        return new Course(
                NOBODY,
                NOBODY,
                NOBODY,
                Instrument.WAGE_SUBSIDY,
                Optional.empty(),
                START,
                Optional.of(end),
                OptionalInt.of(360),
                outcome,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
