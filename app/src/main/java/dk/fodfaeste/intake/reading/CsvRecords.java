package dk.fodfaeste.intake.reading;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * The records of a CSV text, one after the other, with one quotation mark too many spoiling no other row than its own: FastCSV reads
 * a line, or as many as a quoted cell goes over; a cell whose mark is never closed, or closed only after whole rows, is taken as it
 * stands.
 */
final class CsvRecords implements Iterator<Table.Row> {

    private static final int LONGEST_RECORD = 100_000;
    /** Letters that may be looked at again for a mark that is not closed: else a file of nothing but marks takes hours. */
    private static final long LEAST_PATIENCE = 1_000_000;

    private static final char NO_QUOTE = '\u0001';

    private final CsvReader.CsvReaderBuilder quoting;
    private final CsvReader.CsvReaderBuilder literal;
    private final String text;
    private final char separator;
    private int at;
    private int number;
    private int widest = 1;
    private long patience;

    CsvRecords(String text, char separator) {
        this.text = text;
        this.separator = separator;
        patience = LEAST_PATIENCE + 10L * text.length();
        quoting = builder().trimWhitespacesAroundQuotes(true).allowUnclosedQuote(false);
        literal = builder().quoteCharacter(NO_QUOTE);
    }

    private CsvReader.CsvReaderBuilder builder() {
        return CsvReader.builder().fieldSeparator(separator).skipEmptyLines(false);
    }

    @Override
    public boolean hasNext() {
        return at < text.length();
    }

    @Override
    public Table.Row next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        int end = lineEnd(at);
        String line = text.substring(at, end);
        Optional<List<String>> cells = line.indexOf('"') < 0 ? Optional.empty() : quoted(line, end);
        if (cells.isEmpty()) {
            at = behind(end);
        }
        Table.Row row = cells.map(read -> new Table.Row(number + 1, read)).orElseGet(() -> asItStands(line));
        number++;
        widest = Math.max(widest, row.cells().size());
        return row;
    }

    /** The record that begins with the line and goes on as long as a quoted cell does; empty where the marks do not belong together. */
    private Optional<List<String>> quoted(String line, int lineEnd) {
        int end = lineEnd;
        Optional<List<String>> cells = cells(quoting, line);
        while (cells.isEmpty() && behind(end) < text.length() && end - at < LONGEST_RECORD && patience > 0) {
            int next = behind(end);
            end = lineEnd(next);
            if (isRow(text.substring(next, end))) {
                return Optional.empty();
            }
            patience -= end - next;
            if (text.substring(next, end).indexOf('"') >= 0) {
                patience -= end - at;
                cells = cells(quoting, text.substring(at, end));
            }
        }
        if (cells.isPresent()) {
            at = behind(end);
        }
        return cells;
    }

    /** A line that has as many cells as a row would have is no line of a cell. */
    private boolean isRow(String line) {
        return widest > 2 && line.chars().filter(letter -> letter == separator).count() >= widest - 1;
    }

    private Table.Row asItStands(String line) {
        List<String> cells = cells(literal, line).orElseGet(() -> List.of(line));
        int stray = -1;
        for (int index = cells.size() - 1; index >= 0; index--) {
            stray = opensOnly(cells.get(index)) ? index : stray;
        }
        return new Table.Row(number + 1, cells, stray);
    }

    private static boolean opensOnly(String cell) {
        return cell.startsWith("\"")
                && cell.chars().filter(letter -> letter == '"').count() % 2 == 1;
    }

    private static Optional<List<String>> cells(CsvReader.CsvReaderBuilder reader, String record) {
        try {
            return record.isEmpty()
                    ? Optional.of(List.of(""))
                    : Optional.of(reader.ofSingleCsvRecord(record).getFields());
        } catch (CsvParseException brokenMarks) {
            return Optional.empty();
        }
    }

    private int lineEnd(int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return end;
    }

    /** Where the next line begins: after {@code \r\n}, {@code \n} or {@code \r}. */
    private int behind(int end) {
        return text.startsWith("\r\n", end) ? end + 2 : Math.min(end + 1, text.length());
    }
}
