package dk.fodfaeste.intake.reading;

import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * One sheet as text, its headers among the first rows.
 *
 * @param name as the file gives it
 * @param source of the rows, from the first one at every asking; no more of them than a few are in memory at a time
 * @param slips whether a separator too many moves the cells behind it, as in CSV
 * @param habits what its cells alone do not tell
 */
record Table(String name, Supplier<Stream<Row>> source, boolean slips, Habits habits) {

    static Table ofCsv(String name, Supplier<Stream<Row>> source) {
        return new Table(name, source, true, Habits.NONE);
    }

    static Table ofWorkbook(String name, Supplier<Stream<Row>> source, Habits habits) {
        return new Table(name, source, false, habits);
    }

    static Stream<Row> stream(Iterator<Row> rows) {
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(rows, Spliterator.ORDERED), false);
    }

    /**
     * The rows that hold something.
     *
     * @throws Unreadable at a row that is too wide, a cell that is too long, or one too many of either
     */
    Stream<Row> rows() {
        Size size = new Size(name);
        return source.get().filter(size::holdsSomething);
    }

    /**
     * @param number as a spreadsheet shows it: the first row is row 1
     * @param stray the cell that opens a quotation mark and never closes it, or -1
     * @param hidden whether nobody sees it, as when a filter is set
     */
    record Row(int number, List<String> cells, int stray, boolean hidden) {

        Row(int number, List<String> cells) {
            this(number, cells, -1);
        }

        Row(int number, List<String> cells, int stray) {
            this(number, cells, stray, false);
        }

        String cell(int index) {
            return index < cells.size() ? Text.trimmed(cells.get(index)) : "";
        }
    }
}
