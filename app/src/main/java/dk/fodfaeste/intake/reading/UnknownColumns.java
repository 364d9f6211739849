package dk.fodfaeste.intake.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Counts what stands in columns that the format does not know, while a sheet goes by. */
final class UnknownColumns {

    private final SheetFormat sheet;
    private final Table.Row headers;
    private final Map<String, Integer> columns;
    private final int[] filled;
    private int widest;

    /** @param slips whether cells to the right of the headers have slipped there; else they stand in a column without a name */
    UnknownColumns(SheetFormat sheet, Table.Row headers, Map<String, Integer> columns, boolean slips) {
        this.sheet = sheet;
        this.headers = headers;
        this.columns = columns;
        widest = headers.cells().size();
        filled = new int[slips ? widest : Bounds.COLUMNS];
    }

    void count(Table.Row row) {
        int width = Math.min(filled.length, row.cells().size());
        widest = Math.max(widest, width);
        for (int index = 0; index < width; index++) {
            filled[index] += row.cell(index).isEmpty() ? 0 : 1;
        }
    }

    List<Aside> asides() {
        List<Aside> asides = new ArrayList<>();
        for (int index = 0; index < widest; index++) {
            String header = headers.cell(index);
            boolean known = columns.containsValue(index) || sheet.column(header).isPresent();
            if (!known && (filled[index] > 0 || !header.isEmpty())) {
                String name = header.isEmpty() ? "(" + letters(index) + ")" : Shown.of(header);
                asides.add(new Aside(sheet.sheet(), name, filled[index]));
            }
        }
        return asides;
    }

    /** The column as a spreadsheet names it: A … Z, AA … */
    private static String letters(int index) {
        String last = String.valueOf((char) ('A' + index % 26));
        return index < 26 ? last : letters(index / 26 - 1) + last;
    }
}
