package dk.fodfaeste.intake.reading;

import dk.fodfaeste.companies.sheets.CompanyRow;
import dk.fodfaeste.companies.sheets.NeedRow;
import dk.fodfaeste.companies.sheets.TaskRow;
import dk.fodfaeste.companies.sheets.WorkplaceRow;
import dk.fodfaeste.discovery.sheets.ObservationRow;
import dk.fodfaeste.people.sheets.PersonRow;
import dk.fodfaeste.placements.sheets.CourseRow;
import java.util.ArrayList;
import java.util.List;

/** A whole import read into lists, to be looked at. */
record ReadImport(
        List<PersonRow> persons,
        List<CompanyRow> companies,
        List<WorkplaceRow> workplaces,
        List<TaskRow> tasks,
        List<NeedRow> needs,
        List<ObservationRow> observations,
        List<CourseRow> courses,
        Findings findings) {

    static ReadImport of(List<Upload> uploads, Vocabulary words, KnownKeys known) {
        ImportReader reader = new ImportReader(uploads, words, known);
        ReadImport read = new ReadImport(
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                reader.findings());
        if (read.fileProblem().isEmpty()) {
            Sheets sheets = reader.sheets();
            sheets.companies(read.companies::add);
            sheets.workplaces(read.workplaces::add);
            sheets.tasks(read.tasks::add);
            sheets.needs(read.needs::add);
            sheets.persons(read.persons::add);
            sheets.observations(read.observations::add);
            sheets.courses(read.courses::add);
        }
        return read;
    }

    List<Refusal> refusals() {
        return findings.refusals();
    }

    List<Aside> asides() {
        return findings.asides();
    }

    String fileProblem() {
        return findings.fileProblem();
    }

    String problemFile() {
        return findings.problemFile();
    }

    int refused(String sheet) {
        return findings.refused(sheet);
    }

    int rows() {
        return findings.rows();
    }
}
