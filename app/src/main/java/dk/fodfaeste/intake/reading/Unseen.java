package dk.fodfaeste.intake.reading;

import dk.fodfaeste.intake.reading.Habits.Merged;
import java.util.Map;

/**
 * What a reader of a workbook sees otherwise than its cells say: hidden sheets and rows, which nobody may have meant, and merged cells, of which
 * nobody knows whether all of them mean what is written in the first. It is asked for, and not guessed.
 */
final class Unseen {

    private final SheetFormat sheet;
    private final Habits habits;
    private final Refusals refusals;
    private int firstHidden;
    private int hidden;

    Unseen(SheetFormat sheet, Habits habits, Refusals refusals) {
        this.sheet = sheet;
        this.habits = habits;
        this.refusals = refusals;
    }

    /** Also refuses what is merged from the headers down into the rows. */
    void headers(Table.Row headers, Map<String, Integer> columns) {
        if (habits.hidden()) {
            refuse(0, "", "", "intake.expected.shownSheet", sheet.sheet());
        }
        for (var merged : habits.merged().values()) {
            for (Merged each : merged) {
                if (each.firstRow() <= headers.number() && each.lastRow() > headers.number()) {
                    columns.forEach((column, index) -> {
                        if (each.covers(index)) {
                            refuse(headers.number(), column, each.shown(), "intake.expected.notMerged", each.shown());
                        }
                    });
                }
            }
        }
    }

    void count(Table.Row row) {
        if (row.hidden()) {
            firstHidden = hidden == 0 ? row.number() : firstHidden;
            hidden++;
        }
    }

    /** Beside each column that takes part; a title over the sheet, and cells that are empty together, harm nobody. */
    void refuseMerged(Table.Row row, Fields fields, Map<String, Integer> columns) {
        for (Merged merged : habits.mergedFrom(row.number())) {
            String found = row.cell(merged.firstColumn());
            columns.forEach((column, index) -> {
                if (!found.isEmpty() && merged.covers(index)) {
                    fields.refuse(column, found, "intake.expected.notMerged", merged.shown());
                }
            });
        }
    }

    /** Once, at the first of them: a filter hides hundreds. */
    void refuseHiddenRows() {
        if (hidden > 0) {
            refuse(firstHidden, "", "", "intake.expected.shownRows", String.valueOf(hidden));
        }
    }

    private void refuse(int row, String column, String found, String expected, String argument) {
        refusals.add(new Refusal(sheet.sheet(), row, column, found, expected, argument));
    }
}
