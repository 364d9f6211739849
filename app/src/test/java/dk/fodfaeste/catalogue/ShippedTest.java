package dk.fodfaeste.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The catalogue as it comes with the program: what a step says can be said of its dimension. */
class ShippedTest {

    /** Whom somebody shows something, they can do it: a craft, a task. Nobody shows others how to work evenings. */
    private static final Set<String> CAN_BE_SHOWN = Set.of(
            "CUSTOMERS",
            "REPRESENT",
            "ROUTINE",
            "LEARNING",
            "SAFETY",
            "NUMBERS",
            "IT_BASIC",
            "CLEANING",
            "KITCHEN",
            "SERVING",
            "LAUNDRY",
            "STOCK",
            "TILL",
            "GARDEN",
            "REPAIR",
            "SEWING",
            "RECEPTION");

    @Test
    void onlyWhatCanBeShownIsShownToOthers() {
        assertThat(Shipped.edition().dimensions().stream()
                        .filter(each -> highest(each).equals("Viser andre"))
                        .map(Dimension::id))
                .containsExactlyInAnyOrderElementsOf(CAN_BE_SHOWN);
    }

    @ParameterizedTest
    @CsvSource({
        "PUNCTUAL, Hver gang",
        "EVENING, Hver gang",
        "CHANGE, Hver gang",
        "NOISE, En hel vagt",
        "PACE, En hel vagt",
        "ALONE, En hel vagt",
        "COLLEAGUES, Får andre med"
    })
    void theHighestStepSaysHowOftenOrHowLong(String dimension, String words) {
        assertThat(highest(Shipped.edition().dimension(dimension))).isEqualTo(words);
    }

    @Test
    void nobodyWorksAloneWithSomebodyBeside() {
        assertThat(Shipped.edition().dimension("ALONE").scale().bins())
                .extracting(Bin::danish)
                .doesNotContain("Med én ved siden af");
    }

    @Test
    void noStepHasTheSeparatorsOfASheetAndNoTwoOfAScaleTheSameWords() {
        for (Scale scale : Shipped.scales()) {
            List<String> names = scale.bins().stream()
                    .flatMap(bin -> bin.danish().equals(bin.english())
                            ? Stream.of(bin.danish())
                            : Stream.of(bin.danish(), bin.english()))
                    .toList();
            assertThat(names).as(scale.id()).doesNotHaveDuplicates().noneMatch(name -> name.contains(","));
        }
    }

    @Test
    void anEarlierWordOfAStepIsNoWordOfAnotherStepOfThatScale() {
        for (Scale scale : Shipped.scales()) {
            for (Bin before : Shipped.inEarlierWords(scale)) {
                assertThat(scale.bins()).extracting(Bin::danish).doesNotContain(before.danish());
                assertThat(before.number()).isLessThanOrEqualTo(scale.highest());
            }
        }
    }

    private static String highest(Dimension dimension) {
        return dimension.scale().bin(dimension.scale().highest()).danish();
    }
}
