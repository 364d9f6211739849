package dk.fodfaeste.intake;

import dk.fodfaeste.companies.sheets.CompanySheets;
import dk.fodfaeste.companies.sheets.TaskSheets;
import dk.fodfaeste.discovery.sheets.ObservationSheets;
import dk.fodfaeste.identity.AccountBook;
import dk.fodfaeste.identity.Colleagues;
import dk.fodfaeste.intake.reading.Findings;
import dk.fodfaeste.intake.reading.Sheets;
import dk.fodfaeste.people.sheets.LaidIn;
import dk.fodfaeste.people.sheets.PersonSheets;
import dk.fodfaeste.placements.sheets.CourseSheet;
import dk.fodfaeste.platform.sheets.Count;
import dk.fodfaeste.platform.sheets.Writing;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Takes the sheets to the rooms they belong to, in the order in which they refer to each other. */
@Component
class SheetsLaidIn {

    private final CompanySheets companies;
    private final TaskSheets tasks;
    private final PersonSheets people;
    private final ObservationSheets observations;
    private final CourseSheet courses;
    private final Colleagues colleagues;
    private final AccountBook accounts;

    SheetsLaidIn(
            CompanySheets companies,
            TaskSheets tasks,
            PersonSheets people,
            ObservationSheets observations,
            CourseSheet courses,
            Colleagues colleagues,
            AccountBook accounts) {
        this.companies = companies;
        this.tasks = tasks;
        this.people = people;
        this.observations = observations;
        this.courses = courses;
        this.colleagues = colleagues;
        this.accounts = accounts;
    }

    /** What was done, or while counting would be done, by sheet. */
    Laid layIn(Sheets sheets, Findings found, Writing writing) {
        Staff staff = new Staff(colleagues.staff().members(), accounts);
        Map<String, Count> counts = new LinkedHashMap<>();
        counts.put("virksomheder", companies.companies(sheets::companies, staff::consultant, writing));
        counts.put("arbejdssteder", companies.workplaces(sheets::workplaces, writing));
        Map<String, UUID> workplaces = companies.workplaceIds();
        counts.put("opgaver", tasks.tasks(sheets::tasks, workplaces, writing));
        counts.put("krav", tasks.needs(sheets::needs, workplaces, writing));
        LaidIn persons = people.persons(sheets::persons, staff::socialWorker, staff::consultant, writing);
        counts.put("borgere", persons.count());
        Map<String, UUID> ids = people.ids();
        var seen = observations.observations(sheets::observations, ids, workplaces, writing);
        counts.put("observationer", seen.count());
        if (!writing.isCounting()) {
            people.observed(
                    persons.fresh().stream().filter(seen.observed()::contains).toList());
        }
        counts.put("forloeb", courses.courses(sheets::courses, ids, workplaces, writing));
        counts.keySet().retainAll(found.sheets());
        counts.replaceAll((sheet, count) -> count.withRefused(found.refused(sheet)));
        return new Laid(counts, persons.stayWithdrawn());
    }

    /** @param stayWithdrawn numbers of people whose row says a consent that they took back */
    record Laid(Map<String, Count> counts, List<String> stayWithdrawn) {}
}
