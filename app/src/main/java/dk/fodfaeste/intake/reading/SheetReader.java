package dk.fodfaeste.intake.reading;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds a sheet by its name and its columns by theirs, and reads it row by row. */
final class SheetReader {

    /** Where one of these stands, a cell that has slipped may be it. */
    private static final Set<String> SECRET = Set.of("cpr", "cprnr", "cprnummer", Text.key("maalgruppe"));

    private final Map<SheetFormat, Table> tables = new EnumMap<>(SheetFormat.class);
    private final Set<SheetFormat> broken = EnumSet.noneOf(SheetFormat.class);
    private final Refusals refusals;
    private final Asides asides;

    SheetReader(List<Table> tables, Refusals refusals, Asides asides) {
        this.refusals = refusals;
        this.asides = asides;
        tables.forEach(this::place);
    }

    private void place(Table table) {
        String name = Text.trimmed(table.name());
        var format = SheetFormat.of(table.name());
        if (format.isEmpty()) {
            int filled = (int) table.rows().count();
            if (filled > 0) {
                asides.add(new Aside(name, "", filled));
            }
        } else if (table.rows().findFirst().isPresent() && tables.putIfAbsent(format.get(), table) != null) {
            String sheet = format.get().sheet();
            refusals.add(new Refusal(sheet, 0, "", Shown.of(name), "intake.expected.oneSheet", sheet));
        }
    }

    Set<SheetFormat> sheets() {
        return tables.keySet();
    }

    /** Whether the sheet lacks a column that it cannot do without, so that nobody knows what it holds. */
    boolean isBroken(SheetFormat sheet) {
        return broken.contains(sheet);
    }

    /** Gives what the reader makes of every row that it does not refuse; a row is refused whole when one cell of it is. */
    <T> void rows(SheetFormat sheet, Function<Fields, T> reader, Consumer<? super T> taker) {
        Table table = tables.get(sheet);
        if (table == null) {
            return;
        }
        Table.Row headers = headers(sheet, table);
        Map<String, Integer> columns = columns(sheet, headers);
        UnknownColumns unknown = new UnknownColumns(sheet, headers, columns, table.slips());
        Unseen unseen = new Unseen(sheet, table.habits(), refusals);
        unseen.headers(headers, columns);
        table.rows().filter(row -> row.number() > headers.number()).forEach(row -> {
            unknown.count(row);
            unseen.count(row);
            if (!isBroken(sheet)) {
                Fields fields = new Fields(
                        sheet.sheet(), columns, row, refusals, table.habits().from1904());
                unseen.refuseMerged(row, fields, columns);
                read(row, reader, taker, fields, table.slips() ? headers : row);
            }
        });
        unseen.refuseHiddenRows();
        unknown.asides().forEach(asides::add);
    }

    private static <T> void read(
            Table.Row row, Function<Fields, T> reader, Consumer<? super T> taker, Fields fields, Table.Row headers) {
        if (hasSlipped(fields, row, headers)) {
            var unused = reader.apply(fields.unheard());
            return;
        }
        T value = reader.apply(fields);
        if (!fields.isRefused()) {
            taker.accept(value);
        }
    }

    private static Table.Row headers(SheetFormat sheet, Table table) {
        return table.rows()
                .limit(SheetFormat.HEADERS_WITHIN)
                .max(Comparator.<Table.Row>comparingInt(sheet::headersIn)
                        .thenComparing(
                                Comparator.comparingInt(Table.Row::number).reversed()))
                .orElseThrow();
    }

    private Map<String, Integer> columns(SheetFormat sheet, Table.Row headers) {
        Map<String, Integer> columns = new HashMap<>();
        for (int index = 0; index < headers.cells().size(); index++) {
            String header = headers.cell(index);
            int here = index;
            sheet.column(header).ifPresent(column -> {
                if (columns.putIfAbsent(column, here) != null) {
                    refuse(sheet, headers, column, header, "intake.expected.oneColumn");
                }
            });
        }
        String found = headers.cells().stream()
                .map(Text::trimmed)
                .filter(header -> !header.isEmpty())
                .collect(Collectors.joining(", "));
        for (String column : sheet.required()) {
            if (!columns.containsKey(column)) {
                broken.add(sheet);
                refuse(sheet, headers, column, found, "intake.expected.column");
            }
        }
        return columns;
    }

    private void refuse(SheetFormat sheet, Table.Row headers, String column, String found, String expected) {
        refusals.add(new Refusal(sheet.sheet(), headers.number(), column, Shown.of(found), expected, column));
    }

    /** A separator too many moves every cell behind it, so no cell of the row can be trusted; its key still counts as known. */
    private static boolean hasSlipped(Fields fields, Table.Row row, Table.Row headers) {
        int columns = headers.cells().size();
        String beyond = row.cells().stream()
                .skip(columns)
                .map(Text::trimmed)
                .filter(cell -> !cell.isEmpty())
                .collect(Collectors.joining(", "));
        if (beyond.isEmpty()) {
            return false;
        }
        boolean secret = headers.cells().stream().anyMatch(header -> SECRET.contains(Text.key(header)));
        fields.refuse(
                headers.cell(columns - 1),
                secret ? Shown.covered(beyond) : beyond,
                "intake.expected.noMoreCells",
                String.valueOf(columns));
        return true;
    }
}
