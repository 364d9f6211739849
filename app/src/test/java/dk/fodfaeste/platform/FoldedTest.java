package dk.fodfaeste.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.HouseTest;
import dk.fodfaeste.TestHouse;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is searched in memory is found as what is searched in the database. */
class FoldedTest extends HouseTest {

    private static final List<String> WORDS = List.of(
            "Kommer til tiden",
            "Møder kl. 7",
            "Ærø",
            "Østergaard",
            "Åse",
            "Aase",
            "Oerum",
            "Đặng Văn",
            "عمر خليل",
            "OBrien",
            "Café",
            "Łódź",
            "Straße",
            "Müller-Lüdenscheidt",
            "Ærøskøbing",
            "Þór",
            "PAA",
            "ÅNDSFRAVÆR");

    @Test
    void aWordIsFoldedAsTheDatabaseFoldsIt() throws Exception {
        for (String word : WORDS) {
            assertThat(List.of(Folded.of(word)))
                    .as(word)
                    .isEqualTo(TestHouse.rows("select platform.folded('" + word + "')"));
        }
        assertThat(Folded.of("O'Brien")).isEqualTo(Folded.of("O’Brien")).isEqualTo("obrien");
    }
}
