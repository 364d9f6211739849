package dk.fodfaeste.platform.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.DriverManager;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.transaction.support.TransactionTemplate;

/** Finds or starts PostgreSQL, migrates it as the owner, and connects the program as a role that owns nothing. */
@Configuration
class DatabaseConfiguration {

    private static final String PROGRAM = "fodfaeste_program";

    @Bean
    @Lazy
    EmbeddedDatabase embeddedDatabase(HouseKeys keys, @Value("${fodfaeste.data}") java.nio.file.Path data) {
        return EmbeddedDatabase.start(data.resolve("postgresql"), keys.derived("postgres owner"));
    }

    @Bean
    DataSource dataSource(
            HouseKeys keys,
            @Value("${fodfaeste.database-url:}") String url,
            @Value("${fodfaeste.database-pool:10}") int pool,
            org.springframework.beans.factory.ObjectProvider<EmbeddedDatabase> embedded)
            throws SQLException {
        DatabaseAddress address = url.isBlank() ? embedded.getObject().address() : DatabaseAddress.parse(url);
        migrate(address);
        String password = keys.derived("program in database");
        letProgramIn(address, password);
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(address.jdbcUrl());
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        config.setUsername(PROGRAM);
        config.setPassword(password);
        config.setMaximumPoolSize(pool);
        config.setPoolName("fodfaeste");
        return new HikariDataSource(config);
    }

    private static void migrate(DatabaseAddress address) {
        Flyway.configure()
                .dataSource(address.jdbcUrl(), address.owner(), address.password())
                .locations("classpath:db/migration")
                .load()
                .migrate();
    }

    private static void letProgramIn(DatabaseAddress address, String password) throws SQLException {
        try (var connection = DriverManager.getConnection(address.jdbcUrl(), address.owner(), address.password());
                var statement = connection.createStatement()) {
            statement.execute("alter role " + PROGRAM + " login password '" + password + "'");
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
