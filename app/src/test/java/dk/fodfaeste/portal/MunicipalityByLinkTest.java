package dk.fodfaeste.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.fodfaeste.TestHouse;
import dk.fodfaeste.identity.Role;
import jakarta.servlet.http.Cookie;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;

/** The municipality's caseworker by link: reads the pack, answers with the letter, and asks. */
class MunicipalityByLinkTest extends LinkTown {

    private static final String KAJ = "kaj@kommunen.example";

    private String course = "";

    @BeforeEach
    void aCourseWaitsForItsGrant() throws Exception {
        amalIsProposed();
        everybodySigns();
        course = one("select course_id from placements.course where proposal_id is not null");
        assertThat(asConsultant("/courses/" + course + "/links")).contains("Udsted først pakken til kommunen");
        web.perform(asConsultant(post("/courses/" + course + "/documents/pack")));
        TestHouse.execute(
                "update placements.course set grant_state = 'AWAITED' where course_id = '" + course
                        + "'; update people.person set last_name = 'Kanarie', wishes = 'kanarie-oenske', phone = '47114711'"
                        + " where first_name = 'Amal'; update identity.account set phone = '33 00 00 01' where role = 'CONSULTANT'");
    }

    @Test
    void theCaseworkerReadsThePackAndGrantsWithTheLetterOnce() throws Exception {
        String link = asked();
        Cookie[] session = opened(link);
        String page = look(link + "/case", session).getContentAsString();
        assertThat(page)
                .contains(
                        "Amal Kanarie", "Vi venter på jeres svar", "Ansøgningen med bilag", "33 00 00 01", "1000000001")
                .doesNotContain("kanarie-oenske", "47114711");
        MockHttpServletResponse pdf = look(
                link + "/case/documents/" + one("select issued_document_id from documents.issued_document") + ".pdf",
                session);
        assertThat(pdf.getContentType()).isEqualTo("application/pdf");
        assertThat(look(link + "/case/documents/" + UUID.randomUUID() + ".pdf", session)
                        .getRedirectedUrl())
                .isEqualTo(link);

        String wrong = answer(
                        granted(link, "0", new byte[0])
                                .param("from", "i morgen")
                                .param("reference", "K-17"),
                        session)
                .getContentAsString();
        assertThat(wrong)
                .contains("Vedhæft afgørelsen.", "Vælg også filen igen.", "value=\"i morgen\"", "value=\"K-17\"");
        assertThat(TestHouse.rows("select 1 from grants.answer")).isEmpty();
        MockHttpServletResponse text = answer(
                granted(link, "0", "hej".getBytes(StandardCharsets.UTF_8)).param("from", "2026-12-07"), session);
        assertThat(text.getStatus()).isEqualTo(422);
        assertThat(TestHouse.rows("select 1 from grants.answer"))
                .as("a file that is none leaves no answer behind")
                .isEmpty();

        var form = granted(link, "0", letter()).param("from", "2026-12-07").param("reference", "K-17");
        answer(form, session);
        assertThat(answer(form, session).getStatus()).as("twice").isEqualTo(422);
        assertThat(TestHouse.rows("select kind || said_by || reference from grants.answer"))
                .containsExactly("GRANTEDKaj ÅsK-17");
        assertThat(TestHouse.rows("select count(*) from case_room.attachment")).containsExactly("1");
        assertThat(TestHouse.rows("select encode(content_sealed, 'escape') from case_room.attachment")
                        .getFirst())
                .doesNotContain("%PDF");
        assertThat(one("select grant_state from placements.course where course_id = '" + course + "'"))
                .isEqualTo("GRANTED");
        assertThat(look(link + "/case", session).getContentAsString()).contains("I har bevilget", "Kaj Ås");
        assertThat(asConsultant("/today")).contains("kommunen har bevilget med link");
        String grants = asConsultant("/courses/" + course + "/grants");
        assertThat(grants).contains("Kaj Ås har svaret med link", "Brevet ligger i sagsrummet");
        String application = one("select application_id from grants.application");
        for (int time = 0; time < 2; time++) {
            web.perform(asConsultant(post("/courses/" + course + "/grants/" + application + "/seen")));
        }
        assertThat(asConsultant("/today")).doesNotContain("kommunen har bevilget med link");
        assertThat(web.perform(get("/people/" + amal + "/case-room/files").with(house.signedIn(Role.CONSULTANT)))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .as("whose link it was reads no letter")
                .isEqualTo(403);
    }

    @Test
    void aRefusalCountsAnOldPageAnswersNothingAndOneAnswerDoesNotUndoAnother() throws Exception {
        String link = asked();
        Cookie[] session = opened(link);
        String second = asked();
        Cookie[] ofSecond = opened(second);
        answer(refused(link, "0").param("complainBy", "2026-12-20").param("note", "Timerne er for få"), session);
        assertThat(one("select grant_state from placements.course where course_id = '" + course + "'"))
                .isEqualTo("REFUSED");
        assertThat(asConsultant("/today")).contains("kommunen har givet afslag med link");
        assertThat(asConsultant("/courses/" + course + "/grants")).contains("Timerne er for få", "20. december 2026");
        MockHttpServletResponse late = answer(granted(second, "0", letter()).param("from", "2026-12-07"), ofSecond);
        assertThat(late.getStatus()).isEqualTo(422);
        assertThat(late.getContentAsString()).contains("I har givet afslag");
        assertThat(TestHouse.rows("select kind from grants.answer")).containsExactly("REFUSED");
        assertThat(TestHouse.rows("select count(*) from case_room.attachment"))
                .as("the letter of what was not taken in is not there")
                .containsExactly("1");
    }

    @Test
    void afterTheCourseWasCalledOffNothingIsAnsweredAndWhatWasTypedIsThere() throws Exception {
        String link = asked();
        Cookie[] session = opened(link);
        TestHouse.execute(
                "update placements.course set outcome = 'CANCELLED', stopped_by = 'NEITHER', ends_on = starts_on where course_id = '"
                        + course + "'");
        MockHttpServletResponse over = answer(refused(link, "0").param("note", "Timerne er for få"), session);
        assertThat(over.getStatus()).isEqualTo(422);
        assertThat(over.getContentAsString()).contains("Forløbet er afsluttet eller aflyst");
        assertThat(TestHouse.rows("select 1 from grants.answer")).isEmpty();
        assertThat(TestHouse.rows("select words from links.typed where field = 'note'"))
                .containsExactly("Timerne er for få");
        assertThat(look(link + "/case", session).getContentAsString()).doesNotContain("Send bevillingen");
    }

    @Test
    void aQuestionIsALineInIDagAndItsAnswerStandsOnThePage() throws Exception {
        String link = asked();
        Cookie[] session = opened(link);
        assertThat(answer(post(link + "/case/question").param("question", "Har hun depression?"), session)
                        .getStatus())
                .isEqualTo(422);
        for (int time = 0; time < 2; time++) {
            answer(post(link + "/case/question").param("question", "Hvem er mentor?"), session);
        }
        assertThat(TestHouse.rows("select words from links.question")).containsExactly("Hvem er mentor?");
        assertThat(asConsultant("/today")).containsOnlyOnce("Kaj Ås fra kommunen spørger om Amal K.");
        String question = one("select question_id from links.question");
        String at = "/courses/" + course + "/links/questions/" + question;
        assertThat(asConsultant("/courses/" + course + "/links")).contains("Hvem er mentor?");
        assertThat(web.perform(asConsultant(post(at)).param("answer-" + question, ""))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("Skriv et svar.");
        web.perform(post(at).param("answer-" + question, "Ingen")
                .with(otherHouse.signedIn(Role.CONSULTANT))
                .with(csrf()));
        web.perform(asConsultant(post(at)).param("answer-" + question, "Pia i køkkenet"))
                .andExpect(status().is3xxRedirection());
        assertThat(web.perform(asConsultant(post(at)).param("answer-" + question, "Bo"))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("har allerede svaret");
        String again = latest(ADDRESS);
        assertThat(again).isNotEqualTo(link);
        assertThat(look(again + "/case", opened(again)).getContentAsString())
                .contains("Hvem er mentor?", "Pia i køkkenet");
        assertThat(look(link + "/case", session).getContentAsString()).contains("Pia i køkkenet");
        assertThat(asConsultant("/today")).doesNotContain("spørger om Amal");
    }

    @Test
    void whatIsWrongWithTheLinkIsToldAlikeAndNoFileIsReadOfAStranger() throws Exception {
        String link = asked();
        Cookie[] session = opened(link);
        Cookie forged = new Cookie(
                session[0].getName(), "A".repeat(session[0].getValue().length()));
        for (String at : new String[] {"/l/nothing-at-all", link}) {
            MockHttpServletResponse stranger = answer(granted(at, "0", letter()).param("from", "2026-12-07"));
            assertThat(stranger.getStatus()).isEqualTo(404);
        }
        assertThat(answer(granted(link, "0", letter()).param("from", "2026-12-07"), forged)
                        .getStatus())
                .isEqualTo(404);
        String ofCompany = sent("Ærø O'Brien", MAIL);
        Cookie[] company = opened(ofCompany);
        assertThat(look(ofCompany + "/case", company).getRedirectedUrl()).isEqualTo(ofCompany);
        assertThat(look(link + "/course", session).getRedirectedUrl()).isEqualTo(link);
        assertThat(answer(post(ofCompany + "/case/question").param("question", "Hvem?"), company)
                        .getStatus())
                .isEqualTo(404);
        TestHouse.execute("update links.session set until_at = now() - interval '1 minute'");
        MockHttpServletResponse late = answer(refused(link, "0").param("note", "Ikke nu"), session);
        assertThat(late.getStatus()).isEqualTo(404);
        assertThat(late.getContentAsString()).contains("Ikke nu");
        assertThat(look(link + "/case", opened(link)).getContentAsString())
                .as("what was typed is there when the link is opened again")
                .contains("Ikke nu");
        assertThat(TestHouse.rows("select 1 from grants.answer")).isEmpty();
        assertThat(TestHouse.rows("select 1 from links.question")).isEmpty();
    }

    @Test
    void whatIsPreviewedIsWhatTheCaseworkerSees() throws Exception {
        String preview = web.perform(fields("Kaj Ås", KAJ, post("/courses/" + course + "/links/preview"))
                        .param("purpose", "MUNICIPALITY"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        String link = asked();
        String page = look(link + "/case", opened(link)).getContentAsString();
        assertThat(fields(preview)).isNotEmpty().isEqualTo(fields(page));
        assertThat(TestHouse.rows("select words || subject from post.message_text"))
                .noneMatch(words -> words.contains("Amal"));
    }

    private static List<String> fields(String page) {
        return Pattern.compile("<p class=\"filled\"[^>]*>(.*?)</p>", Pattern.DOTALL)
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private String asked() throws Exception {
        web.perform(fields("Kaj Ås", KAJ, post("/courses/" + course + "/links")).param("purpose", "MUNICIPALITY"))
                .andExpect(status().is3xxRedirection());
        return latest(ADDRESS);
    }

    private static MockMultipartHttpServletRequestBuilder granted(String link, String version, byte[] file) {
        return sending(link + "/case/granted", version, file);
    }

    private static MockMultipartHttpServletRequestBuilder refused(String link, String version) throws Exception {
        return sending(link + "/case/refused", version, letter());
    }

    private static MockMultipartHttpServletRequestBuilder sending(String at, String version, byte[] file) {
        MockMultipartHttpServletRequestBuilder form = multipart(at);
        if (file.length > 0) {
            form.file(new MockMultipartFile("file", "Afgørelse.pdf", "application/pdf", file));
        }
        // as from a browser, which says how long it is
        form.content(new byte[1])
                .param("version", version)
                .param("sending", UUID.randomUUID().toString());
        return form;
    }

    private static byte[] letter() throws Exception {
        try (PDDocument document = new PDDocument();
                var bytes = new ByteArrayOutputStream()) {
            document.addPage(new PDPage());
            document.save(bytes);
            return bytes.toByteArray();
        }
    }
}
