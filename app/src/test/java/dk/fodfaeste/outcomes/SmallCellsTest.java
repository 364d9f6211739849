package dk.fodfaeste.outcomes;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.outcomes.SmallCells.Count;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No count by which somebody could be known is told, and none can be worked out of the others. */
class SmallCellsTest {

    @ParameterizedTest
    @CsvSource({
        "'12 7 5', ''", // all may be told
        "'12 7 1', '7 1'", // one that is missing could be subtracted
        "'12 4 3', '4 3'",
        "'12 7 2 2', '7 2 2'", // two and two are four
        "'9 2', '9 2'",
        "'5', ''",
    })
    void theSmallestAndTheNext(String people, String hidden) {
        List<Count> counts =
                counts(List.of(people.split(" ")).stream().map(Integer::valueOf).toList());
        assertThat(SmallCells.hidden(counts)).hasSize(hidden.isEmpty() ? 0 : hidden.split(" ").length);
    }

    @Property(seed = "20261130")
    void whatIsMissingFromATotalIsOfFivePeopleOrMore(
            @ForAll @Size(min = 1, max = 8) List<@IntRange(min = 1, max = 30) Integer> people) {
        List<Count> counts = counts(people);
        Set<String> hidden = SmallCells.hidden(counts);
        assertThat(counts)
                .filteredOn(each -> each.people() < SmallCells.LEAST)
                .allMatch(each -> hidden.contains(each.what()));
        if (SmallCells.mayTell(counts) && !hidden.isEmpty()) {
            assertThat(hidden).hasSizeGreaterThan(1);
            assertThat(counts.stream()
                            .filter(each -> hidden.contains(each.what()))
                            .mapToInt(Count::people)
                            .sum())
                    .isGreaterThanOrEqualTo(SmallCells.LEAST);
        }
    }

    private static List<Count> counts(List<Integer> people) {
        return IntStream.range(0, people.size())
                .mapToObj(each -> new Count("W" + each, people.get(each) * 2, people.get(each)))
                .toList();
    }
}
