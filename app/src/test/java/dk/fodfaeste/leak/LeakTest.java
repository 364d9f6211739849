package dk.fodfaeste.leak;

import static dk.fodfaeste.CaseRoomSecrets.BENEFIT;
import static dk.fodfaeste.CaseRoomSecrets.CAUSE;
import static dk.fodfaeste.leak.Canaries.AGREED;
import static dk.fodfaeste.leak.Canaries.ANSWERED;
import static dk.fodfaeste.leak.Canaries.BOOKED;
import static dk.fodfaeste.leak.Canaries.GRANT;
import static dk.fodfaeste.leak.Canaries.OWN_WORDS;
import static dk.fodfaeste.leak.Canaries.PURPOSE;
import static dk.fodfaeste.leak.Canaries.RECEIVER;
import static dk.fodfaeste.leak.Canaries.SAID;
import static dk.fodfaeste.leak.Canaries.TALKED;
import static dk.fodfaeste.leak.Canaries.TOLD_WAGE;
import static dk.fodfaeste.leak.Canaries.WHY;
import static dk.fodfaeste.leak.Canaries.WRITTEN;
import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.Accounts;
import dk.fodfaeste.HouseTest;
import dk.fodfaeste.TestHouse;
import dk.fodfaeste.identity.Role;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * Every page, list, search and document there is, searched for what must not be in it. New routes are found by themselves. The town moves in
 * once, and everybody reads every address once: these tests only read.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LeakTest extends HouseTest {

    @Autowired
    private ApplicationContext program;

    private final Map<Reader, Map<String, String>> met = new HashMap<>();
    private @Nullable TownWithSecrets town;
    private List<String> addresses = List.of();

    private record Reader(Accounts of, Role role) {}

    @Override
    @BeforeEach
    protected void emptyHouses() {
        if (town == null) {
            super.emptyHouses();
            town = movedIn(new Hiding(program, web, house, otherHouse));
            addresses = Addresses.all(town.hiding());
        }
    }

    private static TownWithSecrets movedIn(Hiding hiding) {
        try {
            return TownWithSecrets.movedIn(hiding);
        } catch (Exception problem) {
            throw new IllegalStateException(problem);
        }
    }

    @Test
    void theSocialWorkerFindsTheCauseInTheCaseRoomSoThisTestCanFail() throws Exception {
        assertThat(read(filled("/people/{personId}/case-room"), house, Role.SOCIAL_WORKER))
                .contains(CAUSE, BENEFIT);
        assertThat(read(filled("/people/{personId}/case-room/files"), house, Role.SOCIAL_WORKER))
                .contains(CAUSE);
        assertThat(everythingRead(house, Role.SOCIAL_WORKER).values())
                .as("whoever reads everything comes by it")
                .anyMatch(text -> text.contains(CAUSE))
                .anyMatch(text -> text.contains(TALKED));
    }

    @Test
    void theManagerReadsWhyTheGlassWasBrokenAndNobodyElseDoes() throws Exception {
        assertThat(read("/case-rooms", house, Role.EMPLOYMENT_MANAGER)).contains(WHY);
        for (Role role : List.of(Role.CONSULTANT, Role.SOCIAL_WORKER, Role.ENTERPRISE_SUPERVISOR, Role.ADMINISTRATOR)) {
            nowhere(house, role, WHY);
        }
    }

    @Test
    void theTeamReadsWhatWasSaidOfProgressAndNobodyElseDoes() throws Exception {
        for (Role role : List.of(Role.SOCIAL_WORKER, Role.EMPLOYMENT_MANAGER)) {
            assertThat(read(filled("/people/{personId}/progress/{talkId}"), house, role))
                    .contains(TALKED);
        }
        for (Role role : List.of(Role.CONSULTANT, Role.ENTERPRISE_SUPERVISOR, Role.ADMINISTRATOR)) {
            nowhere(house, role, TALKED, "Ringe til to steder sammen", "Følger sit mål og retter til undervejs");
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
                    .contains(hiding().id("answerId"));
        }
        assertThat(read("/courses/outcomes?which=ANSWERED", house, Role.CONSULTANT))
                .contains(TOLD_WAGE);
        for (Role role : List.of(Role.ENTERPRISE_SUPERVISOR, Role.ADMINISTRATOR)) {
            nowhere(house, role, GRANT, TOLD_WAGE, BOOKED, AGREED, ANSWERED, SAID);
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
            nowhere(house, role, WRITTEN);
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
        assertThat(town().names().stream().filter(read(page, house, Role.ADMINISTRATOR)::contains))
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
        assertThat(read(filled("/proposals/{proposalId}"), house, Role.CONSULTANT))
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
            nowhere(house, role, CAUSE, BENEFIT, hiding().id("attachmentId"));
            noNumberAnywhere(house, role);
        }
    }

    @Test
    void searchingForANumberOrACauseFindsNobody() throws Exception {
        for (String secret : List.of(town().numbers().get(1), CAUSE)) {
            for (String list : List.of(
                    "/people?q=", "/observe?q=", "/search?q=", filled("/enterprises/{ownWorkplaceId}/day?q="))) {
                assertThat(read(list + secret, house, Role.CONSULTANT)).contains("Ingen passer til det, du søger");
            }
        }
    }

    @Test
    void anotherOrganisationMeetsNobodyAtAll() throws Exception {
        for (Role role : Role.values()) {
            nowhere(
                    otherHouse,
                    role,
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
            noNumberAnywhere(otherHouse, role);
        }
        assertThat(town().names()).contains("Østergaard");
    }

    private void nowhere(Accounts of, Role role, String... secrets) throws Exception {
        for (var each : everythingRead(of, role).entrySet()) {
            assertThat(each.getValue()).as("%s as %s", each.getKey(), role).doesNotContain(secrets);
        }
    }

    private void noNumberAnywhere(Accounts of, Role role) throws Exception {
        for (var each : everythingRead(of, role).entrySet()) {
            assertThat(town().numbers().stream().filter(each.getValue()::contains))
                    .as("%s as %s", each.getKey(), role)
                    .isEmpty();
        }
    }

    /** By address. */
    private Map<String, String> everythingRead(Accounts of, Role role) throws Exception {
        Reader reader = new Reader(of, role);
        Map<String, String> known = met.get(reader);
        if (known != null) {
            return known;
        }
        Map<String, String> texts = new LinkedHashMap<>();
        for (String address : addresses) {
            texts.put(address, read(address, of, role));
        }
        met.put(reader, texts);
        return texts;
    }

    private String read(String address, Accounts of, Role role) throws Exception {
        return hiding().read(address, of, role);
    }

    private String filled(String pattern) {
        return hiding().filled(pattern);
    }

    private Hiding hiding() {
        return town().hiding();
    }

    private TownWithSecrets town() {
        return Objects.requireNonNull(town);
    }
}
