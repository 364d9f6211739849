package dk.fodfaeste.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dk.fodfaeste.Accounts;
import dk.fodfaeste.TestHouse;
import dk.fodfaeste.discovery.AskedItems;
import dk.fodfaeste.discovery.SharedItem;
import dk.fodfaeste.identity.Role;
import dk.fodfaeste.links.words.PageLanguage;
import dk.fodfaeste.links.words.PageTexts;
import dk.fodfaeste.links.words.PageWords;
import dk.fodfaeste.matching.decisions.Answer.How;
import dk.fodfaeste.matching.decisions.Proposal.Party;
import dk.fodfaeste.matching.decisions.Proposal.State;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The person's own page by link: what it shows of them and of nobody else, what they say on it, in which language, and what it opens to nobody. */
@ExtendWith(OutputCaptureExtension.class)
class PersonLinkTest extends LinkTown {

    private static final String OWN_MAIL = "amal@example.dk";
    private static final List<String> ROUTES = List.of(
            "/mine/share",
            "/mine/unshare",
            "/mine/consent",
            "/mine/answer",
            "/mine/taken-back",
            "/mine/going",
            "/mine/call",
            "/mine/pause",
            "/mine/disagree");

    @Autowired
    private AskedItems asked;

    @Autowired
    private PageTexts texts;

    @BeforeEach
    void aPersonWhoCanBeReached() throws Exception {
        amalIsProposed();
        TestHouse.execute(
                "update people.person set email = '" + OWN_MAIL + "', last_name = 'O''Brien', consultant_id = '"
                        + house.account(Role.CONSULTANT).accountId() + "' where first_name = 'Amal';"
                        + " update identity.account set phone = '33 00 00 01' where role = 'CONSULTANT'");
    }

    @Test
    void thePersonReadsTheirOwnPageAndNothingThatIsSealed() throws Exception {
        TestHouse.execute("update discovery.observation set note = 'kanarie-note';"
                + " update people.person set wishes = 'kanarie-ønske' where first_name <> 'Amal';"
                + " update matching.agreement set purpose = 'kanarie-formål';"
                + aStayAtTheShop("'" + amal + "'"));
        String link = sentToAmal("da");
        MockHttpServletResponse closed = look(link);
        assertThat(closed.getContentAsString()).contains("Åbn").doesNotContain("Amal");
        Cookie[] session = opened(link);
        String page = look(link + "/mine", session).getContentAsString();
        assertThat(page)
                .contains(
                        "Hej Amal",
                        "Kommer til tiden",
                        "Skylle grønt",
                        "Ja, det vil jeg",
                        "33 00 00 01",
                        OWN_WORDS,
                        "Min trappe",
                        "Samtale 26. november 2026 kl. 10.00",
                        "Der kommer en tolk.",
                        "Tage med på besøg i caféen",
                        "Hvordan går det?")
                .doesNotContain("kanarie", "Teksten er oversat");
        assertThat(TestHouse.rows("select detail from privacy.log_entry where subject = 'link' and action = 'READ'"))
                .contains("by link, PERSON");
        assertThat(asConsultant("/people/" + amal + "/links"))
                .contains(OWN_MAIL, "åbnet")
                .doesNotContain(link);
    }

    /** With hours, a talk to come and something agreed. */
    static String aStayAtTheShop(String personId) {
        return " with c as (insert into placements.course (course_id, organisation_id, person_id, workplace_id, instrument, work, starts_on,"
                + " minutes_per_week) select gen_random_uuid(), p.organisation_id, p.person_id, w.workplace_id, 'OWN', 'Butik', date '2026-09-01', 360"
                + " from people.person p join lateral (select * from companies.workplace w where w.organisation_id = p.organisation_id"
                + " order by w.p_number desc limit 1) w on true where p.person_id = " + personId + " returning *),"
                + " h as (insert into placements.hours_step (course_id, organisation_id, from_on, minutes_per_week)"
                + " select course_id, organisation_id, d, m from c, (values (date '2026-09-01', 240), (date '2026-10-15', 360),"
                + " (date '2027-01-04', 540)) v (d, m)),"
                + " b as (insert into placements.booking (booking_id, organisation_id, course_id, day, begins_at, minutes, place, with_person,"
                + " interpreter, booked_by_id, booked_at) select gen_random_uuid(), organisation_id, course_id, date '2026-11-26', time '10:00', 30,"
                + " 'Mødelokale 2', true, 'arabisk', (select account_id from identity.account a where a.organisation_id = c.organisation_id"
                + " and role = 'CONSULTANT' limit 1), now() from c)"
                + " insert into placements.action_point (action_point_id, organisation_id, course_id, words, who, until_on, written_by_id, written_at)"
                + " select gen_random_uuid(), organisation_id, course_id, 'Tage med på besøg i caféen', 'CONSULTANT', date '2026-11-30',"
                + " (select account_id from identity.account a where a.organisation_id = c.organisation_id and role = 'CONSULTANT' limit 1), now() from c;";
    }

    @Test
    void whatIsPreviewedIsWhatThePersonSees() throws Exception {
        String preview = web.perform(fields("ar", post("/people/" + amal + "/links/preview")))
                .andReturn()
                .getResponse()
                .getContentAsString();
        String link = sentToAmal("ar");
        String page = look(link + "/mine", opened(link)).getContentAsString();
        assertThat(lines(preview)).isNotEmpty().isEqualTo(lines(page));
        assertThat(page).contains("dir=\"rtl\"", "lang=\"ar\"", "مرحباً Amal", "لم يراجعه بعد");
        assertThat(TestHouse.rows("select words || subject from post.message_text where words like '%صفحة%'"))
                .as("the mail is in the person's language, too")
                .isNotEmpty();
        assertThat(latestWords()).contains("رمزك");
        assertThat(look(link + "?in=ar").getContentAsString()).contains("dir=\"rtl\"", "افتح");
    }

    private static List<String> lines(String page) {
        return Pattern.compile("<li>(.*?)</li>", Pattern.DOTALL)
                .matcher(page.replaceAll(" disabled| action=\"[^\"]*\"| href=\"[^\"]*\"", "")
                        .replaceAll("<form.*?</form>", ""))
                .results()
                .map(found -> Jsoup.parse(found.group(1)).text())
                .filter(line -> !line.isEmpty() && !line.matches("[\\p{L} ]{2,20}"))
                .toList();
    }

    private static String latestWords() throws Exception {
        return TestHouse.rows("select words from post.message_text join post.message using (message_id)"
                        + " order by written_at desc limit 1")
                .getFirst();
    }

    @Test
    void thePersonSaysYesItemByItemTakesItBackAndSaysNo() throws Exception {
        as(house.actor(Role.CONSULTANT), () -> {
            sharing.withdraw(amal, Optional.empty());
            asked.ask(amal, List.of(shown("PUNCTUAL", 3)));
            asked.ask(amal, List.of(shown("PUNCTUAL", 3)));
            asked.ask(
                    amal,
                    List.of(SharedItem.usual(SharedItem.CONTACT, Optional.empty(), Optional.empty(), TODAY, TODAY)));
        });
        String link = sentToAmal("da");
        Cookie[] session = opened(link);
        String page = look(link + "/mine", session).getContentAsString();
        assertThat(page)
                .contains("Må vi vise det her?", "arbejdspladser, hvor du måske kan arbejde", "For at finde arbejde");
        String punctual = TestHouse.rows(
                        "select asked_item_id from discovery.asked_item where item = 'PUNCTUAL' and answer is null")
                .getFirst();
        assertThat(answer(post(link + "/mine/share").param("item", punctual), session)
                        .getStatus())
                .isEqualTo(422);
        for (int time = 0; time < 2; time++) {
            answer(post(link + "/mine/share").param("item", punctual).param("answer", "yes"), session);
        }
        assertThat(TestHouse.rows("select item || ' ' || said_how || ' ' || expires_on from discovery.shared_item"
                        + " where withdrawn_on is null"))
                .containsExactly("PUNCTUAL BY_LINK 2027-11-23");
        String contact = TestHouse.rows("select asked_item_id from discovery.asked_item where item = 'CONTACT'")
                .getFirst();
        answer(post(link + "/mine/share").param("item", contact).param("answer", "no"), session);
        assertThat(answer(post(link + "/mine/share").param("item", contact).param("answer", "yes"), session)
                        .getContentAsString())
                .contains("Det er ændret, siden du så det.");
        assertThat(asConsultant("/people/" + amal + "/sharing"))
                .contains("Selv, på sin egen side", "Telefon, og om der");
        String shared = TestHouse.rows("select shared_item_id from discovery.shared_item where withdrawn_on is null")
                .getFirst();
        answer(post(link + "/mine/unshare").param("item", shared), session);
        assertThat(look(link + "/mine", session).getContentAsString())
                .contains("Du har ikke sagt ja til at dele noget");
        answer(post(link + "/mine/consent").param("answer", "no"), session);
        assertThat(TestHouse.rows("select source from privacy.consent where withdrawn_on is not null"))
                .isNotEmpty();
        answer(post(link + "/mine/consent").param("answer", "yes"), session);
        assertThat(TestHouse.rows("select source from privacy.consent where withdrawn_on is null"))
                .containsExactly("by link");
    }

    @Test
    void theYesIsTheSignatureANoIsHeardAndAnOldPageSignsNothing() throws Exception {
        String link = sentToAmal("da");
        Cookie[] session = opened(link);
        var old = said(link, "yes");
        TestHouse.execute("update matching.agreement set version = version + 1, substance = version + 1"
                + " where version = (select max(version) from matching.agreement)");
        MockHttpServletResponse page = answer(old, session);
        assertThat(page.getStatus()).isEqualTo(422);
        assertThat(page.getContentAsString()).contains("Det er ændret, siden du så det.", "Ja, det vil jeg");
        answer(said(link, "yes"), session);
        answer(said(link, "yes"), session);
        assertThat(now().answers().get(Party.PERSON)).satisfies(yes -> {
            assertThat(yes.yes()).isTrue();
            assertThat(yes.how()).contains(How.BY_LINK);
            assertThat(yes.signer()).contains("Amal O'Brien");
        });
        assertThat(look(link + "/mine", session).getContentAsString()).contains("Du har sagt ja.", "Vi venter på:");
        answer(post(link + "/mine/taken-back").param("proposal", proposal.toString()), session);
        assertThat(now().answers()).doesNotContainKey(Party.PERSON);
        answer(said(link, "no"), session);
        assertThat(now().state()).isEqualTo(State.DECLINED);
        assertThat(asConsultant("/today")).contains("Amal O. siger nej tak", "Amal O. har taget sit svar tilbage");
    }

    private MockHttpServletRequestBuilder said(String link, String answer) {
        return post(link + "/mine/answer")
                .param("proposal", proposal.toString())
                .param("version", Integer.toString(now().agreement().version()))
                .param("answer", answer);
    }

    @Test
    void whatDoesNotGoWellIsInIDagUntilSomebodyHasCalled() throws Exception {
        String link = sentToAmal("uk");
        Cookie[] session = opened(link);
        answer(post(link + "/mine/going").param("going", "WELL"), session);
        assertThat(TestHouse.rows("select 1 from links.call_wanted")).isEmpty();
        assertThat(answer(post(link + "/mine/going").param("going", "HAPPY"), session)
                        .getStatus())
                .isEqualTo(422);
        answer(post(link + "/mine/going").param("going", "WORRIED"), session);
        assertThat(answer(post(link + "/mine/pause").param("pause", "Jeg har fået kræft"), session)
                        .getContentAsString())
                .contains("без слів про хвороби", "Jeg har fået kræft");
        assertThat(TestHouse.rows("select words from links.typed"))
                .as("what the guard stops is kept nowhere")
                .isEmpty();
        answer(post(link + "/mine/pause").param("pause", "Мені потрібен час"), session);
        answer(post(link + "/mine/call").param("about", ""), session);
        assertThat(asConsultant("/today"))
                .contains("Amal O. siger, at det ikke går godt", "Amal O. beder om en pause", "Amal O. vil ringes op");
        String page = asConsultant("/people/" + amal + "/links");
        assertThat(page).contains("Det går ikke godt", "Мені потрібен час", OWN_MAIL);
        for (String call : TestHouse.rows("select call_wanted_id from links.call_wanted")) {
            for (int time = 0; time < 2; time++) {
                web.perform(post("/people/" + amal + "/links/calls/" + call)
                        .with(house.signedIn(Role.CONSULTANT))
                        .with(csrf()));
            }
        }
        assertThat(asConsultant("/today")).doesNotContain("Amal O. beder om en pause");
    }

    @Test
    void whoeverDisagreesWithAnEvaluationHasTheirWordsBesideIt() throws Exception {
        everybodySigns();
        TestHouse.execute("update placements.course set starts_on = date '2026-11-16', grant_state = 'GRANTED'");
        String course = TestHouse.rows("select course_id from placements.course where proposal_id is not null")
                .getFirst();
        for (String document : List.of("evaluation", "status-report")) {
            web.perform(post("/courses/" + course + "/documents/" + document)
                    .with(house.signedIn(Role.CONSULTANT))
                    .with(csrf()));
        }
        Map<String, String> documents = new LinkedHashMap<>();
        for (String row : TestHouse.rows("select kind || ' ' || issued_document_id from documents.issued_document")) {
            documents.put(row.split(" ")[0], row.split(" ")[1]);
        }
        String link = sentToAmal("da");
        Cookie[] session = opened(link);
        String evaluation = Objects.requireNonNull(documents.get("EVALUATION"));
        assertThat(look(link + "/mine/evaluations/" + evaluation + ".pdf", session)
                        .getStatus())
                .isEqualTo(200);
        assertThat(look(link + "/mine/evaluations/" + documents.get("STATUS_REPORT") + ".pdf", session)
                        .getStatus())
                .isEqualTo(303);
        assertThat(answer(
                                post(link + "/mine/disagree")
                                        .param("document", evaluation)
                                        .param("disagree", " "),
                                session)
                        .getContentAsString())
                .contains("Skriv med dine egne ord.");
        assertThat(answer(
                                post(link + "/mine/disagree")
                                        .param("document", Objects.requireNonNull(documents.get("STATUS_REPORT")))
                                        .param("disagree", "Nej"),
                                session)
                        .getStatus())
                .isEqualTo(422);
        for (int time = 0; time < 2; time++) {
            answer(
                    post(link + "/mine/disagree").param("document", evaluation).param("disagree", "Jeg kom hver dag"),
                    session);
        }
        assertThat(TestHouse.rows("select words from documents.disagreement")).containsExactly("Jeg kom hver dag");
        assertThat(look(link + "/mine", session).getContentAsString()).contains("Du har skrevet:", "Jeg kom hver dag");
        assertThat(asConsultant("/courses/" + course + "/documents")).contains("Jeg kom hver dag");
        assertThat(asConsultant("/today")).contains("Amal O. er uenig i en evaluering");
        assertThat(web.perform(get("/courses/" + course + "/documents").with(otherHouse.signedIn(Role.CONSULTANT)))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .doesNotContain("Jeg kom hver dag");
    }

    /** The schema is written after the tables of the standard's data model; NOTICE names it. */
    @Test
    void strengthsAreTakenAlongAsAPaperAndAsAnOpenBadge() throws Exception {
        String link = sentToAmal("pl");
        Cookie[] session = opened(link);
        MockHttpServletResponse pdf = look(link + "/mine/strengths.pdf", session);
        assertThat(pdf.getContentType()).isEqualTo("application/pdf");
        assertThat(text(pdf.getContentAsByteArray())).contains("Amal O'Brien", OWN_WORDS);
        MockHttpServletResponse badge = look(link + "/mine/strengths.jsonld", session);
        assertThat(badge.getContentType()).startsWith("application/ld+json");
        String json = badge.getContentAsString(StandardCharsets.UTF_8);
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2019_09)
                .getSchema(new String(
                        Objects.requireNonNull(getClass().getResourceAsStream("/open-badge-3.0.schema.json"))
                                .readAllBytes(),
                        StandardCharsets.UTF_8));
        assertThat(schema.validate(json, InputFormat.JSON)).isEmpty();
        assertThat(schema.validate(json.replace("\"issuer\"", "\"udsteder\""), InputFormat.JSON))
                .as("so this test can fail")
                .isNotEmpty();
        assertThat(json)
                .contains("OpenBadgeCredential", "Kommer til tiden", "Amal O'Brien", "ikke underskrevet")
                .doesNotContain(OWN_WORDS, amal.toString(), OWN_MAIL);
        for (String file : List.of("/mine/strengths.pdf", "/mine/strengths.jsonld")) {
            assertThat(look(link + file).getStatus()).as("without a session").isEqualTo(303);
        }
    }

    private static String text(byte[] content) throws Exception {
        try (var pdf = Loader.loadPDF(content)) {
            return new PDFTextStripper().getText(pdf);
        }
    }

    @Test
    void thePhotoOfTheWorkIsShownToThePersonAndGoesWithWhatWasSeen() throws Exception {
        String seen = TestHouse.rows("select observation_id from discovery.observation where withdrawn_at is null"
                        + " and dimension = 'PUNCTUAL' order by seen_on desc limit 1")
                .getFirst();
        as(house.actor(Role.CONSULTANT), () -> {});
        TestHouse.execute(
                "insert into discovery.photo (observation_id, organisation_id, content_sealed, added_by_id, added_at)"
                        + " select observation_id, organisation_id, '\\x00', '"
                        + house.account(Role.CONSULTANT).accountId()
                        + "', now() from discovery.observation where observation_id = '"
                        + seen + "'");
        String link = sentToAmal("da");
        Cookie[] session = opened(link);
        assertThat(look(link + "/mine", session).getContentAsString()).contains("/mine/photos/" + seen + ".jpg");
        assertThat(look(link + "/mine/photos/" + UUID.randomUUID() + ".jpg", session)
                        .getStatus())
                .isEqualTo(303);
        assertThat(look(link + "/mine/photos/" + seen + ".jpg").getStatus()).isEqualTo(303);
        TestHouse.execute(
                "update discovery.observation set withdrawn_at = now() where observation_id = '" + seen + "'");
        assertThat(look(link + "/mine/photos/" + seen + ".jpg", session).getStatus())
                .isEqualTo(303);
        assertThat(look(link + "/mine", session).getContentAsString()).doesNotContain(seen);
    }

    @Test
    void aLinkOpensNothingButThePersonsOwnPageAndOnlyToThem() throws Exception {
        String own = sentToAmal("da");
        Cookie[] session = opened(own);
        String ofCompany = sent("Ærø O'Brien", MAIL);
        Cookie[] company = opened(ofCompany);
        assertThat(look(own + "/course", session).getRedirectedUrl()).isEqualTo(own);
        assertThat(look(ofCompany + "/mine", company).getRedirectedUrl()).isEqualTo(ofCompany);
        assertThat(look(ofCompany + "/mine/strengths.pdf", company).getStatus()).isEqualTo(303);

        Map<String, Cookie[]> cases = new LinkedHashMap<>();
        cases.put("/l/" + "x".repeat(27), new Cookie[0]);
        cases.put(ofCompany, company);
        cases.put(own, new Cookie[] {new Cookie(session[0].getName(), "A".repeat(27))});
        String shut = sentToAmal("da");
        cases.put(shut, opened(shut));
        String id = TestHouse.rows(
                        "select link_id from links.link where person_id is not null order by made_at desc limit 1")
                .getFirst();
        web.perform(post("/people/" + amal + "/links/" + id + "/shut")
                .with(house.signedIn(Role.CONSULTANT))
                .with(csrf()));
        for (String route : ROUTES) {
            MockHttpServletResponse model = answer(filled(post("/l/nothing-at-all" + route)));
            assertThat(model.getStatus()).isEqualTo(404);
            for (var each : cases.entrySet()) {
                MockHttpServletResponse told = answer(filled(post(each.getKey() + route)), each.getValue());
                assertThat(told.getStatus()).as(each.getKey() + route).isEqualTo(404);
                assertThat(plain(told)).as(each.getKey() + route).isEqualTo(plain(model));
            }
        }
        assertThat(now().answers()).isEmpty();
        assertThat(TestHouse.rows("select 1 from links.call_wanted")).isEmpty();
        TestHouse.execute("update links.link set expires_on = date '2026-11-22' where person_id is not null");
        assertThat(look(own + "/mine", session).getRedirectedUrl()).isEqualTo(own);
    }

    private MockHttpServletRequestBuilder filled(MockHttpServletRequestBuilder form) {
        return form.param("proposal", proposal.toString())
                .param("version", Integer.toString(now().agreement().version()))
                .param("answer", "yes")
                .param("item", UUID.randomUUID().toString())
                .param("document", UUID.randomUUID().toString())
                .param("about", "Ring")
                .param("pause", "Ja")
                .param("disagree", "Nej")
                .param("going", "WORRIED");
    }

    /** Without the secrets against forgery. */
    private static String plain(MockHttpServletResponse response) throws Exception {
        return response.getContentAsString().replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
    }

    /** Two people of one house: neither's page takes or shows what is the other's. */
    @Test
    void nobodyAnswersForSomebodyElse() throws Exception {
        UUID bo = UUID.randomUUID();
        TestHouse.execute(
                "insert into people.person (person_id, organisation_id, number, first_name, email, consultant_id) values ('"
                        + bo + "', '" + house.organisationId() + "', 'X1', 'Bo', 'bo@example.dk', '"
                        + house.account(Role.CONSULTANT).accountId() + "')");
        as(house.actor(Role.CONSULTANT), () -> asked.ask(amal, List.of(shown("PUNCTUAL", 3))));
        String asking =
                TestHouse.rows("select asked_item_id from discovery.asked_item").getFirst();
        String shared = TestHouse.rows("select shared_item_id from discovery.shared_item limit 1")
                .getFirst();
        String link = sentTo(bo, "en");
        Cookie[] session = opened(link);
        assertThat(look(link + "/mine", session).getContentAsString())
                .contains("Hello Bo")
                .doesNotContain("Amal", OWN_WORDS, "Skylle grønt");
        answer(said(link, "yes"), session);
        answer(post(link + "/mine/share").param("item", asking).param("answer", "yes"), session);
        answer(post(link + "/mine/unshare").param("item", shared), session);
        answer(post(link + "/mine/taken-back").param("proposal", proposal.toString()), session);
        assertThat(now().answers()).isEmpty();
        assertThat(TestHouse.rows("select 1 from discovery.asked_item where answer is not null"))
                .isEmpty();
        assertThat(TestHouse.rows("select 1 from discovery.shared_item where withdrawn_on is not null"))
                .isEmpty();
        TestHouse.execute("update people.person set merged_into_id = '" + amal
                + "', merged_on = date '2026-11-23' where person_id = '" + bo + "'");
        assertThat(look(link + "/mine", session).getRedirectedUrl())
                .as("Bo was Amal all the time")
                .isEqualTo(link);
    }

    @Test
    void whoIsErasedOrUnreachableHasNoLink(CapturedOutput output) throws Exception {
        String link = sentToAmal("da");
        Cookie[] session = opened(link);
        assertThat(output.getAll()).doesNotContain(link.substring(3));
        answer(post(link + "/mine/call").param("about", "Ring efter fire"), session);
        TestHouse.execute("update people.person set email = null, phone = 'intet' where first_name = 'Amal'");
        assertThat(look(link + "/mine", session).getRedirectedUrl())
                .as("it went to an address that is theirs no more")
                .isEqualTo(link);
        MockHttpServletResponse refused = web.perform(fields("da", post("/people/" + amal + "/links")))
                .andReturn()
                .getResponse();
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString()).contains("Vi kender ingen e-mailadresse");
        TestHouse.execute("update people.person set erased_on = date '2026-11-23' where first_name = 'Amal'");
        assertThat(TestHouse.rows("select 1 from links.link where person_id is not null"))
                .isEmpty();
        assertThat(TestHouse.rows("select 1 from links.call_wanted")).isEmpty();
        assertThat(look(link + "/mine", session).getRedirectedUrl()).isEqualTo(link);
    }

    @Test
    void aLinkToSomebodyOfAnotherHouseIsNotThere() throws Exception {
        sentToAmal("da");
        assertThat(web.perform(get("/people/" + amal + "/links").with(otherHouse.signedIn(Role.CONSULTANT)))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
        assertThat(web.perform(fields(otherHouse, "da", post("/people/" + amal + "/links")))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void everyLanguageHasEveryTextWithTheSamePlacesAndSaysWhetherItWasChecked() {
        as(house.actor(Role.ADMINISTRATOR), () -> {
            assertThat(texts.languages().stream().map(PageLanguage::code))
                    .containsExactly("da", "en", "ar", "uk", "pl", "so", "tr");
            for (PageLanguage language : texts.languages()) {
                PageWords words = texts.in(language);
                assertThat(words.texts().keySet())
                        .as(language.code())
                        .isEqualTo(words.danish().keySet());
                words.texts()
                        .forEach((key, text) -> assertThat(places(text.words()))
                                .as(language.code() + " " + key)
                                .isEqualTo(places(
                                        Objects.requireNonNull(words.danish().get(key))
                                                .words())));
                assertThat(words.isChecked())
                        .as(language.code())
                        .isEqualTo(language.code().matches("da|en"));
                assertThat(language.fromTheRight()).isEqualTo(language.code().equals("ar"));
                assertThat(language.ownName()).isNotEqualTo(language.code());
            }
        });
    }

    private static List<String> places(String words) {
        return Pattern.compile("\\{[0-9]}")
                .matcher(words)
                .results()
                .map(found -> found.group())
                .sorted()
                .toList();
    }

    @Test
    void anAdministratorAddsALanguageByFileAndMarksATextAsRead() throws Exception {
        String wrong = file("fa", "key;text;checked\nhello;سلام;no\nnot.there;x;no\ntitle;;no\nnow.until;تا;maybe\n")
                .getContentAsString();
        assertThat(wrong).contains("Række 3: Nøglen findes ikke: not.there", "Række 5: Pladserne {0}");
        assertThat(TestHouse.rows("select 1 from links.page_text")).isEmpty();
        assertThat(file("xx", "key;text;checked\ntitle;x;no\n").getStatus()).isEqualTo(422);
        assertThat(file("fa", "key;text;checked\nhello;سلام {0};no\ntitle;صفحهٔ من;yes\n")
                        .getStatus())
                .isEqualTo(302);
        String link = sentToAmal("fa");
        Cookie[] session = opened(link);
        assertThat(look(link + "/mine", session).getContentAsString())
                .contains(
                        "lang=\"fa\" dir=\"rtl\"",
                        "سلام Amal",
                        "<span lang=\"da\" dir=\"ltr\">Hvordan går det?</span>");
        var check = post("/administration/page-texts/checked")
                .param("language", "fa")
                .param("key", "hello")
                .with(house.signedIn(Role.ADMINISTRATOR))
                .with(csrf());
        assertThat(web.perform(check.param("words", "noget andet"))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(409);
        web.perform(post("/administration/page-texts/checked")
                .param("language", "fa")
                .param("key", "hello")
                .param("words", "سلام {0}")
                .with(house.signedIn(Role.ADMINISTRATOR))
                .with(csrf()));
        assertThat(TestHouse.rows("select key from links.page_text where checked order by key"))
                .containsExactly("hello", "title");
        byte[] out = web.perform(
                        get("/administration/page-texts.csv?language=fa").with(house.signedIn(Role.ADMINISTRATOR)))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        assertThat(file("fa", new String(out, StandardCharsets.UTF_8)).getStatus())
                .isEqualTo(302);
        assertThat(TestHouse.rows("select count(*) from links.page_text")).containsExactly("2");
        assertThat(web.perform(get("/administration/page-texts?language=fa")
                                .with(otherHouse.signedIn(Role.ADMINISTRATOR)))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .as("of one organisation")
                .isEqualTo(404);
    }

    private MockHttpServletResponse file(String code, String csv) throws Exception {
        return web.perform(multipart("/administration/page-texts")
                        .file(new MockMultipartFile(
                                "file", "tekster.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)))
                        .param("code", code)
                        .with(house.signedIn(Role.ADMINISTRATOR))
                        .with(csrf()))
                .andReturn()
                .getResponse();
    }

    private String sentToAmal(String language) throws Exception {
        return sentTo(amal, language);
    }

    private String sentTo(UUID person, String language) throws Exception {
        MockHttpServletResponse sent = web.perform(fields(language, post("/people/" + person + "/links")))
                .andReturn()
                .getResponse();
        if (sent.getStatus() != 302) {
            throw new AssertionError(
                    "not sent: " + Jsoup.parse(sent.getContentAsString()).text());
        }
        return latest(Pattern.compile("/l/[A-Za-z0-9_-]{20,}"));
    }

    private MockHttpServletRequestBuilder fields(String language, MockHttpServletRequestBuilder form) {
        return fields(house, language, form);
    }

    private static MockHttpServletRequestBuilder fields(
            Accounts of, String language, MockHttpServletRequestBuilder form) {
        return form.param("channel", "MAIL")
                .param("language", language)
                .param("lastDay", "2026-12-07")
                .with(of.signedIn(Role.CONSULTANT))
                .with(csrf());
    }
}
