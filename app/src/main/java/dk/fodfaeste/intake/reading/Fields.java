package dk.fodfaeste.intake.reading;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The cells of one row by column; what is not understood becomes a refusal, and reading goes on to the next cell. */
final class Fields {

    private final String sheet;
    private final Map<String, Integer> columns;
    private final Table.Row row;
    private final List<Refusal> refusals;
    private final int refusedBefore;

    Fields(String sheet, Map<String, Integer> columns, Table.Row row, List<Refusal> refusals) {
        this.sheet = sheet;
        this.columns = columns;
        this.row = row;
        this.refusals = refusals;
        this.refusedBefore = refusals.size();
    }

    boolean isRefused() {
        return refusals.size() > refusedBefore;
    }

    int number() {
        return row.number();
    }

    Optional<String> text(String column) {
        Integer index = columns.get(column);
        if (index == null || index >= row.cells().size()) {
            return Optional.empty();
        }
        String text = Text.trimmed(row.cells().get(index));
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    /** The text, or a refusal and an empty text that no row keeps. */
    String required(String column) {
        return text(column).orElseGet(() -> {
            refuse(column, "", "intake.expected.something", "");
            return "";
        });
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
        return value(
                column,
                found -> switch (Text.plain(found)) {
                    case "ja", "j", "yes", "true", "sand", "1", "x" -> Optional.of(true);
                    case "nej", "n", "no", "false", "falsk", "0" -> Optional.of(false);
                    default -> Optional.empty();
                },
                "intake.expected.yesNo",
                "");
    }

    Optional<Integer> whole(String column, int least, int most) {
        return value(
                column,
                found -> Numbers.whole(found).filter(number -> number >= least && number <= most),
                "intake.expected.whole",
                least + "-" + most);
    }

    Optional<BigDecimal> decimal(String column) {
        return value(
                column,
                found -> Numbers.decimal(found).filter(number -> number.signum() >= 0),
                "intake.expected.decimal",
                "");
    }

    /** @param words the accepted ones, in {@link Text#plain} spelling; the argument lists them */
    <T> Optional<T> choice(String column, Map<String, T> words, String shown) {
        return value(
                column, found -> Optional.ofNullable(words.get(Text.plain(found))), "intake.expected.choice", shown);
    }

    void refuse(String column, String found, String expectedKey, String argument) {
        String shown = column.equals("cpr") ? found.replaceAll("[^\\s-]", "•") : found;
        refusals.add(new Refusal(sheet, row.number(), column, shown, expectedKey, argument));
    }
}
