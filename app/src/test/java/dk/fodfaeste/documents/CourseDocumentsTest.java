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
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.result.MockMvcResultMatchers;

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
    @EnumSource(value = DocumentKind.class, mode = EnumSource.Mode.EXCLUDE, names = "REFERRAL_ANSWER")
    void everyKindIsRightByTheRulesOfPdfAndSmall(DocumentKind document) throws Exception {
        TestHouse.execute("update placements.course set instrument = '%s'"
                .formatted(
                        document == DocumentKind.EMPLOYMENT_CERTIFICATE
                                ? Instrument.SMALL_JOB
                                : Instrument.WORK_PLACEMENT));
        if (document == DocumentKind.EXTENSION) {
            extended();
        }
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
    void thePackHasTheFieldsOfTheStatesFormInItsOrder() throws Exception {
        TestHouse.execute("update companies.company set contact_name = 'Pia O’Brien', contact_phone = '33 11 22 33'");
        step("2026-11-30", 600);
        byte[] stairs = pdf("/courses/" + course + "/documents/pack.pdf");
        assertThat(PdfRules.broken(stairs)).isEmpty();

        assertThat(text(pdf("/courses/" + course + "/documents/pack.pdf")).replaceAll("\\s+", " "))
                .containsSubsequence(
                        "Pakke til kommunen",
                        "Ærø & Sønner <A/S>",
                        "Kontaktpersonens navn",
                        "Pia O’Brien",
                        "Kontaktpersonens telefon",
                        "33 11 22 33",
                        "Medarbejderrepræsentantens navn",
                        "skrives her",
                        "CPR",
                        "oplyses af socialrådgiveren",
                        "13585628",
                        "1000000001",
                        "12,5",
                        "02.11.2026",
                        "29.01.2027",
                        "10 timer 0 minutter",
                        "Skræller kartofler",
                        "Timer med løn",
                        "Begynder med 6 timer om ugen. Forventet højst 10 timer om ugen",
                        "30. november 2026: 10 timer om ugen",
                        "Regler, én for én",
                        "Underskrifter");
    }

    /** Drawn with lines and areas, not as an image: what it shows is told by the figure's words, and once more in the table after it. */
    @Test
    void theStaircaseOfThePackIsAFigureWithWordsAndItsTableFollows() throws Exception {
        step("2026-11-30", 600);
        TestHouse.execute("update placements.hours_step set wage_minutes = 120 where from_on = date '2026-11-30'");
        byte[] pack = pdf("/courses/" + course + "/documents/pack.pdf");
        assertThat(PdfRules.broken(pack)).isEmpty();
        assertThat(pack.length).isLessThan(300_000);
        assertThat(figures(pack))
                .containsExactly(
                        "Timerne om ugen som en trappe: fra 2. november 2026 6 timer; fra 30. november 2026 10 timer og 2"
                                + " timer med løn. De står også i tabellen nedenunder.");
        assertThat(text(pack).replaceAll("\\s+", " "))
                .containsSubsequence(
                        "Timetrappen",
                        "hos en virksomhed",
                        "aftalt",
                        "aftalt med løn",
                        "Fra",
                        "2. november 2026",
                        "6",
                        "30. november 2026",
                        "10",
                        "2",
                        "Regler, én for én");
    }

    private static List<String> figures(byte[] pdf) throws Exception {
        try (var document = Loader.loadPDF(pdf)) {
            return document.getDocument().getObjectsByType(COSName.getPDFName("StructElem")).stream()
                    .map(object -> (COSDictionary) Objects.requireNonNull(object.getObject()))
                    .filter(each -> "Figure".equals(each.getNameAsString(COSName.S)))
                    .map(each -> each.getString(COSName.getPDFName("Alt")))
                    .toList();
        }
    }

    @Test
    void wagesBesideAPlacementHaveACertificateOfTheirOwnAboveThreeHours() throws Exception {
        String certificate = "/courses/" + course + "/documents/employment-certificate.pdf";
        TestHouse.execute("""
                insert into placements.hours_step (organisation_id, course_id, from_on, minutes_per_week, wage_minutes)
                values ('%s', '%s', date '2026-11-02', 360, 0), ('%s', '%s', date '2026-11-30', 360, 180)
                """.formatted(house.organisationId(), course, house.organisationId(), course));
        assertThat(form("documents")).doesNotContain("employment-certificate");
        TestHouse.execute("update placements.hours_step set wage_minutes = 240 where wage_minutes > 0");
        assertThat(form("documents")).contains("employment-certificate");
        assertThat(text(pdf(certificate)).replaceAll("\\s+", " "))
                .contains("30. november 2026", "4 timer")
                .doesNotContain("6 timer", "2. november 2026");
    }

    @Test
    void theFormOfAWageSubsidyAsksForTheCostThatOnlyTheEmployerKnows() throws Exception {
        assertThat(form()).doesNotContain("Samlet udgift");
        TestHouse.execute("update placements.course set instrument = 'WAGE_SUBSIDY'");
        assertThat(form()).contains("Samlet udgift om måneden", "det ved kun arbejdsgiveren");
        TestHouse.execute("update placements.course set instrument = 'SMALL_JOB'");
        assertThat(form()).doesNotContain("Samlet udgift", "Medarbejderrepræsentant", "Ordinære årsværk");
    }

    @Test
    void anExtensionHasItsPaperWithTheFieldsThatItAsksFor() throws Exception {
        assertThat(list()).doesNotContain("Ansøgning om forlængelse</h3>");
        assertThat(status("/courses/" + course + "/documents/extension.pdf")).isEqualTo(404);
        extended();

        assertThat(list()).contains("Ansøgning om forlængelse</h3>");
        assertThat(text(pdf("/courses/" + course + "/documents/extension.pdf")))
                .containsSubsequence(
                        "Ansøgning om forlængelse",
                        "Sidste dag efter bevillingen",
                        "29.01.2027",
                        "Ny sidste dag",
                        "26.03.2027",
                        "Gælder aftalen stadig",
                        "Der er mere at lære",
                        "Det, der ligger foran");
    }

    @Test
    void theOrganisationPutsTheSectionsInItsOwnOrder() throws Exception {
        String status = "/courses/" + course + "/documents/status-report.pdf";
        assertThat(text(pdf(status))).containsSubsequence("Hvem det handler om", "Sådan står det");
        send("/administration/documents/status-report", "opening=&ending=&place-PARTIES=2&place-NOW=1");
        assertThat(text(pdf(status))).containsSubsequence("Sådan står det", "Hvem det handler om");
        assertThat(text(pdf("/courses/" + course + "/documents/agreement.pdf")))
                .containsSubsequence("Hvem det handler om", "Det, vi har aftalt");

        assertThat(web.perform(post("/administration/documents/status-report")
                                .with(house.signedIn(Role.ADMINISTRATOR))
                                .with(SecurityMockMvcRequestPostProcessors.csrf())
                                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                                .content("opening=Kort.&ending=&place-PARTIES=1&place-NOW=1&version=1"))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("Giv hvert afsnit sin egen plads.", "Kort.");
        assertThat(text(pdf(status))).containsSubsequence("Sådan står det", "Hvem det handler om");
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
    void theMeanIsThatOfTheMonthsBeforeTheFirstDayAndTheCollectiveAgreementIsNamed() throws Exception {
        TestHouse.execute("update placements.course set starts_on = date '2026-12-07', ends_on = date '2027-03-07';"
                + "update companies.workplace set supported_fte = 0, ordinary_by_month = '{\"2026-08\": 20, \"2026-09\": 21, \"2026-10\": 22}',"
                + " agreement = 'AGREED', agreement_name = 'Butiksoverenskomsten', agreement_with = 'HK'");
        String statement = "/courses/" + course + "/documents/representative-statement.pdf";
        assertThat(text(pdf(statement))).as("November is missing").contains("12,5");
        TestHouse.execute(
                "update companies.workplace set ordinary_by_month = ordinary_by_month || '{\"2026-11\": 23}'");
        assertThat(text(pdf(statement))).contains("21,5", "4: forholdstallet holder");
        assertThat(text(pdf("/courses/" + course + "/documents/agreement.pdf")))
                .contains("Overenskomst på arbejdsstedet", "Butiksoverenskomsten, med HK");
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
    void whatWasIssuedIsFoundByNameKindAndFingerprint() throws Exception {
        assertThat(found("")).contains("Der er ikke udstedt noget endnu");
        issue("status-report");
        issue("agreement");
        String print = TestHouse.rows(
                        "select encode(fingerprint, 'hex') from documents.issued_document where kind = 'AGREEMENT'")
                .getFirst()
                .substring(0, 8);

        assertThat(found("?q=dang thi")).contains(">Aftale<", ">Status til kommunen<", "1-2 af 2");
        assertThat(found("?q=kantinen&kind=AGREEMENT"))
                .contains(">Aftale<", "1-1 af 1")
                .doesNotContain("th scope=\"row\">Status");
        assertThat(found("?q=" + print.toUpperCase(java.util.Locale.ROOT))).contains(">Aftale<", print, "1-1 af 1");
        assertThat(found("?q=Bageren")).contains("Ingen papirer passer");
        assertThat(found("?kind=THANKS")).contains("Ingen papirer passer");
        assertThat(web.perform(get("/courses/documents").with(otherHouse.signedIn(Role.CONSULTANT)))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("Der er ikke udstedt noget endnu");
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
    void aMunicipalityIsToldCountsByWhichNobodyIsKnown() throws Exception {
        String people = IntStream.rangeClosed(2, 15)
                .mapToObj("B%1$d;Navn%1$d\n"::formatted)
                .collect(Collectors.joining());
        Town.moveIn(imports, house, List.of(Town.csv("borgere", "nr;fornavn\n" + people)));
        TestHouse.execute(
                "update people.person set municipality = case when number in ('B14', 'B15') then 'Ærø' else 'København' end");
        TestHouse.execute("""
                insert into placements.course (course_id, organisation_id, person_id, workplace_id, instrument, starts_on, ends_on, outcome, stopped_by,
                                               step_up)
                select gen_random_uuid(), p.organisation_id, p.person_id, w.workplace_id, 'WORK_PLACEMENT', date '2026-02-02', date '2026-04-30',
                       case when n < 10 or n > 13 then 'COMPLETED' else 'STOPPED_EARLY' end, case when n between 10 and 13 then 'NEITHER' end,
                       case when n < 9 then 'WAGE_HOURS' when n < 10 then 'JOB' end
                  from people.person p join companies.workplace w using (organisation_id), lateral (select substr(p.number, 2)::integer) x (n)
                 where n > 1
                """);
        String report = "/courses/outcomes/report?year=2026&municipality=";
        String page = web.perform(get(report + "København").with(house.signedIn(Role.CONSULTANT)))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page)
                .contains("Gennemført", "Stoppet før tid", "skrives ikke", ">12<")
                .doesNotContain(">8<", ">4<", "Navn2");
        assertThat(web.perform(get(report + "Ærø").with(house.signedIn(Role.CONSULTANT)))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("Der er færre end fem mennesker at fortælle om.")
                .doesNotContain("report.pdf");

        byte[] pdf = pdf("/courses/outcomes/report.pdf?year=2026&municipality=København");
        assertThat(PdfRules.broken(pdf)).isEmpty();
        assertThat(text(pdf))
                .containsSubsequence(
                        "Huset i Gaden",
                        "København: hvordan det gik, 2026",
                        "Sådan sluttede forløbene",
                        "I alt 12",
                        "Tre måneder efter")
                .doesNotContain("Navn", "Kantinen", "report.");
        assertThat(TestHouse.rows("select detail from privacy.log_entry where subject = 'outcome report'"))
                .containsExactly("of 2026 for København");
        web.perform(get("/courses/outcomes/report.pdf?year=2026&municipality=Ærø")
                        .with(house.signedIn(Role.CONSULTANT)))
                .andExpect(MockMvcResultMatchers.status().isNotFound());
        web.perform(get("/courses/outcomes/report").with(house.signedIn(Role.ENTERPRISE_SUPERVISOR)))
                .andExpect(MockMvcResultMatchers.status().isForbidden());
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
        send(
                "/administration/documents/status-report",
                "opening=Vi+skriver+kort.&ending=Sp%C3%B8rg+endelig.&place-PARTIES=1&place-NOW=2");

        send("/administration/documents", "address=Saxogade+1&contact=33+33+33+33&closing=Hilsen&version=1");
        assertThat(TestHouse.rows(
                        "select detail from privacy.log_entry where subject = 'letterhead' order by sequence"))
                .containsExactly(
                        "address: Saxogade 1 / 1662 København, before: –; contact: 33 33 33 33, before: –;"
                                + " closing: Mange hilsener, before: –",
                        "own words in STATUS_REPORT; opening: Vi skriver kort., before: –;"
                                + " ending: Spørg endelig., before: –",
                        "address: Saxogade 1, before: Saxogade 1 / 1662 København; closing: Hilsen, before: Mange hilsener");
        send(
                "/administration/documents",
                "address=Saxogade+1%0A1662+K%C3%B8benhavn&contact=33+33+33+33&closing=Mange+hilsener&version=2");
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

    private void extended() throws Exception {
        TestHouse.execute("""
                insert into placements.course_event (course_event_id, organisation_id, course_id, kind, was_ends_on, ends_on, reason,
                                                     recorded_by_id, recorded_at)
                values (gen_random_uuid(), '%s', '%s', 'EXTENDED', date '2027-01-29', date '2027-03-26', 'Der er mere at lære', '%s',
                        timestamptz '2026-11-23 10:00Z')
                """.formatted(
                house.organisationId(), course, house.actor(Role.CONSULTANT).accountId()));
    }

    private void step(String from, int minutes) throws Exception {
        for (String each : List.of("2026-11-02', 360", from + "', " + minutes)) {
            TestHouse.execute(
                    "insert into placements.hours_step (organisation_id, course_id, from_on, minutes_per_week) values ('%s', '%s', date '%s)"
                            .formatted(house.organisationId(), course, each));
        }
    }

    private String found(String asked) throws Exception {
        return web.perform(get("/courses/documents" + asked).with(house.signedIn(Role.CONSULTANT)))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private String form() throws Exception {
        return form("state-form");
    }

    private String form(String which) throws Exception {
        return web.perform(get("/courses/" + course + "/" + which).with(house.signedIn(Role.CONSULTANT)))
                .andReturn()
                .getResponse()
                .getContentAsString();
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
