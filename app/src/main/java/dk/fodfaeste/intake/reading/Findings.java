package dk.fodfaeste.intake.reading;

import java.util.List;
import java.util.Set;

/**
 * What was found when a whole import was read.
 *
 * @param sheets that were there
 * @param rows that were understood
 * @param asides sheets and columns that the format does not know; they are left out
 * @param fileProblem key of the words for a file that cannot be read at all, or empty
 * @param problemFile its name
 */
public record Findings(
        Set<String> sheets,
        int rows,
        List<Refusal> refusals,
        List<Aside> asides,
        String fileProblem,
        String problemFile) {

    static Findings unreadable(Unreadable problem) {
        return new Findings(Set.of(), 0, List.of(), List.of(), problem.key(), problem.file());
    }

    public boolean isWhole() {
        return refusals.isEmpty() && fileProblem.isEmpty();
    }

    /** How many rows of the sheet are refused. */
    public int refused(String sheet) {
        return (int) refusals.stream()
                .filter(refusal -> refusal.sheet().equals(sheet) && refusal.isOfRow())
                .mapToInt(Refusal::row)
                .distinct()
                .count();
    }
}
