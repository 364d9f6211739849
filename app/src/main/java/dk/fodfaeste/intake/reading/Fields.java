package dk.fodfaeste.intake.reading;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** The cells of one row by column; what is not understood becomes a refusal, and reading goes on to the next cell. */
final class Fields {

    private static final int LONGEST_TEXT = 10_000;
    private static final int LONGEST_KEY = 100;
    private static final int LONGEST_SHOWN = 100;
    private static final Pattern NOTHING = Pattern.compile("[-–—]");
    /** What stands in a cell whose formula went wrong, in English and in Danish. */
    private static final Pattern FORMULA_ERROR = Pattern.compile(
            "#(?:N/A|REF!|VALUE!|DIV/0!|NAME\\?|NULL!|NUM!|SPILL!|CALC!|I/T|REFERENCE!|VÆRDI!|DIVISION/0!|NAVN\\?|NUL!)");

    private static final Pattern CPR_AMONG_WORDS = Pattern.compile("\\b\\d{6}[- ]?\\d{4}\\b");

    private final String sheet;
    private final Map<String, Integer> columns;
    private final Table.Row row;
    private final List<Refusal> refusals;
    private final Set<String> refused = new HashSet<>();

    Fields(String sheet, Map<String, Integer> columns, Table.Row row, List<Refusal> refusals) {
        this.sheet = sheet;
        this.columns = columns;
        this.row = row;
        this.refusals = refusals;
    }

    /** The same cells, whose refusals nobody hears of. */
    Fields unheard() {
        return new Fields(sheet, columns, row, new ArrayList<>());
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
        if (row.stray() == index) {
            refuse(column, text, "intake.expected.closedQuote", "");
            return Optional.empty();
        }
        if (text.length() > longest) {
            refuse(column, text, "intake.expected.shorter", String.valueOf(longest));
            return Optional.empty();
        }
        return Optional.of(text);
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
            Optional<T> value = parser.apply(found);
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
        return value(column, Moments::date, "intake.expected.date", "");
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
            String shown = Text.clipped(found, LONGEST_SHOWN);
            refusals.add(new Refusal(sheet, row.number(), column, masked(column, shown), expectedKey, argument));
        }
    }

    void refuse(String column, String expectedKey, String argument) {
        refuse(column, row.cell(columns.getOrDefault(column, Integer.MAX_VALUE)), expectedKey, argument);
    }

    private static String masked(String column, String found) {
        if (column.equals("cpr")) {
            return found.replaceAll("[^\\s-]", "•");
        }
        boolean number = column.equals("pnr") || column.equals("sted");
        return number
                ? found
                : CPR_AMONG_WORDS.matcher(found).replaceAll(cpr -> cpr.group().replaceAll("\\d", "•"));
    }
}
