package dk.fodfaeste.intake.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Reads an import as often as it is asked to, a row at a time: once to find what is wrong, and once more to count or to write, since
 * one broken row keeps the whole import out.
 */
public final class ImportReader {

    private static final int AT_ONCE = 1000;

    private final List<Upload> uploads;
    private final Vocabulary words;
    private final KnownKeys known;

    public ImportReader(List<Upload> uploads, Vocabulary words, KnownKeys known) {
        this.uploads = List.copyOf(uploads);
        this.words = words;
        this.known = known;
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
        List<Refusal> refusals = new ArrayList<>();
        List<Aside> asides = new ArrayList<>();
        int[] rows = new int[1];
        try {
            Sheets sheets = sheets(refusals, asides);
            if (sheets.names().isEmpty()) {
                throw new Unreadable("intake.unreadable.sheets", "");
            }
            sheets.all(row -> {
                if (++rows[0] % AT_ONCE == 0) {
                    onTheWay.run();
                }
            });
            return new Findings(sheets.names(), rows[0], inOrder(refusals), List.copyOf(asides), "", "");
        } catch (Unreadable problem) {
            return Findings.unreadable(problem);
        }
    }

    /** The rows that are understood, of files that {@link #findings} could read. */
    public Sheets sheets() {
        return sheets(new ArrayList<>(), new ArrayList<>());
    }

    private Sheets sheets(List<Refusal> refusals, List<Aside> asides) {
        List<Table> tables = Files.tables(uploads, asides);
        return new Sheets(new SheetReader(tables, refusals, asides), words, known);
    }

    private static List<Refusal> inOrder(List<Refusal> refusals) {
        List<String> order =
                Arrays.stream(SheetFormat.values()).map(SheetFormat::sheet).toList();
        return refusals.stream()
                .sorted(Comparator.<Refusal>comparingInt(refusal -> order.indexOf(refusal.sheet()))
                        .thenComparingInt(Refusal::row))
                .toList();
    }
}
