package dk.fodfaeste.lab.instances;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.lab.EngineCommand;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class SolveCommandTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void anInstanceIsAnsweredWithOneObject() {
        assertThat(run("solve", "--format", "gap", "--maximise", given("c0515_1")))
                .isZero();

        assertThat(out.toString())
                .startsWith(
                        "{\"status\":\"optimal\",\"value\":336,\"bound\":336,\"gap\":0.00000000,\"proven\":true,\"seconds\":")
                .containsPattern("\"assignment\":\\[([1-5],){14}[1-5]]}\\R$");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void costsAreMinimisedWhereNothingIsSaid() {
        assertThat(run("solve", "--format", "gap", given("c0515_1"))).isZero();

        assertThat(out.toString()).contains("\"value\":261,");
    }

    @Test
    void agentsAreCountedFromOneInTheOrderOfTheJobs() {
        run("solve", "--format=gap", written("2 2\n9 1\n1 9\n1 1\n1 1\n1 1"));

        assertThat(out.toString()).contains("\"assignment\":[2,1]}");
    }

    @Test
    void aLinearAssignmentIsSolvedInBothDirections() {
        run("solve", "--format", "lap", given("assign100"));
        assertThat(out.toString()).contains("\"value\":305,\"bound\":305,").contains("\"proven\":true");

        run("solve", "--format", "lap", "--maximise", written("2 5 4 1 7"));
        assertThat(out.toString()).contains("\"value\":12,\"bound\":12,").contains("\"assignment\":[1,2]}");
    }

    @Test
    void anInfeasibleInstanceHasAnExitStatusOfItsOwn() {
        String file = written("1 2\n1 1\n5 5\n9");

        assertThat(run("solve", "--format", "gap", file)).isEqualTo(1);

        assertThat(out.toString())
                .contains("\"status\":\"infeasible\",\"value\":null,\"bound\":null,\"gap\":null,\"proven\":true")
                .contains("\"assignment\":null}");
        assertThat(err.toString()).contains("infeasible");
    }

    @Test
    void jobsStayUnassignedWhereTheyMay() {
        assertThat(run("solve", "--format", "gap", "--maximise", "--optional-jobs", written("1 2 1 3 5 5 9")))
                .isZero();

        assertThat(out.toString()).contains("\"value\":3,").contains("\"assignment\":[null,1]}");
    }

    @Test
    void withoutTimeSomeAssignmentIsFoundWhereThereIsRoomToSpare() {
        assertThat(run("solve", "--format", "gap", "--seconds", "1e-9", given("c0515_1")))
                .isZero();

        assertThat(out.toString()).contains("\"status\":\"feasible\",").contains("\"proven\":false");
    }

    @Test
    void withoutTimeNothingIsDecidedWhereRoomIsScarce() {
        String scarce = "2 6 0 0 0 0 0 0 0 0 0 0 0 0 7 6 5 4 3 3 7 6 5 4 3 3 14 14";

        assertThat(run("solve", "--format", "gap", "--seconds", "1e-9", written(scarce)))
                .isEqualTo(3);

        assertThat(out.toString())
                .contains("\"status\":\"undecided\",\"value\":null,")
                .contains("\"proven\":false");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gap | 2 x            | line 1, column 3: the number of jobs must be a whole number, not «x»",
                "gap | 1 2\\n3 4.5      | line 2, column 3: the cost of agent 1 and job 2 must be a whole number, not «4.5»",
                "gap | 1 1\\n3\\n  -4 9  | line 3, column 3: the use of agent 1 and job 1 must be from 0",
                "gap | 1 1 3 4         | line 1, column 8: the file ends where the capacity of agent 1 should stand",
                "gap | 1 1 3 4 5\\n\\n 6  | line 3, column 2: the file goes on after the capacity of the last agent",
                "gap | 0 1             | line 1, column 1: the number of agents must be from 1",
                "gap | 9 99999999      | line 1, column 3: the number of jobs must be from 1",
                "lap | 2 1 2 3         | line 1, column 8: the file ends where the cost of row 2 and column 2 should stand",
                "lap | 1 1 1           | line 1, column 5: the file goes on after the cost of the last row and column"
            })
    void aWrongFileIsRefusedWithLineAndColumn(String format, String text, String message) {
        String file = written(text.replace("\\n", "\n"));

        assertThat(run("solve", "--format", format, file)).isEqualTo(2);

        assertThat(err.toString()).contains(file + ", ").contains(message);
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void aMissingFileAndAFolderAreRefused() {
        assertThat(run("solve", "--format", "gap", folder.resolve("none").toString()))
                .isEqualTo(2);
        assertThat(run("solve", "--format", "gap", folder.toString())).isEqualTo(2);

        assertThat(err.toString()).contains("none: there is no such file").contains("cannot be read");
    }

    @Test
    void aWrongOptionIsRefusedInTwoLines() {
        assertThat(run("solve", "--format", "tsp", "file")).isEqualTo(2);
        assertThat(run("solve", "--format", "gap", "--minimise", "--maximise", "file"))
                .isEqualTo(2);
        assertThat(run("solve", "--format", "gap", "--seconds", "0", "file")).isEqualTo(2);
        assertThat(run("solve", "--format", "gap")).isEqualTo(2);
        assertThat(run()).isEqualTo(2);

        assertThat(err.toString().lines()).hasSize(10);
        assertThat(err.toString()).contains("See  bin/engine solve --help").contains("more than 0 seconds, not 0.0");
    }

    private int run(String... arguments) {
        CommandLine command = EngineCommand.commandLine();
        command.setOut(new PrintWriter(out, true));
        command.setErr(new PrintWriter(err, true));
        return command.execute(arguments);
    }

    private String written(String text) {
        try {
            return Files.writeString(folder.resolve("instance"), text).toString();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String given(String name) {
        try {
            return Path.of(Objects.requireNonNull(SolveCommandTest.class.getResource(name))
                            .toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }
}
