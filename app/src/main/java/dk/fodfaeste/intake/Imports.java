package dk.fodfaeste.intake;

import dk.fodfaeste.catalogue.Catalogue;
import dk.fodfaeste.catalogue.Geography;
import dk.fodfaeste.intake.SheetsLaidIn.Laid;
import dk.fodfaeste.intake.reading.Findings;
import dk.fodfaeste.intake.reading.ImportReader;
import dk.fodfaeste.intake.reading.Upload;
import dk.fodfaeste.intake.reading.Vocabulary;
import dk.fodfaeste.platform.Acting;
import dk.fodfaeste.platform.DatabaseRole;
import dk.fodfaeste.platform.sheets.Writing;
import dk.fodfaeste.privacy.AuditLog;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
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
    private final Held held;
    private final SheetsLaidIn sheets;
    private final AuditLog log;
    private final Clock clock;

    Imports(
            DSLContext database,
            TransactionTemplate transactions,
            Catalogue catalogue,
            Geography geography,
            Held held,
            SheetsLaidIn sheets,
            AuditLog log,
            Clock clock) {
        this.database = database;
        this.transactions = transactions;
        this.catalogue = catalogue;
        this.geography = geography;
        this.held = held;
        this.sheets = sheets;
        this.log = log;
        this.clock = clock;
    }

    /** @param progress told how many rows are done */
    public ImportReport dryRun(List<Upload> uploads, IntConsumer progress) {
        return dryRun(uploads, (rows, all) -> progress.accept(rows));
    }

    ImportReport dryRun(List<Upload> uploads, Progress progress) {
        return run(uploads, progress, false, report -> {});
    }

    /** Writes when every row is understood; otherwise nothing is written and the report says what to correct. */
    public ImportReport write(List<Upload> uploads, IntConsumer progress) {
        return write(uploads, (rows, all) -> progress.accept(rows), report -> {});
    }

    /** @param written told of what is written within its transaction, which rolls back when this throws */
    ImportReport write(List<Upload> uploads, Progress progress, Consumer<ImportReport> written) {
        return run(uploads, progress, true, written);
    }

    private ImportReport run(
            List<Upload> uploads, Progress progress, boolean keep, Consumer<ImportReport> whenWritten) {
        return Acting.in(
                DatabaseRole.INTAKE,
                () -> java.util.Objects.requireNonNull(transactions.execute(status -> {
                    ImportReader reader = new ImportReader(
                            uploads,
                            Vocabulary.of(catalogue.edition(), geography, held.targetGroups(), LocalDate.now(clock)),
                            held.keys());
                    Findings found = reader.findings(() -> progress.passed(0, 0));
                    boolean written = keep && found.isWhole();
                    if (!written) {
                        status.setRollbackOnly();
                    }
                    Laid laid = found.fileProblem().isEmpty()
                            ? sheets.layIn(
                                    reader.sheets(),
                                    found,
                                    new Writing(
                                            database, !found.isWhole(), rows -> progress.passed(rows, found.rows())))
                            : new Laid(Map.of(), List.of());
                    ImportReport report = new ImportReport(
                            laid.counts(),
                            found.sealed(),
                            found.refusals(),
                            found.refused(),
                            found.problems(),
                            found.asides(),
                            found.notices(),
                            found.fileProblem(),
                            found.problemFile(),
                            laid.stayWithdrawn(),
                            written);
                    if (written) {
                        log.append(AuditLog.Action.IMPORT, "import", null, found.rows() + " rows");
                        whenWritten.accept(report);
                    }
                    return report;
                })));
    }
}
