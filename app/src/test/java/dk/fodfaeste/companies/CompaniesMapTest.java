package dk.fodfaeste.companies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import dk.fodfaeste.HouseTest;
import dk.fodfaeste.TestHouse;
import dk.fodfaeste.identity.Role;
import dk.fodfaeste.intake.Imports;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The map shows what the list shows, where it is, and whether one may ask there. */
class CompaniesMapTest extends HouseTest {

    @Autowired
    private Imports imports;

    @BeforeEach
    void buildTown() {
        MapTown.build(house, imports);
    }

    @Test
    void allThatHaveAPlaceAreOnTheMapOnceAndTheOthersAreCounted() throws Exception {
        String map = map("");
        assertThat(marks(map)).isEqualTo(50);
        assertThat(map).contains("På kortet: 50 arbejdssteder", "3 arbejdssteder har intet postnummer");
        for (String zoom : new String[] {"0", "1&at=55.9,11.0", "3&at=55.67,12.4"}) {
            String part = map("?zoom=" + zoom);
            assertThat(part).contains("På kortet: " + marks(part) + " arbejdssteder");
        }
    }

    @Test
    void aRestrainedCompanyHasAnotherShapeAndSaysSo() throws Exception {
        assertThat(map("?place=hvidovre"))
                .contains("Pakkehallen, Pakkeriet, 2650 Hvidovre: pause, eller samtale først", "shape bars");
        Town.stop(house, imports, "10-11-2026");
        assertThat(map("?q=kanalen"))
                .contains("Hostellet, Hostel Kanalen, København K: kun sikre match", "shape diamond");
        assertThat(map("?show=OWN")).contains("Caféen, Café Hjørnet, København K: jeres eget sted", "shape house");
    }

    @Test
    void onlyTheFirstEditionOfTheIndustriesIsFoundByItsDigits() throws Exception {
        assertThat(map("?industry=52")).contains("På kortet: 1 arbejdssted<");
        TestHouse.execute("update companies.company set industry_version = 'DB25' where cvr = '" + Town.PACKING + "'");
        assertThat(map("?industry=52")).contains("På kortet: 0 arbejdssteder");
        assertThat(map("?industry=nonsense")).contains("På kortet: 50 arbejdssteder");
    }

    @Test
    void oneWrongLetterFindsTheWorkplacesAllTheSame() throws Exception {
        assertThat(map("?q=pakkereit")).contains("Pakkehallen").doesNotContain("Hostellet");
    }

    @Test
    void aClosedWorkplaceIsNotOnTheMapAndAClosedCompanysIsWhereOneAsksForIt() throws Exception {
        TestHouse.execute("update companies.workplace set closed_on = date '2026-11-01', closed_for = 'MOVED_AWAY'"
                + " where name = 'Sted 34'");
        assertThat(map("?place=bornholm")).contains("På kortet: 0 arbejdssteder");
        TestHouse.execute("update companies.company set closed_on = date '2026-11-01', closed_for = 'MOVED_AWAY'"
                + " where cvr = '" + Town.PACKING + "'");
        assertThat(map("?q=pakkeriet")).contains("På kortet: 0 arbejdssteder");
        assertThat(map("?show=CLOSED")).contains("Pakkehallen, Pakkeriet, 2650 Hvidovre: lukket", "shape hollow");
    }

    @Test
    void aPostalCodeThatIsNoneAnyMoreIsNoPlace() throws Exception {
        TestHouse.execute("update companies.workplace set postal_code = '9999' where name = 'Sted 34'");
        assertThat(map("")).contains("4 arbejdssteder har intet postnummer");
        assertThat(map("?nowhere=true&sort=PLACE")).contains("Sted 34", "9999", "Sommerhuset");
    }

    @Test
    void theTableIsPutInOrderAndCutIntoPages() throws Exception {
        assertThat(map("?sort=PLACES")).containsSubsequence("Caféen</a>", "Sted 11</a>", "Sted 15</a>");
        assertThat(map("?sort=PLACE&page=3")).contains("41-50 af 50");
        assertThat(map("?page=99")).contains("41-50 af 50");
    }

    @Test
    void anotherOrganisationsWorkplacesAreOnItsMapAlone() throws Exception {
        assertThat(web.perform(get("/companies/map").with(otherHouse.signedIn(Role.CONSULTANT)))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("Her er ingen arbejdssteder endnu")
                .doesNotContain("Pakkehallen", "Sted 1");
    }

    @Test
    void aMoveOfTheMapKeepsWhatItIsNarrowedBy() throws Exception {
        assertThat(map("?q=firma&industry=47&zoom=3&at=55.676,12.568&sort=PLACES"))
                .contains("/companies/map?q=firma&amp;industry=47&amp;zoom=4&amp;at=55.676,12.568&amp;sort=PLACES#map")
                .contains("/companies?q=firma&amp;industry=47\"");
    }

    private String map(String asked) throws Exception {
        return web.perform(get("/companies/map" + asked).with(house.signedIn(Role.CONSULTANT)))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    /** How many workplaces all marks stand for. */
    private static int marks(String map) {
        int many = Pattern.compile("class=\"count\"[^>]*>(\\d+)<")
                .matcher(map)
                .results()
                .map(MatchResult::group)
                .mapToInt(found -> Integer.parseInt(found.replaceAll("(?s).*>(\\d+)<", "$1")))
                .sum();
        long all = Pattern.compile("class=\"mark\"").matcher(map).results().count();
        long counted = Pattern.compile("class=\"count\"").matcher(map).results().count();
        return many + (int) (all - counted);
    }
}
