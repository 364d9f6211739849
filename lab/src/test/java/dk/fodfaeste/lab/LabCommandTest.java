package dk.fodfaeste.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class LabCommandTest {

    private static final String CAVEAT = "a property of the model, not of people";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeAll
    static void withoutAScreen() {
        System.setProperty("java.awt.headless", "true");
    }

    private int run(String... arguments) {
        CommandLine command = LabCommand.command();
        command.setOut(new PrintWriter(out, true));
        command.setErr(new PrintWriter(err, true));
        return command.execute(arguments);
    }

    @Test
    void aSmallRunPrintsATableAndWritesChartsAndNumbers(@TempDir Path folder) throws IOException {
        int exit = run(
                "--size",
                "small",
                "--years",
                "1",
                "--seeds",
                "2",
                "--ways",
                "blind,find-out",
                "--out",
                folder.toString());

        assertThat(exit).isZero();
        assertThat(out.toString())
                .contains("| measure | blind | evidence + find out |", "small, 1 year, 2 towns (seeds 1 to 2)", CAVEAT);
        assertThat(err.toString()).contains("Town 1 is done", "Town 2 is done");
        assertThat(Files.readString(folder.resolve("table.md"))).isEqualTo(out.toString());
        assertThat(Files.readAllLines(folder.resolve("numbers.csv")))
                .hasSize(1 + 2 * 2 * 12)
                .allMatch(line -> line.startsWith("changed,") || line.contains(CAVEAT));
        assertThat(files(folder))
                .contains("completed-share.svg", "completed-share.png", "waiting.svg", "fairness-waiting.png");
        assertThat(Files.readString(folder.resolve("waiting.svg"))).contains("<svg");
    }

    @Test
    void aWayThatDoesNotExistIsNamed(@TempDir Path folder) {
        assertThat(run("--ways", "guessing", "--out", folder.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("no way of working is called guessing");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void noTownsAreNoAnswer() {
        assertThat(run("--seeds", "0")).isEqualTo(2);
        assertThat(err.toString()).contains("1 or more");
    }

    private static Stream<String> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList().stream();
        }
    }
}
