package dk.fodfaeste.intake.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The files that {@code bin/fuzz} begins with, and those that it once found something with. */
class FilesFuzzTest {

    @Test
    void whatWasFoundOnceHoldsForEver() throws IOException {
        try (var files = Files.list(Path.of("src/test/resources/fuzz"))) {
            List<Path> kept = files.toList();
            assertThat(kept).isNotEmpty();
            for (Path file : kept) {
                byte[] input = Files.readAllBytes(file);
                assertThatCode(() -> FilesFuzz.fuzzerTestOneInput(input))
                        .as(file.toString())
                        .doesNotThrowAnyException();
            }
        }
    }
}
