package dk.fodfaeste.people;

import static dk.fodfaeste.database.case_room.Tables.CASE_FILE;
import static dk.fodfaeste.database.identity.Tables.ACCOUNT;
import static dk.fodfaeste.database.people.Tables.TEAM_MEMBER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import dk.fodfaeste.HouseTest;
import dk.fodfaeste.TestHouse;
import dk.fodfaeste.Town;
import dk.fodfaeste.identity.Account;
import dk.fodfaeste.identity.AccountBook;
import dk.fodfaeste.identity.CaseRoomAccounts;
import dk.fodfaeste.identity.Role;
import dk.fodfaeste.intake.Imports;
import dk.fodfaeste.people.BrokenGlass.Occasion;
import dk.fodfaeste.people.CaseRoom.Background;
import dk.fodfaeste.platform.Acting;
import dk.fodfaeste.platform.Actor;
import dk.fodfaeste.platform.DatabaseRole;
import dk.fodfaeste.platform.web.NotAllowedException;
import dk.fodfaeste.platform.web.NotFoundException;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The case room opens for the person's team; others break the glass, and too many are stopped. */
class CaseRoomByTeamTest extends HouseTest {

    private static final String CAUSE = "Fyret efter en brand";

    @Autowired
    private Imports imports;

    @Autowired
    private People people;

    @Autowired
    private CaseRoom caseRoom;

    @Autowired
    private CaseRoomDoor door;

    @Autowired
    private Teams teams;

    @Autowired
    private AccountBook accounts;

    @Autowired
    private CaseRoomAccounts approvals;

    private UUID amal = new UUID(0, 0);
    private String room = "";

    /** Amal is the social worker's; the manager is on nobody's team, and Bo, Cille and Dan have no social worker. */
    @BeforeEach
    void fourPeople() {
        Town.moveIn(
                imports,
                house,
                List.of(
                        Town.csv(
                                "borgere",
                                "nr;fornavn;cpr;socialraadgiver\nB1;Amal;140285-1234;Social worker\nB2;Bo;;\nB3;Cille;;\nB4;Dan;;\n")));
        amal = id("B1");
        room = "/people/" + amal + "/case-room";
        Acting.as(
                house.actor(Role.SOCIAL_WORKER),
                () -> caseRoom.write(amal, caseRoom.look(amal).version(), new Background(CAUSE, "", "")));
    }

    @Test
    void whoIsNotOnTheTeamFindsTheDoorAndNotAWord() throws Exception {
        MockHttpServletResponse door = send(Role.EMPLOYMENT_MANAGER, get(room));

        assertThat(door.getStatus()).isEqualTo(200);
        assertThat(door.getContentAsString())
                .contains("Rummet er lukket for dig", "Afløser for en kollega")
                .doesNotContain(CAUSE, "140285");
        assertThat(send(Role.EMPLOYMENT_MANAGER, post(room + "/cpr")).getStatus())
                .isEqualTo(403);
        assertThat(read(Role.SOCIAL_WORKER)).contains(CAUSE);
    }

    @Test
    void theDatabaseItselfShowsNothingToWhoIsNotOnTheTeam() {
        assertThat(filesSeenBy(Role.SOCIAL_WORKER)).containsExactly(amal);
        assertThat(filesSeenBy(Role.EMPLOYMENT_MANAGER)).isEmpty();
    }

    private List<UUID> filesSeenBy(Role role) {
        return Acting.in(
                DatabaseRole.CASE_ROOM,
                () -> as(
                        house.actor(role),
                        () -> database.select(CASE_FILE.PERSON_ID)
                                .from(CASE_FILE)
                                .fetch(CASE_FILE.PERSON_ID)));
    }

    @Test
    void brokenGlassOpensForTwoHoursAndTheManagerIsToldAtOnce() throws Exception {
        UUID bo = id("B2");
        MockHttpServletResponse broken =
                send(Role.SOCIAL_WORKER, glass(bo, "COVERS").param("words", "Mette er på kursus"));

        assertThat(broken.getRedirectedUrl()).isEqualTo("/people/" + bo + "/case-room");
        assertThat(looks(bo)).isTrue();
        assertThat(send(Role.EMPLOYMENT_MANAGER, get("/today")).getContentAsString())
                .contains("Social worker åbnede det lukkede rum om Bo: Afløser for en kollega");
        assertThat(send(Role.EMPLOYMENT_MANAGER, get("/case-rooms")).getContentAsString())
                .contains("Mette er på kursus");
        assertThat(logged()).contains("CHANGE glass COVERS");

        TestHouse.execute("update people.broken_glass set opened_at = opened_at - interval '2 hours'");
        assertThat(looks(bo)).isFalse();
        MockHttpServletResponse late = send(
                Role.SOCIAL_WORKER, post("/people/" + bo + "/case-room/notes").param("body", "Sover bedre nu"));
        assertThat(late.getStatus()).isEqualTo(403);
        assertThat(late.getContentAsString()).contains("Rummet blev lukket, mens du skrev", "Sover bedre nu");
    }

    @Test
    void whatTheManagerHasReadIsNotToldAgain() throws Exception {
        breakGlass(id("B2"));
        UUID glass = Acting.as(house.actor(Role.EMPLOYMENT_MANAGER), () -> door.unread(5))
                .getFirst()
                .id();

        assertThat(send(Role.EMPLOYMENT_MANAGER, post("/case-rooms/" + glass + "/read"))
                        .getStatus())
                .isEqualTo(302);

        assertThat(send(Role.EMPLOYMENT_MANAGER, get("/today")).getContentAsString())
                .doesNotContain("åbnede det lukkede rum");
    }

    @Test
    void aReasonAndWordsAreNeeded() throws Exception {
        MockHttpServletResponse answer =
                send(Role.SOCIAL_WORKER, glass(id("B2"), "").param("words", " "));

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains("Vælg en grund.", "Skriv, hvorfor du skal se rummet.");
        assertThat(looks(id("B2"))).isFalse();
    }

    @Test
    void oneTooManyInAnHourIsStoppedAndTold() throws Exception {
        assertThat(send(
                                Role.EMPLOYMENT_MANAGER,
                                post("/case-rooms/policy").param("version", "0").param("roomsAnHour", "2"))
                        .getStatus())
                .isEqualTo(302);
        assertThat(breakGlass(id("B2"))).isTrue();
        assertThat(breakGlass(id("B2")))
                .as("the same room again is no other one")
                .isTrue();
        assertThat(breakGlass(id("B3"))).isTrue();

        MockHttpServletResponse third =
                send(Role.SOCIAL_WORKER, glass(id("B4"), "URGENT").param("words", "Ringede"));

        assertThat(third.getStatus()).isEqualTo(429);
        assertThat(third.getContentAsString()).contains("jeres chef har fået besked");
        assertThat(looks(id("B4"))).isFalse();
        assertThat(send(Role.EMPLOYMENT_MANAGER, get("/today")).getContentAsString())
                .contains("Social worker blev stoppet ved det lukkede rum om Dan");
        assertThat(looks(amal)).as("the own team's stay open").isTrue();
    }

    @Test
    void whoBrokeTheGlassTakesNobodyInAndTheManagerNamesOthersAlone() {
        UUID bo = id("B2");
        UUID manager = house.account(Role.EMPLOYMENT_MANAGER).accountId();
        UUID worker = house.account(Role.SOCIAL_WORKER).accountId();
        breakGlass(bo);

        Acting.as(house.actor(Role.SOCIAL_WORKER), () -> {
            assertThatThrownBy(() -> teams.takeIn(bo, worker)).isInstanceOf(NotAllowedException.class);
        });
        assertThatThrownBy(() -> as(house.actor(Role.SOCIAL_WORKER), () -> takeInAnyway(bo, worker)))
                .rootCause()
                .hasMessageContaining("row-level security");
        assertThatThrownBy(() -> as(house.actor(Role.EMPLOYMENT_MANAGER), () -> takeInAnyway(bo, manager)))
                .rootCause()
                .hasMessageContaining("row-level security");

        Acting.as(house.actor(Role.EMPLOYMENT_MANAGER), () -> teams.takeIn(bo, worker));
        Acting.as(house.actor(Role.SOCIAL_WORKER), () -> teams.takeIn(amal, manager));
        assertThat(Acting.as(house.actor(Role.EMPLOYMENT_MANAGER), () -> caseRoom.look(amal))
                        .background()
                        .cause())
                .isEqualTo(CAUSE);
        Acting.as(house.actor(Role.SOCIAL_WORKER), () -> teams.takeOut(amal, manager));
        assertThat(filesSeenBy(Role.EMPLOYMENT_MANAGER)).isEmpty();
    }

    private void takeInAnyway(UUID person, UUID account) {
        database.insertInto(TEAM_MEMBER)
                .set(TEAM_MEMBER.ORGANISATION_ID, house.organisationId())
                .set(TEAM_MEMBER.PERSON_ID, person)
                .set(TEAM_MEMBER.ACCOUNT_ID, account)
                .set(TEAM_MEMBER.ADDED_BY_ID, Acting.now().accountId())
                .execute();
    }

    @Test
    void aSocialWorkerWhomAnAdministratorMadeOpensNothingBeforeASecondOneSaysYes() throws Exception {
        Actor made = madeBy(Role.ADMINISTRATOR);
        TestHouse.execute("update people.person set social_worker_id = '" + made.accountId() + "' where number = 'B1'");
        assertThatThrownBy(() -> Acting.as(made, () -> caseRoom.look(amal))).isInstanceOf(ClosedRoomException.class);
        assertThat(Acting.as(made, () -> door.breakGlass(id("B2"), Occasion.URGENT, "Haster")))
                .isTrue();
        assertThatThrownBy(() -> Acting.as(made, () -> caseRoom.look(id("B2"))))
                .as("broken glass opens nothing either")
                .isInstanceOf(ClosedRoomException.class);

        Acting.as(house.actor(Role.ADMINISTRATOR), () -> {
            assertThat(approvals.waiting()).isEmpty();
            assertThatThrownBy(() -> approvals.approve(made.accountId())).isInstanceOf(NotFoundException.class);
        });
        for (Actor whoMayNot : List.of(house.actor(Role.ADMINISTRATOR), made, house.actor(Role.CONSULTANT))) {
            assertThatThrownBy(() -> as(whoMayNot, () -> approveAnyway(made.accountId())))
                    .rootCause()
                    .hasMessageContaining("approved by a second one");
        }
        assertThat(send(Role.EMPLOYMENT_MANAGER, get("/today")).getContentAsString())
                .contains("Mette Holm venter på et ja til at åbne lukkede rum");

        send(Role.EMPLOYMENT_MANAGER, post("/case-room-accounts/" + made.accountId() + "/approval"));

        assertThat(Acting.as(made, () -> caseRoom.look(amal)).background().cause())
                .isEqualTo(CAUSE);
    }

    @Test
    void aPasswordThatAnAdministratorSetsClosesTheRoomsAgain() {
        UUID worker = house.account(Role.SOCIAL_WORKER).accountId();
        assertThat(looks(amal)).isTrue();

        Acting.as(
                house.actor(Role.ADMINISTRATOR),
                () -> accounts.change(accounts.account(worker), "et helt nyt kodeord 77"));

        assertThat(looks(amal)).isFalse();
        Acting.as(house.actor(Role.EMPLOYMENT_MANAGER), () -> approvals.approve(worker));
        assertThat(looks(amal)).isTrue();
        Acting.as(
                house.actor(Role.ADMINISTRATOR),
                () -> accounts.change(accounts.account(worker), "et andet kodeord 78"));
        assertThat(looks(amal)).isFalse();
    }

    private Actor madeBy(Role maker) {
        UUID id = UUID.randomUUID();
        Account account =
                new Account(id, "Mette Holm", Optional.of("mette@huset.example"), Role.SOCIAL_WORKER, true, true);
        Acting.as(house.actor(maker), () -> accounts.add(account, "tre små ord her"));
        return new Actor(house.organisationId(), id, Role.SOCIAL_WORKER.name(), "Mette Holm", house.organisation());
    }

    private void approveAnyway(UUID account) {
        database.update(ACCOUNT)
                .set(ACCOUNT.CASE_ROOM_APPROVED_AT, OffsetDateTime.now(java.time.ZoneOffset.UTC))
                .where(ACCOUNT.ACCOUNT_ID.eq(account))
                .execute();
    }

    private boolean breakGlass(UUID person) {
        return Acting.as(
                house.actor(Role.SOCIAL_WORKER), () -> door.breakGlass(person, Occasion.URGENT, "Ringede i nat"));
    }

    private boolean looks(UUID person) {
        try {
            Acting.as(house.actor(Role.SOCIAL_WORKER), () -> caseRoom.look(person));
            return true;
        } catch (ClosedRoomException closed) {
            return false;
        }
    }

    private static MockHttpServletRequestBuilder glass(UUID person, String reason) {
        return post("/people/" + person + "/case-room/glass").param("reason", reason);
    }

    private String read(Role role) throws Exception {
        return send(role, get(room)).getContentAsString();
    }

    private MockHttpServletResponse send(Role role, MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(house.signedIn(role)).with(csrf()))
                .andReturn()
                .getResponse();
    }

    private UUID id(String number) {
        Map<String, UUID> ids = as(
                house.actor(Role.SOCIAL_WORKER),
                () -> people.all().stream().collect(java.util.stream.Collectors.toMap(Person::number, Person::id)));
        return java.util.Objects.requireNonNull(ids.get(number));
    }

    private static List<String> logged() throws SQLException {
        try (var owner = TestHouse.owner();
                var rows = owner.createStatement()
                        .executeQuery("select action || ' ' || subject || ' ' || detail from privacy.log_entry")) {
            List<String> found = new java.util.ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }
}
