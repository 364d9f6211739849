package dk.fodfaeste.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.fodfaeste.TestHouse;
import dk.fodfaeste.identity.Role;
import jakarta.servlet.http.Cookie;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The interpreter of a talk by link: when and where, and whether they come. */
class InterpreterByLinkTest extends LinkTown {

    private static final String ADA = "ada@tolk.example";

    private String course = "";
    private String talk = "";

    @BeforeEach
    void aTalkWithAnInterpreter() throws Exception {
        amalIsProposed();
        everybodySigns();
        course = one("select course_id from placements.course where proposal_id is not null");
        web.perform(asConsultant(post("/courses/" + course + "/follow-up/bookings"))
                        .param("day", "2026-11-27")
                        .param("beginsAt", "09:30")
                        .param("minutes", "45")
                        .param("place", "Mødelokale 2")
                        .param("withPerson", "on")
                        .param("interpreter", "arabisk")
                        .param("worker-" + house.account(Role.CONSULTANT).accountId(), "on"))
                .andExpect(status().is3xxRedirection());
        talk = one("select booking_id from placements.booking");
    }

    @Test
    void theInterpreterSeesWhenAndWhereAndNobodyAndSaysYes() throws Exception {
        String link = asked("Ada Şahin", ADA);
        assertThat(one("select file_name || media_type from post.message_text join post.message using (message_id)"
                        + " where receiver = 'Ada Şahin' order by written_at desc limit 1"))
                .isEqualTo("aftale.icstext/calendar; method=REQUEST");
        assertThat(one("select convert_from(file, 'UTF8') from post.message_text join post.message using (message_id)"
                        + " where receiver = 'Ada Şahin' order by written_at desc limit 1"))
                .contains("SUMMARY:Tolkning: arabisk", "LOCATION:Mødelokale 2")
                .doesNotContain("Amal", "Caféen");
        Cookie[] session = opened(link);
        assertThat(look(link + "/talk", session).getContentAsString())
                .contains("27. november 2026", "9.30–10.15", "Mødelokale 2", "arabisk", "Consultant")
                .doesNotContain("Amal", "Caféen", "Skylle grønt");
        for (int time = 0; time < 2; time++) {
            answer(yes(link), session);
        }
        assertThat(TestHouse.rows("select interpreter || yes from placements.interpreter_answer"))
                .containsExactly("Ada Şahintrue");
        assertThat(asConsultant("/courses/" + course + "/follow-up")).contains("Ada Şahin tolker");
        assertThat(look(link + "/talk", session).getContentAsString()).contains("Du har sagt ja.");
        assertThat(asConsultant("/courses/" + course + "/links")).contains("Ada Şahin", "sagde ja");
    }

    @Test
    void aNoHasAReasonAndStandsInIDagUntilAnotherSaysYes() throws Exception {
        String link = asked("Ada Şahin", ADA);
        Cookie[] session = opened(link);
        assertThat(answer(post(link + "/talk/no").param("version", "1"), session)
                        .getContentAsString())
                .contains("Vælg en grund.");
        answer(no(link), session);
        assertThat(asConsultant("/today")).contains("Ingen tolk på arabisk", "Ada Şahin kan ikke");
        assertThat(asConsultant("/courses/" + course + "/links?talk=" + talk))
                .contains("Ada Şahin kan ikke tolke: er optaget");
        String other = asked("Bo Đặng", "bo@tolk.example");
        assertThat(asConsultant("/today"))
                .as("somebody was asked today")
                .doesNotContain("Ingen tolk på arabisk", "har ikke svaret, om de tolker");
        TestHouse.execute("update links.link set made_at = made_at - interval '1 day'");
        assertThat(asConsultant("/today")).contains("har ikke svaret, om de tolker");
        Cookie[] ofOther = opened(other);
        answer(yes(other), ofOther);
        assertThat(asConsultant("/today")).doesNotContain("Ingen tolk på arabisk", "har ikke svaret, om de tolker");
        assertThat(answer(yes(link), session).getContentAsString())
                .as("of two the first comes")
                .contains("En anden tolk har allerede sagt ja.");
        assertThat(TestHouse.rows("select count(*) from placements.interpreter_says where yes"))
                .containsExactly("1");
        answer(no(other), ofOther);
        answer(yes(link), session);
        assertThat(TestHouse.rows("select interpreter from placements.interpreter_says where yes"))
                .containsExactly("Ada Şahin");
    }

    @Test
    void aTalkThatIsMovedSaysSoAndAsksAgainAndOneThatIsCancelledAsksNobody() throws Exception {
        String link = asked("Ada Şahin", ADA);
        Cookie[] session = opened(link);
        answer(yes(link), session);
        MockHttpServletRequestBuilder old = no(link);
        web.perform(asConsultant(post("/courses/" + course + "/follow-up/bookings/" + talk))
                        .param("version", "1")
                        .param("day", "2026-11-30")
                        .param("beginsAt", "13:00")
                        .param("minutes", "45")
                        .param("place", "Mødelokale 2"))
                .andExpect(status().is3xxRedirection());
        String again = latestTo("Ada Şahin");
        assertThat(again).isNotEqualTo(link);
        assertThat(look(again + "/talk", opened(again)).getContentAsString())
                .contains("Samtalen er flyttet", "30. november 2026", "13.00–13.45");
        MockHttpServletResponse refused = answer(old, session);
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString()).contains("Samtalen er flyttet, siden du så den", "30. november 2026");
        assertThat(TestHouse.rows("select 1 from placements.interpreter_says")).isEmpty();
        answer(yes(link), session);

        web.perform(asConsultant(post("/courses/" + course + "/follow-up/bookings/" + talk + "/cancellation"))
                .param("cancelledFor", "WE_ASKED"));
        assertThat(one("select media_type from post.message_text join post.message using (message_id)"
                        + " where receiver = 'Ada Şahin' order by written_at desc, subject limit 1"))
                .contains("CANCEL");
        assertThat(look(link + "/talk", session).getContentAsString())
                .contains("Samtalen er aflyst.")
                .doesNotContain("Ja, jeg tolker", "vi spørger");
        assertThat(answer(yes(link), session).getContentAsString()).contains("Samtalen er aflyst.");
        assertThat(asConsultant("/today")).doesNotContain("Ingen tolk på arabisk");
    }

    /** The yes of an interpreter stays when a colleague comes along; where another language is needed, they are told that they need not come. */
    @Test
    void anAnswerStaysWhenOthersTakePartAndWhoIsNotNeededIsTold() throws Exception {
        String link = asked("Ada Şahin", ADA);
        Cookie[] session = opened(link);
        MockHttpServletRequestBuilder seen = yes(link);
        takePart("1", "arabisk", Role.CONSULTANT, Role.SOCIAL_WORKER);
        answer(seen, session);
        assertThat(TestHouse.rows("select interpreter from placements.interpreter_says where yes"))
                .as("nothing that concerns them changed since they saw it")
                .containsExactly("Ada Şahin");
        takePart("2", "arabisk", Role.CONSULTANT);
        assertThat(TestHouse.rows("select 1 from placements.interpreter_says where yes"))
                .hasSize(1);
        assertThat(look(link + "/talk", session).getContentAsString()).doesNotContain("Samtalen er flyttet");

        takePart("3", "somali", Role.CONSULTANT);
        assertThat(TestHouse.rows("select 1 from placements.interpreter_says")).isEmpty();
        assertThat(one("select subject || ' ' || media_type || ' ' || words from post.message_text"
                        + " join post.message using (message_id) where receiver = 'Ada Şahin'"
                        + " and subject like '%skal ikke%'"))
                .contains("arabisk-tolk: der skal ikke tolkes", "method=CANCEL", "alligevel");
        assertThat(TestHouse.rows("select 1 from links.link where shut_at is null and purpose = 'INTERPRETER'"))
                .isEmpty();
    }

    private void takePart(String version, String language, Role... workers) throws Exception {
        MockHttpServletRequestBuilder form = post("/courses/" + course + "/follow-up/bookings/" + talk
                        + "/participants")
                .param("version", version)
                .param("withPerson", "on")
                .param("interpreter", language);
        for (Role worker : workers) {
            form.param("worker-" + house.account(worker).accountId(), "on");
        }
        web.perform(asConsultant(form)).andExpect(status().is3xxRedirection());
    }

    @Test
    void whoAskedMayHaveLeftAndTheAnswerIsTakenInAllTheSame() throws Exception {
        String link = asked("Ada Şahin", ADA);
        Cookie[] session = opened(link);
        TestHouse.execute("update identity.account set active = false where role = 'CONSULTANT'");
        assertThat(answer(yes(link), session).getStatus()).isLessThan(400);
        TestHouse.execute("update identity.account set active = true where role = 'CONSULTANT'");
        assertThat(TestHouse.rows("select interpreter from placements.interpreter_says where yes"))
                .containsExactly("Ada Şahin");
    }

    @Test
    void itOpensUntilTheTalkHasBeenHeldAlsoWhenThatIsMoved() throws Exception {
        asked("Ada Şahin", ADA);
        web.perform(asConsultant(post("/courses/" + course + "/follow-up/bookings/" + talk))
                        .param("version", "1")
                        .param("day", "2027-01-20")
                        .param("beginsAt", "13:00")
                        .param("minutes", "45")
                        .param("place", "Mødelokale 2"))
                .andExpect(status().is3xxRedirection());
        assertThat(one("select expires_on from links.link where purpose = 'INTERPRETER'"))
                .isEqualTo("2027-01-20");
        asked("Bo Đặng", "bo@tolk.example");
        assertThat(one("select expires_on from links.link where receiver = 'Bo Đặng'"))
                .isEqualTo("2027-01-20");
        assertThat(
                        one(
                                "select words from post.message_text join post.message using (message_id) where receiver = 'Bo Đặng'"))
                .contains("20. januar 2027");
    }

    @Test
    void aLinkForTheTalkOpensNothingElseAndNothingElseOpensIt() throws Exception {
        String link = asked("Ada Şahin", ADA);
        Cookie[] interpreter = opened(link);
        String ofCompany = sent("Ærø O'Brien", MAIL);
        Cookie[] company = opened(ofCompany);
        assertThat(look(link + "/course", interpreter).getRedirectedUrl()).isEqualTo(link);
        assertThat(look(ofCompany + "/talk", company).getRedirectedUrl()).isEqualTo(ofCompany);
        assertThat(look(link + "/talk").getRedirectedUrl()).isEqualTo(link);
        assertThat(answer(post(ofCompany + "/talk/yes").param("version", "1"), company)
                        .getStatus())
                .isEqualTo(404);
        String shut = one("select link_id from links.link where purpose = 'INTERPRETER'");
        for (Role role : new Role[] {Role.CONSULTANT}) {
            web.perform(post("/courses/" + course + "/links/" + shut + "/shut")
                    .with(otherHouse.signedIn(role))
                    .with(csrf()));
        }
        assertThat(look(link + "/talk", interpreter).getStatus())
                .as("another house shuts nothing")
                .isEqualTo(200);
        web.perform(asConsultant(post("/courses/" + course + "/links/" + shut + "/shut")));
        assertThat(answer(yes(link), interpreter).getStatus()).isEqualTo(404);
        assertThat(TestHouse.rows("select 1 from placements.interpreter_answer"))
                .isEmpty();
    }

    @Test
    void whoIsErasedTakesTheLinksAlong() throws Exception {
        asked("Ada Şahin", ADA);
        TestHouse.execute("update people.person set erased_on = date '2026-11-23' where person_id = '" + amal + "'");
        assertThat(TestHouse.rows("select 1 from links.link where course_id is not null"))
                .isEmpty();
    }

    private String asked(String name, String mail) throws Exception {
        web.perform(fields(name, mail, post("/courses/" + course + "/links"))
                        .param("purpose", "INTERPRETER")
                        .param("talk", talk))
                .andExpect(status().is3xxRedirection());
        return latestTo(name);
    }

    private static String latestTo(String name) throws SQLException {
        return found(
                ADDRESS,
                one("select words from post.message_text join post.message using (message_id) where receiver = '" + name
                        + "' and words like '%/l/%' order by written_at desc, subject desc limit 1"));
    }

    private static MockHttpServletRequestBuilder yes(String link) throws SQLException {
        return post(link + "/talk/yes").param("version", version());
    }

    private static MockHttpServletRequestBuilder no(String link) throws SQLException {
        return post(link + "/talk/no").param("version", version()).param("why", "BUSY");
    }

    private static String version() throws SQLException {
        return one("select version from placements.booking");
    }
}
