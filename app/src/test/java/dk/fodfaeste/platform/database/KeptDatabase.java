package dk.fodfaeste.platform.database;

import java.io.IOException;
import java.nio.file.Path;

/** A program of its own that runs the embedded database until its input ends, or until it is killed. Prints the address. */
final class KeptDatabase {

    static final String PASSWORD = "kept";

    private KeptDatabase() {}

    @SuppressWarnings("SystemOut") // the test that started it reads there
    public static void main(String[] arguments) throws IOException {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(Path.of(arguments[0]), PASSWORD)) {
            System.out.println(database.address().jdbcUrl());
            System.in.readAllBytes();
        }
    }

    /** Started, and its database answers. */
    static Process start(Path folder) throws IOException {
        return start("022", folder);
    }

    /** @param umask of the program, as its shell has it */
    static Process start(String umask, Path folder) throws IOException {
        Process program = new ProcessBuilder(
                        "sh",
                        "-c",
                        "umask " + umask + "; exec \"$@\"",
                        "sh",
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KeptDatabase.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String line = program.inputReader().readLine();
        while (line != null && !line.startsWith("jdbc:")) {
            line = program.inputReader().readLine();
        }
        if (line == null) {
            throw new IllegalStateException("the database of the other program did not start");
        }
        return program;
    }
}
