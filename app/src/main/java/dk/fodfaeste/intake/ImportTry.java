package dk.fodfaeste.intake;

import dk.fodfaeste.intake.ImportRun.State;
import dk.fodfaeste.jobs.Job;
import dk.fodfaeste.jobs.Running;
import dk.fodfaeste.jobs.Work;
import dk.fodfaeste.privacy.AuditLog;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The dry run, logged with its answer: what came up is kept only while somebody may still say yes to it. Cancelled, the run is put away. */
@Component
class ImportTry implements Work {

    static final String KIND = "intake.try";

    private final ImportRunRepository runs;
    private final SealedUploads uploads;
    private final Imports imports;
    private final AuditLog log;
    private final TransactionTemplate transactions;

    ImportTry(
            ImportRunRepository runs,
            SealedUploads uploads,
            Imports imports,
            AuditLog log,
            TransactionTemplate transactions) {
        this.runs = runs;
        this.uploads = uploads;
        this.imports = imports;
        this.log = log;
        this.transactions = transactions;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void does(UUID run, Running running) {
        ImportReport report = imports.dryRun(uploads.of(run), running::passed);
        State state = report.isWhole() ? State.READY : State.REFUSED;
        transactions.executeWithoutResult(status -> {
            runs.report(run, state, report);
            log.append(
                    AuditLog.Action.IMPORT,
                    "import",
                    null,
                    "dry run, " + report.rows() + " rows, " + report.refused() + " fields refused: " + state);
            if (state == State.REFUSED) {
                runs.end(run, state);
            }
            running.done(state.name());
        });
    }

    @Override
    public void ended(UUID run, Job.State end) {
        runs.end(run, end == Job.State.CANCELLED ? State.DROPPED : State.FAILED);
    }
}
