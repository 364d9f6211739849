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
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * The sheets of an import, each read row by row when it is asked for; to be asked for in the order of the methods, in which they refer
 * to each other. A reference to a row that was itself refused is not refused again: the key counts as known.
 */
public final class Sheets {

    private final SheetReader sheets;
    private final CompanyReading companies;
    private final TaskReading tasks;
    private final PersonReading persons;
    private final ObservationReading observations;
    private final CourseReading courses;

    Sheets(SheetReader sheets, Vocabulary words, KnownKeys known, Notices notices) {
        this.sheets = sheets;
        Reading reading = new Reading(words, known, sheets, notices);
        companies = new CompanyReading(reading);
        tasks = new TaskReading(reading);
        persons = new PersonReading(reading);
        observations = new ObservationReading(reading);
        courses = new CourseReading(reading, notices);
    }

    /** Of the sheets that are there. */
    Set<String> names() {
        return sheets.sheets().stream().map(SheetFormat::sheet).collect(Collectors.toUnmodifiableSet());
    }

    public void companies(Consumer<? super CompanyRow> taker) {
        sheets.rows(SheetFormat.COMPANIES, companies::company, taker);
    }

    public void workplaces(Consumer<? super WorkplaceRow> taker) {
        sheets.rows(SheetFormat.WORKPLACES, companies::workplace, taker);
    }

    public void tasks(Consumer<? super TaskRow> taker) {
        sheets.rows(SheetFormat.TASKS, tasks::task, taker);
    }

    public void needs(Consumer<? super NeedRow> taker) {
        sheets.rows(SheetFormat.NEEDS, tasks::need, taker);
    }

    public void persons(Consumer<? super PersonRow> taker) {
        sheets.rows(SheetFormat.PERSONS, persons::person, taker);
    }

    public void observations(Consumer<? super ObservationRow> taker) {
        sheets.rows(SheetFormat.OBSERVATIONS, observations::observation, taker);
    }

    /** Those that overlap are known only when the last one is read. */
    public void courses(Consumer<? super CourseRow> taker) {
        List<CourseRow> rows = new ArrayList<>();
        sheets.rows(SheetFormat.COURSES, courses::course, rows::add);
        courses.withoutOverlaps(rows).forEach(taker);
    }

    void all(Consumer<Object> taker) {
        companies(taker);
        workplaces(taker);
        tasks(taker);
        needs(taker);
        persons(taker);
        observations(taker);
        courses(taker);
    }
}
