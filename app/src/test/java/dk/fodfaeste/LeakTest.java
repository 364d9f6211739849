package dk.fodfaeste;

import static dk.fodfaeste.CaseRoomSecrets.BENEFIT;
import static dk.fodfaeste.CaseRoomSecrets.CAUSE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.fodfaeste.companies.Companies;
import dk.fodfaeste.companies.Company;
import dk.fodfaeste.discovery.SamplePhoto;
import dk.fodfaeste.discovery.progress.ProgressTalks;
import dk.fodfaeste.discovery.progress.Table;
import dk.fodfaeste.engine.carousel.StepUp;
import dk.fodfaeste.identity.Language;
import dk.fodfaeste.identity.Role;
import dk.fodfaeste.intake.Imports;
import dk.fodfaeste.matching.decisions.Agreement.Terms;
import dk.fodfaeste.matching.openings.WorkOpening;
import dk.fodfaeste.matching.plan.WeekPlan.Chosen;
import dk.fodfaeste.matching.plan.WeekPlans;
import dk.fodfaeste.matching.proposals.Agreements;
import dk.fodfaeste.matching.proposals.Proposals;
import dk.fodfaeste.matching.successors.Change;
import dk.fodfaeste.matching.successors.Successors;
import dk.fodfaeste.people.People;
import dk.fodfaeste.people.Person;
import dk.fodfaeste.placements.Course;
import dk.fodfaeste.placements.Instrument;
import dk.fodfaeste.placements.Placements;
import dk.fodfaeste.post.About;
import dk.fodfaeste.post.Attachment;
import dk.fodfaeste.post.Channel;
import dk.fodfaeste.post.Message;
import dk.fodfaeste.post.Outbox;
import dk.fodfaeste.rules.file.PackReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every page, list, search and document there is, searched for what must not be in it. New routes are found by themselves. */
class LeakTest extends HouseTest {

    private static final String CHOSEN = "Valborg Tillidsvalgt";
    private static final String WHY = "Ringede grædende en søndag";
    private static final String PURPOSE = "kun-husets-eget-formaal-4711";

    private static final String OWN_WORDS = "helst én kollega ad gangen 4711";

    /** What was said in a talk about progress: the team's and the manager's. */
    private static final String TALKED = "vil oeve busturen to gange 4711";

    /** Kroner a month, and as the pages write them. */
    private static final String WAGE = "17533.25";

    private static final String TOLD_WAGE = "17.533,25";

    /** Who of the workplace takes part in a talk, and what came out of one. */
    private static final String BOOKED = "Vibeke Holm 4711";

    private static final String AGREED = "viser ruten med bussen 4711";

    /** What was written to the workplace's contact. */
    private static final String WRITTEN = "vi ses ved kaffemaskinen 4711";

    private static final String ANSWERED = "Vi begynder med kaffemaskinen";

    /** To whom a link was sent. */
    private static final String RECEIVER = "Kaj Linkmodtager 4711";

    /** What a person wrote on their own page. */
    private static final String SAID = "hellere om formiddagen 4711";

    /** The municipality's number of a case. */
    private static final String GRANT = "KOM 4711-7";

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    private Imports imports;

    @Autowired
    private People people;

    @Autowired
    private Companies companies;

    @Autowired
    private Placements placements;

    @Autowired
    private WeekPlans plans;

    @Autowired
    private Proposals proposals;

    @Autowired
    private Agreements agreements;

    private static final String PAGE_OF_CHANGE = "/courses/{courseId}/agreement/signed-pages/{signedPageId}";

    @Autowired
    private ProgressTalks talks;

    @Autowired
    private Successors successors;

    @Autowired
    private Outbox outbox;

    private Map<String, String> ids = Map.of();
    private List<String> numbers = List.of();
    private List<String> names = List.of();

    @BeforeEach
    void theTownMovesInWithItsSecrets() throws Exception {
        Town.moveIn(imports, house, Town.example());
        numbers = cprNumbers();
        as(house.actor(Role.CONSULTANT), () -> {
            Person person = people.all().stream()
                    .filter(each -> each.number().equals("B0002"))
                    .findFirst()
                    .orElseThrow();
            names = people.all().stream()
                    .flatMap(each -> each.lastName().stream())
                    .distinct()
                    .toList();
            var task = companies.tasks().getFirst();
            var partners = companies.companies().stream()
                    .filter(company -> !company.ownEnterprise())
                    .map(Company::id)
                    .toList();
            var partner = companies.workplaces().stream()
                    .filter(workplace -> partners.contains(workplace.companyId()))
                    .findFirst()
                    .orElseThrow();
            Chosen chosen = plans.plan().chosen().stream()
                    .filter(each -> !placements.coursesOf(each.person().id()).isEmpty())
                    .findFirst()
                    .orElseThrow();
            ids = Map.of(
                    "ownWorkplaceId", companies.ownWorkplaces().getFirst().id().toString(),
                    "proposedId", chosen.person().id().toString(),
                    "proposalId", proposal(chosen).toString(),
                    "partnerWorkplaceId", partner.id().toString(),
                    "personId", person.id().toString(),
                    "companyId", companies.companies().getFirst().id().toString(),
                    "workplaceId", task.workplaceId().toString(),
                    "taskId", task.id().toString(),
                    "courseId",
                            placements.coursesOf(person.id()).getFirst().id().toString());
        });
        theSocialWorkerWorksWithThem();
        theSocialWorkerTalksAboutProgress();
        somebodyBreaksTheGlass();
        web.perform(post("/people/" + ids.get("personId") + "/sharing")
                        .with(house.signedIn(Role.CONSULTANT))
                        .with(csrf())
                        .param("words", OWN_WORDS)
                        .param("receiver", "WORKPLACES")
                        .param("purpose", "FIND_WORK")
                        .param("how", "IN_PERSON"))
                .andExpect(status().is3xxRedirection());
        CaseRoomSecrets.layIn(web, house, filled("{proposedId}"), 1);
        ids = new HashMap<>(ids);
        ids.put(
                "attachmentId",
                CaseRoomSecrets.layIn(web, house, filled("{personId}"), 1).toString());
        aDocumentIsIssued();
        aReferralIsAnswered();
        aGrantIsAskedFor();
        aTalkIsBooked();
        theContactIsWrittenTo();
        aCalendarFollows();
        somebodyWasAskedHowItWent();
        aPhotoIsTaken();
        anAgreementIsSignedOnPaper();
        aRulePackIsTried();
        aChangeIsSignedOnPaper();
        aLinkIsSent();
        anInterpreterIsAsked();
        aContactPersonIsWritten();
        aPersonHasAPageOfTheirOwn();
    }

    /** With something to be called about, and words against an evaluation. */
    private void aPersonHasAPageOfTheirOwn() throws Exception {
        TestHouse.execute("update people.person set email = 'inge@hjemme.example' where person_id = '"
                + ids.get("personId") + "'");
        web.perform(post(filled("/people/{personId}/links"))
                        .param("channel", "MAIL")
                        .param("language", "so")
                        .param("lastDay", "2026-12-01")
                        .with(house.signedIn(Role.CONSULTANT))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
        TestHouse.execute("insert into links.call_wanted (link_id, organisation_id, kind, words, wanted_at)"
                + " select link_id, organisation_id, 'PAUSE', '" + SAID
                + "', now() from links.link where person_id is not null;"
                + " insert into documents.disagreement (disagreement_id, organisation_id, issued_document_id, words, language, taken_in_by_id, said_at)"
                + " select gen_random_uuid(), organisation_id, issued_document_id, '" + SAID
                + "', 'so', issued_by_id, now()"
                + " from documents.issued_document where issued_document_id = '" + ids.get("documentId") + "'");
        for (String page : List.of("/people/{personId}/links", "/courses/{courseId}/documents")) {
            assertThat(read(filled(page), house, Role.CONSULTANT)).as(page).contains(SAID);
        }
    }

    private void aContactPersonIsWritten() throws Exception {
        web.perform(post(filled("/companies/{companyId}/contact-persons"))
                        .param("name", CHOSEN)
                        .param("role", "REPRESENTATIVE")
                        .with(house.signedIn(Role.CONSULTANT))
                        .with(csrf()))
                .andExpect(status().isFound());
        ids.put(
                "contactPersonId",
                TestHouse.rows("select contact_person_id::text from companies.contact_person")
                        .getFirst());
        String one = filled("/companies/{companyId}/contact-persons/{contactPersonId}");
        assertThat(read(one, house, Role.CONSULTANT)).contains(CHOSEN);
        assertThat(read(one, otherHouse, Role.CONSULTANT)).doesNotContain(CHOSEN);
        assertThat(read(filled("/companies/{companyId}/contact-persons"), otherHouse, Role.CONSULTANT))
                .doesNotContain(CHOSEN);
    }

    private void aLinkIsSent() throws Exception {
        TestHouse.execute(
                "update companies.company set paused_until = null; insert into privacy.consent (consent_id, organisation_id,"
                        + " person_id, purpose, given_on, source) select gen_random_uuid(), organisation_id, person_id, 'PROFILE', date '2026-11-20',"
                        + " 'in person' from people.person where person_id = '" + ids.get("proposedId")
                        + "' on conflict do nothing");
        web.perform(post(filled("/proposals/{proposalId}/links"))
                        .param("receiver", RECEIVER)
                        .param("channel", "MAIL")
                        .param("address", "kaj@vaerket.example")
                        .param("language", "DANISH")
                        .param("lastDay", "2026-12-01")
                        .with(house.signedIn(Role.CONSULTANT))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
        assertThat(read(filled("/proposals/{proposalId}/links"), house, Role.CONSULTANT))
                .contains(RECEIVER);
    }

    private void anInterpreterIsAsked() throws Exception {
        TestHouse.execute("update placements.booking set interpreter = 'arabisk' where contact = '" + BOOKED + "'");
        ids.put(
                "talk",
                TestHouse.rows("select booking_id::text from placements.booking where contact = '" + BOOKED + "'")
                        .getFirst());
        web.perform(post(filled("/courses/{courseId}/links"))
                        .param("purpose", "INTERPRETER")
                        .param("talk", ids.get("talk"))
                        .param("receiver", RECEIVER)
                        .param("channel", "MAIL")
                        .param("address", "kaj@vaerket.example")
                        .param("language", "DANISH")
                        .param("lastDay", "2026-12-01")
                        .with(house.signedIn(Role.CONSULTANT))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
        for (String page :
                List.of(filled("/courses/{courseId}/links"), filled("/courses/{courseId}/links?talk={talk}"))) {
            assertThat(read(page, house, Role.CONSULTANT)).contains(RECEIVER);
            assertThat(read(page, otherHouse, Role.CONSULTANT)).doesNotContain(RECEIVER, BOOKED);
        }
    }

    /** With what came out of the one before, and what was learned. */
    private void aTalkIsBooked() throws SQLException {
        String by = "'" + house.account(Role.CONSULTANT).accountId() + "'";
        String ofCourse = " from placements.course where course_id = '" + ids.get("courseId") + "'";
        TestHouse.execute(
                "insert into placements.booking (booking_id, organisation_id, course_id, day, begins_at, minutes, with_person, contact,"
                        + " booked_by_id, booked_at) select gen_random_uuid(), organisation_id, course_id, date '2026-11-25', time '09:30', 30, true, '"
                        + BOOKED + "', " + by + ", now()" + ofCourse);
        TestHouse.execute("insert into placements.booking_worker (booking_id, organisation_id, account_id)"
                + " select booking_id, organisation_id, " + by + " from placements.booking");
        TestHouse.execute(
                "insert into placements.action_point (action_point_id, organisation_id, course_id, words, who, until_on, written_by_id,"
                        + " written_at) select gen_random_uuid(), organisation_id, course_id, '" + AGREED
                        + "', 'PERSON', date '2026-11-20', " + by
                        + ", now()" + ofCourse);
        TestHouse.execute(
                "insert into placements.lesson (lesson_id, organisation_id, course_id, words, written_by_id, written_at)"
                        + " select gen_random_uuid(), organisation_id, course_id, '" + AGREED + "', " + by + ", now()"
                        + ofCourse);
        ids.put(
                "bookingId",
                TestHouse.rows("select booking_id from placements.booking").getFirst());
    }

    /** Of the consultant, who takes part in the talk that is booked. */
    private void aCalendarFollows() throws Exception {
        String address = String.valueOf(web.perform(post("/calendar/link")
                        .with(house.signedIn(Role.CONSULTANT))
                        .with(csrf()))
                .andReturn()
                .getFlashMap()
                .get("calendarLink"));
        ids.put("secret", address.substring(address.lastIndexOf('/') + 1).replace(".ics", ""));
    }

    private void theContactIsWrittenTo() {
        UUID person = UUID.fromString(Objects.requireNonNull(ids.get("personId")));
        UUID message = as(
                house.actor(Role.CONSULTANT),
                () -> outbox.send(new Message(
                                Channel.MAIL,
                                "vibeke@partner.example",
                                "Vibeke Holm",
                                Language.DANISH,
                                "Inge på mandag",
                                WRITTEN,
                                "course",
                                Optional.empty())
                        .with(new Attachment("aftale.txt", "text/plain", WRITTEN.getBytes(StandardCharsets.UTF_8)))
                        .about(new About.Known(person))));
        ids.put("messageId", message.toString());
    }

    private void aGrantIsAskedFor() throws Exception {
        web.perform(post(filled("/courses/{courseId}/grants"))
                        .with(house.signedIn(Role.CONSULTANT))
                        .with(csrf())
                        .param("what", "MENTOR")
                        .param("kind", "REFUSED")
                        .param("happenedOn", "2026-11-20")
                        .param("complainBy", "2026-12-18")
                        .param("reference", GRANT))
                .andExpect(status().is3xxRedirection());
        ids.put(
                "applicationId",
                TestHouse.rows("select application_id from grants.application").getFirst());
    }

    /** Of another course than the one that everything else is told of: that one runs. */
    private void somebodyWasAskedHowItWent() throws SQLException {
        TestHouse.execute("""
                insert into outcomes.outcome_check (outcome_check_id, organisation_id, course_id, months, asked_on, situation,
                                                    minutes_per_week, monthly_wage, recorded_by_id)
                select gen_random_uuid(), c.organisation_id, c.course_id, 3, date '2026-11-20', 'JOB', 600, %s, '%s'
                  from placements.course c
                 where c.outcome = 'COMPLETED' and c.instrument <> 'OWN' and c.course_id <> '%s' and c.organisation_id = '%s'
                 order by c.course_id limit 1
                """.formatted(
                        WAGE, house.account(Role.CONSULTANT).accountId(), ids.get("courseId"), house.organisationId()));
    }

    /** Of the work, with something that was seen of the person. */
    private void aPhotoIsTaken() throws Exception {
        web.perform(multipart("/observe")
                        .file(new MockMultipartFile("photo", "IMG.jpg", "image/jpeg", SamplePhoto.of("jpg", 60, 40)))
                        .param("person", filled("{personId}"))
                        .param("dimension", "STOCK")
                        .param("level", "3")
                        .param("seenOn", "2026-11-23")
                        .param("timesSeen", "1")
                        .param("clientKey", UUID.randomUUID().toString())
                        .with(house.signedIn(Role.CONSULTANT))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
        ids.put(
                "observationId",
                TestHouse.rows("select observation_id from discovery.photo").getFirst());
        assertThat(read(filled("/observe/{observationId}/photo"), house, Role.CONSULTANT))
                .contains("Inge");
    }

    private void anAgreementIsSignedOnPaper() throws Exception {
        web.perform(multipart(filled("/proposals/{proposalId}/signed-pages"))
                        .file(new MockMultipartFile("file", "aftale.png", "image/png", picture()))
                        .param("sending", UUID.randomUUID().toString())
                        .param("version", "2")
                        .param("signed-COMPANY", "yes")
                        .param("signedName-COMPANY", "Vibeke Holm")
                        .with(house.signedIn(Role.CONSULTANT))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
        ids.put(
                "signedPageId",
                TestHouse.rows("select signed_page_id from matching.signed_page")
                        .getFirst());
    }

    /** Of the course that runs since a rule pack was tried on it. */
    private void aChangeIsSignedOnPaper() throws Exception {
        UUID course = UUID.fromString(Objects.requireNonNull(ids.get("courseId")));
        ids.put(
                "successorId",
                as(
                                house.actor(Role.CONSULTANT),
                                () -> successors.write(
                                        course,
                                        placements.story(course).version(),
                                        new Change.Shortening(LocalDate.of(2027, 6, 1)),
                                        PURPOSE))
                        .toString());
        web.perform(multipart(filled("/courses/{courseId}/agreement/{successorId}/signed-pages"))
                        .file(new MockMultipartFile("file", "ændring.png", "image/png", picture()))
                        .param("sending", UUID.randomUUID().toString())
                        .param("signed-COMPANY", "yes")
                        .param("signedName-COMPANY", "Vibeke Holm")
                        .with(house.signedIn(Role.CONSULTANT))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
        ids.put(
                "changePageId",
                TestHouse.rows("select signed_page_id from matching.signed_page where successor_id is not null")
                        .getFirst());
        assertThat(read(filled(PAGE_OF_CHANGE), house, Role.CONSULTANT)).contains("ændring.png");
    }

    /** On all courses that run or are planned: what is told of them depends on the reader. */
    private void aRulePackIsTried() throws Exception {
        TestHouse.execute(
                "update placements.course set outcome = null, stopped_by = null, step_up = null, led_to = null,"
                        + " instrument = 'WORK_PLACEMENT', ends_on = date '2027-06-30' where course_id = '"
                        + ids.get("courseId") + "'");
        web.perform(multipart("/administration/rules")
                        .file(new MockMultipartFile(
                                "file", "2027.json", "application/json", PackReader.bytes("rules/pack-2027.json")))
                        .param("form", UUID.randomUUID().toString())
                        .with(house.signedIn(Role.ADMINISTRATOR))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
        ids.put("packId", TestHouse.rows("select pack_id from rules.pack").getFirst());
        byHand.runDue();
    }

    private void aDocumentIsIssued() throws Exception {
        ids.put("document", "agreement");
        web.perform(post(filled("/courses/{courseId}/documents/{document}"))
                        .with(house.signedIn(Role.CONSULTANT))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
        ids.put(
                "documentId",
                TestHouse.rows("select issued_document_id from documents.issued_document")
                        .getFirst());
    }

    private void aReferralIsAnswered() throws Exception {
        web.perform(post(filled("/people/{personId}/referral-answer"))
                        .param("version", "0")
                        .param("answer", "WAITING")
                        .param("words", ANSWERED)
                        .with(house.signedIn(Role.CONSULTANT))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
        web.perform(post(filled("/people/{personId}/referral-answer/issue"))
                        .with(house.signedIn(Role.CONSULTANT))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
        ids.put(
                "answerId",
                TestHouse.rows("select issued_document_id from documents.issued_document where person_id is not null")
                        .getFirst());
    }

    private static byte[] picture() throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(80, 120, BufferedImage.TYPE_INT_RGB), "png", png);
        return png.toByteArray();
    }

    private void theSocialWorkerWorksWithThem() throws SQLException {
        try (var owner = TestHouse.owner();
                var team = owner.prepareStatement(
                        "update people.person set social_worker_id = ? where organisation_id = ?")) {
            team.setObject(1, house.account(Role.SOCIAL_WORKER).accountId());
            team.setObject(2, house.organisationId());
            team.execute();
        }
    }

    private void theSocialWorkerTalksAboutProgress() {
        UUID talk = as(
                house.actor(Role.SOCIAL_WORKER),
                () -> Table.talk(
                        talks,
                        UUID.fromString(Objects.requireNonNull(ids.get("personId"))),
                        LocalDate.of(2026, 11, 23),
                        2,
                        5,
                        TALKED));
        ids = Stream.concat(ids.entrySet().stream(), Map.of("talkId", talk.toString()).entrySet().stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private void somebodyBreaksTheGlass() throws Exception {
        web.perform(post("/people/" + ids.get("personId") + "/case-room/glass")
                        .with(house.signedIn(Role.EMPLOYMENT_MANAGER))
                        .with(csrf())
                        .param("reason", "URGENT")
                        .param("words", WHY))
                .andExpect(status().is3xxRedirection());
    }

    /** Proposed, with its terms said, of somebody who was somewhere before. */
    private UUID proposal(Chosen chosen) {
        UUID person = chosen.person().id();
        WorkOpening opening = chosen.possibility().what();
        UUID proposal = proposals.propose(person, opening.workplace().id(), opening.work());
        agreements.agree(
                proposal,
                1,
                new Terms(
                        Optional.of(LocalDate.of(2026, 12, 7)),
                        Optional.empty(),
                        Optional.of(Instrument.WORK_PLACEMENT),
                        OptionalInt.empty(),
                        Optional.of(PURPOSE),
                        Optional.of(PURPOSE),
                        Optional.of(StepUp.WAGE_HOURS),
                        placements.coursesOf(person).stream().collect(Collectors.toMap(Course::id, course -> PURPOSE)),
                        Optional.empty(),
                        Optional.empty()));
        return proposal;
    }

    @Test
    void theSocialWorkerFindsTheCauseInTheCaseRoomSoThisTestCanFail() throws Exception {
        assertThat(read("/people/" + ids.get("personId") + "/case-room", house, Role.SOCIAL_WORKER))
                .contains(CAUSE, BENEFIT);
        assertThat(read(filled("/people/{personId}/case-room/files"), house, Role.SOCIAL_WORKER))
                .contains(CAUSE);
    }

    @Test
    void theManagerReadsWhyTheGlassWasBrokenAndNobodyElseDoes() throws Exception {
        assertThat(read("/case-rooms", house, Role.EMPLOYMENT_MANAGER)).contains(WHY);
        for (Role role : List.of(Role.CONSULTANT, Role.SOCIAL_WORKER, Role.ENTERPRISE_SUPERVISOR, Role.ADMINISTRATOR)) {
            for (String address : addresses()) {
                assertThat(read(address, house, role))
                        .as("%s as %s", address, role)
                        .doesNotContain(WHY);
            }
        }
    }

    @Test
    void theTeamReadsWhatWasSaidOfProgressAndNobodyElseDoes() throws Exception {
        for (Role role : List.of(Role.SOCIAL_WORKER, Role.EMPLOYMENT_MANAGER)) {
            assertThat(read(filled("/people/{personId}/progress/{talkId}"), house, role))
                    .contains(TALKED);
        }
        for (Role role : List.of(Role.CONSULTANT, Role.ENTERPRISE_SUPERVISOR, Role.ADMINISTRATOR)) {
            for (String address : addresses()) {
                assertThat(read(address, house, role))
                        .as("%s as %s", address, role)
                        .doesNotContain(TALKED, "Ringe til to steder sammen", "Følger sit mål og retter til undervejs");
            }
        }
    }

    @Test
    void notEvenTheTeamTakesItAlongInAFileOrAPack() throws Exception {
        for (String file : List.of(
                "/people/export.xlsx",
                "/people/{personId}/profile.pdf",
                "/courses/{courseId}/state-form",
                "/courses/documents",
                "/courses/{courseId}/documents/{document}.pdf",
                "/courses/{courseId}/documents/issued/{documentId}.pdf",
                "/search?q=Inge")) {
            assertThat(read(filled(file), house, Role.SOCIAL_WORKER))
                    .as(file)
                    .doesNotContain(TALKED, "Ringe til to steder sammen", "Følger sit mål");
        }
    }

    @Test
    void whatTheMunicipalityAnsweredIsTheTeamsAndTheManagers() throws Exception {
        for (Role role : List.of(Role.CONSULTANT, Role.SOCIAL_WORKER, Role.EMPLOYMENT_MANAGER)) {
            assertThat(read(filled("/courses/{courseId}/grants"), house, role)).contains(GRANT);
            assertThat(read(filled("/courses/{courseId}/follow-up"), house, role))
                    .contains(BOOKED, AGREED);
            assertThat(read(filled("/courses/{courseId}/follow-up/bookings/{bookingId}"), house, role))
                    .contains(BOOKED);
            assertThat(read("/courses/grants", house, role)).contains(filled("/courses/{courseId}/grants"));
            assertThat(read(filled("/people/{personId}/referral-answer"), house, role))
                    .contains(ANSWERED);
            assertThat(read(filled("/people/{personId}/referral-answer/issued/{answerId}.pdf"), house, role))
                    .contains(ANSWERED);
            assertThat(read("/courses/documents?kind=REFERRAL_ANSWER", house, role))
                    .contains(ids.get("answerId"));
        }
        assertThat(read("/courses/outcomes?which=ANSWERED", house, Role.CONSULTANT))
                .contains(TOLD_WAGE);
        for (Role role : List.of(Role.ENTERPRISE_SUPERVISOR, Role.ADMINISTRATOR)) {
            for (String address : addresses()) {
                assertThat(read(address, house, role))
                        .as("%s as %s", address, role)
                        .doesNotContain(GRANT, TOLD_WAGE, BOOKED, AGREED, ANSWERED, SAID);
            }
        }
    }

    @Test
    void whatWasWrittenIsReadByItsWriterTheTeamAndTheManagerAlone() throws Exception {
        for (Role role : List.of(Role.CONSULTANT, Role.SOCIAL_WORKER, Role.EMPLOYMENT_MANAGER)) {
            assertThat(read(filled("/outbox/{messageId}"), house, role)).contains(WRITTEN);
            assertThat(read("/outbox?q=Vibeke", house, role)).contains("Inge på mandag");
            assertThat(read(filled("/outbox/{messageId}/content"), house, role)).contains(WRITTEN);
        }
        assertThat(read(filled("/outbox/{messageId}"), house, Role.ADMINISTRATOR))
                .contains("vibeke@partner.example")
                .doesNotContain(WRITTEN, "Inge");
        for (Role role : List.of(Role.ADMINISTRATOR, Role.ENTERPRISE_SUPERVISOR)) {
            for (String address : addresses()) {
                assertThat(read(address, house, role))
                        .as("%s as %s", address, role)
                        .doesNotContain(WRITTEN);
            }
        }
    }

    @Test
    void aCalendarByLinkHasInitialsAndNobodysName() throws Exception {
        assertThat(read(filled("/calendar/{secret}.ics"), house, Role.ADMINISTRATOR))
                .contains("Samtale: I.")
                .doesNotContain("Inge", BOOKED);
    }

    @Test
    void theAdministratorReadsOfATrialWhereAndNotWho() throws Exception {
        String page = filled("/administration/rules/{packId}");
        assertThat(TestHouse.rows("select courses from rules.trial").getFirst()).isNotEqualTo("0");
        assertThat(read(page, house, Role.ADMINISTRATOR)).contains("2027.1");
        assertThat(names.stream().filter(read(page, house, Role.ADMINISTRATOR)::contains))
                .isEmpty();
    }

    @Test
    void theConsultantReadsTheSpreadsheetAndTheDoublesSoThisTestCanFail() throws Exception {
        assertThat(read("/people/export.xlsx", house, Role.CONSULTANT)).contains("Østergaard", "B0002");
        assertThat(read("/people/doubles?phone=30986324", house, Role.CONSULTANT))
                .contains("Østergaard");
    }

    @Test
    void theConsultantReadsTheProposalSoThisTestCanFail() throws Exception {
        assertThat(read("/proposals/" + ids.get("proposalId"), house, Role.CONSULTANT))
                .contains(PURPOSE);
    }

    @Test
    void whatThePersonTakesAlongHasTheirWordsAndNeitherCauseNorNumber() throws Exception {
        assertThat(read(filled("/people/{personId}/profile.pdf"), house, Role.CONSULTANT))
                .contains(OWN_WORDS)
                .doesNotContain(CAUSE, "B0002", "Huset i Gaden");
    }

    @Test
    void nobodyOutsideTheCaseRoomMeetsANumberOrACause() throws Exception {
        for (Role role : List.of(Role.CONSULTANT, Role.ENTERPRISE_SUPERVISOR, Role.ADMINISTRATOR)) {
            for (String address : addresses()) {
                String text = read(address, house, role);
                assertThat(text).as("%s as %s", address, role).doesNotContain(CAUSE, BENEFIT, ids.get("attachmentId"));
                assertThat(numbers.stream().filter(text::contains))
                        .as("%s as %s", address, role)
                        .isEmpty();
            }
        }
    }

    @Test
    void searchingForANumberOrACauseFindsNobody() throws Exception {
        for (String secret : List.of(numbers.get(1), CAUSE)) {
            for (String list : List.of(
                    "/people?q=", "/observe?q=", "/search?q=", filled("/enterprises/{ownWorkplaceId}/day?q="))) {
                assertThat(read(list + secret, house, Role.CONSULTANT)).contains("Ingen passer til det, du søger");
            }
        }
    }

    @Test
    void anotherOrganisationMeetsNobodyAtAll() throws Exception {
        for (Role role : Role.values()) {
            for (String address : addresses()) {
                String text = read(address, otherHouse, role);
                assertThat(text)
                        .as("%s as %s", address, role)
                        .doesNotContain(
                                "B0002",
                                CAUSE,
                                BENEFIT,
                                PURPOSE,
                                OWN_WORDS,
                                TALKED,
                                GRANT,
                                TOLD_WAGE,
                                BOOKED,
                                AGREED,
                                ANSWERED,
                                RECEIVER,
                                SAID,
                                WRITTEN,
                                "vibeke@partner.example",
                                "Østergaard");
                assertThat(numbers.stream().filter(text::contains))
                        .as("%s as %s", address, role)
                        .isEmpty();
            }
        }
        assertThat(names).contains("Østergaard");
    }

    private List<String> addresses() {
        List<String> found = new ArrayList<>(List.of(
                "/people?q=Inge",
                "/people?q=ostergaard inge",
                "/people?view=BOARD",
                "/people?closed=true",
                "/people?column=PHONE&column=EMAIL&column=MUNICIPALITY&column=POSTAL_CODE",
                "/people/export.xlsx?column=PHONE&column=WISHES",
                "/caseload?page=2",
                "/people/export.xlsx?q=Inge",
                "/people/doubles?firstName=Inge&lastName=Ostergaard",
                "/people/doubles?phone=30986324",
                "/observe?q=Inge",
                "/search?q=Inge",
                "/search?q=ostergaard inge",
                "/search?q=30858244",
                "/help?q=Inge",
                "/courses?which=ALL&sort=PERSON",
                "/courses/grants?what=COMPLAINT&mine=true",
                "/courses/outcomes?which=NOT_ASKED",
                "/courses/outcomes?which=ANSWERED",
                "/courses/outcomes/report?municipality=K%C3%B8benhavn&year=2026",
                "/courses/documents?q=Inge",
                "/courses/documents?kind=REFERRAL_ANSWER",
                "/outbox?q=Vibeke",
                "/outbox?which=HERE&sort=RECEIVER",
                "/companies?q=a",
                "/companies?show=CAREFUL",
                "/companies?show=TALK_FIRST",
                "/companies?show=PAUSED",
                "/companies?show=QUIET",
                "/companies?show=THANKS",
                "/companies?show=CLOSED",
                filled("/people/{personId}/merge?double={proposedId}"),
                filled("/people/{personId}/merge?q=Inge"),
                "/administration/catalogue/dimension?id=PUNCTUAL",
                "/administration/catalogue/split?id=PUNCTUAL",
                "/administration/catalogue/merge?id=PUNCTUAL",
                "/administration/catalogue/steps?id=PUNCTUAL",
                "/administration/catalogue/draft?q=Inge",
                filled("/administration/catalogue/draft?person={personId}"),
                filled("/people/{personId}/carving?q=a"),
                filled("/workplaces/{partnerWorkplaceId}/carving"),
                filled("/workplaces/{partnerWorkplaceId}/carving?known=NOT_YET"),
                filled("/workplaces/{partnerWorkplaceId}/carving?q=Inge"),
                filled("/people/{personId}?chapter=TALK"),
                filled("/people/{personId}/progress/new?part=NEXT"),
                filled("/people/{personId}/progress/{talkId}/correction?part=WAY"),
                filled("/people/{personId}/progress/{talkId}/correction?part=NEXT"),
                filled("/people/{proposedId}"),
                filled("/people/{proposedId}/possibilities"),
                filled("/people/{proposedId}/possibilities?q=a"),
                "/courses?which=ALL",
                filled("/enterprises/{ownWorkplaceId}/day"),
                filled("/enterprises/{ownWorkplaceId}/day?q=Inge"),
                filled("/enterprises/{ownWorkplaceId}/shift?person={personId}"),
                filled("/enterprises/{ownWorkplaceId}/shift?dimension=TILL"),
                filled("/people/{personId}/carving?workplace={partnerWorkplaceId}")));
        requestMappingHandlerMapping.getHandlerMethods().keySet().forEach(mapping -> {
            if (mapping.getMethodsCondition().getMethods().contains(RequestMethod.GET)) {
                mapping.getPatternValues().forEach(pattern -> found.add(filled(pattern)));
            }
        });
        return found;
    }

    private String filled(String pattern) {
        String address =
                pattern.startsWith(PAGE_OF_CHANGE) ? pattern.replace("{signedPageId}", "{changePageId}") : pattern;
        for (Map.Entry<String, String> id : ids.entrySet()) {
            address = address.replace("{" + id.getKey() + "}", id.getValue());
        }
        return address.replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
    }

    private String read(String address, Accounts who, Role role) throws Exception {
        MockHttpServletResponse answer =
                web.perform(get(address).with(who.signedIn(role))).andReturn().getResponse();
        return TextOf.answer(answer);
    }

    /** As they are written in the sheet, and without the hyphen. */
    private static List<String> cprNumbers() {
        String sheet =
                new String(Objects.requireNonNull(Town.example().getFirst().content()), StandardCharsets.UTF_8);
        return sheet.lines()
                .skip(1)
                .map(line -> line.split(";", -1)[3])
                .filter(number -> number.length() >= 10)
                .flatMap(number -> Stream.of(number, number.replace("-", "")))
                .toList();
    }
}
