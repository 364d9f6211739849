package dk.fodfaeste.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import dk.fodfaeste.TestHouse;
import dk.fodfaeste.identity.Role;
import dk.fodfaeste.links.LinkPurpose;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** How long a link works is decided for each purpose. */
class LinkPolicyTest extends LinkTown {

    private static final String PAGE = "/administration/link-policy";

    @BeforeEach
    void aProposal() {
        amalIsProposed();
    }

    @Test
    void untilItIsDecidedTheHousesDaysHold() throws Exception {
        send("COMPANY_COURSE", "");
        assertThat(lastDays()).containsExactly("2026-12-07");
        assertThat(refusal("COMPANY_COURSE", "2026-12-08")).contains("Vælg en dag fra i dag til 7. december 2026.");
    }

    @Test
    void eachPurposeHasItsOwnDays() throws Exception {
        assertThat(decide(Role.EMPLOYMENT_MANAGER, "0", Map.of("COMPANY_COURSE", "3", "REPRESENTATIVE", "91"))
                        .getStatus())
                .isEqualTo(302);

        send("COMPANY_COURSE", "");
        assertThat(lastDays()).containsExactly("2026-11-26");
        send("COMPANY_COURSE", "2026-11-24");
        assertThat(lastDays()).as("an earlier one is chosen").containsExactly("2026-11-24", "2026-11-26");
        assertThat(refusal("COMPANY_COURSE", "2026-11-27"))
                .contains("Vælg en dag fra i dag til 26. november 2026.", "value=\"2026-11-27\"");
        assertThat(refusal("COMPANY_COURSE", "2026-11-22")).contains("Vælg en dag fra i dag");
        send("REPRESENTATIVE", "2027-02-22");
        assertThat(lastDays()).containsExactly("2026-11-24", "2026-11-26", "2027-02-22");
        assertThat(asConsultant("/proposals/" + proposal + "/links"))
                .contains("til 26. november 2026", "til 22. februar 2027");
    }

    /** What was shown before sending is what is sent, also where the manager decides otherwise in between. */
    @Test
    void thePreviewSaysTheDayAndKeepsIt() throws Exception {
        String preview = body(form("COMPANY_COURSE", "", post("/proposals/" + proposal + "/links/preview")));
        assertThat(preview).contains("name=\"lastDay\" value=\"2026-12-07\"", "7. december 2026");
        decide(Role.EMPLOYMENT_MANAGER, "0", Map.of("COMPANY_COURSE", "3"));
        assertThat(refusal("COMPANY_COURSE", "2026-12-07")).contains("26. november 2026");
    }

    @Test
    void whatIsSentKeepsItsDay() throws Exception {
        send("COMPANY_COURSE", "");
        decide(Role.EMPLOYMENT_MANAGER, "0", Map.of("COMPANY_COURSE", "1"));
        assertThat(lastDays()).containsExactly("2026-12-07");
    }

    @Test
    void onlyWholeDaysOfAYearAndOnlyByTheManager() throws Exception {
        for (String wrong : new String[] {"0", "367", "", "en uge", "1,5", "-3", "99999999999"}) {
            MockHttpServletResponse answer = decide(Role.ADMINISTRATOR, "0", Map.of("PERSON", wrong));
            assertThat(answer.getStatus()).as(wrong).isEqualTo(422);
            assertThat(answer.getContentAsString(StandardCharsets.UTF_8))
                    .contains("Skriv et helt antal dage, mindst 1.");
        }
        assertThat(decide(Role.CONSULTANT, "0", Map.of()).getStatus()).isEqualTo(403);
        assertThat(TestHouse.rows("select person_days from links.link_policy")).isEmpty();

        decide(Role.ADMINISTRATOR, "0", Map.of("PERSON", "366"));
        decide(Role.ADMINISTRATOR, "1", Map.of("PERSON", "366"));
        assertThat(TestHouse.rows("select person_days || ' ' || version from links.link_policy"))
                .as("the same again is no other version")
                .containsExactly("366 1");
        assertThat(TestHouse.rows(
                        "select detail from privacy.log_entry where subject = 'link-policy' and action = 'CHANGE'"))
                .containsExactly("PERSON opens for 366 days; before: 14");
        assertThat(body(get(PAGE).with(house.signedIn(Role.ADMINISTRATOR)))).contains("value=\"366\"");
    }

    private MockHttpServletResponse decide(Role role, String version, Map<String, String> days) throws Exception {
        MockHttpServletRequestBuilder form =
                post(PAGE).param("version", version).with(house.signedIn(role)).with(csrf());
        for (LinkPurpose purpose : LinkPurpose.values()) {
            form.param(LinkPolicyPage.field(purpose), days.getOrDefault(purpose.name(), "14"));
        }
        return web.perform(form).andReturn().getResponse();
    }

    private void send(String purpose, String day) throws Exception {
        assertThat(web.perform(form(purpose, day, post("/proposals/" + proposal + "/links")))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(302);
    }

    private String refusal(String purpose, String day) throws Exception {
        return body(form(purpose, day, post("/proposals/" + proposal + "/links")));
    }

    private MockHttpServletRequestBuilder form(String purpose, String day, MockHttpServletRequestBuilder address) {
        return address.param("purpose", purpose)
                .param("receiver", "Ærø O'Brien")
                .param("channel", "MAIL")
                .param("address", MAIL)
                .param("language", "DANISH")
                .param("lastDay", day)
                .with(house.signedIn(Role.CONSULTANT))
                .with(csrf());
    }

    private String body(MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    private static List<String> lastDays() throws SQLException {
        return TestHouse.rows("select expires_on from links.link order by expires_on");
    }
}
