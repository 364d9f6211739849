package dk.fodfaeste.intake.reading;

import dk.fodfaeste.platform.CprInText;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What was found when a whole import was read.
 *
 * @param sheets that were there
 * @param rows that were understood
 * @param sealed how many of them hold something for the case room; whether it is new there is not told
 * @param refusals the first of them, see {@link Bounds#REFUSALS}
 * @param refused how many there are in all
 * @param refusedRows how many rows of each sheet are refused
 * @param problems how often each kind of refusal comes, the most frequent first
 * @param asides sheets and columns that the format does not know; they are left out
 * @param notices what is taken and shown
 * @param fileProblem key of the words for a file that cannot be read at all, or empty
 * @param problemFile its name
 */
public record Findings(
        Set<String> sheets,
        int rows,
        int sealed,
        List<Refusal> refusals,
        int refused,
        Map<String, Integer> refusedRows,
        List<Problem> problems,
        List<Aside> asides,
        List<Notice> notices,
        String fileProblem,
        String problemFile) {

    static Findings of(Set<String> sheets, int rows, int sealed, Refusals refusals, Asides asides, Notices notices) {
        return new Findings(
                sheets,
                rows,
                sealed,
                refusals.kept(),
                refusals.all(),
                refusals.rows(),
                refusals.problems(),
                asides.kept(),
                notices.kept(),
                "",
                "");
    }

    static Findings unreadable(Unreadable problem) {
        return new Findings(
                Set.of(),
                0,
                0,
                List.of(),
                0,
                Map.of(),
                List.of(),
                List.of(),
                List.of(),
                problem.key(),
                CprInText.masked(problem.file()));
    }

    public boolean isWhole() {
        return refused == 0 && fileProblem.isEmpty();
    }

    /** How many rows of the sheet are refused. */
    public int refused(String sheet) {
        return refusedRows.getOrDefault(sheet, 0);
    }
}
