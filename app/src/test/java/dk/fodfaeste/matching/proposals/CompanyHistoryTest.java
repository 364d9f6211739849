package dk.fodfaeste.matching.proposals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import dk.fodfaeste.HouseTest;
import dk.fodfaeste.TestHouse;
import dk.fodfaeste.Town;
import dk.fodfaeste.companies.Contacts;
import dk.fodfaeste.companies.NewContact;
import dk.fodfaeste.identity.Role;
import dk.fodfaeste.intake.Imports;
import dk.fodfaeste.matching.SmallTown;
import dk.fodfaeste.people.People;
import dk.fodfaeste.people.Person;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;

/** A company's time line tells what every room has to tell, and of nobody who came to work there. */
class CompanyHistoryTest extends HouseTest {

    @Autowired
    private Imports imports;

    @Autowired
    private Contacts contacts;

    @Autowired
    private People people;

    @Autowired
    private Proposals proposals;

    private UUID cafe = new UUID(0, 0);

    @BeforeEach
    void theSmallTownMovesIn() throws Exception {
        SmallTown.moveIn(imports, house, "%s;;PUNCTUAL;3;skal;nej\n".formatted(SmallTown.CAFE));
        cafe = UUID.fromString(TestHouse.rows("select company_id from companies.company where name = 'Caféen'")
                .getFirst());
    }

    @Test
    void contactsProposalsAndCoursesStandInOneLineTheLatestFirst() throws Exception {
        proposeAmal();
        Town.moveIn(
                imports,
                house,
                List.of(Town.csv(
                        "forloeb",
                        "nr;pnr;art;start;slut;timer_pr_uge;afsluttet;aarsag_side;foerte_til\n"
                                + "B3;%s;praktik;01-08-2026;15-09-2026;6;stoppet før tid;borger;\n"
                                        .formatted(SmallTown.CAFE))));
        contact(LocalDate.of(2026, 11, 2), "Om opgaverne i køkkenet", Optional.of("To timer mere"));
        String page = page("");
        assertThat(page)
                .contains(
                        "Om opgaverne i køkkenet → To timer mere",
                        "Foreslået: Skylle grønt",
                        "Et forløb begyndte på",
                        "sluttede")
                .doesNotContain("Amal");
        assertThat(page.indexOf("Foreslået")).isLessThan(page.indexOf("Om opgaverne i køkkenet"));
        assertThat(page("?chapter=PROPOSAL")).contains("Foreslået").doesNotContain("Om opgaverne i køkkenet");
        assertThat(page("?chapter=CONTACT"))
                .contains("Om opgaverne i køkkenet")
                .doesNotContain("Foreslået", "Et forløb");
    }

    @Test
    void aLongHistoryComesPageByPage() throws Exception {
        for (int day = 1; day <= 21; day++) {
            contact(LocalDate.of(2026, 10, day), "Samtale nummer " + day + " om opgaver", Optional.empty());
        }
        assertThat(page("")).contains("Samtale nummer 21 om", "page=2").doesNotContain("Samtale nummer 1 om");
        assertThat(page("?chapter=CONTACT&page=2"))
                .contains("Samtale nummer 1 om")
                .doesNotContain("Samtale nummer 21 om");
        assertThat(page("?page=99")).contains("Samtale nummer 1 om");
    }

    @Test
    void anotherHousesCompanyHasNone() throws Exception {
        assertThat(web.perform(get("/companies/" + cafe + "/history").with(otherHouse.signedIn(Role.CONSULTANT)))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
        MockHttpServletResponse supervisor = web.perform(
                        get("/companies/" + cafe + "/history").with(house.signedIn(Role.ENTERPRISE_SUPERVISOR)))
                .andReturn()
                .getResponse();
        assertThat(supervisor.getStatus()).isEqualTo(403);
    }

    private void proposeAmal() throws Exception {
        UUID workplace = UUID.fromString(
                TestHouse.rows("select workplace_id from companies.workplace where company_id = '" + cafe + "'")
                        .getFirst());
        as(house.actor(Role.CONSULTANT), () -> {
            UUID amal = people.all().stream()
                    .filter(person -> person.firstName().equals("Amal"))
                    .map(Person::id)
                    .findFirst()
                    .orElseThrow();
            proposals.propose(amal, workplace, "Skylle grønt");
        });
    }

    private void contact(LocalDate day, String about, Optional<String> result) {
        as(
                house.actor(Role.CONSULTANT),
                () -> contacts.add(cafe, new NewContact(day, Optional.empty(), about, result)));
    }

    private String page(String question) throws Exception {
        return web.perform(get("/companies/" + cafe + "/history" + question).with(house.signedIn(Role.CONSULTANT)))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
