package dk.fodfaeste.privacy;

import dk.fodfaeste.platform.database.PrivateFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.stereotype.Component;

/**
 * {@code --backup-keys=FILE} and {@code --restore-keys=FILE}: the keys of the persons and of their photos, apart from everything else, one to a line, each still sealed under
 * the house's key. What was destroyed is not brought back. The program then ends with 0, or 1 when the file is none.
 */
@Component
class KeysCommand implements ApplicationRunner, ExitCodeGenerator {

    private final PersonKeyRepository keys;
    private boolean failed;

    KeysCommand(PersonKeyRepository keys) {
        this.keys = keys;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        if (arguments.containsOption("backup-keys")) {
            backup(file(arguments, "backup-keys"));
        }
        if (arguments.containsOption("restore-keys")) {
            restore(file(arguments, "restore-keys"));
        }
    }

    void backup(Path file) throws IOException {
        List<String> lines = keys.all().stream().map(KeptKey::line).toList();
        PrivateFile.make(file);
        Files.write(file, lines);
        say(lines.size() + " keys are written to " + file);
    }

    void restore(Path file) throws IOException {
        try {
            List<KeptKey> kept =
                    Files.readAllLines(file).stream().map(KeptKey::of).toList();
            say(keys.bringBack(kept) + " of " + kept.size()
                    + " keys were brought back; the others are here, or were destroyed");
        } catch (IllegalArgumentException none) {
            failed = true;
            say(file + " is no backup of keys. Nothing was changed.");
        }
    }

    private static Path file(ApplicationArguments arguments, String name) {
        List<String> values = Objects.requireNonNull(arguments.getOptionValues(name));
        return Path.of(values.getLast()).toAbsolutePath();
    }

    @Override
    public int getExitCode() {
        return failed ? 1 : 0;
    }

    @SuppressWarnings("SystemOut") // the console is where the one who runs the command looks
    private static void say(String line) {
        System.out.println(line);
    }
}
