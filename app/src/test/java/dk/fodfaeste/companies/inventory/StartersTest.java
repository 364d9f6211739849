package dk.fodfaeste.companies.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.catalogue.Level;
import dk.fodfaeste.catalogue.ReferenceFile;
import dk.fodfaeste.companies.Industry;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the program guesses of an industry: that it can be said in the catalogue's words, and is no more than a guess. */
class StartersTest {

    private final Starters starters = new Starters(new TaskIndices());

    @Test
    void aHotelIsGuessedToMakeBedsAndAnIndustryOfTwoDigitsOrMoreIsKnown() {
        assertThat(starters.of(db07("55"))).extracting(Starter::id).contains("HOTEL_BEDS", "KITCHEN_DISHES");
        assertThat(starters.of(db07("551010"))).isEqualTo(starters.of(db07("55")));
        assertThat(starters.of(Optional.empty())).isEmpty();
        assertThat(starters.of(Optional.of(new Industry("55", Industry.Version.DB25))))
                .as("another edition")
                .isEmpty();
        assertThat(starters.of(db07("99"))).isEmpty();
    }

    @Test
    void whatWorkOftenAsksForIsOfItsKindAndItsIndustry() {
        TaskIndices indices = new TaskIndices();
        assertThat(indices.needs("47", "5230"))
                .contains(new Level("CUSTOMERS", 2))
                .doesNotContain(new Level("LIFTING", 3));
        assertThat(indices.needs("01", "9214")).contains(new Level("LIFTING", 3));
        assertThat(indices.needs("98", "9214"))
                .as("of no industry of the file: of all")
                .contains(new Level("LIFTING", 3));
        assertThat(indices.needs("47", "2651")).as("of no work of the file").isEmpty();
    }

    @Test
    void everyGuessStandsInTheWordsOfTheCatalogueAndWithinWhatATaskMayBe() {
        Set<String> dimensions = new HashSet<>();
        ReferenceFile.rows("catalogue/dimensions.csv", ';', row -> dimensions.add(row.get("id")));
        List<Starter> all = java.util.stream.IntStream.range(1, 100)
                .mapToObj("%02d"::formatted)
                .flatMap(industry -> starters.of(db07(industry)).stream())
                .toList();

        assertThat(all).hasSizeGreaterThan(150).allSatisfy(starter -> {
            assertThat(starter.minutes()).isBetween(5, 240);
            assertThat(starter.timesPerWeek()).isBetween(1, 14);
            assertThat(starter.disco08()).matches("[0-9]{4}");
            assertThat(starter.needs())
                    .extracting(Level::dimension)
                    .doesNotHaveDuplicates()
                    .isSubsetOf(dimensions);
            assertThat(starter.danish()).isNotBlank().isNotEqualTo(starter.english());
        });
    }

    private static Optional<Industry> db07(String code) {
        return Optional.of(new Industry(code, Industry.Version.DB07));
    }
}
