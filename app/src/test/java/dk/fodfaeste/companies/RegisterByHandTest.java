package dk.fodfaeste.companies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.fodfaeste.HouseTest;
import dk.fodfaeste.TestHouse;
import dk.fodfaeste.identity.Role;
import dk.fodfaeste.intake.Imports;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Workplaces and whom we speak with, written by hand. */
class RegisterByHandTest extends HouseTest {

    private static final String NEW = "1003388394";

    @Autowired
    private Imports imports;

    @Autowired
    private Companies companies;

    @Autowired
    private ContactPersons contacts;

    private Company hostel;
    private Company packing;

    @BeforeEach
    void buildTown() {
        Town.build(house, imports);
        hostel = company(Town.HOSTEL);
        packing = company(Town.PACKING);
    }

    private Company company(String cvr) {
        return as(house.actor(Role.CONSULTANT), () -> companies.of(new Cvr(cvr)));
    }

    @Test
    void aNewWorkplaceIsKeptUnderItsCompanyAndFirstAsksForTasks() throws Exception {
        assertThat(text(get("/companies/" + hostel.id() + "/workplaces/new"))).contains("Nyt arbejdssted");
        MockHttpServletResponse saved = send(Role.CONSULTANT, workplace("P-" + NEW, "Øens køkken", "8000"));
        assertThat(saved.getStatus()).isEqualTo(302);
        assertThat(text(get(Objects.requireNonNull(saved.getRedirectedUrl()))))
                .contains("Øens køkken", "Havnegade 1, 8000 Aarhus C", "P-nummer", NEW);
        assertThat(TestHouse.rows("select detail from privacy.log_entry where subject = 'workplace'"))
                .contains("new workplace " + NEW);
    }

    private MockHttpServletRequestBuilder workplace(String number, String name, String postalCode) {
        return post("/companies/" + hostel.id() + "/workplaces/new")
                .param("pNumber", number)
                .param("name", name)
                .param("address", "Havnegade 1")
                .param("postalCode", postalCode)
                .param("places", "2")
                .param("ordinaryFte", "18,5");
    }

    @Test
    void withoutARegisterNothingIsOfferedAndNothingAnswers() throws Exception {
        assertThat(web.perform(get("/companies/new").with(house.signedIn(Role.CONSULTANT)))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .doesNotContain("Hent navn");
        web.perform(post("/companies/new/registered")
                        .param("cvr", "24729737")
                        .with(house.signedIn(Role.CONSULTANT))
                        .with(csrf()))
                .andExpect(status().isNotFound());
    }

    @Test
    void whatIsWrongStandsBesideItsFieldAndNothingIsLost() throws Exception {
        MockHttpServletResponse refused = send(Role.CONSULTANT, workplace("12345", "Øens køkken", "0001"));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString())
                .contains(
                        "id=\"pNumber-wrong\"",
                        "Et P-nummer har 10 cifre.",
                        "id=\"postalCode-wrong\"",
                        "value=\"Øens køkken\"");
        assertThat(text(workplace(NEW, " ", ""))).contains("Skriv et navn.");
    }

    @Test
    void aNumberIsOneWorkplaceWhoseeverItIs() throws Exception {
        Workplace there = as(house.actor(Role.CONSULTANT), () -> companies.workplacesOf(hostel.id()))
                .getFirst();
        assertThat(text(workplace(there.pNumber(), "Køkkenet", "8000")))
                .contains("Det nummer har I allerede: " + there.name() + " hos Hostel Kanalen.");
        assertThat(send(Role.CONSULTANT, workplace(NEW, "Køkkenet", "8000")).getStatus())
                .isEqualTo(302);
        assertThat(send(Role.CONSULTANT, workplace(NEW, "Køkkenet", "8000")).getStatus())
                .as("twice is once")
                .isEqualTo(422);
        assertThat(TestHouse.rows("select 1 from companies.workplace where p_number = '" + NEW + "'"))
                .hasSize(1);
    }

    @Test
    void aWorkplaceThatMovesTakesItsContactsAlong() throws Exception {
        Workplace there = as(house.actor(Role.CONSULTANT), () -> companies.workplacesOf(hostel.id()))
                .getFirst();
        assertThat(send(
                                Role.CONSULTANT,
                                contact("Bo Đặng", "REPRESENTATIVE", there.id().toString()))
                        .getStatus())
                .isEqualTo(302);
        assertThat(text(edit(there, "99999999"))).contains("Et CVR-nummer har 8 cifre");
        assertThat(text(edit(there, "24729737"))).contains("Den virksomhed kender I ikke.");
        assertThat(send(Role.CONSULTANT, edit(there, packing.cvr())).getStatus())
                .isEqualTo(302);
        Workplace moved = as(house.actor(Role.CONSULTANT), () -> companies.workplace(there.id()));
        assertThat(moved.companyId()).isEqualTo(packing.id());
        assertThat(as(house.actor(Role.CONSULTANT), () -> contacts.representative(moved)))
                .map(each -> each.facts().name())
                .contains("Bo Đặng");
        assertThat(text(get("/companies/" + packing.id() + "/contact-persons"))).contains("Bo Đặng");
        assertThat(text(get("/companies/" + hostel.id() + "/contact-persons"))).contains("Her står ikke andre endnu.");
    }

    @Test
    void aMoveIsFromADayAndWhatContradictsItIsRefused() throws Exception {
        Workplace there = as(house.actor(Role.CONSULTANT), () -> companies.workplacesOf(hostel.id()))
                .getFirst();
        assertThat(text(edit(there, packing.cvr()).param("movedOn", "2026-12-01")))
                .contains("id=\"movedOn-wrong\"", "Den dag er ikke kommet endnu.");
        assertThat(text(edit(there, Town.CAFE)))
                .contains("Et af jeres egne steder kan ikke blive en anden virksomheds");
        TestHouse.execute(
                "update companies.company set closed_on = date '2026-11-01', closed_for = 'OTHER' where cvr = '"
                        + Town.PACKING + "'");
        assertThat(text(edit(there, packing.cvr()))).contains("Pakkeriet er lukket hos jer.");
        TestHouse.execute("update companies.company set closed_on = null, closed_for = null");
        assertThat(send(Role.CONSULTANT, edit(there, packing.cvr()).param("movedOn", "2026-11-02"))
                        .getStatus())
                .isEqualTo(302);
        assertThat(text(get("/companies/" + packing.id() + "/history")))
                .contains("Arbejdsstedet " + there.name() + " kom hertil fra Hostel Kanalen");
        assertThat(text(get("/companies/" + hostel.id() + "/history")))
                .contains("Arbejdsstedet " + there.name() + " flyttede til Pakkeriet");
        Workplace moved = as(house.actor(Role.CONSULTANT), () -> companies.workplace(there.id()));
        assertThat(text(edit(moved, hostel.cvr()).param("movedOn", "2026-10-01")))
                .contains("Stedet er flyttet 2. november 2026.");
    }

    private static MockHttpServletRequestBuilder edit(Workplace workplace, String cvr) {
        return post("/workplaces/" + workplace.id() + "/edit")
                .param("version", Integer.toString(workplace.version()))
                .param("name", workplace.name())
                .param("company", cvr);
    }

    private MockHttpServletRequestBuilder contact(String name, String role, String workplace) {
        return post("/companies/" + hostel.id() + "/contact-persons")
                .param("name", name)
                .param("role", role)
                .param("workplace", workplace)
                .param("phone", "30 85 82 44");
    }

    @Test
    void contactsAreWrittenChangedAndForgotten() throws Exception {
        String list = "/companies/" + hostel.id() + "/contact-persons";
        assertThat(text(contact("Ærø O'Brien", "", "")))
                .contains("Vælg, hvad vedkommende er for os.", "Ærø O&#39;Brien");
        assertThat(text(contact("Ærø O'Brien", "DECIDES", packing.id().toString())))
                .contains("Vælg et af virksomhedens arbejdssteder.");
        assertThat(send(Role.CONSULTANT, contact("Ærø O'Brien", "DECIDES", "")).getStatus())
                .isEqualTo(302);
        assertThat(text(get(list))).contains("Ærø O'Brien", "Beslutter", "Hele virksomheden");
        String one = list + "/"
                + TestHouse.rows("select contact_person_id::text from companies.contact_person")
                        .getFirst();
        assertThat(send(
                                Role.CONSULTANT,
                                post(one)
                                        .param("version", "1")
                                        .param("name", "Ærø O'Brien")
                                        .param("role", "DAILY_CONTACT"))
                        .getStatus())
                .isEqualTo(302);
        assertThat(text(get(list))).contains("Er der til daglig");
        assertThat(send(
                                Role.CONSULTANT,
                                post(one)
                                        .param("version", "1")
                                        .param("name", "Åse")
                                        .param("role", "DECIDES"))
                        .getStatus())
                .as("an old page overwrites nothing")
                .isEqualTo(409);
        for (int twice = 0; twice < 2; twice++) {
            assertThat(send(Role.CONSULTANT, post(one + "/removal")).getStatus())
                    .isEqualTo(302);
        }
        assertThat(contacts()).isEmpty();
        assertThat(send(Role.CONSULTANT, get(one)).getStatus()).isEqualTo(404);
    }

    private static List<String> contacts() throws SQLException {
        return TestHouse.rows("select name from companies.contact_person");
    }

    @Test
    void whoKeepsNoCompaniesWritesNoneOfIt() throws Exception {
        assertThat(send(Role.ENTERPRISE_SUPERVISOR, workplace(NEW, "Køkkenet", "8000"))
                        .getStatus())
                .isEqualTo(403);
        assertThat(send(Role.SOCIAL_WORKER, contact("Bo", "DECIDES", "")).getStatus())
                .isEqualTo(403);
        assertThat(send(Role.CONSULTANT, get("/companies/" + UUID.randomUUID() + "/contact-persons"))
                        .getStatus())
                .isEqualTo(404);
        assertThat(contacts()).isEmpty();
    }

    private String text(MockHttpServletRequestBuilder request) throws Exception {
        return send(Role.CONSULTANT, request).getContentAsString();
    }

    private MockHttpServletResponse send(Role role, MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(house.signedIn(role)).with(csrf()))
                .andReturn()
                .getResponse();
    }
}
