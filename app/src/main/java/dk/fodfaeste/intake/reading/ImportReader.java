package dk.fodfaeste.intake.reading;

import dk.fodfaeste.people.sheets.PersonRow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads an import as often as it is asked to, a row at a time: once to find what is wrong, and once more to count or to write, since
 * one broken row keeps the whole import out.
 */
public final class ImportReader {

    private static final int AT_ONCE = 1000;

    private final List<Upload> uploads;
    private final Vocabulary words;
    private final KnownKeys known;
    private @Nullable List<Table> tables;

    public ImportReader(List<Upload> uploads, Vocabulary words, KnownKeys known) {
        this.uploads = List.copyOf(uploads);
        this.words = words;
        this.known = known;
    }

    /** Whether a file unpacks to more than may be read: found without reading it, so that it need not even be kept. */
    public static boolean isTooLarge(List<Upload> uploads) {
        try {
            Files.tables(uploads, new Asides());
            return false;
        } catch (Unreadable problem) {
            return problem.key().equals("intake.unreadable.large");
        }
    }

    public Findings findings() {
        return findings(() -> {});
    }

    /**
     * Never throws for what a file holds: every problem is a refusal.
     *
     * @param onTheWay called every thousand rows
     */
    public Findings findings(Runnable onTheWay) {
        Refusals refusals = new Refusals();
        Asides asides = new Asides();
        Notices notices = new Notices();
        int[] rows = new int[1];
        int[] sealed = new int[1];
        try {
            Sheets sheets = sheets(refusals, asides, notices);
            if (sheets.names().isEmpty()) {
                throw new Unreadable("intake.unreadable.sheets", "");
            }
            sheets.all(row -> {
                sealed[0] += row instanceof PersonRow person && person.isForCaseRoom() ? 1 : 0;
                if (++rows[0] % AT_ONCE == 0) {
                    onTheWay.run();
                }
            });
            return Findings.of(sheets.names(), rows[0], sealed[0], refusals, asides, notices);
        } catch (Unreadable problem) {
            return Findings.unreadable(problem);
        }
    }

    /** The rows that are understood, of files that {@link #findings} could read. */
    public Sheets sheets() {
        return sheets(new Refusals(), new Asides(), new Notices());
    }

    private Sheets sheets(Refusals refusals, Asides asides, Notices notices) {
        if (tables == null) {
            tables = Files.tables(uploads, asides);
        }
        return new Sheets(new SheetReader(tables, refusals, asides), words, known, notices);
    }
}
