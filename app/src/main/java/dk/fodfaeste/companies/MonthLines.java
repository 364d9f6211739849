package dk.fodfaeste.companies;

import dk.fodfaeste.platform.web.RefusedException;
import java.math.BigDecimal;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Many months at once, as they are copied from a wage system or a sheet: one line for each, the month and the number, with a tab, a semicolon or
 * spaces between. Months may be written 2026-10, 10-2026, 10/2026, 202610, 2026M10 or «okt. 2026»; numbers 12,5, 12.5 or 4.300,25.
 */
final class MonthLines {

    private static final Pattern LINE =
            Pattern.compile("(.+?)[\\s;:]+([0-9]{1,5}(?:[.,][0-9]{1,2})?|[0-9]{1,2}\\.[0-9]{3}(?:,[0-9]{1,2})?)");
    private static final Pattern YEAR_FIRST = Pattern.compile("(20[0-9]{2})[-/.M ]?([0-9]{1,2})");
    private static final Pattern MONTH_FIRST = Pattern.compile("([0-9]{1,2})[-/. ](20[0-9]{2})");
    private static final Pattern IN_WORDS = Pattern.compile("(\\p{L}{3,9})\\.?[- ']*(20)?([0-9]{2})");
    private static final List<Locale> LANGUAGES = List.of(Locale.of("da"), Locale.ENGLISH);

    private MonthLines() {}

    /**
     * @param last the latest month that there can be a number of
     * @throws RefusedException with the line that is wrong
     */
    static SortedMap<YearMonth, BigDecimal> read(String text, YearMonth first, YearMonth last) {
        SortedMap<YearMonth, BigDecimal> figures = new TreeMap<>();
        List<String> lines = text.lines().map(String::strip).toList();
        for (int number = 0; number < lines.size(); number++) {
            if (!lines.get(number).isEmpty()) {
                read(lines.get(number), number + 1, first, last, figures);
            }
        }
        return figures;
    }

    private static void read(
            String line, int number, YearMonth first, YearMonth last, SortedMap<YearMonth, BigDecimal> figures) {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches()) {
            throw new RefusedException("headcount.wrong.line", number, line);
        }
        YearMonth month = month(parts.group(1).strip())
                .orElseThrow(() -> new RefusedException("headcount.wrong.line", number, line));
        if (month.isBefore(first) || month.isAfter(last)) {
            throw new RefusedException("headcount.wrong.month", number, line);
        }
        BigDecimal figure = figure(parts.group(2));
        BigDecimal before = figures.put(month, figure);
        if (before != null && before.compareTo(figure) != 0) {
            throw new RefusedException("headcount.wrong.twice", number, line);
        }
    }

    private static BigDecimal figure(String typed) {
        String plain = typed.matches("[0-9]{1,2}\\.[0-9]{3}.*") ? typed.replace(".", "") : typed;
        return new BigDecimal(plain.replace(',', '.')).setScale(2);
    }

    static Optional<YearMonth> month(String typed) {
        Matcher yearFirst = YEAR_FIRST.matcher(typed);
        if (yearFirst.matches()) {
            return of(yearFirst.group(1), yearFirst.group(2));
        }
        Matcher monthFirst = MONTH_FIRST.matcher(typed);
        if (monthFirst.matches()) {
            return of(monthFirst.group(2), monthFirst.group(1));
        }
        Matcher inWords = IN_WORDS.matcher(typed);
        return inWords.matches()
                ? named(inWords.group(1)).map(month -> YearMonth.of(2000 + Integer.parseInt(inWords.group(3)), month))
                : Optional.empty();
    }

    private static Optional<YearMonth> of(String year, String month) {
        int number = Integer.parseInt(month);
        return number >= 1 && number <= 12
                ? Optional.of(YearMonth.of(Integer.parseInt(year), number))
                : Optional.empty();
    }

    /** By the first three letters, which tell the twelve apart in both languages. */
    private static Optional<Month> named(String word) {
        String letters = word.toLowerCase(Locale.ROOT);
        return Arrays.stream(Month.values())
                .filter(month -> LANGUAGES.stream()
                        .map(language -> month.getDisplayName(TextStyle.FULL_STANDALONE, language)
                                .toLowerCase(Locale.ROOT))
                        .anyMatch(name -> name.startsWith(letters)))
                .findFirst();
    }
}
