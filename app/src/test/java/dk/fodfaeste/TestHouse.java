package dk.fodfaeste;

import dk.fodfaeste.platform.database.DatabaseAddress;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** One PostgreSQL for all tests of a run; it ends with the run. */
public final class TestHouse implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final EmbeddedPostgres POSTGRES = start();
    private static final Path DATA = folder();
    private static @Nullable Connection kept;

    /** Large tables are cut, the others emptied row by row: to cut all of them takes ten times as long, and it is done a thousand times. */
    private static final String EMPTY = """
            do $$
            declare
              each record;
            begin
              set local session_replication_role = replica;
              for each in
                select oid::regclass as name, pg_relation_size(oid) as bytes from pg_class
                where relkind = 'r' and relnamespace::regnamespace::text !~ '^(pg_|information_schema$|public$|platform$)'
              loop
                continue when each.bytes = 0;
                if each.bytes > 1000000 then
                  execute 'truncate ' || each.name || ' cascade';
                else
                  execute 'delete from ' || each.name;
                end if;
              end loop;
              for each in
                select format('%I.%I', schemaname, sequencename) as name from pg_sequences
                where last_value is not null and schemaname not in ('public', 'platform')
              loop
                execute 'alter sequence ' || each.name || ' restart';
              end loop;
            end $$""";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "test house", Map.of("fodfaeste.database-url", url(), "fodfaeste.data", DATA.toString())));
    }

    static String url() {
        return "postgresql://postgres:postgres@127.0.0.1:" + POSTGRES.getPort() + "/postgres";
    }

    /** As the owner of the tables, whom row-level security does not bind. */
    public static Connection owner() throws SQLException {
        DatabaseAddress address = DatabaseAddress.parse(url());
        return DriverManager.getConnection(address.jdbcUrl(), address.owner(), address.password());
    }

    /** As the owner. @return the first column, row by row */
    public static List<String> rows(String sql) throws SQLException {
        try (Connection owner = owner();
                var statement = owner.createStatement();
                var rows = statement.executeQuery(sql)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }

    /** As the owner. */
    public static void execute(String sql) throws SQLException {
        try (Connection owner = owner();
                var statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Every table as text, as a dump has it. */
    public static String dumped() throws SQLException {
        StringBuilder all = new StringBuilder();
        for (String table : rows("select format('%I.%I', schemaname, tablename) from pg_tables"
                + " where schemaname not in ('pg_catalog', 'information_schema')")) {
            rows("select t::text from " + table + " t")
                    .forEach(row -> all.append(row).append('\n'));
        }
        return all.toString();
    }

    /** Deletes every row of every organisation; nothing, where no program has made the tables yet. */
    static void empty() {
        try (var statement = kept().createStatement()) {
            statement.execute(EMPTY);
        } catch (SQLException problem) {
            throw new IllegalStateException(problem);
        }
    }

    /** The owner's connection that stays open between the tests: a new one reads of all tables anew, a thousand times. Nobody closes it. */
    static synchronized Connection kept() throws SQLException {
        Connection known = kept;
        if (known == null || !known.isValid(5)) {
            known = owner();
            kept = known;
        }
        return known;
    }

    /** It need not outlive a crash, and its tables are too short-lived to be tidied or counted behind the tests. */
    private static EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "off")
                    .setServerConfig("full_page_writes", "off")
                    .setServerConfig("autovacuum", "off")
                    .start();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("fodfaeste-test");
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
