package dk.fodfaeste.companies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import dk.fodfaeste.HouseTest;
import dk.fodfaeste.TestHouse;
import dk.fodfaeste.identity.Role;
import dk.fodfaeste.intake.Imports;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Two companies that are one: nothing is lost, and it can be undone. */
class CompanyMergesTest extends HouseTest {

    private static final String HOSTEL_ROWS = "select w.p_number || ' ' || c.cvr from companies.workplace w"
            + " join companies.company c using (company_id) order by 1";

    @Autowired
    private Imports imports;

    @Autowired
    private Companies companies;

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
    void whatStoodOfTheDoubleStandsOfTheKeptOneAndUndoneEachHasItsOwnAgain() throws Exception {
        List<String> before = TestHouse.rows(HOSTEL_ROWS);
        assertThat(text(get(page(packing)).param("q", "hostel"))).contains("Hostel Kanalen");
        assertThat(text(get(page(packing)).param("double", hostel.id().toString())))
                .contains("Arbejdssteder: 2", "Hassan Ibrahim", "CVR-nummeret er " + Town.PACKING + " bagefter");
        assertThat(merge(packing, hostel).getStatus()).isEqualTo(302);

        assertThat(send(Role.CONSULTANT, get("/companies/" + hostel.id())).getStatus())
                .isEqualTo(404);
        assertThat(text(get("/companies"))).contains("Pakkeriet").doesNotContain("Hostel Kanalen");
        assertThat(TestHouse.rows(HOSTEL_ROWS)).contains("1026161383 " + Town.PACKING, "1062685298 " + Town.PACKING);
        Company now = company(Town.PACKING);
        assertThat(now.contactName()).contains("Hassan Ibrahim");
        assertThat(now.maxContactsPerMonth()).hasValue(2);
        assertThat(now.pausedUntil()).as("its own wish stays").isEqualTo(packing.pausedUntil());
        assertThat(text(get(page(packing)))).contains("Hostel Kanalen", "Det kom med over", "Arbejdssteder: 2");
        assertThat(TestHouse.rows("select detail from privacy.log_entry where subject = 'company'"))
                .contains(Town.HOSTEL + " merged into " + Town.PACKING);

        String id = TestHouse.rows("select company_merge_id::text from companies.company_merge")
                .getFirst();
        assertThat(send(Role.CONSULTANT, post(page(packing) + "/" + id + "/undo"))
                        .getStatus())
                .isEqualTo(302);
        assertThat(TestHouse.rows(HOSTEL_ROWS)).isEqualTo(before);
        assertThat(company(Town.PACKING).contactName()).isEmpty();
        assertThat(company(Town.PACKING).maxContactsPerMonth()).isEmpty();
        assertThat(company(Town.HOSTEL).name()).isEqualTo("Hostel Kanalen");
        assertThat(send(Role.CONSULTANT, post(page(packing) + "/" + id + "/undo"))
                        .getStatus())
                .as("twice")
                .isEqualTo(404);
    }

    private static String page(Company company) {
        return "/companies/" + company.id() + "/merge";
    }

    private MockHttpServletResponse merge(Company kept, Company merged) throws Exception {
        return send(
                Role.CONSULTANT, post(page(kept)).param("double", merged.id().toString()));
    }

    @Test
    void aFileAndAFormThatStillHaveTheNumberOfTheDoubleFindTheOneThatIsKept() throws Exception {
        assertThat(merge(packing, hostel).getStatus()).isEqualTo(302);
        assertThat(text(post("/companies/new").param("cvr", Town.HOSTEL).param("name", "Hostel")))
                .contains("Den er lagt sammen med Pakkeriet, CVR " + Town.PACKING);
        Town.build(house, imports);
        assertThat(TestHouse.rows("select name from companies.company where merged_into_id is null order by 1"))
                .containsExactly("Café Hjørnet", "Pakkeriet");
        assertThat(TestHouse.rows(HOSTEL_ROWS)).contains("1026161383 " + Town.PACKING);
    }

    @Test
    void whatContradictsIsRefusedWithWords() throws Exception {
        Company cafe = company(Town.CAFE);
        assertThat(merge(packing, packing).getContentAsString()).contains("Det er den samme. Vælg en anden.");
        assertThat(merge(packing, cafe).getContentAsString()).contains("Den ene er jeres eget sted");
        TestHouse.execute("update companies.company set employer = 'PUBLIC' where cvr = '" + Town.HOSTEL
                + "'; update companies.company set employer = 'PRIVATE' where cvr = '" + Town.PACKING + "'");
        assertThat(merge(packing, hostel).getContentAsString()).contains("Den ene står som privat");
        TestHouse.execute(
                "update companies.company set employer = null, closed_on = date '2026-11-01', closed_for = 'OTHER' where cvr = '"
                        + Town.PACKING + "'");
        assertThat(merge(packing, hostel).getContentAsString()).contains("Den, der bliver, er lukket hos jer.");
        assertThat(TestHouse.rows("select 1 from companies.company_merge")).isEmpty();
        assertThat(send(
                                Role.SOCIAL_WORKER,
                                post(page(hostel)).param("double", packing.id().toString()))
                        .getStatus())
                .isEqualTo(403);
        assertThat(send(
                                Role.CONSULTANT,
                                post(page(hostel))
                                        .param("double", UUID.randomUUID().toString()))
                        .getStatus())
                .isEqualTo(404);
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
