package dk.fodfaeste.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.rules.file.PackProblem;
import dk.fodfaeste.rules.file.PackReader;
import dk.fodfaeste.rules.file.PackReading;
import dk.fodfaeste.rules.file.ShippedPacks;
import dk.fodfaeste.rules.functions.Functions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PackReaderTest {

    private static final String GOOD = new String(PackReader.bytes(ShippedPacks.LATEST), StandardCharsets.UTF_8);

    private final PackReader reader = new PackReader();

    @Test
    void theShippedPackIsWhole() {
        assertThat(reader.read(GOOD.getBytes(StandardCharsets.UTF_8))).isInstanceOf(PackReading.Whole.class);
    }

    @Test
    void aFieldThatIsMissingIsNamedWithItsPlace() {
        assertThat(problems(GOOD.replaceFirst("\"name\": \"2026.1\",", "")))
                .containsExactly("  rules.file.required [name]");
        assertThat(problems(GOOD.replaceFirst(
                        "\"first\": \\{\"value\": 4, \"unit\": \"WEEKS\"\\}", "\"first\": {\"value\": 4}")))
                .containsExactly("rules[3].parameters.first (placement.length)  rules.file.required [unit]");
    }

    @Test
    void whatIsSpelledWrongIsNamed() {
        assertThat(problems(GOOD.replaceFirst("\"function\": \"OPEN_TO\"", "\"function\": \"OPEN_FOR\"")))
                .anySatisfy(each -> assertThat(each).startsWith("rules[1].function (placement.who)  rules.file.enum"));
        assertThat(problems(GOOD.replaceFirst("\"published\"", "\"publised\"")))
                .contains("  rules.file.unknown [publised]", "  rules.file.required [published]");
        assertThat(problems(GOOD.replaceFirst("\"unit\": \"WEEKS\"", "\"unit\": \"UGER\"")))
                .anySatisfy(each -> assertThat(each)
                        .startsWith("rules[3].parameters.first.unit (placement.length)  rules.file.enum"));
    }

    @Test
    void aDayThatIsNoneIsRefused() {
        assertThat(problems(GOOD.replaceFirst("\"2026-11-23\"", "\"2026-02-30\"")))
                .anySatisfy(each -> assertThat(each).startsWith("published  rules.file.day"));
    }

    @Test
    void aNumberOutsideItsBoundsIsRefused() {
        assertThat(problems(GOOD.replaceFirst("\"firstOneFor\": 5", "\"firstOneFor\": 0")))
                .anySatisfy(each -> assertThat(each)
                        .startsWith("rules[6].parameters.firstOneFor (placement.ratio)  rules.file.small"));
    }

    @Test
    void aGroupThatIsNotInTheListAndARuleTwiceAreFound() {
        assertThat(problems(GOOD.replaceFirst(
                        "\"targetGroups\": \\[\"1\", \"2\", \"4\", \"12_JOB_READY\"\\]",
                        "\"targetGroups\": [\"1\", \"14\"]")))
                .containsExactly("rules[3].targetGroups (placement.length)  rules.file.noGroup [14]");
        assertThat(problems(GOOD.replaceFirst(
                        "\"targetGroups\": \\[\"1\", \"2\", \"4\", \"12_JOB_READY\"\\]",
                        "\"targetGroups\": [\"1\", \"3\"]")))
                .containsExactly("rules[4] (placement.length)  rules.file.overlap [rules[3] (placement.length)]");
    }

    @Test
    void anUnsureRuleSaysWhomToAsk() {
        assertThat(problems(GOOD.replaceFirst(
                        "(\"certainty\": )\"HIGH\"(,\\s+\"text\": \\{\"da\": \"Timerne)", "$1\"LOW\"$2")))
                .anySatisfy(each -> assertThat(each).contains("rules.file.required [ask]"));
    }

    /** Twelve weeks that an extension makes four, a year with two rates, and ages the wrong way round are slips that no schema sees. */
    @Test
    void parametersThatContradictEachOtherAreTold() {
        assertThat(problems(GOOD.replaceFirst(
                        "\"extended\": \\{\"value\": 26, \"unit\": \"WEEKS\"\\}",
                        "\"extended\": {\"value\": 2, \"unit\": \"MONTHS\"}")))
                .containsExactly("rules[4].parameters.extended (placement.length)  rules.file.shorter []");
        assertThat(problems(GOOD.replaceFirst("\"extended\": \\{\"value\": 26, \"unit\": \"WEEKS\"\\}, ", "")))
                .containsExactly("rules[4].parameters (placement.length)  rules.file.dependent [extended]");
        assertThat(problems(GOOD.replaceFirst("\"least\": 18, \"most\": 50", "\"least\": 51, \"most\": 50")))
                .singleElement()
                .asString()
                .contains("(igu.age)  rules.file.ages");
        assertThat(problems(GOOD.replaceFirst("\"year\": 2021", "\"year\": 2019")))
                .singleElement()
                .asString()
                .contains("rates (wage-subsidy.rate)  rules.file.sameTwice");
    }

    @Test
    void aValueOfAnotherKindIsToldInPlainWordsAndOnce() {
        assertThat(problems(GOOD.replaceFirst("\"paragraph\": \"[^\"]+\"", "\"paragraph\": \"\"")))
                .singleElement()
                .asString()
                .contains("rules.file.empty");
        assertThat(problems(GOOD.replaceFirst("\"dayOfMonth\": 15", "\"dayOfMonth\": \"15\"")))
                .singleElement()
                .asString()
                .contains("(wage-subsidy.claim)  rules.file.type.integer");
        assertThat(problems("[]")).singleElement().asString().contains("rules.file.type.object");
        assertThat(problems("[".repeat(200_000))).singleElement().asString().contains("rules.file.deep");
    }

    @Test
    void whatIsNoJsonSaysTheLine() {
        assertThat(problems("{\n\"name\": ")).singleElement().asString().contains("rules.file.json [2");
        assertThat(problems("")).isNotEmpty();
        assertThat(problems("[]")).isNotEmpty();
        assertThat(problems("{\"a\":1,\"a\":2}")).singleElement().asString().contains("rules.file.field [a]");
        assertThat(reader.read(new byte[] {(byte) 0xC3, (byte) 0x28})).isInstanceOf(PackReading.Broken.class);
        assertThat(reader.read(new byte[PackReader.LARGEST + 1])).isInstanceOf(PackReading.Broken.class);
    }

    @Test
    void theExampleInTheDocsIsWhole() throws IOException {
        String docs = Files.readString(Path.of("../docs/rule-packs.md"));
        String example = docs.substring(docs.indexOf("```json") + 7, docs.indexOf("```", docs.indexOf("```json") + 7));
        assertThat(problems(example)).isEmpty();
    }

    @Test
    void theDocsTellOfEveryFunctionAndNoOther() throws IOException {
        String docs = Files.readString(Path.of("../docs/rule-packs.md"));
        assertThat(Functions.names()).allSatisfy(name -> assertThat(docs).contains("| `" + name + "` |"));
    }

    @Property(tries = 200)
    void whereverAFileIsCutItIsRefusedAndNothingBreaks(@ForAll @IntRange(max = 40_000) int at) {
        assertThat(problems(GOOD.substring(0, Math.min(at, GOOD.length() - 3)))).isNotEmpty();
    }

    private List<String> problems(String text) {
        return reader.read(text.getBytes(StandardCharsets.UTF_8))
                        instanceof PackReading.Broken(List<PackProblem> problems)
                ? problems.stream()
                        .map(each -> each.where() + "  " + each.what().key() + " ["
                                + each.what().arguments().getFirst() + "]")
                        .toList()
                : List.of();
    }
}
