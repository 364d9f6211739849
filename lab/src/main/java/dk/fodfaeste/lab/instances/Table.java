package dk.fodfaeste.lab.instances;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A CSV file with a head: columns in any order and of any case, separated by comma, semicolon or tab; with or without a byte order mark;
 * in UTF-8 or, where it is none, in Windows-1252. Empty lines are skipped.
 */
record Table(Path file, Map<String, Integer> columns, List<Row> rows) {

    /** @param columns without which the file cannot be understood */
    static Table read(Path file, String... columns) throws InstanceFileException {
        String text = InstanceText.of(file);
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(separator(text))
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text)) {
            List<CsvRecord> records = new ArrayList<>();
            reader.stream().filter(found -> !isEmpty(found)).forEach(records::add);
            if (records.isEmpty()) {
                throw new InstanceFileException(file + ": is empty; it begins with the names of its columns");
            }
            Map<String, Integer> head = head(file, records.getFirst(), columns);
            List<Row> rows = new ArrayList<>();
            for (CsvRecord found : records.subList(1, records.size())) {
                rows.add(row(file, head, found));
            }
            return new Table(file, head, List.copyOf(rows));
        } catch (CsvParseException e) {
            throw new InstanceFileException(file + ": is no CSV file (" + reason(e) + ")");
        } catch (java.io.IOException e) {
            throw new InstanceFileException(file + ": cannot be read (" + e.getMessage() + ")");
        }
    }

    private static String reason(CsvParseException wrong) {
        return wrong.getCause() == null
                ? String.valueOf(wrong.getMessage())
                : wrong.getMessage() + ": " + wrong.getCause().getMessage();
    }

    private static boolean isEmpty(CsvRecord found) {
        return found.getFields().stream().allMatch(String::isBlank);
    }

    /** The one that the first line holds most of. */
    private static char separator(String text) {
        String first = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        return Stream.of(',', ';', '\t')
                .max(Comparator.comparingLong(separator ->
                        first.chars().filter(letter -> letter == separator).count()))
                .orElseThrow();
    }

    private static Map<String, Integer> head(Path file, CsvRecord first, String... needed)
            throws InstanceFileException {
        Map<String, Integer> head = new LinkedHashMap<>();
        for (String name : first.getFields()) {
            String column = name.strip().toLowerCase(Locale.ROOT);
            if (head.putIfAbsent(column, head.size()) != null) {
                throw new InstanceFileException(file + ", line " + first.getStartingLineNumber() + ", column "
                        + (head.size() + 1) + ": «" + column + "» stands twice");
            }
        }
        for (String column : needed) {
            if (!head.containsKey(column)) {
                throw new InstanceFileException(file + ", line " + first.getStartingLineNumber() + ": the column «"
                        + column + "» is missing, there is " + String.join(", ", head.keySet()));
            }
        }
        return head;
    }

    private static Row row(Path file, Map<String, Integer> head, CsvRecord found) throws InstanceFileException {
        if (found.getFieldCount() != head.size()) {
            throw new InstanceFileException(file + ", line " + found.getStartingLineNumber() + ", column "
                    + (Math.min(found.getFieldCount(), head.size()) + 1) + ": the line has " + found.getFieldCount()
                    + " fields, the first line " + head.size());
        }
        return new Row(file, found.getStartingLineNumber(), head, found.getFields());
    }

    boolean has(String column) {
        return columns.containsKey(column);
    }
}
