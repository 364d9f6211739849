package dk.fodfaeste.people.caseroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import dk.fodfaeste.HouseTest;
import dk.fodfaeste.TestHouse;
import dk.fodfaeste.Town;
import dk.fodfaeste.identity.Role;
import dk.fodfaeste.intake.Imports;
import dk.fodfaeste.people.CaseRoom;
import dk.fodfaeste.people.CaseRoom.Tier;
import dk.fodfaeste.people.People;
import dk.fodfaeste.people.Person;
import dk.fodfaeste.people.Teams;
import dk.fodfaeste.platform.Acting;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What was agreed in the closed room and until when, notes of two tiers, and who was there. Today is 23 November 2026. */
class ArrangementTest extends HouseTest {

    private static final String AGREED = "Ringer altid før klokken ti";

    @Autowired
    private Imports imports;

    @Autowired
    private People people;

    @Autowired
    private CaseRoom caseRoom;

    @Autowired
    private Teams teams;

    private UUID amal = new UUID(0, 0);
    private String room = "";
    private String arrangements = "";

    @BeforeEach
    void amal() {
        Town.moveIn(
                imports, house, List.of(Town.csv("borgere", "nr;fornavn;socialraadgiver\nB1;Amal;Social worker\n")));
        amal = Acting.as(
                house.actor(Role.SOCIAL_WORKER),
                () -> people.all().stream().map(Person::id).findFirst().orElseThrow());
        room = "/people/" + amal + "/case-room";
        arrangements = room + "/arrangements";
    }

    @Test
    void whatIsAgreedIsReadAgainAndLiesSealed() throws Exception {
        assertThat(agree("2026-11-20", "2026-12-31").getRedirectedUrl()).isEqualTo(arrangements);

        assertThat(read(Role.SOCIAL_WORKER, arrangements))
                .contains(AGREED, "aftalt 20. november 2026", "gælder til 31. december 2026");
        assertThat(TestHouse.rows("select encode(words_sealed, 'escape') from case_room.arrangement"))
                .allSatisfy(row -> assertThat(row).doesNotContain("klokken"));
    }

    @Test
    void badDaysAreRefusedBesideTheirFields() throws Exception {
        assertThat(agree("2026-11-24", "").getContentAsString()).contains("agreedOn-wrong", AGREED);
        assertThat(agree("2026-11-20", "2026-11-19").getContentAsString())
                .contains("Vælg en dag, der ikke er før den dag, I aftalte det.", AGREED);
        assertThat(agree("32.13.2026", "").getStatus()).isEqualTo(422);
        assertThat(TestHouse.rows("select 1 from case_room.arrangement")).isEmpty();
    }

    @Test
    void theTeamIsToldFourteenDaysBeforeAndAfterwardsAndNobodyElse() throws Exception {
        agree("2026-11-20", "2026-12-07");
        String soon = "Noget, der er aftalt i det lukkede rum om Amal, løber snart ud";
        assertThat(read(Role.SOCIAL_WORKER, "/today")).contains(soon).doesNotContain(AGREED);
        for (Role role : List.of(Role.EMPLOYMENT_MANAGER, Role.CONSULTANT, Role.ADMINISTRATOR)) {
            assertThat(read(role, "/today")).doesNotContain("aftalt i det lukkede rum");
        }

        TestHouse.execute("update case_room.arrangement set holds_until = '2026-12-08'");
        assertThat(read(Role.SOCIAL_WORKER, "/today")).doesNotContain("aftalt i det lukkede rum");

        TestHouse.execute("update case_room.arrangement set holds_until = '2026-11-22'");
        assertThat(read(Role.SOCIAL_WORKER, "/today")).contains("er løbet ud");
        assertThat(read(Role.SOCIAL_WORKER, arrangements)).contains("løb ud 22. november 2026");

        send(Role.SOCIAL_WORKER, post(only() + "/end"));
        assertThat(read(Role.SOCIAL_WORKER, "/today")).doesNotContain("aftalt i det lukkede rum");
        assertThat(read(Role.SOCIAL_WORKER, arrangements)).contains("gjaldt til 23. november 2026");
    }

    @Test
    void whatHoldsOnItsLastDayIsOverTheDayAfter() {
        Arrangement until =
                new Arrangement(amal, AGREED, day(1), java.util.Optional.of(day(5)), java.util.Optional.empty(), "", 1);

        assertThat(until.holdsOn(day(5))).isTrue();
        assertThat(until.ranOutBy(day(5))).isFalse();
        assertThat(until.holdsOn(day(6))).isFalse();
        assertThat(until.ranOutBy(day(6))).isTrue();
    }

    private static LocalDate day(int day) {
        return LocalDate.of(2026, 11, day);
    }

    @Test
    void whoSawAnOlderOneOverwritesNothing() throws Exception {
        agree("2026-11-20", "");
        send(Role.SOCIAL_WORKER, change("1", "Ringer om eftermiddagen"));

        MockHttpServletResponse late = send(Role.SOCIAL_WORKER, change("1", "Skriver i stedet"));

        assertThat(late.getStatus()).isEqualTo(409);
        assertThat(late.getContentAsString()).contains("Ringer om eftermiddagen", "Skriver i stedet");
        assertThat(read(Role.SOCIAL_WORKER, arrangements)).contains("Ringer om eftermiddagen");
    }

    private MockHttpServletRequestBuilder change(String version, String words) throws Exception {
        return post(only())
                .param("version", version)
                .param("arrangement", words)
                .param("agreedOn", "2026-11-20")
                .param("holdsUntil", "");
    }

    @Test
    void aNoteOfTheCraftsOwnIsReadByTheCraftAlone() throws Exception {
        Acting.as(
                house.actor(Role.SOCIAL_WORKER),
                () -> teams.takeIn(amal, house.account(Role.EMPLOYMENT_MANAGER).accountId()));
        Acting.as(house.actor(Role.SOCIAL_WORKER), () -> {
            caseRoom.note(amal, Tier.CRAFT, "spørg til nætterne");
            caseRoom.note(amal, Tier.FILE, "mødet er flyttet");
        });

        assertThat(read(Role.SOCIAL_WORKER, room)).contains("spørg til nætterne", "mødet er flyttet", "Fagets egen");
        assertThat(read(Role.EMPLOYMENT_MANAGER, room))
                .contains("mødet er flyttet")
                .doesNotContain("spørg til nætterne");
    }

    @Test
    void theRoomTellsWhoWasThereAndNotWhatTheyRead() throws Exception {
        agree("2026-11-20", "");
        send(
                Role.EMPLOYMENT_MANAGER,
                post(room + "/glass").param("reason", "URGENT").param("words", "haster"));
        read(Role.EMPLOYMENT_MANAGER, room);

        assertThat(read(Role.SOCIAL_WORKER, room + "/log"))
                .contains("Employment manager", "åbnet uden for teamet", "sagsrum, aftalt")
                .doesNotContain(AGREED);
        assertThat(send(Role.CONSULTANT, get(room + "/log")).getStatus()).isEqualTo(403);
    }

    @Test
    void benefitAndSocialMattersAreReadInTheRoomAlone() throws Exception {
        send(
                Role.SOCIAL_WORKER,
                post(room + "/target-group")
                        .param("version", version())
                        .param("targetGroup", "8")
                        .param("benefit", "RESOURCE_PROGRAMME"));
        send(Role.SOCIAL_WORKER, post(room).param("version", version()).param("social", "henter børn klokken tre"));

        assertThat(read(Role.SOCIAL_WORKER, room))
                .contains("Ressourceforløbsydelse", "ikke helt sikkert", "henter børn klokken tre", "LAB § 6, nr. 8");
        MockHttpServletResponse wrong = send(
                Role.SOCIAL_WORKER,
                post(room + "/target-group").param("version", version()).param("benefit", "LOTTERY"));
        assertThat(wrong.getStatus()).isEqualTo(422);
        assertThat(wrong.getContentAsString()).contains("Vælg en ydelse på listen.");
    }

    private String version() {
        return Integer.toString(Acting.as(house.actor(Role.SOCIAL_WORKER), () -> caseRoom.look(amal))
                .version());
    }

    private String only() throws Exception {
        return arrangements + "/"
                + TestHouse.rows("select arrangement_id::text from case_room.arrangement")
                        .getFirst();
    }

    private MockHttpServletResponse agree(String on, String until) throws Exception {
        return send(
                Role.SOCIAL_WORKER,
                post(arrangements)
                        .param("arrangement", AGREED)
                        .param("agreedOn", on)
                        .param("holdsUntil", until));
    }

    private String read(Role role, String address) throws Exception {
        return send(role, get(address)).getContentAsString();
    }

    private MockHttpServletResponse send(Role role, MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(house.signedIn(role)).with(csrf()))
                .andReturn()
                .getResponse();
    }
}
