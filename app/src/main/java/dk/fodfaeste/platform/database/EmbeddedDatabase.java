package dk.fodfaeste.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real PostgreSQL that the program starts itself, with its data in a folder of the program's. It outlives kills: what an earlier run
 * left at work is ended first, a lock that a killed database left is PostgreSQL's own to clear, and when the database is killed under a
 * running program it is started again at the same port. Nobody but the one who runs the program can open anything in the folder, and it is
 * started only from files that nobody else can change.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);

    private final DataFolder folder;
    private final PostgresServer server;
    private final String password;
    private final int port;
    private boolean closed;

    private EmbeddedDatabase(DataFolder folder, PostgresServer server, String password) throws IOException {
        this.folder = folder;
        this.server = server;
        this.password = password;
        this.port = PostgresServer.freePort();
        server.start(folder.cluster(), port);
    }

    /**
     * @param path where the data are kept between runs
     * @param password of the owner; PostgreSQL lets nobody in without it
     * @throws CannotStartException when another Fodfæste runs on the folder, or PostgreSQL does not start in it
     */
    public static EmbeddedDatabase start(Path path, String password) {
        DataFolder folder = DataFolder.take(path);
        try {
            NobodyElse nobodyElse = NobodyElse.than(folder.path());
            nobodyElse.demand(folder.path());
            Files.deleteIfExists(folder.log());
            OwnerOnly.file(folder.log());
            PostgresServer server =
                    new PostgresServer(Programs.in(folder.programs(), nobodyElse), nobodyElse.isRoot(), folder.log());
            if (!Files.exists(folder.cluster().resolve("PG_VERSION"))) {
                make(folder, server, password);
            }
            Orphans.end(folder.cluster());
            OwnerOnly.mend(folder.path());
            EmbeddedDatabase database = new EmbeddedDatabase(folder, server, password);
            database.watch();
            return database;
        } catch (CannotStartException refused) {
            letGo(folder);
            throw refused;
        } catch (IOException | IllegalStateException problem) {
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
    private static void make(DataFolder folder, PostgresServer server, String password) throws IOException {
        Orphans.end(folder.making());
        DataFolder.delete(folder.making());
        DataFolder.delete(folder.cluster());
        server.make(folder.making(), folder.password(), password);
        Files.move(folder.making(), folder.cluster(), StandardCopyOption.ATOMIC_MOVE);
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
            Orphans.end(folder.cluster());
            server.start(folder.cluster(), port);
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
            stop();
        } catch (IOException problem) {
            throw new UncheckedIOException("PostgreSQL did not stop", problem);
        }
    }

    private void stop() throws IOException {
        try {
            server.stop(folder.cluster());
        } catch (IllegalStateException killedBefore) {
            Orphans.end(folder.cluster());
        }
    }
}
