package dk.fodfaeste.intake.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What people do in a sheet of a workbook that its cells alone do not tell.
 *
 * @param hidden whether nobody sees the sheet
 * @param from1904 whether its days are counted from 1904, as old workbooks of a Mac do
 * @param merged cells that are one for the eye, by their first row; only the first of them holds what is written there
 */
record Habits(boolean hidden, boolean from1904, Map<Integer, List<Merged>> merged) {

    static final Habits NONE = new Habits(false, false, Map.of());

    static Habits of(boolean hidden, boolean from1904, List<Merged> merged) {
        Map<Integer, List<Merged>> byRow = new HashMap<>();
        merged.forEach(each ->
                byRow.computeIfAbsent(each.firstRow(), row -> new ArrayList<>()).add(each));
        return new Habits(hidden, from1904, byRow);
    }

    List<Merged> mergedFrom(int row) {
        return merged.getOrDefault(row, List.of());
    }

    /** @param shown «A2:B5» @param firstRow from 1 @param firstColumn from 0 */
    record Merged(String shown, int firstRow, int lastRow, int firstColumn, int lastColumn) {

        boolean covers(int column) {
            return firstColumn <= column && column <= lastColumn;
        }
    }
}
