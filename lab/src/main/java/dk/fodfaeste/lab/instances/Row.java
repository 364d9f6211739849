package dk.fodfaeste.lab.instances;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/** One line of a {@link Table}; what is wrong in it is said with line and column. */
record Row(Path file, long line, Map<String, Integer> columns, List<String> fields) {

    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+([.,]\\d*)?|[.,]\\d+)([eE][+-]?\\d{1,3})?");

    /** Never empty. */
    String text(String column) throws InstanceFileException {
        String text = field(column);
        if (text.isEmpty()) {
            throw wrong(column, "is empty");
        }
        return text;
    }

    boolean isEmpty(String column) {
        return field(column).isEmpty();
    }

    /** 0 or more, with a point or a comma. */
    double number(String column) throws InstanceFileException {
        String text = text(column);
        if (!NUMBER.matcher(text).matches()) {
            throw wrong(column, "must be a number, not «" + text + "»");
        }
        double number = Double.parseDouble(text.replace(',', '.'));
        if (number < 0) {
            throw wrong(column, "must not be negative, not " + text);
        }
        if (number > 1e12) {
            throw wrong(column, "is too great: " + text);
        }
        return number;
    }

    int wholeNumber(String column, int least) throws InstanceFileException {
        double number = number(column);
        if (number != Math.rint(number) || number > 1_000_000_000) {
            throw wrong(column, "must be a whole number, not " + text(column));
        }
        if (number < least) {
            throw wrong(column, "must be at least " + least + ", not " + text(column));
        }
        return (int) number;
    }

    boolean flag(String column) throws InstanceFileException {
        return switch (text(column)) {
            case "0" -> false;
            case "1" -> true;
            default -> throw wrong(column, "must be 0 or 1, not «" + text(column) + "»");
        };
    }

    InstanceFileException wrong(String column, String what) {
        return new InstanceFileException(
                file + ", line " + line + ", column " + (index(column) + 1) + ": " + column + " " + what);
    }

    private String field(String column) {
        return fields.get(index(column)).strip();
    }

    private int index(String column) {
        return Objects.requireNonNull(columns.get(column), column);
    }
}
