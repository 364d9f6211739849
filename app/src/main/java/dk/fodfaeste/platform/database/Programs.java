package dk.fodfaeste.platform.database;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tukaani.xz.XZInputStream;

/**
 * PostgreSQL's own programs, unpacked from the jar into a folder that is named after their content. Those that somebody else could have
 * changed are thrown away and unpacked anew, and so are those of an earlier version.
 */
final class Programs {

    private static final Logger LOG = LoggerFactory.getLogger(Programs.class);
    private static final int OWNER_MAY_RUN = 0100;

    private Programs() {}

    /** @return the folder with {@code bin} and {@code lib} */
    static Path in(Path folder, NobodyElse nobodyElse) throws IOException {
        Path wanted = folder.resolve("postgresql-" + digest());
        if (Files.exists(folder)) {
            Optional<String> trouble = nobodyElse.troubleWithin(folder);
            if (trouble.isPresent()) {
                LOG.warn("PostgreSQL's programs are unpacked anew: {}", trouble.get());
                DataFolder.delete(folder);
            }
        }
        OwnerOnly.folder(folder);
        if (!Files.exists(wanted)) {
            for (Path old : entries(folder)) {
                DataFolder.delete(old);
            }
            Path making = folder.resolve("making");
            unpack(making);
            Files.move(making, wanted, StandardCopyOption.ATOMIC_MOVE);
        }
        return wanted;
    }

    private static List<Path> entries(Path folder) throws IOException {
        try (var entries = Files.list(folder)) {
            return entries.toList();
        }
    }

    private static void unpack(Path into) throws IOException {
        OwnerOnly.folder(into);
        try (var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive())))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(entry, tar, into.resolve(entry.getName()).normalize());
            }
        }
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path path) throws IOException {
        if (entry.isDirectory()) {
            OwnerOnly.folder(path);
            return;
        }
        OwnerOnly.folder(Objects.requireNonNull(path.getParent()));
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
            return;
        }
        OwnerOnly.file(path);
        try (OutputStream file = Files.newOutputStream(path)) {
            content.transferTo(file);
        }
        if ((entry.getMode() & OWNER_MAY_RUN) != 0) {
            Files.setPosixFilePermissions(path, OwnerOnly.FOLDER);
        }
    }

    private static String digest() throws IOException {
        try (var content = new DigestInputStream(archive(), MessageDigest.getInstance("SHA-256"))) {
            content.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(content.getMessageDigest().digest(), 0, 16);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every JDK has SHA-256", missing);
        }
    }

    /** Of this machine's system and processor. */
    private static InputStream archive() throws IOException {
        String processor = System.getProperty("os.arch").equals("amd64") ? "x86_64" : System.getProperty("os.arch");
        InputStream archive = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary("Linux", processor);
        if (archive == null) {
            throw new IllegalStateException("there is no PostgreSQL for " + processor + " in the program");
        }
        return archive;
    }
}
