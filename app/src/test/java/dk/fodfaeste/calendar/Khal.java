package dk.fodfaeste.calendar;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A calendar in Debian's khal, which is written in another language by others than we. */
final class Khal {

    private final Path folder;

    Khal(Path folder) throws IOException {
        this.folder = folder;
        Files.createDirectories(folder.resolve("calendar"));
        Files.writeString(
                folder.resolve("config"), """
                [calendars]
                [[work]]
                path = %s
                [locale]
                local_timezone = Europe/Copenhagen
                default_timezone = Europe/Copenhagen
                timeformat = %%H:%%M
                dateformat = %%Y-%%m-%%d
                longdateformat = %%Y-%%m-%%d
                datetimeformat = %%Y-%%m-%%d %%H:%%M
                longdatetimeformat = %%Y-%%m-%%d %%H:%%M
                [sqlite]
                path = %s
                [default]
                default_calendar = work
                """.formatted(folder.resolve("calendar"), folder.resolve("khal.db")));
    }

    void take(byte[] file) throws IOException, InterruptedException {
        Path invitation = Files.write(folder.resolve("aftale.ics"), file);
        run("import", "--batch", "-a", "work", invitation.toString());
    }

    /** What it shows of a day. */
    String shows(String day) throws IOException, InterruptedException {
        return run(
                "list",
                "--format",
                "{cancelled}{title} {start-time}-{end-time} {location}",
                "--day-format",
                "",
                day,
                "1d");
    }

    private String run(String... words) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of("khal", "-c", folder.resolve("config").toString()));
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().put("XDG_DATA_HOME", folder.toString());
        Process khal = builder.start();
        khal.getOutputStream().close();
        String said = new String(khal.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (khal.waitFor() != 0) {
            throw new IllegalStateException(command + " said:\n" + said);
        }
        return said;
    }
}
