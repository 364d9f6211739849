package dk.fodfaeste.intake;

import dk.fodfaeste.intake.ImportRun.State;
import dk.fodfaeste.intake.reading.Upload;
import dk.fodfaeste.jobs.Job;
import dk.fodfaeste.jobs.Jobs;
import dk.fodfaeste.platform.web.NotFoundException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Imports that run as jobs beside the pages: a dry run first, the writing when the administrator says so. */
@Service
@Transactional
class ImportRuns {

    private final ImportRunRepository runs;
    private final SealedUploads sealed;
    private final Jobs jobs;

    ImportRuns(ImportRunRepository runs, SealedUploads sealed, Jobs jobs) {
        this.runs = runs;
        this.sealed = sealed;
        this.jobs = jobs;
    }

    /** @param form the one sheet of the form: the same files sent twice with it begin one run */
    UUID begin(UUID form, List<Upload> uploads) {
        UUID id = Upload.fingerprint(form, uploads);
        if (runs.begin(id, Upload.names(uploads), sealed.seal(id, uploads))) {
            jobs.ask(ImportTry.KIND, id);
        }
        return id;
    }

    /** Writes a run that is ready; a second click finds it taken and does nothing. */
    void accept(UUID id) {
        if (runs.take(id, State.READY, State.WRITING)) {
            jobs.ask(ImportWriting.KIND, id);
        }
    }

    /** Stops what waits or works. Nothing of it is written, unless it was done a moment before. */
    void cancel(UUID id) {
        jobs.cancel(id);
    }

    /** Puts away a run that is ready; one that is written stays written. */
    void drop(UUID id) {
        if (runs.take(id, State.READY, State.DROPPED)) {
            runs.end(id, State.DROPPED);
        }
    }

    @Transactional(readOnly = true)
    ImportRun run(UUID id) {
        return runs.find(id).orElseThrow(() -> new NotFoundException("import " + id));
    }

    /** The last work on the run. */
    @Transactional(readOnly = true)
    Optional<Job> job(UUID id) {
        return jobs.latestOf(id);
    }

    @Transactional(readOnly = true)
    List<ImportRun.Line> latest() {
        return runs.latest();
    }
}
