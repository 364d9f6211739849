package dk.fodfaeste.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import dk.fodfaeste.HouseTest;
import dk.fodfaeste.TestHouse;
import dk.fodfaeste.Town;
import dk.fodfaeste.identity.Role;
import dk.fodfaeste.intake.Imports;
import dk.fodfaeste.platform.Acting;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;

/** Somebody is taken in by hand: one short form, the next number, no double unseen, and what is sealed goes to the case room alone. */
class NewPersonTest extends HouseTest {

    private static final String CPR = "710190-1234";

    @Autowired
    private Imports imports;

    @Autowired
    private CaseRoom caseRoom;

    @ParameterizedTest
    @CsvSource({"B0099,B0100", "7,8", "099,100", "Å-9,Å-10", "uden tal,uden tal1"})
    void theNextNumberIsWrittenAsTheHighestIs(String highest, String next) {
        assertThat(FreeNumber.after(highest)).isEqualTo(next);
    }

    @Test
    void aPersonGetsTheNextFreeNumberAndIsAtTheFirstStageFromTheReferral() throws Exception {
        moveIn("B0007;Amal;;");

        assertThat(send(
                                Role.CONSULTANT,
                                Map.of("firstName", "Đặng", "referredOn", "2026-11-20", "referredBy", "Jobcentret"))
                        .getStatus())
                .isEqualTo(302);

        assertThat(
                        TestHouse.rows(
                                "select number || ' ' || first_name || ' ' || referred_by from people.person where number <> 'B0007'"))
                .containsExactly("B0008 Đặng Jobcentret");
        assertThat(TestHouse.rows(
                        "select stage || ' ' || entered_on from people.stage_entry where entered_by_id is not null"))
                .containsExactly("ENGAGEMENT 2026-11-20");
        assertThat(TestHouse.rows(
                        "select detail from privacy.log_entry where action = 'CHANGE' and detail = 'taken in'"))
                .hasSize(1);
    }

    @Test
    void theFirstOneOfAHouseIsNumberOne() throws Exception {
        send(Role.EMPLOYMENT_MANAGER, Map.of("firstName", "O'Brien"));

        assertThat(TestHouse.rows("select number from people.person")).containsExactly("1");
    }

    @Test
    void aNumberThatSomebodyHasIsRefusedAndWhatWasTypedIsKept() throws Exception {
        moveIn("B1;Amal;;");

        MockHttpServletResponse answer =
                send(Role.CONSULTANT, Map.of("firstName", "عمر", "number", "B1", "wishes", "Gerne\nkøkken"));

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains("En anden har nummeret", "value=\"عمر\"", "Gerne\nkøkken");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Maja;Prøve", "Maja;Proeve", "maja;prove", "Maija;Prøve"})
    void whoMayBeTheSameIsAskedAboutOnceAndThenTakenIn(String name) throws Exception {
        moveIn("B1;Maja;Prøve;");
        Map<String, String> typed = Map.of("firstName", name.split(";")[0], "lastName", name.split(";")[1]);

        MockHttpServletResponse asked = send(Role.CONSULTANT, typed);

        assertThat(asked.getStatus()).isEqualTo(422);
        assertThat(asked.getContentAsString())
                .contains("Er det en af disse?", "Maja Prøve", "name=\"sure\" value=\"B1\"");
        assertThat(count()).isEqualTo(1);
        assertThat(send(Role.CONSULTANT, typed, Map.of("sure", "B1")).getStatus())
                .isEqualTo(302);
        assertThat(count()).isEqualTo(2);
    }

    @Test
    void theSameTelephoneIsAskedAboutAndAnotherNameIsNot() throws Exception {
        moveIn("B1;Maja;Prøve;30858244");

        assertThat(doubles("Ole", "Berg", "+45 30 85 82 44")).contains("Maja Prøve");
        assertThat(doubles("Ole", "Berg", "30858245")).doesNotContain("Maja");
        assertThat(doubles("Maja", "", "")).as("many are called so").doesNotContain("Prøve");
    }

    @Test
    void herOwnSocialWorkerGoesOnToPutTheLettersIntoTheRoomAndOthersGoToThePerson() throws Exception {
        assertThat(send(Role.SOCIAL_WORKER, Map.of("firstName", "Bo", "socialWorker", me(), "then", "files"))
                        .getRedirectedUrl())
                .endsWith("/case-room/files");
        assertThat(send(Role.SOCIAL_WORKER, Map.of("firstName", "Ulla", "then", "files"))
                        .getRedirectedUrl())
                .doesNotContain("case-room");
        assertThat(send(Role.CONSULTANT, Map.of("firstName", "Åse", "then", "files"))
                        .getRedirectedUrl())
                .doesNotContain("case-room");
    }

    @Test
    void theSocialWorkersWordsAndTheNumberLieSealedInTheCaseRoomAlone() throws Exception {
        send(Role.SOCIAL_WORKER, Map.of("firstName", "Bo", "cpr", CPR, "why", "Opdigtet årsag", "socialWorker", me()));

        UUID person = UUID.fromString(
                TestHouse.rows("select person_id::text from people.person").getFirst());
        CaseRoom.Room room = Acting.as(house.actor(Role.SOCIAL_WORKER), () -> caseRoom.look(person));
        assertThat(room.maskedCpr()).contains("710190-••••");
        assertThat(room.notes()).extracting(CaseRoom.Note::body).containsExactly("Opdigtet årsag");
        assertThat(TestHouse.rows(
                                "select to_jsonb(p)::text || (select string_agg(detail, ' ') from privacy.log_entry) from people.person p")
                        .getFirst())
                .doesNotContain("710190", "Opdigtet");
    }

    @Test
    void theTargetGroupIsWrittenInTheCaseRoomAndOverAnOlderPageNothingIs() throws Exception {
        send(Role.SOCIAL_WORKER, Map.of("firstName", "Bo", "cpr", CPR, "socialWorker", me()));
        UUID person = UUID.fromString(
                TestHouse.rows("select person_id::text from people.person").getFirst());

        assertThat(group(person, "7", "1")).isEqualTo(302);
        assertThat(group(person, "9", "1")).isEqualTo(422);
        assertThat(group(person, "14", "2")).isEqualTo(422);

        assertThat(Acting.as(house.actor(Role.SOCIAL_WORKER), () -> caseRoom.look(person))
                        .targetGroup())
                .contains("7");
    }

    private int group(UUID person, String group, String version) throws Exception {
        return web.perform(post("/people/" + person + "/case-room/target-group")
                        .param("targetGroup", group)
                        .param("version", version)
                        .with(house.signedIn(Role.SOCIAL_WORKER))
                        .with(csrf()))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    @Test
    void aNumberThatSomebodyHasTakesNobodyInAndDoesNotSayWhose() throws Exception {
        Town.moveIn(imports, house, List.of(Town.csv("borgere", "nr;fornavn;cpr\nB1;Maja;" + CPR + "\n")));

        MockHttpServletResponse answer = send(
                Role.SOCIAL_WORKER, Map.of("firstName", "Bo", "cpr", CPR, "socialWorker", me(), "wishes", "Køkken"));

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString())
                .contains("som ikke er i dit team", "Køkken")
                .doesNotContain("Maja");
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void whoIsNotNamedWritesNothingIntoTheCaseRoom() throws Exception {
        MockHttpServletResponse answer = send(Role.SOCIAL_WORKER, Map.of("firstName", "Bo", "why", "Noget"));

        assertThat(answer.getContentAsString()).contains("Sæt dig selv som socialrådgiver", "Noget");
        assertThat(count()).isZero();
    }

    @Test
    void aConsultantHasNoFieldForTheNumberAndOneThatIsSentAllTheSameIsNotKept() throws Exception {
        assertThat(read("/people/new", Role.CONSULTANT)).doesNotContain("name=\"cpr\"", "name=\"why\"");

        send(Role.CONSULTANT, Map.of("firstName", "Bo", "cpr", CPR, "why", "Noget"));

        assertThat(count()).isEqualTo(1);
        assertThat(TestHouse.rows("select 1 from case_room.case_file union all select 1 from case_room.note"))
                .isEmpty();
    }

    private String me() {
        return house.account(Role.SOCIAL_WORKER).accountId().toString();
    }

    private static int count() throws Exception {
        return TestHouse.rows("select 1 from people.person").size();
    }

    private void moveIn(String row) {
        Town.moveIn(imports, house, List.of(Town.csv("borgere", "nr;fornavn;efternavn;telefon\n" + row + "\n")));
    }

    private String doubles(String firstName, String lastName, String phone) throws Exception {
        return web.perform(get("/people/doubles")
                        .param("firstName", firstName)
                        .param("lastName", lastName)
                        .param("phone", phone)
                        .with(house.signedIn(Role.CONSULTANT)))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private String read(String address, Role role) throws Exception {
        return web.perform(get(address).with(house.signedIn(role)))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private MockHttpServletResponse send(Role role, Map<String, String> typed) throws Exception {
        return send(role, typed, Map.of());
    }

    private MockHttpServletResponse send(Role role, Map<String, String> typed, Map<String, String> more)
            throws Exception {
        var request = post("/people/new").with(house.signedIn(role)).with(csrf());
        typed.forEach(request::param);
        more.forEach(request::param);
        return web.perform(request).andReturn().getResponse();
    }
}
