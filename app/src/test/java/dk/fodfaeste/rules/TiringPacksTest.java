package dk.fodfaeste.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.rules.file.PackProblem;
import dk.fodfaeste.rules.file.PackReader;
import dk.fodfaeste.rules.file.PackReading;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Packs that are meant to tire whoever reads them. */
class TiringPacksTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String ODD = new String(PackReader.bytes("rules/odd-2027.json"), StandardCharsets.UTF_8);

    private final PackReader reader = new PackReader();

    /** A name of a megabyte is told in a line, a number of a billion digits in no time, and so is a list of ten thousand groups in a row. */
    @Test
    void whatIsMeantToTireTheReaderIsReadQuickly() {
        long begun = System.nanoTime();
        assertThat(told(ODD.replaceFirst("\"format\"", "\"" + "x".repeat(40_000) + "\"")
                        .getBytes(StandardCharsets.UTF_8)))
                .hasSizeLessThan(200);
        for (String number : List.of("1e999999999", "-1e-999999999", "9".repeat(900))) {
            assertThat(problems(ODD.replaceFirst("\"value\": 2130", "\"value\": " + number)
                            .getBytes(StandardCharsets.UTF_8)))
                    .isNotEmpty();
        }
        ObjectNode pack = (ObjectNode) JSON.readTree(ODD);
        ArrayNode groups = (ArrayNode) pack.get("targetGroups");
        for (int each = 0; each < 4_000; each++) {
            ObjectNode group = groups.addObject();
            group.setAll((ObjectNode) groups.get(0).deepCopy());
            group.put("code", "G" + each)
                    .putArray("becomes")
                    .addObject()
                    .put("from", "2027-07-01")
                    .put("code", "G" + (each + 1))
                    .put("certainty", "HIGH");
        }
        assertThat(problems(JSON.writeValueAsString(pack).getBytes(StandardCharsets.UTF_8)))
                .extracting(problem -> BothLanguages.danish(problem.what()))
                .contains("Listen er for lang; højst 100.");
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(10));
    }

    private String told(byte[] file) {
        return BothLanguages.danish(problems(file).getFirst().what());
    }

    private List<PackProblem> problems(byte[] file) {
        return reader.read(file) instanceof PackReading.Broken(List<PackProblem> problems) ? problems : List.of();
    }
}
