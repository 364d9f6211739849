package dk.fodfaeste.platform.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;

/**
 * The folder of the embedded PostgreSQL, held by one Fodfæste at a time and opened by nobody else. A killed program's lock goes with it.
 */
final class DataFolder implements AutoCloseable {

    private final Path path;
    private final FileChannel lockFile;

    private DataFolder(Path path, FileChannel lockFile) {
        this.path = path;
        this.lockFile = lockFile;
    }

    /** @throws CannotStartException when another holds it, or when it cannot be written */
    static DataFolder take(Path given) {
        Path folder = given.toAbsolutePath().normalize();
        try {
            OwnerOnly.folder(folder);
            OwnerOnly.file(lock(folder));
            FileChannel channel = FileChannel.open(lock(folder), StandardOpenOption.WRITE);
            if (channel.tryLock() == null) {
                channel.close();
                throw new CannotStartException(
                        "Fodfæste runs already, with the data in " + folder + ".",
                        "Stop it first, or give this one another folder:  FODFAESTE_DATA=/another/folder bin/run",
                        null);
            }
            return new DataFolder(folder, channel);
        } catch (IOException problem) {
            throw unwritable(folder, problem);
        }
    }

    static CannotStartException unwritable(Path folder, IOException problem) {
        return new CannotStartException(
                "The folder of the data cannot be written: " + folder + " (" + problem + ")",
                "Give " + System.getProperty("user.name")
                        + " the right to write there, or give another folder:  FODFAESTE_DATA=/another/folder bin/run",
                problem);
    }

    /** Whether a Fodfæste holds the folder just now. */
    static boolean isTaken(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(lock(folder), StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            return lock == null;
        }
    }

    private static Path lock(Path folder) {
        return folder.resolve("lock");
    }

    Path path() {
        return path;
    }

    /** Where PostgreSQL keeps its data. */
    Path cluster() {
        return path.resolve("cluster");
    }

    /** Where a new cluster is made; it becomes {@link #cluster()} when it is whole. */
    Path making() {
        return path.resolve("making");
    }

    /** PostgreSQL's own programs, unpacked. Not in /tmp, which may be swept while they run. */
    Path programs() {
        return path.resolve("programs");
    }

    /** Where the owner's password lies while a cluster is made. */
    Path password() {
        return path.resolve("making.password");
    }

    /** What PostgreSQL itself says. */
    Path log() {
        return path.resolve("postgresql.log");
    }

    static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        lockFile.close();
    }
}
