package dk.fodfaeste.intake;

import dk.fodfaeste.intake.ImportRun.State;
import dk.fodfaeste.intake.reading.Upload;
import dk.fodfaeste.platform.Acting;
import dk.fodfaeste.platform.Actor;
import dk.fodfaeste.platform.web.NotFoundException;
import dk.fodfaeste.privacy.Sealing;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Imports that run beside the pages: a dry run first, the writing when the administrator says so. What came up lies sealed meanwhile. */
@Service
class ImportRuns {

    private static final Logger LOG = LoggerFactory.getLogger(ImportRuns.class);

    private final ImportRunRepository runs;
    private final Imports imports;
    private final Sealing sealing;
    private final TransactionTemplate transactions;
    private final JsonMapper json;

    ImportRuns(
            ImportRunRepository runs,
            Imports imports,
            Sealing sealing,
            TransactionTemplate transactions,
            JsonMapper json) {
        this.runs = runs;
        this.imports = imports;
        this.sealing = sealing;
        this.transactions = transactions;
        this.json = json;
    }

    UUID begin(List<Upload> uploads) {
        UUID id = UUID.randomUUID();
        String names = Upload.names(uploads);
        transactions.executeWithoutResult(
                status -> runs.begin(id, names, sealing.sealForHouse(json.writeValueAsBytes(uploads), id)));
        beside(id, () -> {
            ImportReport report = imports.dryRun(uploads, done -> progress(id, done, 0));
            told(id, report.isWhole() ? State.READY : State.REFUSED, report);
        });
        return id;
    }

    /** Writes a run that is ready; a second click finds it taken and does nothing. */
    void accept(UUID id) {
        boolean taken = Boolean.TRUE.equals(transactions.execute(status -> runs.take(id, State.READY, State.WRITING)));
        if (!taken) {
            return;
        }
        int total = run(id).report().stream()
                .flatMap(report -> report.counts().values().stream())
                .mapToInt(Count::all)
                .sum();
        beside(id, () -> {
            ImportReport report = imports.write(uploads(id), done -> progress(id, done, total));
            told(id, report.written() ? State.DONE : State.REFUSED, report);
        });
    }

    /** What came up is kept only while somebody may still say yes to it. */
    private void told(UUID id, State state, ImportReport report) {
        transactions.executeWithoutResult(status -> {
            runs.report(id, state, report);
            if (state != State.READY) {
                runs.end(id, state);
            }
        });
    }

    /** Puts away a run that is ready; one that is written stays written. */
    void drop(UUID id) {
        transactions.executeWithoutResult(status -> {
            if (runs.take(id, State.READY, State.DROPPED)) {
                runs.end(id, State.DROPPED);
            }
        });
    }

    ImportRun run(UUID id) {
        return java.util.Objects.requireNonNull(
                transactions.execute(status -> runs.find(id).orElseThrow(() -> new NotFoundException("import " + id))));
    }

    List<ImportRun.Line> latest() {
        return java.util.Objects.requireNonNull(transactions.execute(status -> runs.latest()));
    }

    private List<Upload> uploads(UUID id) {
        byte[] sealed = java.util.Objects.requireNonNull(transactions.execute(
                status -> runs.sealed(id).orElseThrow(() -> new NotFoundException("file of import " + id))));
        return json.readValue(sealing.openForHouse(sealed, id), new TypeReference<List<Upload>>() {});
    }

    /** In a transaction of its own, on a thread of its own: the import's own transaction is seen by nobody until it ends. */
    private void progress(UUID id, int done, int total) {
        Actor actor = Acting.now();
        try {
            Thread.ofVirtual()
                    .start(() -> Acting.as(
                            actor, () -> transactions.executeWithoutResult(status -> runs.progress(id, done, total))))
                    .join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void beside(UUID id, Runnable work) {
        Actor actor = Acting.now();
        Thread.ofVirtual()
                .name("import " + id)
                .start(() -> Acting.as(actor, () -> {
                    try {
                        work.run();
                    } catch (RuntimeException problem) {
                        LOG.error("import {} failed; nothing of it was written", id, problem);
                        transactions.executeWithoutResult(status -> runs.end(id, State.FAILED));
                    }
                }));
    }
}
