package dk.fodfaeste.intake.reading;

import java.util.List;

/**
 * A whole import, read.
 *
 * @param fileProblem key of the words for a file that cannot be read at all, or empty
 * @param asides sheets and columns that the format does not know; they are left out
 */
public record ReadImport(
        List<PersonRow> persons,
        List<CompanyRow> companies,
        List<WorkplaceRow> workplaces,
        List<TaskRow> tasks,
        List<NeedRow> needs,
        List<ObservationRow> observations,
        List<CourseRow> courses,
        List<Refusal> refusals,
        List<String> asides,
        String fileProblem) {

    public boolean isWhole() {
        return refusals.isEmpty() && fileProblem.isEmpty();
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
