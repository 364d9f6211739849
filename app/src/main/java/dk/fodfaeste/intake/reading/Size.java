package dk.fodfaeste.intake.reading;

/** Counts a sheet while it goes by, and stops it where it is larger than {@link Bounds} allow. */
final class Size {

    private final String sheet;
    private int lines;
    private int rows;
    private long cells;

    Size(String sheet) {
        this.sheet = sheet;
    }

    /** Whether the row holds something; of a row that holds nothing only the line counts. */
    boolean holdsSomething(Table.Row row) {
        int filled = filled(row);
        cells += filled;
        rows += filled > 0 ? 1 : 0;
        if (++lines > Bounds.LINES || rows > Bounds.ROWS || cells > Bounds.CELLS) {
            throw new Unreadable("intake.unreadable.long", sheet);
        }
        if (filled > 0 && row.cells().size() > Bounds.COLUMNS) {
            throw new Unreadable("intake.unreadable.wide", sheet);
        }
        return filled > 0;
    }

    private int filled(Table.Row row) {
        int filled = 0;
        for (String cell : row.cells()) {
            if (cell.length() > Bounds.LETTERS_IN_CELL) {
                throw new Unreadable("intake.unreadable.cell", sheet);
            }
            filled += isEmpty(cell) ? 0 : 1;
        }
        return filled;
    }

    private static boolean isEmpty(String cell) {
        boolean plain = !cell.isEmpty() && cell.charAt(0) > ' ' && cell.charAt(0) < 0x7f;
        return !plain && Text.trimmed(cell).isEmpty();
    }
}
