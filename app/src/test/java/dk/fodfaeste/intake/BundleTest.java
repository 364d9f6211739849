package dk.fodfaeste.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.intake.reading.Upload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class BundleTest {

    @Test
    void whatIsBundledIsOpenedAsItWas() {
        List<Upload> files = List.of(
                new Upload("forløb 🗂.csv", "nr;pnr\n".getBytes(StandardCharsets.UTF_8)),
                new Upload("tom.csv", new byte[0]),
                new Upload("", new byte[] {0, -1, 7}));

        assertThat(Bundle.opened(Bundle.of(files))).usingRecursiveComparison().isEqualTo(files);
    }
}
