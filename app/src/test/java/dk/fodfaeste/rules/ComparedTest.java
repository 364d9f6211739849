package dk.fodfaeste.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.rules.comparison.Change;
import dk.fodfaeste.rules.comparison.Comparison;
import dk.fodfaeste.rules.comparison.GroupChange;
import dk.fodfaeste.rules.file.PackReader;
import dk.fodfaeste.rules.file.ShippedPacks;
import dk.fodfaeste.rules.law.Law;
import dk.fodfaeste.rules.law.LawRule;
import dk.fodfaeste.rules.law.Pack;
import dk.fodfaeste.rules.law.Text;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Two whole comparisons, line by line as they were read through: {@code rules/compared-2027.txt} and {@code rules/compared-odd.txt}. */
class ComparedTest {

    @Test
    void theNewPackIsComparedLineByLine() {
        assertThat(compared("rules/pack-2027.json")).isEqualTo(written("rules/compared-2027.txt"));
    }

    @Test
    void theOddPackIsComparedLineByLine() {
        assertThat(compared("rules/odd-2027.json")).isEqualTo(written("rules/compared-odd.txt"));
    }

    private static String written(String file) {
        return new String(PackReader.bytes(file), StandardCharsets.UTF_8);
    }

    private static String compared(String file) {
        Pack pack = new PackReader().shipped(file);
        Law with = new Law(
                Stream.concat(ShippedPacks.read().stream(), Stream.of(pack)).toList());
        Comparison comparison = new Comparison(ShippedPacks.law(), with, pack.inForceFrom());
        return Stream.concat(
                        comparison.groups().stream().map(ComparedTest::line),
                        comparison.changes().stream().map(ComparedTest::line))
                .map(line -> line.strip() + "\n")
                .collect(Collectors.joining());
    }

    private static String line(GroupChange change) {
        return change.from() + " " + change.what() + " " + change.group().da() + " → " + texts(change.becomes());
    }

    private static String line(Change change) {
        return change.from() + " " + change.rule() + " [" + texts(change.instruments()) + "] for ["
                + texts(change.groups()) + "] "
                + change.employer().map(Enum::name).orElse("")
                + change.opens().map(opens -> opens ? " opens" : " closes").orElse("")
                + (change.isOfWordsAlone() ? " words" : "") + ": "
                + change.before().map(ComparedTest::says).orElse("nothing") + " → "
                + change.after().stream()
                        .map(rule -> says(rule) + (change.hasRunOut(rule) ? " (ran out)" : ""))
                        .collect(Collectors.joining(" / "));
    }

    private static String says(LawRule rule) {
        return rule.question().says().stream().map(BothLanguages::danish).collect(Collectors.joining(", ")) + " "
                + rule.certainty();
    }

    private static String texts(List<Text> texts) {
        return texts.stream().map(Text::da).collect(Collectors.joining("; "));
    }
}
