package dk.fodfaeste.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The processes of PostgreSQL that a kill left at work in a cluster: a whole server after its program was killed, or the children of a
 * server that was killed itself, which hold its memory until they notice. Known by the folder they work in; a number in
 * {@code postmaster.pid} may belong to somebody else by now.
 */
final class Orphans {

    private static final Logger LOG = LoggerFactory.getLogger(Orphans.class);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private Orphans() {}

    /** Returns when nobody works in the cluster any more, and no number of a process that is gone keeps PostgreSQL from it. */
    static void end(Path cluster) throws IOException {
        List<ProcessHandle> orphans = in(cluster);
        if (!orphans.isEmpty()) {
            LOG.info("Ending the PostgreSQL that an earlier run left behind in {}", cluster);
            orphans.forEach(Orphans::shutDown);
            waitFor(orphans);
        }
        // PostgreSQL would take whoever has the number by now for itself
        Files.deleteIfExists(cluster.resolve("postmaster.pid"));
    }

    private static void waitFor(List<ProcessHandle> orphans) {
        try {
            CompletableFuture.allOf(orphans.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new))
                    .get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException slow) {
            orphans.forEach(ProcessHandle::destroyForcibly);
            orphans.forEach(orphan -> orphan.onExit().join());
        } catch (InterruptedException | ExecutionException problem) {
            throw new IllegalStateException("The earlier PostgreSQL could not be ended", problem);
        }
    }

    static List<ProcessHandle> in(Path cluster) {
        return ProcessHandle.allProcesses()
                .filter(process -> process.info()
                        .command()
                        .filter(command -> command.contains("postgres"))
                        .isPresent())
                .filter(process -> worksIn(process, cluster))
                .toList();
    }

    /** PostgreSQL works in the folder of its data; where the system does not tell, it was started with its path. */
    private static boolean worksIn(ProcessHandle process, Path cluster) {
        Path workingFolder = Path.of("/proc", Long.toString(process.pid()), "cwd");
        try {
            return Files.isSameFile(workingFolder, cluster);
        } catch (IOException untold) {
            return process.info()
                    .arguments()
                    .filter(arguments -> List.of(arguments).contains(cluster.toString()))
                    .isPresent();
        }
    }

    /** SIGINT is PostgreSQL's «fast shutdown»: it waits for nobody who is still connected. */
    private static void shutDown(ProcessHandle process) {
        try {
            new ProcessBuilder("kill", "-INT", Long.toString(process.pid()))
                    .start()
                    .waitFor();
        } catch (IOException noSuchCommand) {
            process.destroy();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
