package dk.fodfaeste.intake.reading;

import java.util.List;

/** One sheet as text. @param name as the file gives it */
record Table(String name, List<String> headers, List<Row> rows) {

    /** @param number as a spreadsheet shows it: the header is row 1 */
    record Row(int number, List<String> cells) {
        boolean isEmpty() {
            return cells.stream().allMatch(String::isBlank);
        }
    }
}
