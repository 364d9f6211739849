package dk.fodfaeste.intake.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads an import in the order in which its sheets refer to each other. A reference to a row that was itself refused is not refused
 * again: the key counts as known.
 */
public final class ImportReader {

    private ImportReader() {}

    /** Never throws for what a file holds: every problem is a refusal. */
    public static ReadImport read(List<Upload> uploads, Vocabulary words, KnownKeys known) {
        List<Aside> asides = new ArrayList<>();
        try {
            return read(Files.tables(uploads, asides), asides, words, known);
        } catch (Unreadable problem) {
            return ReadImport.unreadable(problem.key(), problem.file());
        }
    }

    private static ReadImport read(List<Table> tables, List<Aside> asides, Vocabulary words, KnownKeys known)
            throws Unreadable {
        List<Refusal> refusals = new ArrayList<>();
        SheetReader sheets = new SheetReader(tables, refusals, asides);
        if (sheets.sheets().isEmpty()) {
            throw new Unreadable("intake.unreadable.sheets", "");
        }
        Reading reading = new Reading(words, known, sheets);
        CompanyReading companies = new CompanyReading(reading);
        TaskReading tasks = new TaskReading(reading);
        PersonReading persons = new PersonReading(reading);
        ObservationReading observations = new ObservationReading(reading);
        CourseReading courses = new CourseReading(reading);
        List<CompanyRow> companyRows = sheets.rows(SheetFormat.COMPANIES, companies::company);
        List<WorkplaceRow> workplaceRows = sheets.rows(SheetFormat.WORKPLACES, companies::workplace);
        List<TaskRow> taskRows = sheets.rows(SheetFormat.TASKS, tasks::task);
        List<NeedRow> needRows = sheets.rows(SheetFormat.NEEDS, tasks::need);
        List<PersonRow> personRows = sheets.rows(SheetFormat.PERSONS, persons::person);
        List<ObservationRow> observationRows = sheets.rows(SheetFormat.OBSERVATIONS, observations::observation);
        List<CourseRow> courseRows = courses.withoutOverlaps(sheets.rows(SheetFormat.COURSES, courses::course));
        return new ReadImport(
                personRows,
                companyRows,
                workplaceRows,
                taskRows,
                needRows,
                observationRows,
                courseRows,
                names(sheets.sheets()),
                inOrder(refusals),
                List.copyOf(asides),
                "",
                "");
    }

    private static List<Refusal> inOrder(List<Refusal> refusals) {
        List<String> order =
                Arrays.stream(SheetFormat.values()).map(SheetFormat::sheet).toList();
        return refusals.stream()
                .sorted(Comparator.<Refusal>comparingInt(refusal -> order.indexOf(refusal.sheet()))
                        .thenComparingInt(Refusal::row))
                .toList();
    }

    private static Set<String> names(Set<SheetFormat> sheets) {
        return sheets.stream().map(SheetFormat::sheet).collect(Collectors.toUnmodifiableSet());
    }
}
