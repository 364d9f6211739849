package dk.fodfaeste.platform.week;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A week as calendars number it (ISO 8601): it begins on a Monday and belongs to the year that its Thursday lies in.
 *
 * @param year 2000 to 2099
 * @param number 1 to 52, or 53 in a year that has so many
 */
public record IsoWeek(int year, int number) {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2099;
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})\\s*-?\\s*[WwUu]?\\s*(\\d{1,2})");
    private static final Pattern WEEK_FIRST =
            Pattern.compile("(?:uge|week|u|w)?\\s*(\\d{1,2})(?:\\s*[,/-]?\\s*(\\d{4}))?", Pattern.CASE_INSENSITIVE);

    public IsoWeek {
        if (!isThere(year, number)) {
            throw new IllegalArgumentException("there is no week " + number + " in " + year);
        }
    }

    private static boolean isThere(int year, int number) {
        return year >= FIRST_YEAR && year <= LAST_YEAR && number >= 1 && number <= weeksOf(year);
    }

    /** 52, or 53 where the year begins on a Thursday, or on a Wednesday and is a leap year. */
    public static int weeksOf(int year) {
        return (int) IsoFields.WEEK_OF_WEEK_BASED_YEAR
                .rangeRefinedBy(LocalDate.of(year, 7, 1))
                .getMaximum();
    }

    /** The one that the day lies in. @throws IllegalArgumentException for a day of another century */
    public static IsoWeek of(LocalDate day) {
        return new IsoWeek(day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    /**
     * As an address has it («2026-W48»), or as people write it: «48», «uge 48», «48/2026».
     *
     * @param today in whose year a number alone is meant
     * @return nothing where there is no such week
     */
    public static Optional<IsoWeek> parse(String typed, LocalDate today) {
        Matcher yearFirst = YEAR_FIRST.matcher(typed.strip());
        if (yearFirst.matches()) {
            return of(Integer.parseInt(yearFirst.group(1)), Integer.parseInt(yearFirst.group(2)));
        }
        Matcher weekFirst = WEEK_FIRST.matcher(typed.strip());
        return weekFirst.matches()
                ? of(
                        weekFirst.group(2) == null
                                ? today.get(IsoFields.WEEK_BASED_YEAR)
                                : Integer.parseInt(weekFirst.group(2)),
                        Integer.parseInt(weekFirst.group(1)))
                : Optional.empty();
    }

    private static Optional<IsoWeek> of(int year, int number) {
        return isThere(year, number) ? Optional.of(new IsoWeek(year, number)) : Optional.empty();
    }

    public LocalDate monday() {
        return LocalDate.of(year, 1, 4)
                .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, number)
                .with(DayOfWeek.MONDAY);
    }

    public LocalDate sunday() {
        return monday().plusDays(6);
    }

    public boolean holds(LocalDate day) {
        return !day.isBefore(monday()) && !day.isAfter(sunday());
    }

    /** Nothing after the last there is. */
    public Optional<IsoWeek> next() {
        return number < weeksOf(year) ? of(year, number + 1) : of(year + 1, 1);
    }

    /** Nothing before the first there is. */
    public Optional<IsoWeek> previous() {
        return number > 1
                ? of(year, number - 1)
                : year > FIRST_YEAR ? of(year - 1, weeksOf(year - 1)) : Optional.empty();
    }

    /** As an address has it: 2026-W48. */
    @Override
    public String toString() {
        return "%d-W%02d".formatted(year, number);
    }
}
