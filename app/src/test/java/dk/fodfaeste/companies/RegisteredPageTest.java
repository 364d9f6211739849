package dk.fodfaeste.companies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import dk.fodfaeste.HouseTest;
import dk.fodfaeste.TestHouse;
import dk.fodfaeste.identity.Role;
import dk.fodfaeste.intake.Imports;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Where the house knows a register, a number fills the fields; nothing is saved by it, and nothing typed is lost. */
class RegisteredPageTest extends HouseTest {

    private static final RecordedRegister REGISTER = new RecordedRegister();

    @Autowired
    private Imports imports;

    @DynamicPropertySource
    static void register(DynamicPropertyRegistry properties) {
        properties.add("fodfaeste.cvr-register", REGISTER::address);
        properties.add("fodfaeste.cvr-register-user", () -> RecordedRegister.USER);
    }

    @AfterAll
    static void end() {
        REGISTER.close();
    }

    @BeforeEach
    void itAnswers() {
        REGISTER.says(200, "");
    }

    @Test
    void aNumberFillsNameAndIndustryAndKeepsTheRest() throws Exception {
        assertThat(web.perform(get("/companies/new").with(house.signedIn(Role.CONSULTANT)))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("Hent navn og branche fra CVR");
        MockHttpServletResponse page = company("DK 24 72 97 37", "Đặng O'Brien");
        assertThat(page.getStatus()).isEqualTo(200);
        assertThat(page.getContentAsString())
                .contains("value=\"Gartneriet Ærø ApS\"", "value=\"011900\"", "Đặng O&#39;Brien");
        assertThat(TestHouse.rows("select 1 from companies.company")).isEmpty();
    }

    @Test
    void whatIsWrongStandsBesideTheNumber() throws Exception {
        assertThat(company("24729738", "Bo").getContentAsString())
                .contains("Et CVR-nummer har 8 cifre", "value=\"Bo\"");
        assertThat(company("10172748", "Bo").getContentAsString()).contains("kender ikke nummeret", "value=\"Bo\"");
        assertThat(company("13585628", "Bo").getContentAsString())
                .contains("ophørte virksomheden 30. juni 2025", "value=\"Caféen I/S\"");
        REGISTER.says(503, "");
        assertThat(company("24729737", "Bo").getContentAsString())
                .contains("CVR-registret svarer ikke lige nu.", "value=\"Bo\"", "value=\"24729737\"");
    }

    @Test
    void aUnitIsOfTheCompanyOrOfAnother() throws Exception {
        Town.build(house, imports);
        TestHouse.execute("update companies.company set cvr = '24729737' where name = 'Pakkeriet'");
        MockHttpServletResponse own = unit("Pakkeriet", "1003388394");
        assertThat(own.getStatus()).isEqualTo(200);
        assertThat(own.getContentAsString())
                .contains("value=\"Væksthuset\"", "value=\"Glasvej 4B\"", "value=\"5970\"", "value=\"3\"");
        assertThat(unit("Hostel Kanalen", "1003388394").getContentAsString())
                .contains("hører P-nummeret til en anden virksomhed, CVR 24729737");
        assertThat(unit("Hostel Kanalen", "1003388390").getContentAsString()).contains("kender ikke nummeret");
        assertThat(unit("Hostel Kanalen", "10").getContentAsString()).contains("Et P-nummer har 10 cifre.");
    }

    @Test
    void onlyThoseWhoWriteCompaniesAskIt() throws Exception {
        int before = REGISTER.asked.size();
        assertThat(web.perform(post("/companies/new/registered")
                                .param("cvr", "24729737")
                                .with(house.signedIn(Role.SOCIAL_WORKER))
                                .with(csrf()))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(403);
        assertThat(REGISTER.asked).hasSize(before);
    }

    private MockHttpServletResponse company(String cvr, String contact) throws Exception {
        return sent(post("/companies/new/registered").param("cvr", cvr).param("contactName", contact));
    }

    private MockHttpServletResponse unit(String company, String number) throws Exception {
        String id = TestHouse.rows("select company_id from companies.company where name = '" + company + "'")
                .getFirst();
        return sent(post("/companies/" + id + "/workplaces/new/registered")
                .param("pNumber", number)
                .param("places", "3"));
    }

    private MockHttpServletResponse sent(MockHttpServletRequestBuilder form) throws Exception {
        return web.perform(form.with(house.signedIn(Role.CONSULTANT)).with(csrf()))
                .andReturn()
                .getResponse();
    }
}
