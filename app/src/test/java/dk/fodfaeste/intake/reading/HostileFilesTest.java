package dk.fodfaeste.intake.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class HostileFilesTest {

    /** Half the heap of a program as it is started without further thought. */
    @Test
    void whatIsMadeToFillTheMemoryIsRefusedInWordsAndInLittleMemory() throws IOException, InterruptedException {
        Process reader = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-Xmx64m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        HostileFiles.class.getName())
                // where libraries tell of themselves; what ends the program for want of memory is in its exit value
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String said = new String(reader.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(reader.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(said.lines().filter(line -> line.contains(": ")))
                .containsExactly(
                        "a zip of newlines: intake.unreadable.large 0 0 of 0",
                        "a workbook of newlines: intake.unreadable.large 0 0 of 0",
                        "a zip of many files: intake.unreadable.large 0 0 of 0",
                        "a sheet of a third of a gigabyte: intake.unreadable.large 0 0 of 0",
                        "a million formatted rows:  2 0 of 0",
                        "a cell beyond the last column: intake.unreadable.workbook 0 0 of 0",
                        "a cell of five megabytes: intake.unreadable.cell 0 0 of 0",
                        "texts without end: intake.unreadable.large 0 0 of 0",
                        "a sheet that is nested: intake.unreadable.workbook 0 0 of 0",
                        "a sheet of many words: intake.unreadable.workbook 0 0 of 0",
                        "a thousand million lols: intake.unreadable.workbook 0 0 of 0",
                        "every row wrong:  0 1000 of 139999",
                        "rows without end: intake.unreadable.long 0 0 of 0",
                        "a row without end: intake.unreadable.cell 0 0 of 0",
                        "columns without end: intake.unreadable.wide 0 0 of 0",
                        "marks never closed:  0 1000 of 400000",
                        "marks without end:  0 1000 of 299999");
        assertThat(reader.exitValue()).isZero();
    }
}
