package dk.fodfaeste.intake.reading;

import java.util.List;
import java.util.Set;

/**
 * A whole import, read.
 *
 * @param sheets that were there
 * @param asides sheets and columns that the format does not know; they are left out
 * @param fileProblem key of the words for a file that cannot be read at all, or empty
 * @param problemFile its name
 */
public record ReadImport(
        List<PersonRow> persons,
        List<CompanyRow> companies,
        List<WorkplaceRow> workplaces,
        List<TaskRow> tasks,
        List<NeedRow> needs,
        List<ObservationRow> observations,
        List<CourseRow> courses,
        Set<String> sheets,
        List<Refusal> refusals,
        List<Aside> asides,
        String fileProblem,
        String problemFile) {

    static ReadImport unreadable(String fileProblem, String problemFile) {
        return new ReadImport(
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Set.of(),
                List.of(),
                List.of(),
                fileProblem,
                problemFile);
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

    public int rows() {
        return persons.size()
                + companies.size()
                + workplaces.size()
                + tasks.size()
                + needs.size()
                + observations.size()
                + courses.size();
    }
}
