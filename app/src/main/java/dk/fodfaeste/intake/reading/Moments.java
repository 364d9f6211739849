package dk.fodfaeste.intake.reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates and times of day as people and Excel write them. */
final class Moments {

    /** What a program writes behind a date. */
    private static final String CLOCK_BEHIND =
            "(?:[ t]+\\d{1,2}[:.]\\d{2}(?:[:.]\\d{2}(?:[.,]\\d+)?)?(?:z|[+-]\\d{2}:?\\d{2})?)?";

    private static final String WEEKDAY_BEFORE =
            "(?:(?:man|tirs|ons|tors|fre|loer|soen)(?:dag)?\\.?,? +)?(?:den |d\\. ?)?";
    private static final Pattern DAY_FIRST = Pattern.compile(
            WEEKDAY_BEFORE + "(\\d{1,2}) ?[-./ ] ?(\\d{1,2}) ?[-./ ] ?(\\d{4}|\\d{2})\\.?" + CLOCK_BEHIND);
    private static final Pattern YEAR_FIRST =
            Pattern.compile("(\\d{4}) ?[-./] ?(\\d{1,2}) ?[-./] ?(\\d{1,2})" + CLOCK_BEHIND);
    private static final Pattern MONTH_IN_LETTERS =
            Pattern.compile(WEEKDAY_BEFORE + "(\\d{1,2})[-. ]+([a-z]{3,9})[-. ]+(\\d{4}|\\d{2})");
    private static final List<String> MONTHS = List.of(
            "januar",
            "februar",
            "marts",
            "april",
            "maj",
            "juni",
            "juli",
            "august",
            "september",
            "oktober",
            "november",
            "december");
    private static final Pattern SERIAL = Pattern.compile("(\\d{5})(?:[.,]\\d+)?");
    private static final Pattern CLOCK =
            Pattern.compile("(?:(?:kl|klokken)\\.? *)?(\\d{1,2})(?:[:.]?(\\d{2}))?(?:[:.]00)?");
    private static final Pattern FRACTION = Pattern.compile("0[.,]\\d+(?:e-?\\d+)?");
    /** Excel's day 0, with its leap year of 1900 allowed for. */
    private static final LocalDate EXCEL = LocalDate.of(1899, 12, 30);

    /** Days between the two that old and new workbooks count from. */
    private static final int FROM_1900_TO_1904 = 1462;

    private Moments() {}

    /** As a workbook that counts its days from 1904 means a number that stands in a column of dates. */
    static Optional<LocalDate> dateFrom1904(String text) {
        return date(text)
                .map(day -> SERIAL.matcher(Text.plain(text)).matches() ? day.plusDays(FROM_1900_TO_1904) : day);
    }

    /** A day between 1900 and 2100; anything else is a slip of the finger. */
    static Optional<LocalDate> date(String text) {
        try {
            return parsed(Text.plain(text)).filter(day -> day.getYear() >= 1900 && day.getYear() <= 2100);
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> parsed(String text) {
        Matcher match = DAY_FIRST.matcher(text);
        if (match.matches()) {
            return Optional.of(day(match.group(3), number(match.group(2)), match.group(1)));
        }
        match = YEAR_FIRST.matcher(text);
        if (match.matches()) {
            return Optional.of(day(match.group(1), number(match.group(2)), match.group(3)));
        }
        match = MONTH_IN_LETTERS.matcher(text);
        if (match.matches()) {
            return Optional.of(day(match.group(3), month(match.group(2)), match.group(1)));
        }
        match = SERIAL.matcher(text);
        return match.matches() ? serial(number(match.group(1))) : Optional.empty();
    }

    private static LocalDate day(String year, int month, String day) {
        int number = number(year);
        return LocalDate.of(year.length() == 2 ? 2000 + number : number, month, number(day));
    }

    /** @return 0, which is no month, for what is no name of one */
    private static int month(String name) {
        for (String month : MONTHS) {
            if (month.startsWith(name) || name.equals("mar") && month.equals("marts")) {
                return MONTHS.indexOf(month) + 1;
            }
        }
        return 0;
    }

    /** Excel's number of a day from 1990 to 2100: any other five digits in a date column are something else. */
    private static Optional<LocalDate> serial(int days) {
        return Optional.of(EXCEL.plusDays(days)).filter(day -> day.getYear() >= 1990);
    }

    static Optional<LocalTime> time(String text) {
        String plain = Text.plain(text).replaceFirst("^\\d{4}-\\d{2}-\\d{2}[ t]", "");
        if (FRACTION.matcher(plain).matches()) {
            long minutes = Math.round(Double.parseDouble(plain.replace(',', '.')) * 24 * 60);
            return Optional.of(LocalTime.MIDNIGHT.plusMinutes(minutes));
        }
        Matcher match = CLOCK.matcher(plain);
        if (!match.matches()) {
            return Optional.empty();
        }
        int hour = number(match.group(1));
        int minute = match.group(2) == null ? 0 : number(match.group(2));
        return hour < 24 && minute < 60 ? Optional.of(LocalTime.of(hour, minute)) : Optional.empty();
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
