package dk.fodfaeste.intake.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The records of a CSV text (RFC 4180), read so that one quotation mark too many spoils no other row than its own: a field whose mark is
 * never closed, or closed only after whole rows, is taken as it stands. The libraries swallow the rows in between without a word.
 */
final class CsvRecords {

    private static final int LONGEST_QUOTED = 100_000;

    private final String text;
    private final char separator;
    private int at;
    private int widest = 1;

    CsvRecords(String text, char separator) {
        this.text = text;
        this.separator = separator;
    }

    List<Table.Row> first(int most) {
        List<Table.Row> records = new ArrayList<>();
        while (at < text.length() && records.size() < most) {
            records.add(record(records.size() + 1));
        }
        return records;
    }

    private Table.Row record(int number) {
        List<String> cells = new ArrayList<>();
        int stray = -1;
        boolean more = true;
        while (more) {
            Optional<String> quoted = at < text.length() && text.charAt(at) == '"' ? quoted() : Optional.empty();
            String cell = quoted.orElseGet(this::bare);
            if (quoted.isEmpty() && stray < 0 && opensOnly(cell)) {
                stray = cells.size();
            }
            cells.add(cell);
            more = at < text.length() && text.charAt(at) == separator;
            at += more ? 1 : 0;
        }
        endLine();
        widest = Math.max(widest, cells.size());
        return new Table.Row(number, cells, stray);
    }

    private static boolean opensOnly(String cell) {
        return cell.startsWith("\"")
                && cell.chars().filter(letter -> letter == '"').count() % 2 == 1;
    }

    private String bare() {
        int from = at;
        while (at < text.length() && !ends(at)) {
            at++;
        }
        return text.substring(from, at);
    }

    /** The field between its marks; empty when they do not belong together. */
    private Optional<String> quoted() {
        StringBuilder inside = new StringBuilder();
        int last = Math.min(text.length(), at + LONGEST_QUOTED);
        for (int next = at + 1; next < last; next++) {
            char letter = text.charAt(next);
            if (letter != '"') {
                inside.append(letter);
            } else if (next + 1 < text.length() && text.charAt(next + 1) == '"') {
                inside.append('"');
                next++;
            } else {
                return closed(next + 1, inside.toString());
            }
        }
        return Optional.empty();
    }

    private Optional<String> closed(int behind, String inside) {
        int after = behind;
        while (after < text.length() && text.charAt(after) == ' ' && separator != ' ') {
            after++;
        }
        if (after < text.length() && !ends(after) || holdsRows(inside)) {
            return Optional.empty();
        }
        at = after;
        return Optional.of(inside);
    }

    private boolean holdsRows(String inside) {
        return widest > 2
                && inside.lines()
                        .skip(1)
                        .anyMatch(line -> line.chars()
                                        .filter(letter -> letter == separator)
                                        .count()
                                >= widest - 1);
    }

    private boolean ends(int position) {
        char letter = text.charAt(position);
        return letter == separator || letter == '\n' || letter == '\r';
    }

    private void endLine() {
        if (at < text.length() && text.charAt(at) == '\r') {
            at++;
        }
        if (at < text.length() && text.charAt(at) == '\n') {
            at++;
        }
    }
}
