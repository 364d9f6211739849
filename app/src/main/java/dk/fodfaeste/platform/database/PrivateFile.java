package dk.fodfaeste.platform.database;

import java.io.IOException;
import java.nio.file.Path;

/** A file of the data that only the one who runs the program can open. */
public final class PrivateFile {

    private PrivateFile() {}

    /** Made empty where it is not there, its folder too; closed to others where it stood open. */
    public static void make(Path file) throws IOException {
        Path folder = file.getParent();
        if (folder != null && !java.nio.file.Files.exists(folder)) {
            OwnerOnly.folder(folder);
        }
        OwnerOnly.file(file);
    }
}
