package dk.fodfaeste.intake;

import dk.fodfaeste.catalogue.Catalogue;
import dk.fodfaeste.catalogue.Geography;
import dk.fodfaeste.intake.reading.ImportReader;
import dk.fodfaeste.intake.reading.ObservationRow;
import dk.fodfaeste.intake.reading.ReadImport;
import dk.fodfaeste.intake.reading.Upload;
import dk.fodfaeste.intake.reading.Vocabulary;
import dk.fodfaeste.people.CaseFiles;
import dk.fodfaeste.platform.Acting;
import dk.fodfaeste.platform.DatabaseRole;
import dk.fodfaeste.privacy.AuditLog;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Imports spreadsheets: all of them or nothing. A dry run does the whole import in a transaction and takes it back, so that its counts
 * are what the import would do. Importing the same file twice changes nothing.
 */
@Service
public class Imports {

    private final DSLContext database;
    private final TransactionTemplate transactions;
    private final Catalogue catalogue;
    private final Geography geography;
    private final CaseFiles caseFiles;
    private final AuditLog log;
    private final Clock clock;

    Imports(
            DSLContext database,
            TransactionTemplate transactions,
            Catalogue catalogue,
            Geography geography,
            CaseFiles caseFiles,
            AuditLog log,
            Clock clock) {
        this.database = database;
        this.transactions = transactions;
        this.catalogue = catalogue;
        this.geography = geography;
        this.caseFiles = caseFiles;
        this.log = log;
        this.clock = clock;
    }

    /** @param progress told how many rows are done */
    public ImportReport dryRun(List<Upload> uploads, IntConsumer progress) {
        return run(uploads, progress, false);
    }

    /** Writes when every row is understood; otherwise nothing is written and the report says what to correct. */
    public ImportReport write(List<Upload> uploads, IntConsumer progress) {
        return run(uploads, progress, true);
    }

    private ImportReport run(List<Upload> uploads, IntConsumer progress, boolean keep) {
        return Acting.in(
                DatabaseRole.INTAKE,
                () -> java.util.Objects.requireNonNull(transactions.execute(status -> {
                    LocalDate today = LocalDate.now(clock);
                    ReadImport read = ImportReader.read(
                            uploads, Vocabulary.of(catalogue, geography, today), new Held(database).keys());
                    boolean written = keep && read.isWhole();
                    if (!written) {
                        status.setRollbackOnly();
                    }
                    Map<String, Count> counts = write(read, progress, today);
                    if (written) {
                        log.append(AuditLog.Action.IMPORT, "import", null, read.rows() + " rows");
                    }
                    return new ImportReport(
                            counts, read.refusals(), read.asides(), read.fileProblem(), read.problemFile(), written);
                })));
    }

    private Map<String, Count> write(ReadImport read, IntConsumer progress, LocalDate today) {
        Map<String, Count> counts = new LinkedHashMap<>();
        Writing writing = new Writing(database, !read.isWhole(), progress);
        Staff staff = new Staff(database);
        CompanySheets companies = new CompanySheets(database, writing);
        PersonSheets persons = new PersonSheets(database, writing, today);
        ObservationSheet observations = new ObservationSheet(database, writing);
        counts.put("virksomheder", companies.companies(read.companies(), staff));
        counts.put("arbejdssteder", companies.workplaces(read.workplaces()));
        Map<String, UUID> workplaces = companies.workplaceIds();
        counts.put("opgaver", companies.tasks(read.tasks(), workplaces));
        counts.put("krav", companies.needs(read.needs(), workplaces));
        var observed = read.observations().stream().map(ObservationRow::person).collect(Collectors.toSet());
        counts.put("borgere", persons.persons(read.persons(), observed, staff, caseFiles));
        Map<String, UUID> ids = persons.ids();
        counts.put("observationer", observations.observations(read.observations(), ids, workplaces));
        counts.put("forloeb", persons.courses(read.courses(), ids, workplaces));
        counts.keySet().retainAll(read.sheets());
        counts.replaceAll((sheet, count) -> count.withRefused(read.refused(sheet)));
        return counts;
    }
}
