package dk.fodfaeste.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.fodfaeste.TestHouse;
import dk.fodfaeste.identity.Role;
import dk.fodfaeste.matching.decisions.Proposal.Party;
import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;

/** Several of one company by link, each with their own right: who decides, who signs too, who is there every day. */
class CompanyRightsTest extends LinkTown {

    private static final String BO = "bo@cafeen.example";

    @BeforeEach
    void aProposal() {
        amalIsProposed();
    }

    @Test
    void whoSignsTooHasALinkOfTheirOwnAndOneAnswerDoesNotCloseTheOther() throws Exception {
        assertThat(asConsultant("/proposals/" + proposal + "/links"))
                .as("where nobody asks for two signatures")
                .contains("Virksomhedens underskrift skal ikke bruges til denne aftale.");
        as(
                house.actor(Role.CONSULTANT),
                () -> signatures.ask(proposal, now().agreement().version(), Party.SECOND_SIGNER));
        String one = sent("Ærø O'Brien", MAIL);
        Cookie[] decides = opened(one);
        String two = sentFor("SECOND_SIGNER", "Bo Đặng", BO);
        Cookie[] second = opened(two);
        TestHouse.execute("update companies.workplace set supported_fte = null");
        assertThat(look(two + "/course", second).getContentAsString())
                .contains("Ja, Amal er velkommen", OWN_WORDS)
                .doesNotContain("Ikke denne gang", "Jeres ønsker til os", "supportedFte");
        answer(yes(one, "Ærø O'Brien"), decides);
        assertThat(now().answers()).containsKey(Party.COMPANY).doesNotContainKey(Party.SECOND_SIGNER);
        assertThat(look(two + "/course", second).getContentAsString()).contains("Ja, Amal er velkommen");
        answer(yes(two, "Bo Đặng"), second);
        assertThat(now().answers().get(Party.SECOND_SIGNER))
                .satisfies(said -> assertThat(said.signer()).contains("Bo Đặng"));
        assertThat(now().answers().get(Party.COMPANY))
                .satisfies(said -> assertThat(said.signer()).contains("Ærø O'Brien"));
        answer(post(two + "/course/taken-back"), second);
        assertThat(now().answers()).containsKey(Party.COMPANY).doesNotContainKey(Party.SECOND_SIGNER);
    }

    @Test
    void whoSignsTooDecidesNothingElse() throws Exception {
        as(
                house.actor(Role.CONSULTANT),
                () -> signatures.ask(proposal, now().agreement().version(), Party.SECOND_SIGNER));
        String link = sentFor("SECOND_SIGNER", "Bo Đặng", BO);
        refused(link, opened(link), "no", "going", "wishes", "days");
        assertThat(now().answers()).isEmpty();
    }

    @Test
    void whoIsThereEveryDaySaysHowItGoesAndNeitherSignsNorWishes() throws Exception {
        everybodySigns();
        TestHouse.execute("update placements.course set starts_on = date '2026-11-16', grant_state = 'GRANTED';"
                + " update matching.agreement set starts_on = date '2026-11-16'");
        String course = one("select course_id from placements.course where proposal_id is not null");
        web.perform(asConsultant(post("/courses/" + course + "/documents/agreement")));
        web.perform(fields("Bo Đặng", BO, post("/courses/" + course + "/links")).param("purpose", "DAILY_CONTACT"))
                .andExpect(status().is3xxRedirection());
        String link = latest(ADDRESS);
        Cookie[] session = opened(link);
        String page = look(link + "/course", session).getContentAsString();
        assertThat(page)
                .contains("Hvordan går det?", OWN_WORDS)
                .doesNotContain("Jeres ønsker til os", "Papirer", "I har sagt ja.", "Tag svaret tilbage");
        assertThat(look(
                                link + "/course/documents/"
                                        + one("select issued_document_id from documents.issued_document") + ".pdf",
                                session)
                        .getRedirectedUrl())
                .isEqualTo("/l/" + link.substring("/l/".length()));
        refused(link, session, "yes", "no", "wishes", "taken-back");
        answer(post(link + "/course/going").param("going", "WORRIED"), session);
        assertThat(asConsultant("/today")).contains("Caféen: Bo Đặng er bekymret");
        assertThat(asConsultant("/courses/" + course + "/links")).contains("Bo Đặng", "Vi er bekymrede");
    }

    /** As a link that is none. */
    private void refused(String link, Cookie[] session, String... what) throws Exception {
        for (String each : what) {
            MockHttpServletResponse told = answer(
                    post(link + "/course/" + each)
                            .param("version", Integer.toString(now().agreement().version()))
                            .param("signer", "Bo")
                            .param("why", "BUSY")
                            .param("going", "WELL"),
                    session);
            assertThat(told.getStatus()).as(each).isEqualTo(404);
        }
        assertThat(TestHouse.rows("select 1 from links.visit where kind not in ('CODE_SENT', 'OPENED')"))
                .isEmpty();
    }

    private String sentFor(String purpose, String receiver, String mail) throws Exception {
        web.perform(fields(receiver, mail, post("/proposals/" + proposal + "/links"))
                        .param("purpose", purpose))
                .andExpect(status().is3xxRedirection());
        return latest(ADDRESS);
    }
}
