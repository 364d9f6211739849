package dk.fodfaeste;

import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.springframework.boot.jooq.autoconfigure.DefaultConfigurationCustomizer;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Counts the statements that the house sends to its database, and the rows that come back. */
@TestConfiguration
class StatementCount {

    private final AtomicInteger statements = new AtomicInteger();
    private final AtomicInteger rows = new AtomicInteger();

    void begin() {
        statements.set(0);
        rows.set(0);
    }

    int statements() {
        return statements.get();
    }

    int rows() {
        return rows.get();
    }

    @Bean
    DefaultConfigurationCustomizer counting() {
        return configuration -> configuration.setAppending(new ExecuteListener() {
            @Override
            public void executeEnd(ExecuteContext context) {
                statements.incrementAndGet();
            }

            @Override
            public void recordEnd(ExecuteContext context) {
                rows.incrementAndGet();
            }
        });
    }
}
