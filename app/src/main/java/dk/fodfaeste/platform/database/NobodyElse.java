package dk.fodfaeste.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who could change what the program starts: by the file itself, or by a folder above it, whose entries whoever may write there can exchange.
 * That is the one who runs the program, and root, who may everything; anybody else is trouble.
 */
final class NobodyElse {

    private static final int ROOT = 0;
    private static final int STICKY = 01000;

    private final int me;

    /** @param me the number of the user who runs the program */
    NobodyElse(int me) {
        this.me = me;
    }

    /** @param folder that the program may write to: what it makes there belongs to it */
    static NobodyElse than(Path folder) throws IOException {
        Path made = Files.createTempFile(folder, "mine", "");
        try {
            return new NobodyElse(owner(made));
        } finally {
            Files.delete(made);
        }
    }

    boolean isRoot() {
        return me == ROOT;
    }

    /** @throws CannotStartException when somebody else could exchange the folder, or one above it */
    void demand(Path folder) throws IOException {
        Optional<String> trouble = troubleAbove(folder);
        if (trouble.isPresent()) {
            throw new CannotStartException(
                    "Somebody else could put another database, or other programs, in the place of this one: "
                            + trouble.get() + ".",
                    "Let nobody else write there (chmod go-w, chown), or give another folder:"
                            + "  FODFAESTE_DATA=/another/folder bin/run",
                    null);
        }
    }

    /** What is wrong with the folder, or with the first one above it where something is. */
    Optional<String> troubleAbove(Path folder) throws IOException {
        List<Path> line = new ArrayList<>();
        for (Path each = folder.toRealPath(); each != null; each = each.getParent()) {
            line.add(each);
        }
        for (Path each : line.reversed()) {
            Optional<String> trouble = trouble(each);
            if (trouble.isPresent()) {
                return trouble;
            }
        }
        return Optional.empty();
    }

    /** What is wrong with a folder or with anything in it; a link is what it leads to, and that lies in the same folder. */
    Optional<String> troubleWithin(Path tree) throws IOException {
        try (var files = Files.walk(tree)) {
            for (Path each : files.toList()) {
                Optional<String> trouble = trouble(each);
                if (trouble.isPresent()) {
                    return trouble;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<String> trouble(Path path) throws IOException {
        PosixFileAttributes attributes =
                Files.readAttributes(path, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        int owner = owner(path);
        if (owner != me && owner != ROOT) {
            return Optional.of(path + " belongs to " + attributes.owner().getName());
        }
        boolean eachKeepsTheirOwn = attributes.isDirectory() && (mode(path) & STICKY) != 0; // as in /tmp
        boolean othersWrite = !attributes.isSymbolicLink()
                && !eachKeepsTheirOwn
                && (attributes.permissions().contains(PosixFilePermission.OTHERS_WRITE) || writtenByGroup(attributes));
        return othersWrite ? Optional.of("others may write to " + path) : Optional.empty();
    }

    /** A group of the owner's own name is the owner alone, as many systems make one for each user. */
    private static boolean writtenByGroup(PosixFileAttributes attributes) {
        Set<PosixFilePermission> permissions = attributes.permissions();
        return permissions.contains(PosixFilePermission.GROUP_WRITE)
                && !attributes.group().getName().equals(attributes.owner().getName());
    }

    private static int owner(Path path) throws IOException {
        return (Integer) Files.getAttribute(path, "unix:uid", LinkOption.NOFOLLOW_LINKS);
    }

    private static int mode(Path path) throws IOException {
        return (Integer) Files.getAttribute(path, "unix:mode", LinkOption.NOFOLLOW_LINKS);
    }
}
