package dk.fodfaeste.platform.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real PostgreSQL that the program starts itself, with its data in a folder of the program's. An orphan that a killed program left
 * behind is asked to stop first; a lock that a killed database left behind is PostgreSQL's own to clear.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);

    private final EmbeddedPostgres postgres;
    private final FileChannel lockFile;
    private final DatabaseAddress address;

    private EmbeddedDatabase(EmbeddedPostgres postgres, FileChannel lockFile, DatabaseAddress address) {
        this.postgres = postgres;
        this.lockFile = lockFile;
        this.address = address;
    }

    /**
     * @param folder where the data are kept between runs
     * @param password of the owner; PostgreSQL lets nobody in without it
     * @throws IllegalStateException when another Fodfæste already runs on the folder
     */
    public static EmbeddedDatabase start(Path folder, String password) {
        try {
            Files.createDirectories(folder);
            FileChannel lockFile = lock(folder);
            Path data = folder.resolve("cluster");
            stopOrphan(data);
            boolean fresh = !Files.exists(data.resolve("PG_VERSION"));
            if (fresh) {
                removeHalfMade(data);
            }
            EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .setServerConfig("unix_socket_directories", "")
                    .setServerConfig("password_encryption", "scram-sha-256")
                    .setPGStartupWait(Duration.ofSeconds(60));
            if (!fresh && Files.exists(data.resolve("password_set"))) {
                builder.setConnectConfig("password", password);
            }
            EmbeddedPostgres postgres = builder.start();
            if (!Files.exists(data.resolve("password_set"))) {
                demandPassword(postgres, data, password);
            }
            return new EmbeddedDatabase(
                    postgres,
                    lockFile,
                    new DatabaseAddress(
                            "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/postgres", "postgres", password));
        } catch (IOException problem) {
            throw new UncheckedIOException("PostgreSQL did not start in " + folder, problem);
        } catch (SQLException problem) {
            throw new IllegalStateException("PostgreSQL would not take its password in " + folder, problem);
        }
    }

    /**
     * The database that another Fodfæste runs on the folder just now, if one does.
     *
     * @param password of the owner
     */
    public static Optional<DatabaseAddress> running(Path folder, String password) {
        Path pidFile = folder.resolve("cluster").resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        try (FileChannel channel = FileChannel.open(folder.resolve("lock"), StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            if (lock != null) {
                return Optional.empty();
            }
            // the fourth line of the file is the port, as PostgreSQL writes it
            String port = Files.readAllLines(pidFile).get(3).strip();
            return Optional.of(
                    new DatabaseAddress("jdbc:postgresql://127.0.0.1:" + port + "/postgres", "postgres", password));
        } catch (IOException problem) {
            throw new UncheckedIOException("Could not tell whether PostgreSQL runs in " + folder, problem);
        }
    }

    private static FileChannel lock(Path folder) throws IOException {
        FileChannel channel =
                FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock();
        if (lock == null) {
            channel.close();
            throw new IllegalStateException("Fodfæste already runs on the data in " + folder
                    + ". Stop it first, or give another" + " folder with FODFAESTE_DATA.");
        }
        return channel;
    }

    private static void stopOrphan(Path data) throws IOException {
        Path pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        String firstLine =
                Files.readString(pidFile).lines().findFirst().orElse("").strip();
        if (!firstLine.matches("[0-9]+")) {
            return;
        }
        ProcessHandle.of(Long.parseLong(firstLine))
                .filter(EmbeddedDatabase::isPostgres)
                .ifPresent(orphan -> {
                    LOG.info("Stopping the PostgreSQL that an earlier run left behind (process {})", orphan.pid());
                    // SIGTERM is PostgreSQL's «smart shutdown»; with its program gone no client holds it open
                    orphan.destroy();
                    try {
                        orphan.onExit().get(30, TimeUnit.SECONDS);
                    } catch (TimeoutException slow) {
                        orphan.destroyForcibly();
                        orphan.onExit().join();
                    } catch (InterruptedException | ExecutionException problem) {
                        throw new IllegalStateException("The earlier PostgreSQL could not be stopped", problem);
                    }
                });
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> command.contains("postgres"))
                .orElse(false);
    }

    /** A cluster without PG_VERSION is what a kill during the first start leaves; it holds nothing yet. */
    private static void removeHalfMade(Path data) throws IOException {
        if (Files.exists(data)) {
            try (var files = Files.walk(data)) {
                for (Path file :
                        files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private static void demandPassword(EmbeddedPostgres postgres, Path data, String password)
            throws IOException, SQLException {
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("alter role postgres password '" + password.replace("'", "''") + "'");
            Files.writeString(data.resolve("pg_hba.conf"), """
                    # everybody shows a password, on the loopback address alone
                    host all all 127.0.0.1/32 scram-sha-256
                    """);
            statement.execute("select pg_reload_conf()");
        }
        Files.writeString(data.resolve("password_set"), "");
    }

    public DatabaseAddress address() {
        return address;
    }

    @Override
    public void close() {
        try (lockFile) {
            postgres.close();
        } catch (IOException problem) {
            throw new UncheckedIOException("PostgreSQL did not stop", problem);
        }
    }
}
