package dk.fodfaeste.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import dk.fodfaeste.HouseTest;
import dk.fodfaeste.Town;
import dk.fodfaeste.identity.Role;
import dk.fodfaeste.intake.Imports;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The box on every page: what it finds, in which order, and for whom. */
class SearchTest extends HouseTest {

    @Autowired
    private Imports imports;

    @BeforeEach
    void theyMoveIn() {
        Town.moveIn(
                imports,
                house,
                List.of(Town.csv("borgere", """
                                nr;fornavn;efternavn;telefon
                                B1;Nina;Jensen;+45 20 30 40 50
                                B2;Jens;Nielsen;30405060
                                B3;Åse;O'Brien;
                                B4;Øjvind;Møller;
                                B5;Karin;Lund;
                                B6;Karen;Lund;
                                """), Town.csv("virksomheder", """
                                cvr;navn;kontakt_telefon
                                35211055;Jensens Køkken;33 12 34 56
                                84251631;Café Noir;
                                """), Town.csv("arbejdssteder", """
                                cvr;pnr;navn;pladser
                                35211055;1026161383;Kantinen på Havnen;1
                                """)));
    }

    @Test
    void peopleAndCompaniesAreFoundTogetherTheBestFirst() throws Exception {
        assertThat(found("jens"))
                .containsSubsequence(">Jens N.<", ">Nina J.<")
                .containsSubsequence(">Jensens Køkken<", ">Nina J.<");
    }

    @Test
    void partsStandInAnyOrderWithoutAccentsAndApostrophes() throws Exception {
        assertThat(found("obrien ase")).contains(">Åse O.<").doesNotContain("Nina");
        assertThat(found("noir CAFE")).contains(">Café Noir<").doesNotContain("Køkken");
        assertThat(found("havn kant")).contains(">Kantinen på Havnen<");
    }

    @Test
    void oneWrongLetterIsForgivenAndWhatWasTypedComesFirst() throws Exception {
        assertThat(found("ojvnid")).contains("Ligner det, du skrev", ">Øjvind M.<");
        assertThat(found("Jensns kokken")).contains(">Jensens Køkken<");
        assertThat(found("karen")).containsSubsequence(">Karen L.<", "Ligner det, du skrev", ">Karin L.<");
        assertThat(found("kxryn")).contains("Ingen passer til det, du søger");
    }

    @Test
    void numbersFindWhoseTheyAre() throws Exception {
        assertThat(found("b3")).contains(">Åse O.<").doesNotContain("Nina");
        assertThat(found("35211055")).contains(">Jensens Køkken<");
        assertThat(found("1026161383")).contains(">Kantinen på Havnen<").doesNotContain("href=\"/companies/");
    }

    @Test
    void aTelephoneNumberIsFoundHoweverItIsWritten() throws Exception {
        for (String phone : List.of("20304050", "20 30 40 50", "+45 20304050", "0045 2030 4050", "20-30-40-50")) {
            assertThat(found(phone)).as(phone).contains(">Nina J.<").doesNotContain("Jens N.");
        }
        assertThat(found("33123456")).contains(">Jensens Køkken<");
    }

    @Test
    void tenAreShownAndTheListsShowTheRest() throws Exception {
        Town.moveIn(
                imports,
                house,
                List.of(Town.csv(
                        "borgere",
                        "nr;fornavn\n"
                                + IntStream.range(0, 30)
                                        .mapToObj("C%d;Kim\n"::formatted)
                                        .collect(Collectors.joining()))));
        assertThat(found("kim")).contains("De 10 bedste fund", "href=\"/people?q=kim\"");
        assertThat(found("kim").split(">Kim<", -1)).hasSize(11);
    }

    @Test
    void theSupervisorFindsPeopleToWriteAboutAndNeitherCompaniesNorTelephones() throws Exception {
        assertThat(found("jens", Role.ENTERPRISE_SUPERVISOR))
                .contains("/observe?person=", ">Nina J.<")
                .doesNotContain("href=\"/people", "Køkken");
        assertThat(found("20304050", Role.ENTERPRISE_SUPERVISOR)).doesNotContain("Nina");
    }

    @Test
    void whoMayFindNothingSeesNoBox() throws Exception {
        assertThat(page("/today", Role.CONSULTANT)).contains("action=\"/search\"");
        assertThat(page("/today", Role.ADMINISTRATOR)).doesNotContain("action=\"/search\"");
    }

    @Test
    void theBoxKeepsWhatWasSearched() throws Exception {
        assertThat(found("<jens>")).contains("value=\"&lt;jens>\"");
    }

    private String found(String typed) throws Exception {
        return found(typed, Role.CONSULTANT);
    }

    private String found(String typed, Role role) throws Exception {
        return web.perform(get("/search").param("q", typed).with(house.signedIn(role)))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private String page(String address, Role role) throws Exception {
        return web.perform(get(address).with(house.signedIn(role)))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
