package dk.fodfaeste.discovery.day;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import dk.fodfaeste.HouseTest;
import dk.fodfaeste.Town;
import dk.fodfaeste.identity.Role;
import dk.fodfaeste.intake.Imports;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The list of the day in the shop: what to let whom try, and what came of what was seen. A hostel waits for somebody at the till. */
class DayListTest extends HouseTest {

    @Autowired
    private Imports imports;

    /** As the profile has it. */
    private static final String TILL = "<span class=\"thing\">Passer kasse</span>";

    private String day = "";

    @BeforeEach
    void theShopOpensAndTheHostelHasWork() {
        Shop.opens(imports, house, 5);
        Town.moveIn(
                imports,
                house,
                List.of(
                        Town.csv("opgaver", "pnr;opgave_nr;opgave;dage\n1026161383;1;Reception;ma-fr\n"),
                        Town.csv("krav", "pnr;opgave_nr;dimension;mindst;styrke\n1026161383;1;TILL;2;skal\n")));
        day = "/enterprises/" + Shop.id() + "/day";
    }

    @Test
    void whatDecidesMostIsAskedOfAllWhomItConcernsInOneLine() throws Exception {
        assertThat(read(Role.CONSULTANT, day))
                .contains("I dag: 1 ting at lade nogen prøve")
                .containsPattern("Lad [^<]*, [^<]* og 2 andre prøve «Passe kasse», og se efter")
                .contains("Afgør 5 muligheder, og 5 venter kun på det.")
                .contains("/shift?dimension=TILL");
    }

    @Test
    void whoIsAwayOrWasSeenTodayMakesWay() throws Exception {
        tell("B01", "ABSENT");
        tell("B02", "PRESENT");
        see("B02", 3, 1);

        assertThat(read(Role.CONSULTANT, day))
                .contains("Afgør 3 muligheder, og 3 venter kun på det.")
                .doesNotContain("andre prøve");
    }

    @Test
    void whoeverStandsInTheShopSeesItOnlyOfThoseWhoAgreedToThat() throws Exception {
        Shop.isWhereTheSupervisorStands(house);

        assertThat(read(Role.ENTERPRISE_SUPERVISOR, day)).doesNotContain("at lade nogen prøve");
    }

    @Test
    void whatCameOfItIsToldAfterwardsInTheShopAndOnTheProfile() throws Exception {
        tell("B01", "PRESENT");
        see("B01", 3, 6);

        assertThat(read(Role.CONSULTANT, day)).contains("Det kom der ud af det, I så", "1 mulighed åbnede, 0 lukkede");
        assertThat(read(Role.CONSULTANT, "/people/" + Shop.person("B01") + "/profile"))
                .contains("Det afgjorde det, vi fandt ud af", "1 mulighed åbnede, 0 lukkede, 0 venter på mere");
    }

    @Test
    void whatTwoTasksShowStandsOnceOnTheProfile() throws Exception {
        Town.moveIn(
                imports,
                house,
                List.of(
                        Town.csv("opgaver", "pnr;opgave_nr;opgave;dage\n1040678842;2;Lukke kassen;ma-fr\n"),
                        Town.csv("krav", "pnr;opgave_nr;dimension;mindst;styrke\n1040678842;2;TILL;2;skal\n")));

        String foremost = read(Role.CONSULTANT, "/people/" + Shop.person("B01") + "/profile")
                .replaceFirst("(?s).*Det vigtigste lige nu", "")
                .replaceFirst("(?s)Resten.*", "");

        assertThat(foremost).containsOnlyOnce(TILL);
    }

    @Test
    void theOrganisationDecidesHowManyAndHowLong() throws Exception {
        tell("B01", "PRESENT");
        see("B01", 3, 6);
        assertThat(decide("0", "6", "5", "28").getContentAsString()).contains("Skriv et helt tal fra 1 til 5.");
        assertThat(decide("0", "2", "1", "7").getRedirectedUrl()).isEqualTo("/administration/find-out-policy");

        assertThat(decide("0", "3", "1", "7").getStatus())
                .as("from a page that showed an older one")
                .isEqualTo(409);
        assertThat(read(Role.EMPLOYMENT_MANAGER, "/administration/find-out-policy"))
                .contains("value=\"7\"");
        assertThat(read(Role.CONSULTANT, day)).contains("1 mulighed åbnede");
    }

    private MockHttpServletResponse decide(String version, String sightings, String most, String lookBack)
            throws Exception {
        return send(
                Role.EMPLOYMENT_MANAGER,
                post("/administration/find-out-policy")
                        .param("version", version)
                        .param("was.sightingsPerWeek", "1")
                        .param("was.mostADay", "5")
                        .param("was.lookBackDays", "28")
                        .param("sightingsPerWeek", sightings)
                        .param("mostADay", most)
                        .param("lookBackDays", lookBack));
    }

    private void tell(String number, String state) throws Exception {
        send(
                Role.CONSULTANT,
                post(day + "/attendance")
                        .param("person", Shop.person(number).toString())
                        .param("state", state)
                        .param("day", "2026-11-23"));
    }

    private void see(String number, int level, int times) throws Exception {
        for (int time = 0; time < times; time++) {
            send(
                    Role.CONSULTANT,
                    post(day + "/observations")
                            .param("person", Shop.person(number).toString())
                            .param("seen", "TILL " + level)
                            .param("day", "2026-11-2" + (3 - time % 3))
                            .param("clientKey", UUID.randomUUID().toString()));
        }
    }

    private String read(Role role, String address) throws Exception {
        return send(role, get(address)).getContentAsString();
    }

    private MockHttpServletResponse send(Role role, MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(house.signedIn(role)).with(csrf()))
                .andReturn()
                .getResponse();
    }
}
