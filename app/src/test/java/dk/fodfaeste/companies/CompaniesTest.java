package dk.fodfaeste.companies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import dk.fodfaeste.Accounts;
import dk.fodfaeste.HouseTest;
import dk.fodfaeste.identity.Role;
import dk.fodfaeste.intake.Imports;
import dk.fodfaeste.platform.web.Signals.Signal;
import jakarta.servlet.RequestDispatcher;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

class CompaniesTest extends HouseTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Autowired
    private CompanyChanges changes;

    @Autowired
    private Imports imports;

    @Autowired
    private Companies companies;

    @Autowired
    private Contacts contacts;

    @Autowired
    private CompanySignals signals;

    @BeforeEach
    void buildTown() {
        Town.build(house, imports);
    }

    @Test
    void theListIsSearchedByNameAndByNumber() throws Exception {
        assertThat(body(get("/companies").param("q", "hostel")))
                .contains("Hostel Kanalen")
                .doesNotContain("Pakkeriet");
        assertThat(body(get("/companies").param("q", "8425 1631")))
                .contains("Pakkeriet")
                .doesNotContain("Hostel Kanalen");
        assertThat(body(get("/companies").param("q", "findes ikke"))).contains("Ingen passer til det, du søger");
    }

    @Test
    void theListIsSortedByNameByPlacesAndByLatestContact() throws Exception {
        as(
                house.actor(Role.CONSULTANT),
                () -> contacts.add(
                        company(Town.PACKING).id(),
                        new NewContact(TODAY, Optional.of(ContactKind.CALL), "Sagde pænt nej", Optional.empty())));

        assertThat(body(get("/companies")))
                .containsSubsequence("Café Hjørnet</a>", "Hostel Kanalen</a>", "Pakkeriet</a>");
        assertThat(body(get("/companies").param("sort", "PLACES")))
                .containsSubsequence(
                        "Café Hjørnet</a>", "8 pladser", "Hostel Kanalen</a>", "3 pladser", "Pakkeriet</a>");
        assertThat(body(get("/companies").param("sort", "CONTACT")))
                .containsSubsequence("Pakkeriet</a>", "Café Hjørnet</a>", "Hostel Kanalen</a>");
    }

    @Test
    void theListShowsOurOwnOrPartnersOrThoseOnPause() throws Exception {
        assertThat(body(get("/companies").param("show", "OWN")))
                .contains("Café Hjørnet")
                .doesNotContain("Hostel Kanalen", "Pakkeriet");
        assertThat(body(get("/companies").param("show", "PARTNER")))
                .contains("Hostel Kanalen", "Pakkeriet")
                .doesNotContain("Café Hjørnet");
        assertThat(body(get("/companies").param("show", "PAUSED")))
                .contains("Pakkeriet")
                .doesNotContain("Hostel Kanalen");
    }

    @Test
    void aClosedCompanyLeavesTheListAndIsFoundAmongTheClosed() throws Exception {
        assertThat(body(get("/companies"))).contains("Hostel Kanalen").doesNotContain("Lukkede");
        sent(post("/companies/" + id(Town.HOSTEL) + "/closing")
                .param("version", "1")
                .param("closedFor", "MOVED_AWAY"));
        assertThat(body(get("/companies"))).contains("Lukkede").doesNotContain("Hostel Kanalen");
        assertThat(body(get("/companies").param("show", "CLOSED")))
                .contains("Hostel Kanalen", "Lukket 23. november 2026")
                .doesNotContain("Pakkeriet");
    }

    @Test
    void aHouseWithoutCompaniesIsToldWhatToDo() throws Exception {
        assertThat(answer(get("/companies"), otherHouse, Role.CONSULTANT).getContentAsString())
                .contains("Her er ingen virksomheder endnu");
    }

    @Test
    void aNumberWhoseCheckDigitIsWrongIsRefusedBesideTheField() throws Exception {
        var refused = sent(post("/companies/new").param("cvr", "72011644").param("name", "Gartneriet"));

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString())
                .contains(
                        "id=\"cvr-wrong\"",
                        "aria-describedby=\"cvr-wrong\"",
                        "value=\"72011644\"",
                        "value=\"Gartneriet\"");
        assertThat(as(house.actor(Role.CONSULTANT), () -> companies.companies()))
                .hasSize(3);
    }

    @Test
    void aCompanyThatWeHaveAlreadyIsRefused() throws Exception {
        assertThat(sent(post("/companies/new").param("cvr", Town.CAFE).param("name", "Café"))
                        .getContentAsString())
                .contains("Den virksomhed har I allerede");
    }

    @Test
    void anIndustryIsFoundByItsWordsAndKeptWithItsEdition() throws Exception {
        assertThat(industry("fødevarer", "DB07").getContentAsString())
                .contains("brancher har de ord. Mener du en af dem her?", "value=\"fødevarer\"");
        assertThat(industry("trylleri", "DB07").getContentAsString()).contains("Ingen branche i DB07 har de ord.");
        assertThat(industry("hotel", "DB25").getContentAsString()).contains("Vi kender kun ordene i DB07.");
        assertThat(industry("01.3 ", "XX").getContentAsString()).contains("Vælg DB07 eller DB25.");
        assertThat(industry("HOTELLER", "DB07").getStatus()).isEqualTo(302);
        assertThat(as(house.actor(Role.CONSULTANT), () -> company("24729737")).industry())
                .contains(new Industry("551", Industry.Version.DB07));
    }

    private org.springframework.mock.web.MockHttpServletResponse industry(String typed, String version)
            throws Exception {
        return sent(post("/companies/new")
                .param("cvr", "24729737")
                .param("name", "Gartneriet")
                .param("industry", typed)
                .param("industryVersion", version));
    }

    @Test
    void aNewCompanyIsKeptAndLogged() throws Exception {
        var saved = sent(post("/companies/new")
                .param("cvr", "DK 24729737")
                .param("name", "Gartneriet")
                .param("industry", "01.30.00")
                .param("contactEmail", "grøn@gartneriet.example"));

        assertThat(saved.getStatus()).isEqualTo(302);
        assertThat(as(house.actor(Role.CONSULTANT), () -> company("24729737"))).satisfies(company -> {
            assertThat(company.name()).isEqualTo("Gartneriet");
            assertThat(company.industry()).contains(new Industry("013000", Industry.Version.DB07));
        });
        assertThat(
                        as(
                                house.actor(Role.EMPLOYMENT_MANAGER),
                                () -> database.fetchValue(
                                        "select detail from privacy.log_entry where subject = 'company' order by sequence desc")))
                .isEqualTo("new company 24729737");
    }

    @Test
    void theNoteSaysWhenACompanyHasHeardAsOftenAsItWishes() throws Exception {
        String page = "/companies/" + id(Town.HOSTEL);
        logContact(page, "2026-11-02", "Ringede om køkkenet");
        logContact(page, "2026-10-30", "Hilste på");
        assertThat(body(get(page))).contains("Ringede om køkkenet").doesNotContain("højst 2 henvendelser");

        logContact(page, "2026-11-23", "Aftalte et besøg");

        assertThat(body(get(page)))
                .contains("Virksomheden har bedt om højst 2 henvendelser om måneden; I er på 2")
                .containsSubsequence("Aftalte et besøg", "Ringede om køkkenet", "Hilste på");
    }

    @Test
    void aCompanyWhereACourseStoppedEarlyIsCarefulAndItsPageNamesNobody() throws Exception {
        Town.stop(house, imports, "03-10-2026");

        assertThat(body(get("/companies/" + id(Town.HOSTEL))))
                .contains(
                        "Et forløb stoppede før tid 3. oktober 2026. Til og med 1. januar 2027 foreslår vi kun match, hvor alt"
                                + " det nødvendige er vist.")
                .containsSubsequence("Forløb indtil nu", "Stoppede før tid</dt><dd>1")
                .doesNotContain("Amal");
        assertThat(body(get("/companies").param("show", "CAREFUL")))
                .contains("Hostel Kanalen", "kun sikre match til og med 1. januar 2027")
                .doesNotContain("Pakkeriet");
    }

    @Test
    void afterTwoStopsInARowTheFormOfTheTalkStandsBesideTheReasonForThoseWhoMayWrite() throws Exception {
        Town.stop(house, imports, "03-10-2026");
        Town.stop(house, imports, "10-11-2026");
        String page = "/companies/" + id(Town.HOSTEL);

        assertThat(body(get(page)))
                .containsOnlyOnce("action=\"" + page + "/contacts\"")
                .containsSubsequence(
                        "To forløb i træk stoppede før tid, senest 10. november 2026", "Skriv samtalen op");
        assertThat(body(get("/companies").param("show", "TALK_FIRST")))
                .contains("Hostel Kanalen", "samtale først")
                .doesNotContain("Pakkeriet");
        assertThat(answer(get(page), house, Role.SOCIAL_WORKER).getContentAsString())
                .contains("To forløb i træk")
                .doesNotContain("Skriv samtalen op");

        logContact(page, "2026-11-12", "Vi talte om, hvordan det går");
        assertThat(body(get(page)))
                .contains("Et forløb stoppede før tid 10. november 2026")
                .doesNotContain("To forløb");
    }

    @Test
    void aColleagueWhoWasInTouchThisWeekIsNamedToTheOthersWhoAsk() throws Exception {
        String page = "/companies/" + id(Town.HOSTEL);
        logContact(page, "2026-11-23", "Aftalte et besøg");
        assertThat(answer(get(page), house, Role.EMPLOYMENT_MANAGER).getContentAsString())
                .contains(
                        "Virksomheden vil høre fra Consultant.",
                        "Consultant taler med virksomheden 23. november 2026, og kun én af os");
        assertThat(body(get(page))).doesNotContain("kun én af os", "Virksomheden vil høre fra");
    }

    @Test
    void aContactThatIsStillToComeIsNotWrittenDown() throws Exception {
        var refused = sent(post("/companies/" + id(Town.HOSTEL) + "/contacts")
                .param("contactedOn", "2026-11-24")
                .param("about", "I morgen"));

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString()).contains("id=\"contactedOn-wrong\"", "value=\"I morgen\"");
    }

    @Test
    void wishesAreChangedAndAPauseIsSaidAtTheTop() throws Exception {
        String page = "/companies/" + id(Town.HOSTEL);
        sent(post(page + "/wishes")
                .param("version", "1")
                .param("maxContactsPerMonth", "1")
                .param("pausedUntil", "24-12-2026")
                .param("contactBy", house.account(Role.CONSULTANT).accountId().toString()));

        assertThat(body(get(page))).contains("Virksomheden har bedt om en pause til og med 24. december 2026");
        assertThat(as(house.actor(Role.CONSULTANT), () -> company(Town.HOSTEL).maxContactsPerMonth()))
                .isEqualTo(OptionalInt.of(1));
        assertThat(sent(post(page + "/wishes").param("maxContactsPerMonth", "mange"))
                        .getContentAsString())
                .contains("id=\"maxContactsPerMonth-wrong\"", "value=\"mange\"");
        assertThat(sent(post(page + "/wishes")
                                .param(
                                        "contactBy",
                                        otherHouse
                                                .account(Role.CONSULTANT)
                                                .accountId()
                                                .toString()))
                        .getStatus())
                .isEqualTo(422);
    }

    @Test
    void anotherOrganisationsCompanyWorkplaceAndTaskAreNotThere() throws Exception {
        WorkTask task = as(house.actor(Role.CONSULTANT), () -> companies.tasks().getFirst());
        for (String address :
                List.of("/companies/" + id(Town.HOSTEL), "/workplaces/" + task.workplaceId(), "/tasks/" + task.id())) {
            assertThat(answer(get(address), otherHouse, Role.CONSULTANT).getStatus())
                    .as(address)
                    .isEqualTo(404);
        }
        assertThat(answer(
                                post("/tasks/" + task.id())
                                        .param("name", "Vores nu")
                                        .param("MONDAY", "on"),
                                otherHouse,
                                Role.CONSULTANT)
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void aSocialWorkerReadsAndCannotWrite() throws Exception {
        UUID hostel = id(Town.HOSTEL);
        WorkTask task = as(house.actor(Role.CONSULTANT), () -> companies.tasks().getFirst());
        for (String address : List.of(
                "/companies", "/companies/" + hostel, "/workplaces/" + task.workplaceId(), "/tasks/" + task.id())) {
            var read = answer(get(address), house, Role.SOCIAL_WORKER);
            assertThat(read.getStatus()).as(address).isEqualTo(200);
            assertThat(read.getContentAsString())
                    .as(address)
                    .doesNotContain("method=\"post\" action=\"" + address, "/new\"");
        }
        for (String address : List.of(
                "/companies/new",
                "/companies/" + hostel + "/edit",
                "/companies/" + hostel + "/wishes",
                "/companies/" + hostel + "/contacts",
                "/workplaces/" + task.workplaceId(),
                "/workplaces/" + task.workplaceId() + "/needs",
                "/workplaces/" + task.workplaceId() + "/tasks/new",
                "/tasks/" + task.id(),
                "/tasks/" + task.id() + "/needs",
                "/tasks/" + task.id() + "/needs/" + UUID.randomUUID() + "/remove")) {
            assertThat(answer(post(address), house, Role.SOCIAL_WORKER).getStatus())
                    .as(address)
                    .isEqualTo(403);
            assertThat(answer(
                                    post("/error")
                                            .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, 403)
                                            .requestAttr(RequestDispatcher.ERROR_REQUEST_URI, address),
                                    house,
                                    Role.SOCIAL_WORKER)
                            .getContentAsString())
                    .as(address)
                    .contains("Konsulenter og chefer retter dem");
        }
    }

    @Test
    void aPauseThatEndsWithinAWeekIsASignalForThoseWhoMayAsk() {
        List<Signal> consultants =
                as(house.actor(Role.CONSULTANT), () -> signals.signals(house.actor(Role.CONSULTANT), TODAY));

        assertThat(consultants).singleElement().satisfies(signal -> {
            assertThat(signal.arguments()).containsExactly("Pakkeriet");
            assertThat(signal.due()).contains(LocalDate.of(2026, 11, 28));
        });
        as(
                house.actor(Role.CONSULTANT),
                () -> changes.wish(
                        companies.companies().stream()
                                .filter(company -> company.name().equals("Pakkeriet"))
                                .findFirst()
                                .orElseThrow()
                                .id(),
                        1,
                        new Wishes(OptionalInt.empty(), Optional.of(TODAY.plusDays(8)), Optional.empty())));
        assertThat(as(house.actor(Role.CONSULTANT), () -> signals.signals(house.actor(Role.CONSULTANT), TODAY)))
                .isEmpty();
        assertThat(as(house.actor(Role.SOCIAL_WORKER), () -> signals.signals(house.actor(Role.SOCIAL_WORKER), TODAY)))
                .isEmpty();
    }

    @Test
    void companiesThatWaitForATalkAreOneLineThatLeadsToTheirList() throws Exception {
        Town.stop(house, imports, "03-10-2026");
        Town.stop(house, imports, "10-11-2026");

        assertThat(talksWanted()).singleElement().satisfies(signal -> {
            assertThat(signal.arguments()).containsExactly(1L);
            assertThat(body(get(signal.address()))).contains("Hostel Kanalen");
        });

        logContact("/companies/" + id(Town.HOSTEL), "2026-11-12", "Vi talte om, hvordan det går");
        assertThat(talksWanted()).isEmpty();
    }

    private List<Signal> talksWanted() {
        return as(house.actor(Role.CONSULTANT), () -> signals.signals(house.actor(Role.CONSULTANT), TODAY)).stream()
                .filter(signal -> signal.textKey().equals("companies.talksWanted"))
                .toList();
    }

    private void logContact(String page, String day, String about) throws Exception {
        assertThat(sent(post(page + "/contacts").param("contactedOn", day).param("about", about))
                        .getStatus())
                .isEqualTo(302);
    }

    private UUID id(String cvr) {
        return as(house.actor(Role.CONSULTANT), () -> company(cvr).id());
    }

    private Company company(String cvr) {
        return companies.companies().stream()
                .filter(company -> company.cvr().equals(cvr))
                .findFirst()
                .orElseThrow();
    }

    private String body(MockHttpServletRequestBuilder request) throws Exception {
        return sent(request).getContentAsString();
    }

    private MockHttpServletResponse sent(MockHttpServletRequestBuilder request) throws Exception {
        return answer(request, house, Role.CONSULTANT);
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request, Accounts accounts, Role role)
            throws Exception {
        return web.perform(request.with(accounts.signedIn(role)).with(csrf()))
                .andReturn()
                .getResponse();
    }
}
