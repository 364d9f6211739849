package dk.fodfaeste.intake;

import dk.fodfaeste.intake.reading.Refusal;
import java.util.List;
import java.util.Map;

/**
 * What an import did, or would do.
 *
 * @param counts by sheet; empty when a row was refused
 * @param asides sheets and columns that the format does not know
 * @param fileProblem key of the words for a file that cannot be read at all, or empty
 */
public record ImportReport(
        Map<String, Count> counts, List<Refusal> refusals, List<String> asides, String fileProblem, boolean written) {

    public boolean isWhole() {
        return refusals.isEmpty() && fileProblem.isEmpty();
    }
}
