package dk.fodfaeste.matching.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import dk.fodfaeste.HouseTest;
import dk.fodfaeste.TestHouse;
import dk.fodfaeste.identity.Role;
import dk.fodfaeste.intake.Imports;
import dk.fodfaeste.matching.SmallTown;
import dk.fodfaeste.matching.board.Possibilities;
import dk.fodfaeste.matching.proposals.Proposals;
import dk.fodfaeste.people.People;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;

/** Why an opening stays empty: counted, and of nobody by name. */
class OpeningsPageTest extends HouseTest {

    @Autowired
    private Imports imports;

    @Autowired
    private People people;

    @Autowired
    private Possibilities possibilities;

    @Autowired
    private Proposals proposals;

    @BeforeEach
    void theTownMovesIn() {
        SmallTown.moveIn(imports, house, """
                %s;1;PUNCTUAL;3;skal;nej
                %s;1;CUSTOMERS;2;skal;nej
                """.formatted(SmallTown.CAFE, SmallTown.SHOP));
    }

    @Test
    void itSaysForHowManyAndWhatStandsInTheWayOfTheOthers() throws Exception {
        String page = page(SmallTown.CAFE);
        assertThat(page)
                .contains("de 3, der søger nu", "Skylle grønt", "åben", "2 kan foreslås i dag.")
                .contains("er set under det. Kan det tilpasses?", "for én er det det eneste")
                .doesNotContain("Amal", "Bo<", "Carl");

        assertThat(page(SmallTown.SHOP))
                .contains("Ingen kan foreslås i dag.", "det har ingen set endnu.", "for 3 mangler kun det at blive set")
                .contains("3 kan foreslås i dag.");
    }

    @Test
    void whoIsPromisedAPlaceIsLookedAtNoMoreAndTheOpeningIsTaken() throws Exception {
        as(house.actor(Role.CONSULTANT), () -> {
            UUID amal = people.all().stream()
                    .filter(person -> person.firstName().equals("Amal"))
                    .findFirst()
                    .orElseThrow()
                    .id();
            var cafe = possibilities.possibilitiesOf(amal).stream()
                    .filter(each -> each.what().work().equals("Skylle grønt"))
                    .findFirst()
                    .orElseThrow();
            return proposals.propose(amal, cafe.what().workplace().id(), "Skylle grønt");
        });
        assertThat(page(SmallTown.CAFE))
                .contains("besat eller lovet væk", "de 2, der søger nu", "Én kan foreslås i dag.")
                .contains("De andre");
    }

    @Test
    void aPauseIsSaidOfTheCompanyAndTheCountsStand() throws Exception {
        TestHouse.execute("update companies.company set paused_until = date '2026-12-24' where name = 'Caféen'");
        assertThat(page(SmallTown.CAFE)).contains("på pause", "24. december 2026", "2 kan foreslås i dag.");
    }

    @Test
    void withoutTasksOrAfterClosingThereAreNone() throws Exception {
        TestHouse.execute("delete from companies.need; delete from companies.task");
        assertThat(page(SmallTown.CAFE)).contains("Der er ingen opgaver skrevet op her endnu", "tasks/new");
    }

    @Test
    void aWorkplaceOfAnotherOrganisationIsNoneAndTheShopIsNotLetIn() throws Exception {
        String cafe = id(SmallTown.CAFE);
        assertThat(web.perform(get("/workplaces/" + cafe + "/openings").with(otherHouse.signedIn(Role.CONSULTANT)))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
        assertThat(web.perform(get("/workplaces/" + cafe + "/openings")
                                .with(house.signedIn(Role.ENTERPRISE_SUPERVISOR)))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(403);
    }

    private String page(String pNumber) throws Exception {
        MockHttpServletResponse answer = web.perform(
                        get("/workplaces/" + id(pNumber) + "/openings").with(house.signedIn(Role.CONSULTANT)))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8).replaceAll("(?s)<header.*?</header>", "");
    }

    private static String id(String pNumber) throws java.sql.SQLException {
        return TestHouse.rows("select workplace_id from companies.workplace where p_number = '" + pNumber + "'")
                .getFirst();
    }
}
