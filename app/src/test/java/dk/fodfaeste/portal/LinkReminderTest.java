package dk.fodfaeste.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import dk.fodfaeste.Joining;
import dk.fodfaeste.TestHouse;
import dk.fodfaeste.identity.Role;
import dk.fodfaeste.identity.SignedIn;
import jakarta.servlet.http.Cookie;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Who is waited for by link is reminded twice, and then somebody calls; whoever stands in sees what was written. */
class LinkReminderTest extends LinkTown {

    @Autowired
    private LinkReminders reminders;

    @BeforeEach
    void aProposal() {
        amalIsProposed();
        // the house is found where the test asks for it
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(new MockHttpServletRequest()));
    }

    @AfterEach
    void nobodyAsks() {
        RequestContextHolder.resetRequestAttributes();
    }

    @Test
    void whoDoesNotAnswerIsRemindedTwiceWithALinkThatOpensAndThenCalled() throws Exception {
        String link = sent("Ærø O'Brien", MAIL);
        reminders.doNow();
        assertThat(reminded()).as("it was sent today").isZero();
        for (int time = 1; time <= 2; time++) {
            daysPass();
            reminders.doNow();
            reminders.doNow();
            assertThat(reminded()).isEqualTo(time);
        }
        String again = latest(ADDRESS);
        assertThat(again).isNotEqualTo(link);
        assertThat(TestHouse.rows("select words from post.message_text")).noneMatch(words -> words.contains("Amal"));
        assertThat(asConsultant("/today")).doesNotContain("er mindet om sit link to gange");
        daysPass();
        reminders.doNow();
        daysPass();
        reminders.doNow();
        assertThat(reminded()).as("a third is a call").isEqualTo(2);
        assertThat(asConsultant("/today")).containsOnlyOnce("Ærø O'Brien er mindet om sit link to gange");
        Cookie[] session = opened(again);
        answer(yes(again, "Ærø O'Brien"), session);
        assertThat(look(link + "/course", opened(link)).getContentAsString())
                .as("the first address is of the same link")
                .contains("I har sagt ja.");
        assertThat(asConsultant("/today")).doesNotContain("er mindet om sit link to gange");
    }

    @Test
    void nobodyIsRemindedWhoAnsweredOrWantsToBeLeftAlone() throws Exception {
        sent("Ærø O'Brien", MAIL);
        String statement = sentForRatio("Zoë Nguyễn", "zoe@cafeen.example");
        answer(
                post(statement + "/ratio/agree")
                        .param("signer", "Zoë")
                        .param("version", Integer.toString(now().agreement().version())),
                opened(statement));
        TestHouse.execute("update companies.company set paused_until = date '2026-12-24' where name = 'Caféen'");
        daysPass();
        reminders.doNow();
        assertThat(reminded()).isZero();
    }

    @Test
    void whoeverStandsInSeesWhatTheAbsentColleagueWrote() throws Exception {
        sent("Ærø O'Brien", MAIL);
        TestHouse.execute("update post.message set person_id = null, state = 'REFUSED'");
        SignedIn deputy = Joining.colleague(house, Role.CONSULTANT, "Sus Dam");
        String message = "/outbox/" + one("select message_id from post.message");
        assertThat(status(deputy, message)).isEqualTo(404);
        TestHouse.execute(
                "insert into identity.absence (absence_id, organisation_id, account_id, deputy_id, first_day, last_day)"
                        + " values (gen_random_uuid(), '" + house.organisationId() + "', '"
                        + house.account(Role.CONSULTANT).accountId() + "', '" + deputy.accountId()
                        + "', date '2026-11-20', date '2026-11-24')");
        assertThat(status(deputy, message)).isEqualTo(200);
        assertThat(page(deputy, "/outbox")).contains("Ærø O'Brien");
        assertThat(page(deputy, "/today")).contains("Ærø O'Brien");
        TestHouse.execute("update identity.absence set last_day = date '2026-11-22'");
        assertThat(status(deputy, message)).isEqualTo(404);
    }

    private int status(SignedIn reader, String address) throws Exception {
        return web.perform(get(address).with(SecurityMockMvcRequestPostProcessors.user(reader)))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private String page(SignedIn reader, String address) throws Exception {
        return web.perform(get(address).with(SecurityMockMvcRequestPostProcessors.user(reader)))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private static void daysPass() throws SQLException {
        TestHouse.execute("update links.link set made_at = made_at - interval '4 days';"
                + " update links.reminder set at = at - interval '4 days'");
    }

    private static int reminded() throws SQLException {
        return Integer.parseInt(
                one("select count(*) from post.message_text where subject like '%vi venter på dit svar'"));
    }
}
