package dk.fodfaeste;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.postgresql.PGConnection;
import org.springframework.boot.jooq.autoconfigure.DefaultConfigurationCustomizer;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Counts the statements that the house sends to its database, and the rows that come back. */
@TestConfiguration
public class StatementCount {

    private final List<String> statements = new CopyOnWriteArrayList<>();
    private final AtomicInteger rows = new AtomicInteger();
    private volatile boolean counts;
    private volatile int cutAfter;

    public void begin() {
        statements.clear();
        rows.set(0);
        counts = true;
    }

    public void end() {
        counts = false;
        cutAfter = 0;
    }

    /** As {@link #begin}; and when so many statements were answered, the database ends the connection of the last one. */
    public void beginAndCutAfter(int number) {
        begin();
        cutAfter = number;
    }

    public int statements() {
        return statements.size();
    }

    /** One to a line, to be read where there are too many. */
    public String sent() {
        return String.join("\n", statements);
    }

    public int rows() {
        return rows.get();
    }

    @Bean
    DefaultConfigurationCustomizer counting() {
        return configuration -> configuration.setAppending(new ExecuteListener() {
            @Override
            public void executeEnd(ExecuteContext context) {
                if (counts) {
                    statements.add(String.valueOf(context.sql()));
                    if (statements.size() == cutAfter) {
                        cut(context.connection());
                    }
                }
            }

            @Override
            public void recordEnd(ExecuteContext context) {
                if (counts) {
                    rows.incrementAndGet();
                }
            }
        });
    }

    /** Comes back when it is gone; PostgreSQL's own waiting would look only ten times a second. */
    private static void cut(Connection connection) {
        try (Connection owner = TestHouse.owner();
                var end = owner.prepareStatement("select pg_terminate_backend(?)")) {
            int process = connection.unwrap(PGConnection.class).getBackendPID();
            end.setInt(1, process);
            end.execute();
            while (isThere(owner, process)) {
                Thread.onSpinWait();
            }
        } catch (SQLException problem) {
            throw new IllegalStateException(problem);
        }
    }

    private static boolean isThere(Connection owner, int process) throws SQLException {
        try (var asked = owner.prepareStatement("select 1 from pg_stat_activity where pid = ?")) {
            asked.setInt(1, process);
            return asked.executeQuery().next();
        }
    }
}
