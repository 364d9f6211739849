package dk.fodfaeste.intake;

import static dk.fodfaeste.database.companies.Tables.COMPANY;
import static dk.fodfaeste.database.companies.Tables.TASK;
import static dk.fodfaeste.database.companies.Tables.WORKPLACE;
import static dk.fodfaeste.database.people.Tables.PERSON;

import dk.fodfaeste.catalogue.Catalogue;
import dk.fodfaeste.catalogue.Geography;
import dk.fodfaeste.intake.reading.ImportReader;
import dk.fodfaeste.intake.reading.KnownKeys;
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
import java.util.HashSet;
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
                    Vocabulary words = Vocabulary.of(catalogue, geography, LocalDate.now(clock));
                    ReadImport read = ImportReader.read(uploads, words, knownKeys());
                    boolean written = keep && read.isWhole();
                    if (!written) {
                        status.setRollbackOnly();
                    }
                    Map<String, Count> counts = write(read, progress);
                    if (written) {
                        log.append(AuditLog.Action.IMPORT, "import", null, read.rows() + " rows");
                    }
                    return new ImportReport(counts, read.refusals(), read.asides(), read.fileProblem(), written);
                })));
    }

    private KnownKeys knownKeys() {
        return new KnownKeys(
                database.select(PERSON.NUMBER).from(PERSON).fetchSet(PERSON.NUMBER),
                database.select(COMPANY.CVR).from(COMPANY).fetchSet(COMPANY.CVR),
                database.select(WORKPLACE.P_NUMBER).from(WORKPLACE).fetchSet(WORKPLACE.P_NUMBER),
                new HashSet<>(database.select(WORKPLACE.P_NUMBER, TASK.NUMBER)
                        .from(TASK)
                        .join(WORKPLACE)
                        .on(WORKPLACE.WORKPLACE_ID.eq(TASK.WORKPLACE_ID))
                        .fetch(row -> row.value1() + "/" + row.value2())));
    }

    private Map<String, Count> write(ReadImport read, IntConsumer progress) {
        Map<String, Count> counts = new LinkedHashMap<>();
        if (!read.isWhole()) {
            return counts;
        }
        Staff staff = new Staff(database);
        CompanySheets companies = new CompanySheets(database);
        PersonSheets persons = new PersonSheets(database, LocalDate.now(clock));
        Done done = new Done(counts, progress);
        done.with("virksomheder", companies.companies(read.companies(), staff));
        done.with("arbejdssteder", companies.workplaces(read.workplaces()));
        Map<String, UUID> workplaces = database.select(WORKPLACE.P_NUMBER, WORKPLACE.WORKPLACE_ID)
                .from(WORKPLACE)
                .fetchMap(WORKPLACE.P_NUMBER, WORKPLACE.WORKPLACE_ID);
        done.with("opgaver", companies.tasks(read.tasks(), workplaces));
        done.with("krav", companies.needs(read.needs(), workplaces));
        var observed = read.observations().stream().map(ObservationRow::person).collect(Collectors.toSet());
        done.with("borgere", persons.persons(read.persons(), observed, staff, caseFiles));
        done.with("observationer", persons.observations(read.observations(), workplaces));
        done.with("forloeb", persons.courses(read.courses(), workplaces));
        return counts;
    }

    private record Done(Map<String, Count> counts, IntConsumer progress) {
        void with(String sheet, Count count) {
            counts.put(sheet, count);
            progress.accept(counts.values().stream().mapToInt(Count::all).sum());
        }
    }
}
