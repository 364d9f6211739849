package dk.fodfaeste.companies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import dk.fodfaeste.HouseTest;
import dk.fodfaeste.identity.Role;
import dk.fodfaeste.intake.Imports;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Employees month by month, and the means that the law takes of them. */
class HeadcountPageTest extends HouseTest {

    @Autowired
    private Imports imports;

    @Autowired
    private Companies companies;

    private Company hostel;
    private Workplace kitchen;

    @BeforeEach
    void buildTown() {
        Town.build(house, imports);
        hostel = as(house.actor(Role.CONSULTANT), () -> companies.of(new Cvr(Town.HOSTEL)));
        kitchen = as(house.actor(Role.CONSULTANT), () -> companies.workplacesOf(hostel.id())).stream()
                .filter(each -> each.name().equals("Hostellet"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theRatioIsCountedOfFourMonthsAndAMissingOneIsNamed() throws Exception {
        assertThat(text(get(page()))).contains("juli 2026", "Så længe tæller det gennemsnit, I har fået fortalt: 9");
        assertThat(send(counted("pasted", "2026-07 10\n2026-08 11\n2026-10 14")).getStatus())
                .isEqualTo(302);
        assertThat(text(get(page()))).contains("Der mangler september 2026.", "value=\"14\"");
        assertThat(send(counted("pasted", "sep 2026 13")).getStatus()).isEqualTo(302);
        assertThat(text(get(page()))).doesNotContain("Der mangler").contains("<b>12 årsværk</b>");
        Workplace now = as(house.actor(Role.CONSULTANT), () -> companies.workplace(kitchen.id()));
        assertThat(now.ordinary().mean(YearMonth.of(2026, 10), 4).orElseThrow()).isEqualByComparingTo("12");
        assertThat(send(counted("m2026-10", "")).getStatus()).isEqualTo(302);
        assertThat(text(get(page()))).contains("Der mangler oktober 2026.");
    }

    private String page() {
        return "/workplaces/" + kitchen.id() + "/headcount";
    }

    private MockHttpServletRequestBuilder counted(String field, String typed) {
        Workplace now = as(house.actor(Role.CONSULTANT), () -> companies.workplace(kitchen.id()));
        return post(page()).param("version", Integer.toString(now.version())).param(field, typed);
    }

    @Test
    void whatIsWrongStandsBesideItsFieldAndNothingIsLost() throws Exception {
        MockHttpServletResponse refused = send(counted("m2026-10", "mange").param("pasted", "2026-09 12\nnoget andet"));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString())
                .contains(
                        "id=\"m2026-10-wrong\"",
                        "value=\"mange\"",
                        "id=\"pasted-wrong\"",
                        "Linje 2 kan vi ikke læse: «noget andet».",
                        "2026-09 12\nnoget andet");
        assertThat(as(house.actor(Role.CONSULTANT), () -> companies.workplace(kitchen.id()))
                        .ordinaryByMonth())
                .isEmpty();
    }

    @Test
    void aCompanyHasMonthsOfItsOwnBesideThoseOfItsWorkplaces() throws Exception {
        String all = "/companies/" + hostel.id() + "/headcount";
        StringBuilder year = new StringBuilder();
        for (YearMonth month = YearMonth.of(2025, 11);
                month.isBefore(YearMonth.from(LocalDate.of(2026, 11, 1)));
                month = month.plusMonths(1)) {
            year.append(month).append(" 20\n");
        }
        assertThat(send(post(all)
                                .param("version", Integer.toString(hostel.version()))
                                .param("pasted", year + "2026-10 18"))
                        .getStatus())
                .as("October stands there twice")
                .isEqualTo(422);
        assertThat(send(post(all)
                                .param("version", Integer.toString(hostel.version()))
                                .param("pasted", year.toString().replace("2026-10 20", "2026-10 18")))
                        .getStatus())
                .isEqualTo(302);
        assertThat(text(get(all)))
                .contains("Gennemsnit af 12 måneder, november 2025 til oktober 2026")
                .contains("oktober 2026 er talt til 18 årsværk: der mangler 1,83 op til gennemsnittet.");
        Workplace now = as(house.actor(Role.CONSULTANT), () -> companies.workplace(kitchen.id()));
        assertThat(now.ordinaryOfCompany().months()).hasSize(12);
    }

    @Test
    void theCollectiveAgreementIsToldOrItIsSaidThatThereIsNone() throws Exception {
        assertThat(send(edit("NONE", "Industriens Overenskomst", "")).getContentAsString())
                .contains("Her står «nej», men der er skrevet en overenskomst nedenfor.");
        assertThat(send(edit("AGREED", "", "3F")).getContentAsString())
                .contains("Skriv, hvilken overenskomst det er.", "value=\"3F\"");
        assertThat(send(edit("AGREED", "Hotel og restauration", "3F").param("agreementSince", "2024-03-01"))
                        .getStatus())
                .isEqualTo(302);
        assertThat(text(get("/workplaces/" + kitchen.id())))
                .contains("Hotel og restauration, med 3F, siden 1. marts 2024");
    }

    private MockHttpServletRequestBuilder edit(String kind, String name, String with) {
        Workplace now = as(house.actor(Role.CONSULTANT), () -> companies.workplace(kitchen.id()));
        return post("/workplaces/" + kitchen.id() + "/edit")
                .param("version", Integer.toString(now.version()))
                .param("name", now.name())
                .param("company", Town.HOSTEL)
                .param("agreement", kind)
                .param("agreementName", name)
                .param("agreementWith", with);
    }

    private String text(MockHttpServletRequestBuilder request) throws Exception {
        return send(request).getContentAsString();
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(house.signedIn(Role.CONSULTANT)).with(csrf()))
                .andReturn()
                .getResponse();
    }
}
