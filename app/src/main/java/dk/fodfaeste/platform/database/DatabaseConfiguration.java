package dk.fodfaeste.platform.database;

import dk.fodfaeste.platform.Acting;
import dk.fodfaeste.platform.DatabaseRole;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.jooq.ExecuteListenerProvider;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/** Finds or starts PostgreSQL, migrates it as the owner, and connects the program as roles that own nothing. */
@Configuration
class DatabaseConfiguration {

    private static final String FOLDER = "postgresql";
    private static final String OWNER = "postgres owner";
    private static final String KEY = "house key";

    @Bean
    @Lazy
    EmbeddedDatabase embeddedDatabase(HouseKeys keys, @Value("${fodfaeste.data}") java.nio.file.Path data) {
        return EmbeddedDatabase.start(data.resolve(FOLDER), keys.derived(OWNER));
    }

    @Bean
    Logins dataSource(
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
        DatabaseAddress address =
                joined.or(() -> own).orElseGet(() -> embedded.getObject().address());
        if (joined.isEmpty()) {
            demandItsKey(address, keys, own.isPresent()); // before anything is changed there
            migrate(address);
            KnownKey.demand(address, keys.fingerprint(KEY), false);
            Logins.open(address, keys);
        }
        return new Logins(address, keys, pool);
    }

    /** A command joins the database of a house that runs. A check of the log migrates nothing, on a PostgreSQL of your own either. */
    private static Optional<DatabaseAddress> joined(
            Environment environment, Optional<DatabaseAddress> own, java.nio.file.Path folder, HouseKeys keys) {
        boolean check = environment.containsProperty("check-log");
        boolean beside = Stream.of("found", "backup-keys", "restore-keys").anyMatch(environment::containsProperty);
        if (own.isPresent() || !check && !beside) {
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

    @Bean
    ActingTransactionManager transactionManager(Logins source, Clock clock) {
        return new ActingTransactionManager(source, clock);
    }

    @Bean
    ExecuteListenerProvider forgetting() {
        return ReadOnce.Forgetting::new;
    }

    @Bean
    TransactionTemplate transactionTemplate(ActingTransactionManager manager) {
        return new TransactionTemplate(manager);
    }

    /** Sessions are sign-in's: no page can read those of the others. Each is read and kept beside the transaction of the page. */
    @Bean
    TransactionOperations springSessionTransactionOperations(ActingTransactionManager manager) {
        TransactionTemplate beside = new TransactionTemplate(manager);
        beside.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return new TransactionOperations() {
            @Override
            public <T extends @Nullable Object> T execute(TransactionCallback<T> work) {
                return Acting.in(DatabaseRole.DOOR, () -> beside.execute(work));
            }
        };
    }
}
