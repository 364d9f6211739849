package dk.fodfaeste.privacy;

import static dk.fodfaeste.database.privacy.Tables.LOG_HEAD;

import dk.fodfaeste.jobs.Nightly;
import dk.fodfaeste.platform.Acting;
import dk.fodfaeste.platform.DatabaseRole;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jooq.DSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
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

    private static final Logger LOG = LoggerFactory.getLogger(LogAnchoring.class);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final DSLContext database;
    private final TransactionTemplate transactions;
    private final AnchorFile file;
    private final String address;

    LogAnchoring(
            DSLContext database,
            TransactionTemplate transactions,
            AnchorFile file,
            @Value("${fodfaeste.anchor-to}") String address) {
        this.database = database;
        this.transactions = transactions;
        this.file = file;
        this.address = address;
    }

    @Override
    public String name() {
        return "privacy.anchor-log";
    }

    /** At a start too, where pages are shown: what the night before left out. */
    @Override
    @EventListener(classes = ApplicationReadyEvent.class, condition = "@environment.containsProperty('local.server.port')")
    public void doTonight() {
        List<LogAnchor> ends = Acting.in(
                DatabaseRole.JOBS, () -> Objects.requireNonNull(transactions.execute(status -> ends(Instant.now()))));
        List<String> lines = file.add(ends);
        if (!address.isBlank() && !lines.isEmpty()) {
            send(String.join("\n", lines) + "\n");
        }
    }

    private List<LogAnchor> ends(Instant now) {
        return database.selectFrom(LOG_HEAD)
                .where(LOG_HEAD.SEQUENCE.gt(0L))
                .orderBy(LOG_HEAD.ORGANISATION_ID)
                .fetch(row -> new LogAnchor(now, row.getOrganisationId(), row.getSequence(), row.getHash()));
    }

    /** What cannot be delivered tonight is covered by what is delivered tomorrow. */
    private void send(String lines) {
        try (HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            HttpResponse<Void> answer = client.send(
                    HttpRequest.newBuilder(URI.create(address))
                            .timeout(PATIENCE)
                            .header("Content-Type", "text/plain; charset=UTF-8")
                            .POST(BodyPublishers.ofString(lines))
                            .build(),
                    BodyHandlers.discarding());
            if (answer.statusCode() >= 300) {
                LOG.warn("The anchors of the log were not taken at {}: {}", address, answer.statusCode());
            }
        } catch (IOException away) {
            LOG.warn("The anchors of the log did not reach {}", address, away);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
