package dk.fodfaeste.platform.database;

import com.zaxxer.hikari.HikariDataSource;
import dk.fodfaeste.platform.Acting;
import dk.fodfaeste.platform.DatabaseRole;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.datasource.lookup.AbstractRoutingDataSource;

/**
 * The program's connections to PostgreSQL: a few for each role, which sign in as that role with a password that comes from the house's key. A
 * transaction has one of the role that acts. Those of a role that nobody needs are not made.
 */
public final class Logins extends AbstractRoutingDataSource implements AutoCloseable {

    /** How long a page waits for a database that is away before it says so. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** How long one more connection rests before it is closed; each holds some megabytes on the other side. */
    private static final Duration REST = Duration.ofSeconds(30);

    /**
     * A plan is made once for a statement and kept, whatever is put in: the guards of the rows read as much for one reader as for another, and to
     * plan the question of a page anew takes as long as to answer it.
     */
    private static final String PLANS = "-c plan_cache_mode=force_generic_plan";

    /**
     * A statement is kept from its first time on. The driver's own five times mean that every new connection plans the question of a page five times, a tenth
     * of a second each, before its plan is kept; and what planning takes of memory, a server process does not give back.
     */
    private static final String KEPT_FROM = "1";

    private final Map<DatabaseRole, HikariDataSource> pools = new EnumMap<>(DatabaseRole.class);

    /** @param pages connections that pages have at most */
    Logins(DatabaseAddress address, HouseKeys keys, int pages) {
        for (DatabaseRole role : DatabaseRole.values()) {
            pools.put(role, pool(address, keys, role, pages));
        }
        setTargetDataSources(Map.copyOf(pools));
        setDefaultTargetDataSource(of(DatabaseRole.APP));
        afterPropertiesSet();
    }

    /** Connects when it is asked first. */
    private static HikariDataSource pool(DatabaseAddress address, HouseKeys keys, DatabaseRole role, int pages) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(address.jdbcUrl());
        pool.addDataSourceProperty("reWriteBatchedInserts", "true");
        pool.addDataSourceProperty("logServerErrorDetail", "false"); // it repeats the row that was refused
        pool.addDataSourceProperty("options", PLANS);
        pool.addDataSourceProperty("prepareThreshold", KEPT_FROM);
        pool.setUsername(role.sqlName());
        pool.setPassword(password(keys, role));
        pool.setMaximumPoolSize(most(role, pages));
        pool.setMinimumIdle(resting(role));
        pool.setIdleTimeout(REST.toMillis());
        pool.setConnectionTimeout(PATIENCE.toMillis());
        pool.setPoolName(role.sqlName());
        return pool;
    }

    private static int most(DatabaseRole role, int pages) {
        return switch (role) {
            case APP -> pages;
            case CASE_ROOM, INTAKE -> Math.min(pages, 3);
            case DOOR, JOBS, LINKS -> Math.min(pages, 4);
            case POST -> Math.min(pages, 2);
            case OPERATOR -> 1;
        };
    }

    /** What every page needs stays open. */
    private static int resting(DatabaseRole role) {
        return role == DatabaseRole.APP || role == DatabaseRole.DOOR ? 1 : 0;
    }

    private static String password(HouseKeys keys, DatabaseRole role) {
        return keys.derived(role.sqlName() + " in database");
    }

    /** As the owner: lets each role in with its password. One node after the other: PostgreSQL refuses two changes of a role at the same moment. */
    static void open(DatabaseAddress address, HouseKeys keys) throws SQLException {
        try (var connection = DriverManager.getConnection(address.jdbcUrl(), address.owner(), address.password());
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(
                    "select pg_advisory_xact_lock(" + Logins.class.getName().hashCode() + ")");
            for (DatabaseRole role : DatabaseRole.values()) {
                statement.execute("alter role " + role.sqlName() + " login password '" + password(keys, role) + "'");
            }
            connection.commit();
        }
    }

    /** For what needs connections outside of transactions. */
    public HikariDataSource of(DatabaseRole role) {
        return Objects.requireNonNull(pools.get(role));
    }

    @Override
    protected Object determineCurrentLookupKey() {
        return Acting.databaseRole();
    }

    @Override
    public void close() {
        pools.values().forEach(HikariDataSource::close);
    }
}
