package dk.fodfaeste.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.catalogue.ReferenceFile;
import dk.fodfaeste.platform.web.Named;
import dk.fodfaeste.rules.functions.Functions;
import dk.fodfaeste.rules.functions.Parameters;
import dk.fodfaeste.rules.law.Answer;
import dk.fodfaeste.rules.law.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/**
 * The table in {@code rules/functions.csv}: what each named function says of its parameters («says»), and what it answers, word by word as a
 * Danish reader reads it: the verdict, the figures, what would make it a yes, and what nobody knows.
 */
class FunctionsTest {

    private static final JsonMapper JSON = new JsonMapper();

    private record Row(String function, String parameters, String facts, String told) {

        private Question question() {
            return Functions.read(function, new Parameters(JSON.readTree(parameters)));
        }

        private String says() {
            return facts.equals("says")
                    ? joined(question().says())
                    : answer(question().answer(Situations.of(facts)));
        }

        private static String answer(Answer answer) {
            return Stream.of(
                            Stream.of(answer.verdict().name()),
                            answer.figures().stream().map(BothLanguages::danish),
                            answer.remedy().map(BothLanguages::danish).map(each -> "→ " + each).stream(),
                            answer.lacking().stream().map(each -> "? " + BothLanguages.danish(each)))
                    .flatMap(each -> each)
                    .collect(Collectors.joining(" · "));
        }

        private static String joined(List<? extends Named> said) {
            return said.stream().map(BothLanguages::danish).collect(Collectors.joining(" · "));
        }
    }

    private static List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        ReferenceFile.rows(
                "rules/functions.csv",
                '|',
                row -> rows.add(
                        new Row(row.get("function"), row.get("parameters"), row.get("facts"), row.get("told"))));
        return rows;
    }

    @Test
    void everyFunctionSaysAndAnswersAsItIsWritten() {
        SoftAssertions.assertSoftly(softly -> rows().forEach(each -> softly.assertThat(each.says())
                .as(each.function() + " " + each.parameters() + " " + each.facts())
                .isEqualTo(each.told())));
    }

    @Test
    void everyFunctionIsInTheTable() {
        assertThat(rows().stream().map(Row::function).collect(Collectors.toSet()))
                .isEqualTo(Functions.names());
    }
}
