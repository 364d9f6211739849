package dk.fodfaeste.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import dk.fodfaeste.HouseTest;
import dk.fodfaeste.TestHouse;
import dk.fodfaeste.Town;
import dk.fodfaeste.identity.Role;
import dk.fodfaeste.intake.Imports;
import dk.fodfaeste.placements.Instrument;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;

/** What is written about a course for others: right by the rules of PDF, in the page's order, kept as it was given away. */
class CourseDocumentsTest extends HouseTest {

    private static final String PERSON = "Đặng Thị عمر Hương";

    @Autowired
    private Imports imports;

    private UUID course;

    @BeforeEach
    void aRunningCourse() throws Exception {
        Town.moveIn(
                imports,
                house,
                List.of(
                        Town.csv("borgere", "nr;fornavn;efternavn\nB1;Đặng Thị;عمر Hương\n"),
                        Town.csv("virksomheder", "cvr;navn\n13585628;Ærø & Sønner <A/S>\n"),
                        Town.csv("arbejdssteder", """
                                cvr;pnr;navn;adresse;postnr;ordinaere_aarsvaerk;stoettede_aarsvaerk;pladser
                                13585628;1000000001;Kantinen;Gaden 1;1620;12,5;0;2
                                """)));
        TestHouse.execute("update people.person set consultant_id = '%s'"
                .formatted(house.actor(Role.CONSULTANT).accountId()));
        course = UUID.randomUUID();
        TestHouse.execute("""
                insert into placements.course (course_id, organisation_id, person_id, workplace_id, instrument, work, purpose,
                                               next_step, starts_on, ends_on, minutes_per_week)
                select '%s', p.organisation_id, p.person_id, w.workplace_id, 'WORK_PLACEMENT', 'Skræller kartofler', 'Timer med løn',
                       'Løntimer om formiddagen', date '2026-11-02', date '2027-01-29', 360
                  from people.person p, companies.workplace w
                 where p.organisation_id = '%s' and w.organisation_id = p.organisation_id
                """.formatted(course, house.organisationId()));
    }

    @ParameterizedTest
    @EnumSource(CourseDocument.class)
    void everyKindIsRightByTheRulesOfPdfAndSmall(CourseDocument document) throws Exception {
        TestHouse.execute("update placements.course set instrument = '%s'"
                .formatted(
                        document == CourseDocument.EMPLOYMENT_CERTIFICATE
                                ? Instrument.SMALL_JOB
                                : Instrument.WORK_PLACEMENT));
        byte[] pdf = pdf("/courses/" + course + "/documents/" + document.word() + ".pdf");

        assertThat(PdfRules.broken(pdf)).isEmpty();
        assertThat(pdf.length).isLessThan(300_000);
        assertThat(text(pdf)).contains("Kantinen").doesNotContain("#", "documents.", "Optional");
    }

    @Test
    void theAgreementIsReadFromTheTopToTheEnd() throws Exception {
        assertThat(text(pdf("/courses/" + course + "/documents/agreement.pdf")))
                .containsSubsequence(
                        "Huset i Gaden",
                        "Aftale",
                        "irksomhedspraktik",
                        "Hvem det handler om",
                        "Ærø & Sønner <A/S>, CVR 13585628",
                        "Kantinen, P-nr. 1000000001",
                        "Gaden 1, 1620",
                        "Ring til",
                        "Consultant",
                        "Det, vi har aftalt",
                        "Timer med løn",
                        "Skræller kartofler",
                        "2. november 2026",
                        "6 timer",
                        "Løntimer om formiddagen",
                        "Underskrifter");
    }

    @Test
    void theStatementTellsTheFiguresAndWhetherTheyHold() throws Exception {
        String address = "/courses/" + course + "/documents/representative-statement.pdf";
        assertThat(text(pdf(address))).containsSubsequence("12,5", "0,16", "2: forholdstallet holder");

        TestHouse.execute("update companies.workplace set supported_fte = 2");
        assertThat(text(pdf(address))).contains("forholdstallet holder ikke");

        TestHouse.execute("update companies.workplace set ordinary_fte = null");
        assertThat(text(pdf(address))).contains("kan ikke regnes ud");
    }

    @Test
    void aCourseHasTheDocumentsOfItsInstrumentAndItsDays() throws Exception {
        assertThat(list())
                .contains("Aftale", "Udtalelse om forholdstallet", "Status til kommunen")
                .doesNotContain("Ansættelsesbevis</h3>");

        TestHouse.execute("update placements.course set instrument = 'FLEX_JOB', starts_on = date '2026-12-01'");
        assertThat(list())
                .contains("Ansættelsesbevis</h3>")
                .doesNotContain("Udtalelse om forholdstallet</h3>", "Status til kommunen</h3>", "Evaluering</h3>");
        assertThat(status("/courses/" + course + "/documents/evaluation.pdf")).isEqualTo(404);
    }

    @Test
    void whatWasIssuedStaysToTheLastByteWhateverChanges() throws Exception {
        issue("status-report");
        String given = issuedAddress();
        byte[] first = pdf(given);

        TestHouse.execute("update placements.course set work = 'Koger kartofler'");
        TestHouse.execute(
                "insert into placements.hours_step (organisation_id, course_id, from_on, minutes_per_week) values ('%s', '%s', date"
                                .formatted(house.organisationId(), course)
                        + " '2026-11-20', 480)");

        assertThat(pdf(given)).isEqualTo(first);
        assertThat(text(first)).contains("Skræller kartofler");
        assertThat(list()).contains("forløbet er ændret siden");
        assertThat(text(pdf("/courses/" + course + "/documents/status-report.pdf")))
                .contains("Koger kartofler", "8 timer");
    }

    @Test
    void anotherHouseAndASupervisorFindNothing() throws Exception {
        issue("agreement");
        String given = issuedAddress();
        for (String address : List.of(given, "/courses/" + course + "/documents/agreement.pdf")) {
            assertThat(web.perform(get(address).with(otherHouse.signedIn(Role.CONSULTANT)))
                            .andReturn()
                            .getResponse()
                            .getStatus())
                    .isEqualTo(404);
            assertThat(web.perform(get(address).with(house.signedIn(Role.ENTERPRISE_SUPERVISOR)))
                            .andReturn()
                            .getResponse()
                            .getStatus())
                    .isEqualTo(403);
        }
        as(
                house.actor(Role.ENTERPRISE_SUPERVISOR),
                () -> assertThat(database.fetch("select from documents.issued_document"))
                        .isEmpty());
    }

    @Test
    void whatWasIssuedGoesWithTheErasure() throws Exception {
        issue("agreement");
        TestHouse.execute("update people.person set erased_on = date '2026-11-23'");
        assertThat(TestHouse.rows("select count(*) from documents.issued_document"))
                .containsExactly("0");
    }

    @Test
    void theOrganisationsOwnWordsStandInIt() throws Exception {
        send(
                "/administration/documents",
                "address=Saxogade+1%0A1662+K%C3%B8benhavn&contact=33+33+33+33&closing=Mange+hilsener");
        send("/administration/documents/status-report", "opening=Vi+skriver+kort.&ending=Sp%C3%B8rg+endelig.");

        String text = text(pdf("/courses/" + course + "/documents/status-report.pdf"));
        assertThat(text)
                .containsSubsequence(
                        "Huset i Gaden",
                        "Saxogade 1",
                        "1662 København",
                        "33 33 33 33",
                        "Status til kommunen",
                        "Vi skriver kort.",
                        "Mange hilsener",
                        "Spørg endelig.")
                .doesNotContain("Med venlig hilsen");
        assertThat(text(pdf("/courses/" + course + "/documents/agreement.pdf")))
                .contains("Saxogade 1")
                .doesNotContain("Vi skriver kort.");
    }

    @Test
    void aWordOfHealthDoesNotEnterATemplateAndNothingIsLost() throws Exception {
        String answer = web.perform(post("/administration/documents/thanks")
                        .with(house.signedIn(Role.ADMINISTRATOR))
                        .with(SecurityMockMvcRequestPostProcessors.csrf())
                        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                        .content("opening=Tak+trods+hans+depression&ending="))
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(answer).contains("Tak trods hans depression", "depression").contains("aria-invalid=\"true\"");
        assertThat(TestHouse.rows("select count(*) from documents.own_words")).containsExactly("0");
    }

    @Test
    void whatAnImportBroughtOfHealthIsNotSaidToOthers() throws Exception {
        TestHouse.execute(
                "update placements.course set outcome = 'COMPLETED', ends_on = date '2026-11-20', step_up = 'WAGE_HOURS',"
                        + " led_to = 'Seks timer trods depression'");
        for (String document : List.of("thanks", "status-report", "evaluation")) {
            assertThat(text(pdf("/courses/" + course + "/documents/" + document + ".pdf")))
                    .as(document)
                    .doesNotContain("depression", "Seks timer");
        }
    }

    private void issue(String document) throws Exception {
        assertThat(web.perform(post("/courses/" + course + "/documents/" + document)
                                .with(house.signedIn(Role.CONSULTANT))
                                .with(SecurityMockMvcRequestPostProcessors.csrf())
                                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                                .content(""))
                        .andReturn()
                        .getResponse()
                        .getRedirectedUrl())
                .isEqualTo("/courses/" + course + "/documents");
    }

    private void send(String address, String typed) throws Exception {
        assertThat(web.perform(post(address)
                                .with(house.signedIn(Role.ADMINISTRATOR))
                                .with(SecurityMockMvcRequestPostProcessors.csrf())
                                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                                .content(typed))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(302);
    }

    private String issuedAddress() throws Exception {
        return "/courses/" + course + "/documents/issued/"
                + TestHouse.rows("select issued_document_id from documents.issued_document")
                        .getFirst() + ".pdf";
    }

    private String list() throws Exception {
        return web.perform(get("/courses/" + course + "/documents").with(house.signedIn(Role.CONSULTANT)))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private int status(String address) throws Exception {
        return web.perform(get(address).with(house.signedIn(Role.CONSULTANT)))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private byte[] pdf(String address) throws Exception {
        var response = web.perform(get(address).with(house.signedIn(Role.CONSULTANT)))
                .andReturn()
                .getResponse();
        assertThat(response.getStatus()).as(address).isEqualTo(200);
        return response.getContentAsByteArray();
    }

    private static String text(byte[] pdf) throws Exception {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
