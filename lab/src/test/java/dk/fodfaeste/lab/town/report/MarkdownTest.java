package dk.fodfaeste.lab.town.report;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.lab.town.measure.Comparison;
import dk.fodfaeste.lab.town.measure.Laboratory;
import dk.fodfaeste.lab.town.measure.Measure;
import dk.fodfaeste.lab.town.measure.RunResult;
import dk.fodfaeste.lab.town.measure.Sensitivity;
import dk.fodfaeste.lab.town.way.WayOfWorking;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MarkdownTest {

    private static final Laboratory LABORATORY =
            new Laboratory(3, List.of(1L, 2L), List.of(WayOfWorking.Kind.values()), 1);
    private static final Run RUN = new Run("town", LABORATORY);
    private static final Comparison COMPARISON = new Comparison(List.of(
            result(WayOfWorking.Kind.BLIND, 1, 40),
            result(WayOfWorking.Kind.WHOLE, 1, 80),
            result(WayOfWorking.Kind.BLIND, 2, 50),
            result(WayOfWorking.Kind.WHOLE, 2, 100)));

    private static RunResult result(WayOfWorking.Kind way, long seed, double value) {
        Map<Measure, Double> values = new EnumMap<>(Measure.class);
        for (Measure measure : Measure.values()) {
            values.put(measure, value);
        }
        return new RunResult(way, seed, values, List.of(1.0), List.of(0.5));
    }

    @Test
    void everyTextSaysThatItsNumbersAreAPropertyOfTheModel() {
        Sensitivity sensitivity = new Sensitivity(List.of(new Sensitivity.Case("as it stands", COMPARISON)));

        assertThat(List.of(
                        Markdown.table(RUN, COMPARISON),
                        Markdown.ratios(COMPARISON),
                        Markdown.sensitivity(new Run("town", blindAndWhole()), sensitivity)))
                .allMatch(text -> text.contains("a property of the model, not of people"));
    }

    @Test
    void aRowGivesMeanAndInterval() {
        assertThat(Markdown.table(RUN, COMPARISON))
                .contains("| measure | blind | whole |")
                .contains("| Jobs per 100 people | 45.0 (-18.5 to 108.5) | 90.0 (-37.1 to 217.1) |");
    }

    @Test
    void aRatioIsAgainstBlindInTheSameTown() {
        assertThat(Markdown.ratios(COMPARISON)).contains("| Jobs per 100 people | 2.00 (2.00 to 2.00) |");
    }

    @Test
    void sensitivityHasARowForEveryChange() {
        Sensitivity sensitivity = new Sensitivity(
                List.of(new Sensitivity.Case("as it stands", COMPARISON), new Sensitivity.Case("less", COMPARISON)));

        assertThat(Markdown.sensitivity(new Run("town", blindAndWhole()), sensitivity))
                .contains("| as it stands | 45.0 | 90.0 | 2.00 | 2.00 | 2.00 | 2.00 |")
                .contains("| less | 45.0 | 90.0 |");
    }

    @Test
    void oneTownIsCalledOne() {
        assertThat(new Run("small", new Laboratory(1, List.of(7L), List.of(WayOfWorking.Kind.BLIND), 1)).words())
                .isEqualTo("small, 1 year, 1 town (seed 7)");
    }

    private static Laboratory blindAndWhole() {
        return new Laboratory(3, List.of(1L, 2L), List.of(WayOfWorking.Kind.BLIND, WayOfWorking.Kind.WHOLE), 1);
    }
}
