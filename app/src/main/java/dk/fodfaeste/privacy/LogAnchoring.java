package dk.fodfaeste.privacy;

import static dk.fodfaeste.database.privacy.Tables.LOG_HEAD;

import dk.fodfaeste.jobs.Nightly;
import dk.fodfaeste.platform.Acting;
import dk.fodfaeste.platform.DatabaseRole;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jooq.DSLContext;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes down, every night, where each organisation's log ends: into a file outside the database, and to an address where somebody else keeps it.
 * Whoever rewrites the log afterwards cannot make it fit.
 */
@Component
class LogAnchoring implements Nightly {

    private final DSLContext database;
    private final TransactionTemplate transactions;
    private final AnchorFile file;
    private final AnchorSending elsewhere;

    LogAnchoring(DSLContext database, TransactionTemplate transactions, AnchorFile file, AnchorSending elsewhere) {
        this.database = database;
        this.transactions = transactions;
        this.file = file;
        this.elsewhere = elsewhere;
    }

    @Override
    public String name() {
        return "privacy.anchor-log";
    }

    /** At a start too, where pages are shown: what the night before left out. */
    @Override
    @EventListener(
            classes = ApplicationReadyEvent.class,
            condition = "@environment.containsProperty('local.server.port')")
    public void doTonight() {
        List<LogAnchor> ends = Acting.in(
                DatabaseRole.JOBS, () -> Objects.requireNonNull(transactions.execute(status -> ends(Instant.now()))));
        List<String> lines = file.add(ends);
        if (!lines.isEmpty()) {
            elsewhere.send(String.join("\n", lines) + "\n");
        }
    }

    private List<LogAnchor> ends(Instant now) {
        return database.selectFrom(LOG_HEAD)
                .where(LOG_HEAD.SEQUENCE.gt(0L))
                .orderBy(LOG_HEAD.ORGANISATION_ID)
                .fetch(row -> new LogAnchor(now, row.getOrganisationId(), row.getSequence(), row.getHash()));
    }
}
