package dk.fodfaeste.platform.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real PostgreSQL that the program starts itself, with its data in a folder of the program's. It outlives kills: what an earlier run
 * left at work is ended first, a lock that a killed database left is PostgreSQL's own to clear, and when the database is killed under a
 * running program it is started again at the same port.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);

    private final DataFolder folder;
    private final String password;
    private final int port;
    private EmbeddedPostgres postgres;
    private boolean closed;

    private EmbeddedDatabase(DataFolder folder, String password) throws IOException {
        this.folder = folder;
        this.password = password;
        this.postgres = server(folder, folder.cluster(), password).start();
        this.port = postgres.getPort();
    }

    /**
     * @param path where the data are kept between runs
     * @param password of the owner; PostgreSQL lets nobody in without it
     * @throws CannotStartException when another Fodfæste runs on the folder, or PostgreSQL does not start in it
     */
    public static EmbeddedDatabase start(Path path, String password) {
        DataFolder folder = DataFolder.take(path);
        try {
            Files.deleteIfExists(folder.log());
            if (!Files.exists(folder.cluster().resolve("PG_VERSION"))) {
                make(folder, password);
            }
            Orphans.end(folder.cluster());
            EmbeddedDatabase database = new EmbeddedDatabase(folder, password);
            database.watch();
            return database;
        } catch (IOException | SQLException | IllegalStateException problem) {
            letGo(folder);
            throw new CannotStartException(
                    "PostgreSQL did not start in " + folder.cluster() + " (" + problem.getMessage() + ").",
                    "What it says itself stands in " + folder.log() + ". As root it needs unshare (of util-linux), or a"
                            + " PostgreSQL of your own:  FODFAESTE_DATABASE_URL",
                    problem);
        }
    }

    private static void letGo(DataFolder folder) {
        try (folder) {
            Orphans.end(folder.cluster());
        } catch (IOException problem) {
            LOG.warn("The lock of {} stays until this program ends", folder.cluster(), problem);
        }
    }

    /** Makes a new cluster beside its place; what a kill leaves half made is made anew. */
    private static void make(DataFolder folder, String password) throws IOException, SQLException {
        Orphans.end(folder.making());
        DataFolder.delete(folder.making());
        DataFolder.delete(folder.cluster());
        try (EmbeddedPostgres fresh = server(folder, folder.making(), password).start()) {
            demandPassword(fresh, folder.making(), password);
        }
        Files.move(folder.making(), folder.cluster(), StandardCopyOption.ATOMIC_MOVE);
    }

    private static void demandPassword(EmbeddedPostgres postgres, Path cluster, String password)
            throws IOException, SQLException {
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("alter role postgres password '" + password.replace("'", "''") + "'");
        }
        Files.writeString(cluster.resolve("pg_hba.conf"), """
                # everybody shows a password, on the loopback address alone
                host all all 127.0.0.1/32 scram-sha-256
                """);
    }

    private static EmbeddedPostgres.Builder server(DataFolder folder, Path cluster, String password) {
        ProcessBuilder.Redirect log =
                ProcessBuilder.Redirect.appendTo(folder.log().toFile());
        return EmbeddedPostgres.builder()
                .setDataDirectory(cluster)
                .setOverrideWorkingDirectory(folder.programs().toFile())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setConnectConfig("password", password)
                // the binaries' library is made for tests and would not wait for the disk
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                // the system's own cache holds the rest; a house too large for that has a PostgreSQL of its own
                .setServerConfig("shared_buffers", "40MB")
                .setServerConfig("max_connections", "50")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("password_encryption", "scram-sha-256")
                .setOutputRedirector(log)
                .setErrorRedirector(log)
                .setPGStartupWait(Duration.ofSeconds(60));
    }

    /** A database that ends while its program runs was killed. */
    private void watch() throws IOException {
        ProcessHandle.of(Long.parseLong(line(folder.cluster(), 0)))
                .map(ProcessHandle::onExit)
                .ifPresent(end -> end.thenRunAsync(
                        this::startAgain,
                        work -> Thread.ofPlatform().name("database-again").start(work)));
    }

    /** Of {@code postmaster.pid}, as PostgreSQL writes it: the number of its process comes first, its port fourth. */
    private static String line(Path cluster, int number) throws IOException {
        return Files.readAllLines(cluster.resolve("postmaster.pid")).get(number).strip();
    }

    private synchronized void startAgain() {
        if (closed) {
            return;
        }
        LOG.warn("PostgreSQL ended by itself; it is started again");
        try {
            postgres.close();
            Orphans.end(folder.cluster());
            postgres = server(folder, folder.cluster(), password).setPort(port).start();
            watch();
        } catch (IOException | IllegalStateException problem) {
            LOG.error("PostgreSQL did not come back. Start Fodfæste again", problem);
        }
    }

    /**
     * The database that another Fodfæste runs on the folder just now, if one does.
     *
     * @param password of the owner
     */
    public static Optional<DatabaseAddress> running(Path folder, String password) {
        Path cluster = folder.resolve("cluster");
        try {
            if (!Files.exists(cluster.resolve("postmaster.pid")) || !DataFolder.isTaken(folder)) {
                return Optional.empty();
            }
            return Optional.of(address(Integer.parseInt(line(cluster, 3)), password));
        } catch (IOException problem) {
            throw new UncheckedIOException("Could not tell whether PostgreSQL runs in " + folder, problem);
        }
    }

    public DatabaseAddress address() {
        return address(port, password);
    }

    private static DatabaseAddress address(int port, String password) {
        return new DatabaseAddress("jdbc:postgresql://127.0.0.1:" + port + "/postgres", "postgres", password);
    }

    @Override
    public synchronized void close() {
        closed = true;
        try (folder) {
            postgres.close();
        } catch (IOException problem) {
            throw new UncheckedIOException("PostgreSQL did not stop", problem);
        }
    }
}
