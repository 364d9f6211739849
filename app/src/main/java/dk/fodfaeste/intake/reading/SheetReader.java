package dk.fodfaeste.intake.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Finds a sheet by its name and its columns by theirs, and reads it row by row. */
final class SheetReader {

    private final Map<String, Table> tables = new HashMap<>();
    private final List<Refusal> refusals;
    private final List<String> asides;

    SheetReader(List<Table> tables, Set<String> knownSheets, List<Refusal> refusals, List<String> asides) {
        this.refusals = refusals;
        this.asides = asides;
        for (Table table : tables) {
            String name = Text.plain(table.name());
            if (!knownSheets.contains(name)) {
                asides.add(Text.trimmed(table.name()));
            } else if (this.tables.put(name, table) != null) {
                refusals.add(new Refusal(name, 0, "", table.name(), "intake.expected.oneSheet", name));
            }
        }
    }

    boolean hasAny() {
        return !tables.isEmpty();
    }

    /** @return what the reader made of every row that it did not refuse; a row is refused whole when one cell of it is */
    <T> List<T> rows(String sheet, List<String> required, List<String> optional, Function<Fields, T> reader) {
        Table table = tables.get(sheet);
        if (table == null) {
            return List.of();
        }
        Map<String, Integer> columns = columns(sheet, table, required, optional);
        List<T> read = new ArrayList<>();
        if (!columns.keySet().containsAll(required)) {
            return read;
        }
        for (Table.Row row : table.rows()) {
            if (!row.isEmpty()) {
                Fields fields = new Fields(sheet, columns, row, refusals);
                T value = reader.apply(fields);
                if (!fields.isRefused()) {
                    read.add(value);
                }
            }
        }
        return read;
    }

    private Map<String, Integer> columns(String sheet, Table table, List<String> required, List<String> optional) {
        Map<String, String> known = new HashMap<>();
        required.forEach(column -> known.put(Text.plain(column), column));
        optional.forEach(column -> known.put(Text.plain(column), column));
        Map<String, Integer> columns = new HashMap<>();
        for (int index = 0; index < table.headers().size(); index++) {
            String header = Text.trimmed(table.headers().get(index));
            String column = known.get(Text.plain(header));
            if (column == null) {
                if (!header.isEmpty()) {
                    asides.add(sheet + ": " + header);
                }
            } else if (columns.putIfAbsent(column, index) != null) {
                refusals.add(new Refusal(sheet, 1, column, header, "intake.expected.oneColumn", column));
            }
        }
        for (String column : required) {
            if (!columns.containsKey(column)) {
                refusals.add(new Refusal(sheet, 1, column, "", "intake.expected.column", column));
            }
        }
        return columns;
    }
}
