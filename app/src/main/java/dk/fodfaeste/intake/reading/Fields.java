package dk.fodfaeste.intake.reading;

import dk.fodfaeste.platform.CprInText;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** The cells of one row by column; what is not understood becomes a refusal, and reading goes on to the next cell. */
final class Fields {

    private static final int LONGEST_TEXT = 10_000;
    private static final int LONGEST_KEY = 100;
    private static final Pattern NOTHING = Pattern.compile("[-–—]");
    /** What stands in a cell whose formula went wrong, in English and in Danish. */
    private static final Pattern FORMULA_ERROR = Pattern.compile(
            "#(?:N/A|REF!|VALUE!|DIV/0!|NAME\\?|NULL!|NUM!|SPILL!|CALC!|I/T|REFERENCE!|VÆRDI!|DIVISION/0!|NAVN\\?|NUL!)");

    /** What is no text but a number, a day, a word of a list: no way of writing one is longer. */
    private static final int LONGEST_VALUE = 300;

    /** Where ten digits are a number of a place; all of those begin with 10. */
    private static final Set<String> P_NUMBERS = Set.of("pnr", "sted");

    private static final Pattern P_NUMBER = Pattern.compile("10\\d{8}");

    private final String sheet;
    private final Map<String, Integer> columns;
    private final Table.Row row;
    private final Refusals refusals;
    private final boolean from1904;
    private final Set<String> refused = new HashSet<>();

    /** @param from1904 whether a number in a column of dates counts its days from 1904 */
    Fields(String sheet, Map<String, Integer> columns, Table.Row row, Refusals refusals, boolean from1904) {
        this.sheet = sheet;
        this.columns = columns;
        this.row = row;
        this.refusals = refusals;
        this.from1904 = from1904;
    }

    /** The same cells, whose refusals nobody hears of. */
    Fields unheard() {
        return new Fields(sheet, columns, row, new Refusals(), from1904);
    }

    boolean isRefused() {
        return !refused.isEmpty();
    }

    boolean isRefused(String column) {
        return refused.contains(column);
    }

    int number() {
        return row.number();
    }

    Optional<String> text(String column) {
        return text(column, LONGEST_TEXT);
    }

    Optional<String> text(String column, int longest) {
        int index = columns.getOrDefault(column, Integer.MAX_VALUE);
        String text = row.cell(index);
        if (text.isEmpty() || NOTHING.matcher(text).matches()) {
            return Optional.empty();
        }
        if (FORMULA_ERROR.matcher(text).matches()) {
            refuse(column, text, "intake.expected.noError", "");
            return Optional.empty();
        }
        if (text.startsWith(CellText.NOT_COMPUTED)) {
            refuse(column, text.substring(1), "intake.expected.computed", "");
            return Optional.empty();
        }
        if (row.stray() == index) {
            refuse(column, text, "intake.expected.closedQuote", "");
            return Optional.empty();
        }
        if (text.length() > longest) {
            refuse(column, text, "intake.expected.shorter", String.valueOf(longest));
            return Optional.empty();
        }
        if (CprInText.isIn(text) && !mayHoldTenDigits(column, text)) {
            refuse(column, text, "intake.expected.noCpr", "");
            return Optional.empty();
        }
        return Optional.of(text);
    }

    private static boolean mayHoldTenDigits(String column, String text) {
        return column.equals("cpr")
                || P_NUMBERS.contains(column)
                        && Identifiers.pNumber(text)
                                .filter(number -> P_NUMBER.matcher(number).matches())
                                .isPresent();
    }

    /** The text, or a refusal and an empty text that no row keeps. */
    String required(String column) {
        return text(column).orElseGet(() -> missing(column));
    }

    /** A required text that others refer to. */
    String key(String column) {
        return text(column, LONGEST_KEY).orElseGet(() -> missing(column));
    }

    private String missing(String column) {
        refuse(column, row.cell(columns.getOrDefault(column, Integer.MAX_VALUE)), "intake.expected.something", "");
        return "";
    }

    <T> Optional<T> value(String column, Function<String, Optional<T>> parser, String expectedKey, String argument) {
        return text(column).flatMap(found -> {
            Optional<T> value = found.length() > LONGEST_VALUE ? Optional.empty() : parser.apply(found);
            if (value.isEmpty()) {
                refuse(column, found, expectedKey, argument);
            }
            return value;
        });
    }

    /** A value without which the row cannot be; where it is missing or broken the row is refused and {@code stand-in} is never used. */
    <T> T needed(String column, Function<String, Optional<T>> parser, String expectedKey, String argument, T standIn) {
        if (text(column).isEmpty()) {
            refuse(column, "", expectedKey, argument);
        }
        return value(column, parser, expectedKey, argument).orElse(standIn);
    }

    Optional<LocalDate> date(String column) {
        return value(column, this::day, "intake.expected.date", "");
    }

    LocalDate neededDate(String column) {
        return needed(column, this::day, "intake.expected.date", "", LocalDate.EPOCH);
    }

    private Optional<LocalDate> day(String found) {
        return from1904 ? Moments.dateFrom1904(found) : Moments.date(found);
    }

    Optional<LocalTime> time(String column) {
        return value(column, Moments::time, "intake.expected.time", "");
    }

    Optional<Set<DayOfWeek>> days(String column) {
        return value(column, DaysOfWeek::parse, "intake.expected.days", "");
    }

    Optional<Boolean> yes(String column) {
        return choice(column, Words.YES, "intake.expected.yesNo", "");
    }

    /** @param units that may stand behind the number, as a regular expression */
    Optional<Integer> whole(String column, int least, int most, String units) {
        return value(
                column,
                found -> Numbers.whole(Numbers.withoutUnit(found, units))
                        .filter(number -> number >= least && number <= most),
                "intake.expected.whole",
                least + "-" + most);
    }

    Optional<BigDecimal> decimal(String column, int most, String units) {
        return value(
                column,
                found -> Numbers.decimal(Numbers.withoutUnit(found, units))
                        .filter(number -> number.signum() >= 0 && number.compareTo(BigDecimal.valueOf(most)) <= 0),
                "intake.expected.decimal",
                "0-" + most);
    }

    /** @param words the accepted ones, by {@link Text#key}; {@code shown} lists them */
    <T> Optional<T> choice(String column, Map<String, T> words, String expectedKey, String shown) {
        return value(column, found -> Optional.ofNullable(words.get(Text.key(found))), expectedKey, shown);
    }

    /** Names the column once; what follows from the first mistake in it is not a second one. */
    void refuse(String column, String found, String expectedKey, String argument) {
        if (refused.add(column)) {
            refusals.add(new Refusal(
                    sheet,
                    row.number(),
                    column,
                    refusals.areFull() ? "" : shown(column, found),
                    expectedKey,
                    argument));
        }
    }

    void refuse(String column, String expectedKey, String argument) {
        refuse(column, row.cell(columns.getOrDefault(column, Integer.MAX_VALUE)), expectedKey, argument);
    }

    /** A target group, and what stands in the column of CPR numbers and is none, is told of by its place alone. */
    private static String shown(String column, String found) {
        boolean secret = column.equals("maalgruppe") || column.equals("cpr") && !CprInText.isIn(found);
        return secret ? Shown.covered(found) : Shown.of(found);
    }
}
