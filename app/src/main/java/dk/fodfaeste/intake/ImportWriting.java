package dk.fodfaeste.intake;

import dk.fodfaeste.intake.ImportRun.State;
import dk.fodfaeste.jobs.Job;
import dk.fodfaeste.jobs.Running;
import dk.fodfaeste.jobs.Work;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The writing, in one transaction that also says that the job is done: all of it or nothing, and never twice. Cancelled, nothing is written and
 * the run is ready as before.
 */
@Component
class ImportWriting implements Work {

    static final String KIND = "intake.write";

    private final ImportRunRepository runs;
    private final SealedUploads uploads;
    private final Imports imports;
    private final TransactionTemplate transactions;

    ImportWriting(ImportRunRepository runs, SealedUploads uploads, Imports imports, TransactionTemplate transactions) {
        this.runs = runs;
        this.uploads = uploads;
        this.imports = imports;
        this.transactions = transactions;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void does(UUID run, Running running) {
        ImportReport report =
                imports.write(uploads.of(run), running::passed, written -> over(run, State.DONE, written, running));
        if (!report.written()) { // what the house holds has changed since the dry run
            transactions.executeWithoutResult(status -> over(run, State.REFUSED, report, running));
        }
    }

    private void over(UUID run, State state, ImportReport report, Running running) {
        runs.report(run, state, report);
        runs.end(run, state);
        running.done(state.name());
    }

    @Override
    public void ended(UUID run, Job.State end) {
        if (end == Job.State.CANCELLED) {
            runs.take(run, State.WRITING, State.READY);
        } else {
            runs.end(run, State.FAILED);
        }
    }
}
