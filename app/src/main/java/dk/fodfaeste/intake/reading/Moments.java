package dk.fodfaeste.intake.reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates and times of day as people and Excel write them. */
final class Moments {

    private static final Pattern DAY_FIRST =
            Pattern.compile("(\\d{1,2})[-./ ](\\d{1,2})[-./ ](\\d{4}|\\d{2})(?:[ T]+0?0[:.]00(?:[:.]00)?)?");
    private static final Pattern YEAR_FIRST =
            Pattern.compile("(\\d{4})[-./](\\d{1,2})[-./](\\d{1,2})(?:[ T]+0?0[:.]00(?:[:.]00(?:\\.0+)?)?)?");
    private static final Pattern SERIAL = Pattern.compile("\\d{5}(?:[.,]\\d+)?");
    private static final Pattern CLOCK = Pattern.compile("(?:kl\\.? *)?(\\d{1,2})(?:[:.]?(\\d{2}))?(?:[:.]00)?");
    private static final Pattern FRACTION = Pattern.compile("0[.,]\\d+(?:E-?\\d+)?");
    /** Excel's day 0, with its leap year of 1900 allowed for. */
    private static final LocalDate EXCEL = LocalDate.of(1899, 12, 30);

    private Moments() {}

    static Optional<LocalDate> date(String text) {
        try {
            Matcher match = DAY_FIRST.matcher(text);
            if (match.matches()) {
                int year = Integer.parseInt(match.group(3));
                return Optional.of(LocalDate.of(
                        year < 100 ? 2000 + year : year,
                        Integer.parseInt(match.group(2)),
                        Integer.parseInt(match.group(1))));
            }
            match = YEAR_FIRST.matcher(text);
            if (match.matches()) {
                return Optional.of(LocalDate.of(
                        Integer.parseInt(match.group(1)),
                        Integer.parseInt(match.group(2)),
                        Integer.parseInt(match.group(3))));
            }
            if (SERIAL.matcher(text).matches()) {
                return Optional.of(EXCEL.plusDays(Long.parseLong(text.substring(0, 5))));
            }
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    static Optional<LocalTime> time(String text) {
        if (FRACTION.matcher(text).matches()) {
            long minutes = Math.round(Double.parseDouble(text.replace(',', '.')) * 24 * 60);
            return Optional.of(LocalTime.MIDNIGHT.plusMinutes(minutes));
        }
        Matcher match = CLOCK.matcher(text.toLowerCase(java.util.Locale.ROOT));
        if (!match.matches()) {
            return Optional.empty();
        }
        int hour = Integer.parseInt(match.group(1));
        int minute = match.group(2) == null ? 0 : Integer.parseInt(match.group(2));
        return hour < 24 && minute < 60 ? Optional.of(LocalTime.of(hour, minute)) : Optional.empty();
    }
}
