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
 */
record Table(String name, Supplier<Stream<Row>> source, boolean slips) {

    /** The longest sheet of a year's work in a large town has a fifth of it. */
    static final int MOST_ROWS = 300_000;

    /** A sheet of ours has eighteen columns. */
    static final int MOST_COLUMNS = 500;

    static Table ofCsv(String name, Supplier<Stream<Row>> source) {
        return new Table(name, source, true);
    }

    static Table ofWorkbook(String name, Supplier<Stream<Row>> source) {
        return new Table(name, source, false);
    }

    static Stream<Row> stream(Iterator<Row> rows) {
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(rows, Spliterator.ORDERED), false);
    }

    /**
     * The rows that hold something.
     *
     * @throws Unreadable at a row that is too wide, or one too many
     */
    Stream<Row> rows() {
        int[] count = new int[1];
        return source.get().filter(row -> !row.isEmpty()).peek(row -> {
            if (row.cells().size() > MOST_COLUMNS) {
                throw new Unreadable("intake.unreadable.wide", name);
            }
            if (++count[0] > MOST_ROWS) {
                throw new Unreadable("intake.unreadable.long", name);
            }
        });
    }

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
