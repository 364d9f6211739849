package dk.fodfaeste.intake.reading;

/**
 * How much an import may hold. What holds more is refused with words before anything of it is kept; nothing here grows with what a
 * stranger says about a file, only with what is counted in it. What lies in memory whole is bounded by the memory that there is.
 */
public final class Bounds {

    private static final long MEGABYTE = 1_000_000;

    /** Of all files that come up at once, packed as they are: sealing holds some copies of them. */
    public static final long BYTES_SENT = atMost(50 * MEGABYTE, 10);

    /** Of what is unpacked and then lies in memory: CSV files, and the shared texts of workbooks. */
    static final long BYTES_HELD = atMost(100 * MEGABYTE, 8);

    /** Of the sheets of workbooks, which are read as a stream: a million rows that hold nothing but their format have 200 MB. */
    static final long BYTES_STREAMED = 300 * MEGABYTE;

    /** Deflate makes a thousand of one where everything is the same; a sheet that people filled in is a twentieth when packed. */
    static final long TIMES_UNPACKED = 250;

    /** What is smaller than this unpacked may be as even as it likes. */
    static final long SMALL = 2 * MEGABYTE;

    static final int FILES = 200;

    static final int SHEETS = 200;

    /** Of one sheet, counted when they hold something. The longest sheet of a year's work in a large town has a fifth of it. */
    static final int ROWS = 300_000;

    /** Of one sheet, with those that hold nothing: as many as a spreadsheet has. */
    static final int LINES = 1_048_576;

    /** A sheet of ours has eighteen columns. */
    static final int COLUMNS = 500;

    /** Where a spreadsheet's last column stands. */
    static final int LAST_COLUMN = 16_384;

    /** Of the whole import, counted when they hold something. */
    static final long CELLS = 6_000_000;

    /** A spreadsheet's cell holds 32,767; what is longer than a column allows is refused beside its cell. */
    static final int LETTERS_IN_CELL = 100_000;

    /** Refusals that are kept as they are; the others are counted. */
    public static final int REFUSALS = 1_000;

    /** Files, sheets and columns that are named as put aside. */
    static final int ASIDES = 200;

    private Bounds() {}

    private static long atMost(long bytes, int partOfMemory) {
        return Math.min(bytes, Runtime.getRuntime().maxMemory() / partOfMemory);
    }

    /** As the page says it. */
    public static long megabytesSent() {
        return BYTES_SENT / MEGABYTE;
    }
}
