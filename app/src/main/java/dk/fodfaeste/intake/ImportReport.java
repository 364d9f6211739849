package dk.fodfaeste.intake;

import dk.fodfaeste.intake.reading.Aside;
import dk.fodfaeste.intake.reading.Notice;
import dk.fodfaeste.intake.reading.Problem;
import dk.fodfaeste.intake.reading.Refusal;
import dk.fodfaeste.platform.sheets.Count;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What an import did, or would do.
 *
 * @param counts by sheet, also when rows are refused: then what the others would do
 * @param sealed rows that hold something for the case room; whether it is new there is not told
 * @param refusals the first of them
 * @param refused how many there are in all
 * @param problems how often each kind of refusal comes, the most frequent first
 * @param asides files, sheets and columns that the format does not know
 * @param notices what is taken and shown
 * @param fileProblem key of the words for a file that cannot be read at all, or empty
 * @param problemFile its name
 * @param stayWithdrawn numbers of people whose row says a consent that they took back; it stays taken back
 */
public record ImportReport(
        Map<String, Count> counts,
        int sealed,
        List<Refusal> refusals,
        int refused,
        List<Problem> problems,
        List<Aside> asides,
        List<Notice> notices,
        String fileProblem,
        String problemFile,
        List<String> stayWithdrawn,
        boolean written) {

    /** As the format lists them. */
    private static final List<String> SHEETS =
            List.of("borgere", "virksomheder", "arbejdssteder", "opgaver", "krav", "observationer", "forloeb");

    public ImportReport {
        stayWithdrawn = stayWithdrawn == null ? List.of() : List.copyOf(stayWithdrawn); // reports of earlier versions
        Map<String, Count> sorted = new LinkedHashMap<>();
        counts.entrySet().stream()
                .sorted(Comparator.comparingInt(count -> SHEETS.indexOf(count.getKey())))
                .forEachOrdered(count -> sorted.put(count.getKey(), count.getValue()));
        counts = Collections.unmodifiableMap(sorted);
    }

    int rows() {
        return counts.values().stream()
                .mapToInt(count -> count.all() + count.refused())
                .sum();
    }

    public boolean isWhole() {
        return refused == 0 && fileProblem.isEmpty();
    }

    /** Whether saying yes would change nothing for certain. */
    public boolean changesNothing() {
        return isWhole()
                && sealed == 0
                && counts.values().stream().allMatch(count -> count.fresh() + count.changed() == 0);
    }
}
