package dk.fodfaeste.discovery.day;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import dk.fodfaeste.Accounts;
import dk.fodfaeste.HouseTest;
import dk.fodfaeste.StatementCount;
import dk.fodfaeste.TestHouse;
import dk.fodfaeste.discovery.day.Attendances.Moment;
import dk.fodfaeste.identity.Role;
import dk.fodfaeste.identity.SignedIn;
import dk.fodfaeste.intake.Imports;
import dk.fodfaeste.platform.web.RefusedException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;

/** The day of a shop: who is expected, who came, and what was seen, in as few words as that takes. */
class DayTest extends HouseTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    @Autowired
    private Imports imports;

    @Autowired
    private Attendances attendances;

    @Autowired
    private StatementCount count;

    private UUID karen = new UUID(0, 0);

    @BeforeEach
    void theShopOpens() {
        Shop.opens(imports, house, 4);
        karen = Shop.person("B01");
    }

    @Test
    void twoOfOneNameAreToldApartByTheirNumbers() throws Exception {
        assertThat(day("")).contains("Karen A. <span class=\"src\">B01", "Karen A. <span class=\"src\">B02");
    }

    @Test
    void oneTapTellsWhoCameAndAnotherTellsItAnew() throws Exception {
        tell(house, karen, "PRESENT", 0);
        tell(house, karen, "LATE", 1);
        assertThat(Shop.told()).containsExactly("B01 LATE");
    }

    @Test
    void ofTwoWhoTellItAtOnceTheSecondSeesBothAndNothingIsWritten() throws Exception {
        as(house.actor(Role.CONSULTANT), () -> attendances.tell(at(MONDAY), 0, Attendance.ABSENT_TOLD));

        MockHttpServletResponse both = tell(house, karen, "PRESENT", 0);

        assertThat(both.getStatus()).isEqualTo(409);
        assertThat(both.getContentAsString())
                .contains("Consultant har allerede skrevet «Meldt fra». Du valgte «Er her»");
        assertThat(Shop.told()).containsExactly("B01 ABSENT_TOLD");
        tell(house, karen, "PRESENT", 1);
        assertThat(Shop.told()).containsExactly("B01 PRESENT");
    }

    @Test
    void twoWhoTellTheSameHaveNothingToChoose() throws Exception {
        tell(house, karen, "PRESENT", 0);
        assertThat(tell(house, karen, "PRESENT", 0).getStatus()).isEqualTo(302);
    }

    @Test
    void aDayThatIsOverIsToldOnceByAPhoneThatWasAwayAndNotToldAnew() {
        as(house.actor(Role.CONSULTANT), () -> attendances.tell(at(MONDAY.minusDays(3)), 0, Attendance.PRESENT));
        assertThatThrownBy(() -> as(
                        house.actor(Role.CONSULTANT),
                        () -> attendances.tell(at(MONDAY.minusDays(3)), 1, Attendance.LATE)))
                .isInstanceOf(RefusedException.class);
        for (LocalDate never : new LocalDate[] {MONDAY.plusDays(1), MONDAY.minusDays(8)}) {
            assertThatThrownBy(() ->
                            as(house.actor(Role.CONSULTANT), () -> attendances.tell(at(never), 0, Attendance.PRESENT)))
                    .isInstanceOf(RefusedException.class);
        }
        assertThat(Shop.told()).containsExactly("B01 PRESENT");
    }

    @Test
    void everybodyElseIsHereInOneTapAndWhatWasToldStays() throws Exception {
        tell(house, karen, "ABSENT_TOLD", 0);
        send(house, "/rest", Map.of("person", Shop.person("B02") + "," + karen + "," + UUID.randomUUID()));
        assertThat(Shop.told()).containsExactly("B01 ABSENT_TOLD", "B02 PRESENT");
    }

    @Test
    void whoeverComesUnexpectedIsFoundAndStandsInTheListFromThen() throws Exception {
        assertThat(day("")).doesNotContain("Zoe");
        assertThat(day("?q=zoe")).contains("Zoe S.", "Er her også");
        tell(house, Shop.person("B99"), "PRESENT", 0);
        assertThat(day("")).contains("Zoe S.");
    }

    @Test
    void aTapThatComesTwiceIsOneObservationAndAnotherLevelIsAnother() throws Exception {
        UUID key = UUID.randomUUID();
        see("TILL 3", key);
        see("TILL 3", key);
        assertThat(Shop.seen()).containsExactly("B01 TILL 3 by Enterprise supervisor");
        assertThat(day("")).contains("Fortryd", "/observe/");
        see("TILL 2", key);
        assertThat(Shop.seen()).hasSize(2);
    }

    @Test
    void aLevelThatIsNoneOrADayToComeIsNotWritten() throws Exception {
        for (String wrong : new String[] {"TILL 7", "TILL", "NOTHING 1", "TILL x"}) {
            assertThat(see(wrong, UUID.randomUUID()).getStatus()).as(wrong).isEqualTo(404);
        }
        assertThat(Shop.seen()).isEmpty();
    }

    @Test
    void whoeverStandsInOneShopOpensNoOther() throws Exception {
        UUID workshop = other("Værkstedet");
        SignedIn known = house.account(Role.ENTERPRISE_SUPERVISOR);
        SignedIn bound = new SignedIn(
                known.accountId(), house.organisationId(), "Huset", known.name(), known.role(), Shop.id(), null);
        for (UUID place : new UUID[] {Shop.id(), workshop, other("Hostellet")}) {
            int status = web.perform(get("/enterprises/" + place + "/day").with(user(bound)))
                    .andReturn()
                    .getResponse()
                    .getStatus();
            assertThat(status).isEqualTo(place.equals(Shop.id()) ? 200 : 404);
        }
        assertThat(web.perform(get("/day").with(user(bound)))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("Butikken", "Karen A.");
    }

    @Test
    void anotherHouseTellsNothingHere() throws Exception {
        assertThat(tell(otherHouse, karen, "PRESENT", 0).getStatus()).isEqualTo(404);
        assertThat(Shop.told()).isEmpty();
    }

    @Test
    void theDayCostsTheSameHoweverManyCome() throws Exception {
        day("");
        count.begin();
        day("");
        assertThat(count.statements()).isBetween(1, 9);
    }

    @Test
    void whoeverIsErasedHasNoDays() throws Exception {
        tell(house, karen, "PRESENT", 0);
        try (var owner = TestHouse.owner()) {
            owner.createStatement().execute("update people.person set erased_on = current_date where number = 'B01'");
        }
        assertThat(Shop.told()).isEmpty();
    }

    private Moment at(LocalDate day) {
        return new Moment(karen, Shop.id(), day);
    }

    private UUID other(String name) throws Exception {
        try (var owner = TestHouse.owner();
                var rows = owner.createStatement()
                        .executeQuery("select workplace_id from companies.workplace where name = '" + name + "'")) {
            rows.next();
            return Objects.requireNonNull(rows.getObject(1, UUID.class));
        }
    }

    private MockHttpServletResponse tell(Accounts who, UUID person, String state, int version) throws Exception {
        return send(
                who,
                "/attendance",
                Map.of(
                        "person", person.toString(),
                        "state", state,
                        "day", MONDAY.toString(),
                        "version", Integer.toString(version)));
    }

    private MockHttpServletResponse see(String seen, UUID key) throws Exception {
        return send(
                house,
                "/observations",
                Map.of(
                        "person", karen.toString(),
                        "seen", seen,
                        "day", MONDAY.toString(),
                        "clientKey", key.toString()));
    }

    private MockHttpServletResponse send(Accounts who, String form, Map<String, String> fields) throws Exception {
        var request = post("/enterprises/" + Shop.id() + "/day" + form)
                .with(who.signedIn(Role.ENTERPRISE_SUPERVISOR))
                .with(csrf());
        fields.forEach(request::param);
        return web.perform(request).andReturn().getResponse();
    }

    private String day(String query) throws Exception {
        return web.perform(get("/enterprises/" + Shop.id() + "/day" + query)
                        .with(house.signedIn(Role.ENTERPRISE_SUPERVISOR)))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
