package dk.fodfaeste;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.springframework.boot.jooq.autoconfigure.DefaultConfigurationCustomizer;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Counts the statements that the house sends to its database, and the rows that come back. */
@TestConfiguration
public class StatementCount {

    private final List<String> statements = new CopyOnWriteArrayList<>();
    private final AtomicInteger rows = new AtomicInteger();
    private volatile boolean counts;

    public void begin() {
        statements.clear();
        rows.set(0);
        counts = true;
    }

    public void end() {
        counts = false;
    }

    public int statements() {
        return statements.size();
    }

    /** One to a line, to be read where there are too many. */
    String sent() {
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
}
