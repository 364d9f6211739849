package dk.fodfaeste.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import dk.fodfaeste.TestHouse;
import dk.fodfaeste.identity.Role;
import dk.fodfaeste.matching.decisions.Answer.How;
import dk.fodfaeste.matching.decisions.Answer.Said;
import dk.fodfaeste.matching.decisions.Proposal;
import dk.fodfaeste.matching.decisions.Proposal.Party;
import dk.fodfaeste.matching.decisions.Proposal.State;
import jakarta.servlet.http.Cookie;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The life of a link, from whoever sends it to the company's answer, and what it opens to nobody else. */
@ExtendWith(OutputCaptureExtension.class)
class LinkTest extends LinkTown {

    @BeforeEach
    void aProposal() {
        amalIsProposed();
    }

    @Test
    void theReceiverOpensItWithACodeAndReadsOnlyWhatThePersonSaidYesTo() throws Exception {
        String link = sent("Ærø O'Brien", MAIL);
        MockHttpServletResponse closed = look(link);
        assertThat(closed.getContentAsString()).contains("Åbn").doesNotContain("Amal", "Caféen");
        assertThat(closed.getHeader("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(closed.getHeader("X-Robots-Tag")).contains("noindex");
        assertThat(closed.getHeader("Cache-Control")).contains("no-store");
        assertThat(visits())
                .as("a robot that looks leaves no trace and sends no code")
                .isEmpty();

        Cookie[] session = opened(link);
        assertThat(session[0].isHttpOnly()).isTrue();
        assertThat(session[0].getPath()).isEqualTo("/l");
        String page = look(link + "/course", session).getContentAsString();
        assertThat(page)
                .contains("Amal: Skylle grønt", OWN_WORDS, "set 3 gange", "Ja, Amal er velkommen", "Consultant")
                .doesNotContain("Social worker");
        assertThat(visits()).containsExactly("CODE_SENT", "OPENED");
        assertThat(TestHouse.rows("select actor from privacy.log_entry where subject = 'link' and action = 'READ'"))
                .contains("Ærø O'Brien, link");
        String list = asConsultant("/proposals/" + proposal + "/links");
        assertThat(list).contains("Ærø O'Brien", MAIL, "åbnet").doesNotContain(link);
    }

    /** Whoever got the address forwarded knows the cookie's name, and not what is in it. */
    @Test
    void aSessionThatNobodyBeganOpensNothing() throws Exception {
        String link = sent("Ærø O'Brien", MAIL);
        Cookie[] session = opened(link);
        Cookie forged = new Cookie(
                session[0].getName(), "A".repeat(session[0].getValue().length()));
        assertThat(look(link + "/course", session).getContentAsString()).contains("Amal");
        assertThat(look(link + "/course", forged).getContentAsString()).doesNotContain("Amal", OWN_WORDS);
    }

    @Test
    void whatIsTakenBackOrOverIsGoneFromThePageAtOnce() throws Exception {
        String link = sent("Ærø O'Brien", MAIL);
        Cookie[] session = opened(link);
        TestHouse.execute(
                "update discovery.shared_item set expires_on = date '2026-11-22', approved_on = date '2026-11-01'"
                        + " where item = 'WORDS'");
        assertThat(look(link + "/course", session).getContentAsString())
                .contains("set 3 gange")
                .doesNotContain(OWN_WORDS);
        as(house.actor(Role.CONSULTANT), () -> sharing.withdraw(amal, Optional.empty()));
        assertThat(look(link + "/course", session).getContentAsString())
                .contains("Amal")
                .doesNotContain("set 3 gange", OWN_WORDS);
        TestHouse.execute("update privacy.consent set withdrawn_on = given_on");
        assertThat(look(link + "/course", session).getContentAsString())
                .contains("Det er ikke længere aktuelt")
                .doesNotContain("Amal", "Skylle grønt");
    }

    @Test
    void theCompanySignsByLinkOnceAndSaysWhatWasMissing() throws Exception {
        TestHouse.execute("update companies.workplace set ordinary_fte = null, supported_fte = null");
        String link = sent("Ærø O'Brien", MAIL);
        Cookie[] session = opened(link);
        MockHttpServletResponse wrong = answer(
                yes(link, "").param("phone", "intet").param("ordinaryFte", "10").param("supportedFte", "0"), session);
        assertThat(wrong.getStatus()).isEqualTo(422);
        assertThat(wrong.getContentAsString())
                .contains("Skriv dit navn.", "Skriv et telefonnummer med mindst otte cifre.", "value=\"intet\"");
        assertThat(now().answers()).isEmpty();
        for (int time = 0; time < 2; time++) {
            answer(yes(link, "Ærø O'Brien").param("phone", "33 12 34 56").param("ordinaryFte", "10"), session);
        }
        assertThat(now().answers().get(Party.COMPANY)).satisfies(said -> {
            assertThat(said.yes()).isTrue();
            assertThat(said.how()).contains(How.BY_LINK);
            assertThat(said.signer()).contains("Ærø O'Brien");
        });
        assertThat(TestHouse.rows("select count(*) from matching.answer where party = 'COMPANY'"))
                .containsExactly("1");
        assertThat(TestHouse.rows("select contact_phone from companies.company where name = 'Caféen'"))
                .containsExactly("33 12 34 56");
        assertThat(TestHouse.rows("select ordinary_fte from companies.workplace where p_number = '1000000001'"))
                .containsExactly("10.00");
        assertThat(look(link + "/course", session).getContentAsString())
                .contains("I har sagt ja.", "Ærø O'Brien svarede")
                .doesNotContain("value=\"intet\"");
        assertThat(visits()).contains("YES");
    }

    @Test
    void ofTwoWhoAnswerTheSecondIsToldWhoWasFirst() throws Exception {
        String first = sent("Ærø O'Brien", MAIL);
        Cookie[] one = opened(first);
        String second = sent("Đặng Thị", "dang@cafeen.example");
        Cookie[] two = opened(second);
        answer(yes(first, "Ærø O'Brien"), one);
        MockHttpServletResponse late = answer(no(second).param("why", "BUSY"), two);
        assertThat(late.getContentAsString()).contains("Ærø O'Brien", "I har sagt ja.");
        assertThat(now().state()).isEqualTo(State.WAITING);
    }

    @Test
    void anOldPageSignsNothingAndAWithdrawnProposalSaysSo() throws Exception {
        String link = sent("Ærø O'Brien", MAIL);
        Cookie[] session = opened(link);
        var old = yes(link, "Ærø O'Brien");
        TestHouse.execute("update matching.agreement set version = version + 1, substance = version + 1"
                + " where version = (select max(version) from matching.agreement)");
        MockHttpServletResponse page = answer(old, session);
        assertThat(page.getStatus()).isEqualTo(422);
        assertThat(page.getContentAsString()).contains("Aftalen er ændret", "Ja, Amal er velkommen");
        assertThat(now().answers()).isEmpty();

        as(
                house.actor(Role.CONSULTANT),
                () -> proposals.withdraw(proposal, Proposal.Withdrawal.PERSON_CHANGED_MIND, Optional.empty()));
        assertThat(answer(yes(link, "Ærø O'Brien"), session).getContentAsString())
                .contains("Der er ikke noget at svare på nu.")
                .doesNotContain("PERSON_CHANGED_MIND", "fortrudt");
        assertThat(now().answers()).isEmpty();
    }

    @Test
    void aNoHasAReasonBindsEverybodyAtOnceAndIsTakenBack() throws Exception {
        String link = sent("Ærø O'Brien", MAIL);
        Cookie[] session = opened(link);
        assertThat(answer(no(link).param("why", ""), session).getStatus()).isEqualTo(422);
        answer(no(link).param("why", "BUSY").param("again", "IN_THREE_MONTHS"), session);
        assertThat(now().state()).isEqualTo(State.DECLINED);
        assertThat(TestHouse.rows("select paused_until from companies.company where name = 'Caféen'"))
                .containsExactly("2027-02-23");
        assertThat(asConsultant("/proposals/" + proposal + "/links")).contains("Vi har for travlt lige nu");
        assertThat(asConsultant("/today")).contains("Caféen: Ærø O'Brien siger nej tak denne gang");
        answer(post(link + "/course/taken-back"), session);
        assertThat(now().state()).isEqualTo(State.WAITING);
        assertThat(asConsultant("/today")).contains("har taget svaret tilbage");
    }

    @Test
    void whoeverWantsToBeCalledStandsInIDagUntilSomebodyHas() throws Exception {
        String link = sent("Ærø O'Brien", MAIL);
        Cookie[] session = opened(link);
        assertThat(answer(post(link + "/course/call").param("about", "Hun har vel ikke kræft?"), session)
                        .getContentAsString())
                .contains("ikke om sygdom");
        answer(post(link + "/course/call").param("about", "Hvem henter nøglen?"), session);
        answer(post(link + "/course/call"), session);
        String line = "Caféen: Ærø O'Brien vil ringes op";
        assertThat(asConsultant("/today")).containsOnlyOnce(line);
        assertThat(asConsultant("/proposals/" + proposal + "/links")).contains("Hvem henter nøglen?", MAIL);
        String call =
                TestHouse.rows("select call_wanted_id from links.call_wanted").getFirst();
        for (int time = 0; time < 2; time++) {
            web.perform(post("/proposals/" + proposal + "/links/calls/" + call)
                    .with(house.signedIn(Role.CONSULTANT))
                    .with(csrf()));
        }
        assertThat(asConsultant("/today")).doesNotContain(line);
    }

    @Test
    void whileTheCourseRunsTheCompanySaysHowItGoesAndReadsItsPapers() throws Exception {
        everybodySigns();
        String link = sent("Ærø O'Brien", MAIL);
        Cookie[] session = opened(link);
        assertThat(look(link + "/course", session).getContentAsString())
                .contains("Alle har skrevet under.")
                .doesNotContain("Hvordan går det?", "Papirer");
        TestHouse.execute("update placements.course set starts_on = date '2026-11-16', grant_state = 'GRANTED';"
                + " update matching.agreement set starts_on = date '2026-11-16'");
        String course = TestHouse.rows("select course_id from placements.course where proposal_id is not null")
                .getFirst();
        for (String document : List.of("agreement", "status-report")) {
            web.perform(post("/courses/" + course + "/documents/" + document)
                    .with(house.signedIn(Role.CONSULTANT))
                    .with(csrf()));
        }
        String page = look(link + "/course", session).getContentAsString();
        assertThat(page)
                .contains("Hvordan går det?", "Aftalen", "En ny kollega")
                .doesNotContain("status");
        for (String id : TestHouse.rows("select issued_document_id from documents.issued_document order by kind")) {
            MockHttpServletResponse pdf = look(link + "/course/documents/" + id + ".pdf", session);
            assertThat(pdf.getStatus()).isEqualTo(page.contains(id) ? 200 : 303);
            assertThat(look(link + "/course/documents/" + id + ".pdf").getStatus())
                    .as("without a session")
                    .isEqualTo(303);
        }
        assertThat(answer(post(link + "/course/going").param("going", "ANGRY"), session)
                        .getStatus())
                .isEqualTo(422);
        answer(post(link + "/course/going").param("going", "WELL"), session);
        assertThat(TestHouse.rows("select 1 from links.call_wanted")).isEmpty();
        answer(post(link + "/course/going").param("going", "WORRIED"), session);
        assertThat(asConsultant("/today")).contains("Caféen: Ærø O'Brien er bekymret");
        assertThat(asConsultant("/proposals/" + proposal + "/links")).contains("Vi er bekymrede", "læste et papir");
    }

    @Test
    void theCompanysWishesBindAtOnceAndAnOldPageOverwritesNone() throws Exception {
        String link = sent("Ærø O'Brien", MAIL);
        Cookie[] session = opened(link);
        String version = TestHouse.rows("select version from companies.company where name = 'Caféen'")
                .getFirst();
        assertThat(answer(wishes(link, version, "tit", "2027-01-31"), session).getContentAsString())
                .contains("Skriv et tal fra 0 til 9.", "value=\"tit\"", "value=\"2027-01-31\"");
        answer(wishes(link, version, "1", "2027-01-31"), session);
        assertThat(
                        TestHouse.rows(
                                "select max_contacts_per_month || ' ' || paused_until from companies.company where name = 'Caféen'"))
                .containsExactly("1 2027-01-31");
        assertThat(answer(wishes(link, version, "5", ""), session).getContentAsString())
                .contains("Ønskerne er ændret", "value=\"5\"");
        assertThat(asConsultant("/proposals/" + proposal + "/links"))
                .contains("har bedt om en pause", "skrev sine ønsker");
    }

    private static MockHttpServletRequestBuilder wishes(String link, String version, String most, String until) {
        return post(link + "/course/wishes")
                .param("version", version)
                .param("most", most)
                .param("pausedUntil", until);
    }

    @Test
    void anotherDayForATalkIsAWishAndMovesNothing() throws Exception {
        everybodySigns();
        TestHouse.execute(
                "insert into placements.booking (booking_id, organisation_id, course_id, day, begins_at, minutes, with_person,"
                        + " contact, booked_by_id, booked_at) select gen_random_uuid(), organisation_id, course_id, date '2026-12-09', time '09:30',"
                        + " 30, true, 'Ærø', '" + house.account(Role.CONSULTANT).accountId()
                        + "', now() from placements.course"
                        + " where proposal_id is not null");
        String link = sent("Ærø O'Brien", MAIL);
        Cookie[] session = opened(link);
        String talk =
                TestHouse.rows("select booking_id from placements.booking").getFirst();
        assertThat(look(link + "/course", session).getContentAsString()).contains("Samtale 9. december 2026 kl. 9.30");
        assertThat(answer(post(link + "/course/days").param("talk", talk).param("day1", "2026-01-01"), session)
                        .getContentAsString())
                .contains("Skriv en dag fra i dag og frem.");
        assertThat(answer(
                                post(link + "/course/days")
                                        .param("talk", UUID.randomUUID().toString())
                                        .param("day1", "2026-12-10"),
                                session)
                        .getStatus())
                .isEqualTo(422);
        answer(
                post(link + "/course/days")
                        .param("talk", talk)
                        .param("day1", "2026-12-10")
                        .param("day2", "2026-12-11"),
                session);
        assertThat(TestHouse.rows("select day from placements.booking")).containsExactly("2026-12-09");
        assertThat(asConsultant("/proposals/" + proposal + "/links"))
                .contains("I stedet for 9. dec.: 10. dec. og 11. dec.");
        assertThat(asConsultant("/today")).contains("vil hellere tale sammen en anden dag");
    }

    @Test
    void theRepresentativeReadsFiguresAndNobodyAndMayDisagree() throws Exception {
        String link = sentForRatio("Zoë Nguyễn", "zoe@cafeen.example");
        Cookie[] session = opened(link);
        assertThat(look(link + "/ratio", session).getContentAsString())
                .contains("Zoë Nguyễn", "1000000001", "0,16", "forholdstallet holder", "BAB § 65")
                .doesNotContain("Amal", "Skylle grønt", OWN_WORDS);
        assertThat(answer(ratio(link, "disagree").param("about", ""), session).getContentAsString())
                .contains("Skriv, hvorfor du er uenig.");
        answer(ratio(link, "disagree").param("about", "To er holdt op i oktober"), session);
        assertThat(now().answers().get(Party.REPRESENTATIVE)).satisfies(said -> {
            assertThat(said.yes()).as("the statement is made").isTrue();
            assertThat(said.note()).contains("To er holdt op i oktober");
        });
        answer(ratio(link, "agree"), session);
        assertThat(now().answers().get(Party.REPRESENTATIVE))
                .satisfies(said -> assertThat(said.note()).contains("To er holdt op i oktober"));
        assertThat(look(link + "/ratio", session).getContentAsString())
                .contains("Din udtalelse er gemt.", "To er holdt op i oktober");
        assertThat(asConsultant("/proposals/" + proposal + "/links"))
                .contains("uenig i forholdstallet", "Jeg har ringet");
    }

    private MockHttpServletRequestBuilder ratio(String link, String what) {
        return post(link + "/ratio/" + what)
                .param("signer", "Zoë Nguyễn")
                .param("version", Integer.toString(now().agreement().version()));
    }

    @Test
    void aLinkOpensNothingButWhatItIsFor() throws Exception {
        String ofRatio = sentForRatio("Zoë Nguyễn", "zoe@cafeen.example");
        Cookie[] representative = opened(ofRatio);
        String ofCompany = sent("Ærø O'Brien", MAIL);
        Cookie[] company = opened(ofCompany);
        assertThat(look(ofRatio + "/course", representative).getRedirectedUrl()).isEqualTo(ofRatio);
        assertThat(look(ofCompany + "/ratio", company).getRedirectedUrl()).isEqualTo(ofCompany);
        assertThat(plain(answer(yes(ofRatio, "Zoë"), representative)))
                .isEqualTo(plain(answer(yes("/l/nothing-at-all", "Zoë"))));
        assertThat(plain(answer(ratio(ofCompany, "agree"), company)))
                .isEqualTo(plain(answer(ratio("/l/nothing-at-all", "agree"))));
        assertThat(now().answers()).isEmpty();
    }

    @Test
    void whatWasTypedGoesOnWithTheNextLink() throws Exception {
        String link = sent("Ærø O'Brien", MAIL);
        Cookie[] session = opened(link);
        var form = post(link + "/course/call")
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .content("about=Om n%C3%B8glen+til+k%C3%B8kkenet");
        TestHouse.execute("update links.link set expires_on = date '2026-11-22'");
        MockHttpServletResponse over = answer(form, session);
        assertThat(over.getStatus()).isEqualTo(404);
        assertThat(over.getContentAsString()).contains("Om nøglen til køkkenet");
        String next = sent("Ærø O'Brien", MAIL);
        assertThat(look(next + "/course", opened(next)).getContentAsString()).contains("Om nøglen til køkkenet");
        String others = sent("Đặng Thị", "dang@cafeen.example");
        assertThat(look(others + "/course", opened(others)).getContentAsString())
                .doesNotContain("Om nøglen til køkkenet");
    }

    @Test
    void aCodeIsTriedFiveTimesAndIsForItsOwnLink() throws Exception {
        String link = sent("Ærø O'Brien", MAIL);
        String other = sent("Đặng Thị", "dang@cafeen.example");
        knock(other);
        String ofOther = latest(Pattern.compile("\\b[0-9]{6}\\b"));
        knock(link);
        String right = latest(Pattern.compile("\\b[0-9]{6}\\b"));
        assertThat(enter(link, "12345").getContentAsString()).contains("Koden er seks cifre.");
        String wrong = right.equals(ofOther) ? "000000" : ofOther;
        for (int time = 0; time < 5; time++) {
            assertThat(enter(link, wrong).getContentAsString()).contains("Koden passer ikke");
        }
        assertThat(enter(link, right).getContentAsString())
                .as("after five tries the right one is as good as any")
                .contains("Koden passer ikke");
        assertThat(
                        TestHouse.rows(
                                "select encode(code_hash, 'hex') || encode(secret_hash, 'hex') from links.code join links.link using (link_id)"))
                .noneMatch(hash -> hash.contains(right));
    }

    @Test
    void whateverIsWrongWithALinkTheAnswerIsTheSame() throws Exception {
        String own = sent("Ærø O'Brien", MAIL);
        Cookie[] ofOwn = opened(own);
        Map<String, Cookie[]> cases = new LinkedHashMap<>();
        cases.put("/l/" + "x".repeat(27), new Cookie[0]);
        String another = sent("Đặng Thị", "dang@cafeen.example");
        cases.put(another, ofOwn);
        String over = sent("Bo Ås", "bo@cafeen.example");
        cases.put(over, opened(over));
        String shut = sent("Kaj Ås", "kaj@cafeen.example");
        cases.put(shut, opened(shut));
        String ended = sent("Pia Ås", "pia@cafeen.example");
        cases.put(ended, opened(ended));
        TestHouse.execute("update links.session set until_at = now() - interval '1 minute' where link_id ="
                + " (select link_id from links.link where receiver = 'Pia Ås')");
        TestHouse.execute("update links.link set expires_on = date '2026-11-22' where receiver = 'Bo Ås'");
        String id = TestHouse.rows("select link_id from links.link where receiver = 'Kaj Ås'")
                .getFirst();
        web.perform(post("/proposals/" + proposal + "/links/" + id + "/shut")
                .with(house.signedIn(Role.CONSULTANT))
                .with(csrf()));

        for (String route : List.of(
                "/course/yes",
                "/course/no",
                "/course/call",
                "/course/taken-back",
                "/course/going",
                "/course/wishes",
                "/course/days",
                "/overview/" + id,
                "/ratio/agree",
                "/ratio/disagree")) {
            MockHttpServletResponse model = answer(filled(post("/l/nothing-at-all" + route)));
            assertThat(model.getStatus()).isEqualTo(404);
            for (var each : cases.entrySet()) {
                MockHttpServletResponse told = answer(filled(post(each.getKey() + route)), each.getValue());
                assertThat(told.getStatus()).as(each.getKey() + route).isEqualTo(404);
                assertThat(plain(told)).as(each.getKey() + route).isEqualTo(plain(model));
            }
        }
        String shown = plain(look("/l/nothing-at-all"));
        for (var each : cases.entrySet()) {
            assertThat(plain(look(each.getKey())).replace(each.getKey(), "/l/nothing-at-all"))
                    .isEqualTo(shown);
            assertThat(look(each.getKey() + "/course", each.getValue()).getRedirectedUrl())
                    .isEqualTo(each.getKey());
        }
        String refused = plain(knock("/l/nothing-at-all"));
        for (String dead : List.of("/l/" + "x".repeat(27), over, shut)) {
            assertThat(plain(knock(dead, Objects.requireNonNull(cases.get(dead)))))
                    .isEqualTo(refused);
            assertThat(plain(enter(dead, "123456"))).isEqualTo(refused);
        }
        assertThat(now().answers()).isEmpty();
        assertThat(TestHouse.rows("select 1 from links.call_wanted")).isEmpty();
        assertThat(look(own + "/course", ofOwn).getStatus())
                .as("so this test can fail")
                .isEqualTo(200);
    }

    private static MockHttpServletRequestBuilder filled(MockHttpServletRequestBuilder form) {
        return form.param("signer", "Ærø")
                .param("version", "2")
                .param("why", "BUSY")
                .param("about", "Ring")
                .param("going", "WORRIED")
                .param("day1", "2026-12-10");
    }

    /** Without the secrets against forgery. */
    private static String plain(MockHttpServletResponse response) throws Exception {
        return response.getContentAsString().replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
    }

    @Test
    void nothingSealedUnapprovedOrOverIsInAnyPageMessageOrLogLine(CapturedOutput output) throws Exception {
        as(
                house.actor(Role.CONSULTANT),
                () -> sharing.approve(
                        amal,
                        List.of(
                                words("kanarie-trukket"),
                                words("kanarie-gammel"),
                                words("kanarie-anden"),
                                words("kanarie-kommune"),
                                words("kanarie-bagefter"))));
        TestHouse.execute("""
                update people.person set last_name = 'Kanarie-Efternavn', phone = '47114711', wishes = 'kanarie-oenske'
                 where first_name = 'Amal';
                update discovery.shared_item set withdrawn_on = approved_on where words = 'kanarie-trukket';
                update discovery.shared_item set approved_on = date '2026-01-01', expires_on = date '2026-11-22'
                 where words = 'kanarie-gammel';
                update discovery.shared_item set receiver = 'MUNICIPALITY' where words = 'kanarie-kommune';
                update discovery.shared_item set purpose = 'FOLLOW_UP' where words = 'kanarie-bagefter';
                update discovery.shared_item i set receiver = 'COMPANY', company_id = c.company_id
                  from companies.company c where c.name = 'Butikken' and i.words = 'kanarie-anden';
                update matching.agreement set purpose = 'kanarie-formaal', next_step = 'kanarie-skridt'
                """);
        as(
                house.actor(Role.SOCIAL_WORKER),
                () -> signatures.answer(
                        proposal,
                        Party.SOCIAL_WORKER,
                        new Said(
                                true,
                                now().agreement().version(),
                                Optional.of("kanarie-note"),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty())));
        String earlier = sent("Ærø O'Brien", MAIL);
        String link = sent("Ærø O'Brien", MAIL);
        Cookie[] session = opened(link);
        StringBuilder all = new StringBuilder(look(link + "/course", session).getContentAsString());
        assertThat(all).contains(OWN_WORDS);
        String overview = look(link + "/overview", session).getContentAsString();
        assertThat(overview).contains("Amal: Skylle grønt").doesNotContain(earlier, OWN_WORDS);
        all.append(overview);
        all.append(answer(yes(link, ""), session).getContentAsString());
        all.append(answer(post(link + "/course/days").param("day1", "nej"), session)
                .getContentAsString());
        answer(yes(link, "Ærø O'Brien"), session);
        all.append(look(link + "/course?done=yes", session).getContentAsString());
        all.append(asConsultant("/proposals/" + proposal + "/links"));
        all.append(TestHouse.rows("select words || subject from post.message_text"));
        all.append(TestHouse.rows("select words from links.line"));
        assertThat(all.toString().replace("Kanarie-Efternavn → ", "").toLowerCase(Locale.ROOT))
                .doesNotContain(
                        "kanarie-trukket",
                        "kanarie-gammel",
                        "kanarie-anden",
                        "kanarie-kommune",
                        "kanarie-bagefter",
                        "kanarie-oenske",
                        "kanarie-formaal",
                        "kanarie-skridt",
                        "kanarie-note",
                        "47114711");
        String secret = link.substring("/l/".length());
        assertThat(output.getAll()).doesNotContain(secret, "kanarie-");
        assertThat(TestHouse.rows("select detail || actor from privacy.log_entry"))
                .noneMatch(line -> line.contains(secret) || line.contains("kanarie"));
        assertThat(TestHouse.dumped().replace(link, ""))
                .as("only the message has it, until it has left")
                .doesNotContain(secret);
    }

    @Test
    void guessingFromOnePlaceIsSlowed() throws Exception {
        String link = sent("Ærø O'Brien", MAIL);
        for (int guess = 0; guess < 51; guess++) {
            knock("/l/guess-number-%020d".formatted(guess));
        }
        assertThat(knock(link).getStatus()).as("even the right one has to wait").isEqualTo(404);
    }

    @Test
    void nobodyIsShownToACompanyWithoutTheirYesOrInAPause() throws Exception {
        TestHouse.execute("update companies.company set paused_until = date '2026-12-24'");
        assertThat(web.perform(fields("Ærø", MAIL, post("/proposals/" + proposal + "/links")))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("Virksomheden har bedt om en pause");
        TestHouse.execute("update companies.company set paused_until = null;"
                + " update privacy.consent set withdrawn_on = given_on");
        assertThat(asConsultant("/proposals/" + proposal + "/links")).contains("ikke sagt ja til at blive vist");
        assertThat(web.perform(fields("Ærø", MAIL, post("/proposals/" + proposal + "/links/preview")))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(422);
        assertThat(TestHouse.rows("select 1 from links.link")).isEmpty();
    }

    @Test
    void whatIsPreviewedIsWhatTheReceiverSees() throws Exception {
        String preview = web.perform(fields("Ærø O'Brien", MAIL, post("/proposals/" + proposal + "/links/preview")))
                .andReturn()
                .getResponse()
                .getContentAsString();
        String link = sent("Ærø O'Brien", MAIL);
        String page = look(link + "/course", opened(link)).getContentAsString();
        assertThat(sheets(preview)).isNotEmpty().isEqualTo(sheets(page));
        assertThat(TestHouse.rows("select words || subject from post.message_text"))
                .noneMatch(words -> words.contains("Amal"));
    }

    /** What stands in the sheets about the colleague. */
    private static List<String> sheets(String page) {
        return Pattern.compile("<li>(.*?)</li>", Pattern.DOTALL)
                .matcher(page)
                .results()
                .map(found -> found.group(1).strip())
                .toList();
    }

    @Test
    void aLinkOfAnotherHouseIsNotThere() throws Exception {
        sent("Ærø O'Brien", MAIL);
        String id = TestHouse.rows("select link_id from links.link").getFirst();
        for (String address :
                List.of("/proposals/" + proposal + "/links", "/proposals/" + UUID.randomUUID() + "/links")) {
            assertThat(web.perform(get(address).with(otherHouse.signedIn(Role.CONSULTANT)))
                            .andReturn()
                            .getResponse()
                            .getStatus())
                    .isEqualTo(404);
        }
        web.perform(post("/proposals/" + proposal + "/links/" + id + "/shut")
                .with(otherHouse.signedIn(Role.CONSULTANT))
                .with(csrf()));
        assertThat(TestHouse.rows("select 1 from links.link where shut_at is not null"))
                .isEmpty();
    }

    private MockHttpServletRequestBuilder no(String link) {
        return post(link + "/course/no")
                .param("version", Integer.toString(now().agreement().version()));
    }

    private static List<String> visits() throws Exception {
        return TestHouse.rows("select kind from links.visit order by visit_id");
    }
}
