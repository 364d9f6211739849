package dk.fodfaeste.platform.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;
import org.springframework.transaction.support.TransactionTemplate;

/** Finds or starts PostgreSQL, migrates it as the owner, and connects the program as a role that owns nothing. */
@Configuration
class DatabaseConfiguration {

    private static final String PROGRAM = "fodfaeste_program";
    private static final String FOLDER = "postgresql";
    private static final String OWNER = "postgres owner";
    private static final String KEY = "house key";

    /** How long a page waits for a database that is away before it says so. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** Connections that are kept where nobody asks, and how long one more rests before it is closed. */
    private static final int IDLE = 2;

    private static final Duration REST = Duration.ofSeconds(30);

    @Bean
    @Lazy
    EmbeddedDatabase embeddedDatabase(HouseKeys keys, @Value("${fodfaeste.data}") java.nio.file.Path data) {
        return EmbeddedDatabase.start(data.resolve(FOLDER), keys.derived(OWNER));
    }

    @Bean
    DataSource dataSource(
            HouseKeys keys,
            @Value("${fodfaeste.database-url:}") String url,
            @Value("${fodfaeste.database-pool:10}") int pool,
            @Value("${fodfaeste.data}") java.nio.file.Path data,
            Environment environment,
            ObjectProvider<EmbeddedDatabase> embedded)
            throws SQLException {
        Optional<DatabaseAddress> own =
                Optional.of(url).filter(each -> !each.isBlank()).map(DatabaseConfiguration::own);
        Optional<DatabaseAddress> joined = joined(environment, own, data.resolve(FOLDER), keys);
        String password = keys.derived("program in database");
        DatabaseAddress address =
                joined.or(() -> own).orElseGet(() -> embedded.getObject().address());
        if (joined.isEmpty()) {
            demandItsKey(address, keys, own.isPresent()); // before anything is changed there
            migrate(address);
            KnownKey.demand(address, keys.fingerprint(KEY), false);
            letProgramIn(address, password);
        }
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(address.jdbcUrl());
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        config.setUsername(PROGRAM);
        config.setPassword(password);
        config.setMaximumPoolSize(pool);
        config.setMinimumIdle(Math.min(pool, IDLE)); // each holds some megabytes on the other side
        config.setIdleTimeout(REST.toMillis());
        config.setConnectionTimeout(PATIENCE.toMillis());
        config.setPoolName("fodfaeste");
        return new HikariDataSource(config);
    }

    /** A command joins the database of a house that runs. A check of the log migrates nothing, on a PostgreSQL of your own either. */
    private static Optional<DatabaseAddress> joined(
            Environment environment, Optional<DatabaseAddress> own, java.nio.file.Path folder, HouseKeys keys) {
        boolean check = environment.containsProperty("check-log");
        if (own.isPresent() || !check && !environment.containsProperty("found")) {
            return check ? own : Optional.empty();
        }
        return EmbeddedDatabase.running(folder, keys.derived(OWNER));
    }

    private static DatabaseAddress own(String url) {
        try {
            return DatabaseAddress.parse(url);
        } catch (IllegalArgumentException unreadable) {
            throw new CannotStartException(
                    String.valueOf(unreadable.getMessage()), "See docs/operations.md for an example.", unreadable);
        }
    }

    /** @param own whether it is a PostgreSQL of your own: the program's own opens with a password that comes from the key */
    private static void demandItsKey(DatabaseAddress address, HouseKeys keys, boolean own) throws SQLException {
        try {
            OwnServer.demand(address);
            KnownKey.demand(address, keys.fingerprint(KEY), own && keys.isFresh());
        } catch (CannotStartException refused) {
            if (own) {
                keys.takeBack();
            }
            throw refused;
        }
    }

    private static void migrate(DatabaseAddress address) {
        Flyway.configure()
                .dataSource(address.jdbcUrl(), address.owner(), address.password())
                .locations("classpath:db/migration")
                .load()
                .migrate();
    }

    /** One node after the other: PostgreSQL refuses two changes of a role at the same moment. */
    private static void letProgramIn(DatabaseAddress address, String password) throws SQLException {
        try (var connection = DriverManager.getConnection(address.jdbcUrl(), address.owner(), address.password());
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select pg_advisory_xact_lock(" + PROGRAM.hashCode() + ")");
            statement.execute("alter role " + PROGRAM + " login password '" + password + "'");
            connection.commit();
        }
    }

    @Bean
    ActingTransactionManager transactionManager(DataSource source) {
        return new ActingTransactionManager(source);
    }

    @Bean
    TransactionTemplate transactionTemplate(ActingTransactionManager manager) {
        return new TransactionTemplate(manager);
    }
}
