package dk.fodfaeste.intake.reading;

import java.util.List;

/** One sheet as text, its headers among the first rows. @param name as the file gives it */
record Table(String name, List<Row> rows) {

    /**
     * @param number as a spreadsheet shows it: the first row is row 1
     * @param stray the cell that opens a quotation mark and never closes it, or -1
     */
    record Row(int number, List<String> cells, int stray) {

        Row(int number, List<String> cells) {
            this(number, cells, -1);
        }

        boolean isEmpty() {
            return cells.stream().allMatch(cell -> Text.trimmed(cell).isEmpty());
        }

        String cell(int index) {
            return index < cells.size() ? Text.trimmed(cells.get(index)) : "";
        }
    }
}
