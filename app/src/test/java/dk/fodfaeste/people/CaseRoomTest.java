package dk.fodfaeste.people;

import static dk.fodfaeste.database.people.Tables.PERSON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import dk.fodfaeste.HouseTest;
import dk.fodfaeste.TestHouse;
import dk.fodfaeste.identity.Role;
import dk.fodfaeste.people.CaseRoom.Tier;
import dk.fodfaeste.platform.Acting;
import dk.fodfaeste.platform.DatabaseRole;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

class CaseRoomTest extends HouseTest {

    @Autowired
    private CaseFiles caseFiles;

    @Autowired
    private CaseRoom caseRoom;

    private final UUID person = UUID.randomUUID();
    private final String room = "/people/" + person + "/case-room";

    @BeforeEach
    void somebodyWithANumber() throws SQLException {
        as(house.actor(Role.ADMINISTRATOR), () -> {
            database.insertInto(PERSON)
                    .set(PERSON.PERSON_ID, person)
                    .set(PERSON.ORGANISATION_ID, house.organisationId())
                    .set(PERSON.NUMBER, "B1")
                    .set(PERSON.FIRST_NAME, "Amal")
                    .set(
                            PERSON.SOCIAL_WORKER_ID,
                            house.account(Role.SOCIAL_WORKER).accountId())
                    .execute();
        });
        Acting.in(
                DatabaseRole.INTAKE,
                () -> as(house.actor(Role.ADMINISTRATOR), () -> {
                    return caseFiles.layIn(person, Optional.of("1402851234"), Optional.of("6"), Map.of());
                }));
        theManagerIsOnTheTeam();
    }

    private void theManagerIsOnTheTeam() throws SQLException {
        try (var owner = TestHouse.owner();
                var member = owner.prepareStatement("insert into people.team_member"
                        + " (organisation_id, person_id, account_id, added_by_id) values (?, ?, ?, ?)")) {
            member.setObject(1, house.organisationId());
            member.setObject(2, person);
            member.setObject(3, house.account(Role.EMPLOYMENT_MANAGER).accountId());
            member.setObject(4, house.account(Role.SOCIAL_WORKER).accountId());
            member.execute();
        }
    }

    @Test
    void whatIsWrittenIsReadAgainAndLiesSealed() throws Exception {
        write("Fyret efter en brand", "Slidte knæ");
        send(
                Role.SOCIAL_WORKER,
                post(room + "/target-group")
                        .param("version", seen())
                        .param("targetGroup", "6")
                        .param("benefit", "SICKNESS"));
        note(Role.EMPLOYMENT_MANAGER, "Vil gerne tale om nætterne");
        note(Role.SOCIAL_WORKER, "Sover bedre nu");

        assertThat(page(Role.SOCIAL_WORKER))
                .contains("Kun holdet om personen kommer ind her. Hvert kig bliver skrevet op.")
                .contains("Fyret efter en brand", "Slidte knæ", "Vil gerne tale om nætterne", "Sover bedre nu")
                .contains("LAB § 6, nr. 6", "Sygedagpenge", "Henter børn", "Social worker · ", "Employment manager · ");
        assertThat(bytes())
                .hasSize(8)
                .allSatisfy(bytes -> assertThat(new String(bytes, StandardCharsets.UTF_8))
                        .doesNotContain("brand", "knæ", "børn", "SICKNESS", "nætterne", "bedre", "1402851234"));
    }

    @Test
    void emptyTextTakesAwayWhatWasThere() throws Exception {
        write("Fyret efter en brand", "Slidte knæ");
        write("", "Slidte knæ");

        assertThat(page(Role.SOCIAL_WORKER)).contains("Slidte knæ", "140285-").doesNotContain("en brand");
    }

    @Test
    void theNewestNoteStandsFirst() {
        Acting.as(house.actor(Role.SOCIAL_WORKER), () -> {
            caseRoom.note(person, Tier.FILE, "den første");
            caseRoom.note(person, Tier.FILE, "den anden");
        });

        assertThat(Acting.as(house.actor(Role.EMPLOYMENT_MANAGER), () -> caseRoom.look(person))
                        .notes())
                .extracting(CaseRoom.Note::body)
                .containsExactly("den anden", "den første");
    }

    @Test
    void aNoteOfTheCraftBecomesOneForTheFileByItsAuthorOnceAndNotBack() throws Exception {
        Acting.as(house.actor(Role.SOCIAL_WORKER), () -> caseRoom.note(person, Tier.CRAFT, "spørg til søvnen"));
        String make = room + "/notes/" + noteId() + "/file";
        assertThat(page(Role.EMPLOYMENT_MANAGER)).doesNotContain("spørg til søvnen");
        assertThat(send(Role.EMPLOYMENT_MANAGER, post(make)).getStatus())
                .as("another's note is none")
                .isEqualTo(404);
        assertThat(page(Role.SOCIAL_WORKER)).contains(make);

        for (int click = 0; click < 2; click++) {
            assertThat(send(Role.SOCIAL_WORKER, post(make)).getStatus()).isEqualTo(302);
        }

        assertThat(page(Role.EMPLOYMENT_MANAGER)).contains("spørg til søvnen", "Først skrevet som fagets egen");
        assertThat(page(Role.SOCIAL_WORKER))
                .contains("Også lagt ind for alle, der kan åbne rummet.")
                .doesNotContain(make);
        assertThat(TestHouse.rows("select tier from case_room.note order by written_at"))
                .containsExactly("CRAFT", "FILE");
        assertThat(TestHouse.rows("select detail from privacy.log_entry where detail like '%made one for the file'"))
                .hasSize(1);
    }

    @Test
    void nobodyMakesANoteForTheFileOfAnothersNoteEvenInTheDatabase() throws Exception {
        Acting.as(house.actor(Role.SOCIAL_WORKER), () -> caseRoom.note(person, Tier.CRAFT, "spørg til søvnen"));
        String sealed =
                "insert into case_room.note (note_id, organisation_id, person_id, author_id, written_at, body_sealed, tier, of_note_id,"
                        + " first_written_at) values (gen_random_uuid(), '%s', '%s', '%s', now(), '', 'FILE', '%s', now())"
                                .formatted(
                                        house.organisationId(),
                                        person,
                                        house.account(Role.EMPLOYMENT_MANAGER).accountId(),
                                        noteId());
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> Acting.as(
                        house.actor(Role.EMPLOYMENT_MANAGER),
                        () -> caseRoom.inside(person, () -> database.execute(sealed))))
                .rootCause()
                .hasMessageContaining("row-level security");
    }

    private static String noteId() throws Exception {
        return TestHouse.rows("select note_id::text from case_room.note where tier = 'CRAFT'")
                .getFirst();
    }

    @Test
    void aNoteWithoutWordsOrWithTooManyIsRefusedBesideTheField() throws Exception {
        MockHttpServletResponse empty = send(Role.SOCIAL_WORKER, post(room + "/notes"));
        MockHttpServletResponse tooLong =
                send(Role.SOCIAL_WORKER, post(room + "/notes").param("body", "æ".repeat(10_001)));

        assertThat(empty.getStatus()).isEqualTo(422);
        assertThat(empty.getContentAsString()).contains("Skriv noget i noten først.", "aria-invalid=\"true\"");
        assertThat(tooLong.getStatus()).isEqualTo(422);
        assertThat(tooLong.getContentAsString()).contains("10.000 tegn", "æææææ");
        assertThat(logged()).containsOnly("READ case-room").hasSize(2);
    }

    @Test
    void theNumberIsShownOnlyAfterTheButton() throws Exception {
        assertThat(page(Role.SOCIAL_WORKER)).contains("140285-••••").doesNotContain("140285-1234", "1402851234");

        MockHttpServletResponse shown = send(Role.SOCIAL_WORKER, post(room + "/cpr"));

        assertThat(shown.getContentAsString()).contains("140285-1234");
        assertThat(shown.getHeader("Cache-Control")).contains("no-store");
        assertThat(page(Role.SOCIAL_WORKER)).contains("140285-••••").doesNotContain("140285-1234", "1402851234");
        assertThat(logged()).containsExactly("READ case-room", "READ cpr", "READ case-room", "READ case-room");
    }

    @Test
    void everyLookAndChangeIsLoggedWithoutItsWords() throws Exception {
        page(Role.EMPLOYMENT_MANAGER);
        write("Fyret efter en brand", "");
        note(Role.SOCIAL_WORKER, "Sover bedre nu");

        assertThat(logged()).containsExactly("READ case-room", "CHANGE case-room", "CHANGE case-room");
        assertThat(column("select detail from privacy.log_entry order by sequence"))
                .containsExactly("", "background", "note");
    }

    @Test
    void theOtherRolesFindTheDoorClosed() throws Exception {
        for (Role role : List.of(Role.CONSULTANT, Role.ADMINISTRATOR, Role.ENTERPRISE_SUPERVISOR)) {
            assertThat(send(role, get(room)).getStatus()).isEqualTo(403);
            assertThat(send(role, post(room + "/cpr")).getStatus()).isEqualTo(403);
        }
        assertThat(logged()).hasSize(6).containsOnly("REFUSED address");
    }

    @Test
    void theRoomOpensToNoConsultantThoughTheyAreOnTheTeam() {
        as(house.actor(Role.ADMINISTRATOR), () -> {
            database.update(PERSON)
                    .set(PERSON.CONSULTANT_ID, house.account(Role.CONSULTANT).accountId())
                    .execute();
        });
        Acting.as(house.actor(Role.CONSULTANT), () -> {
            assertThatThrownBy(() -> caseRoom.look(person)).isInstanceOf(ClosedRoomException.class);
            assertThatThrownBy(() -> caseRoom.note(person, Tier.FILE, "ikke mig"))
                    .isInstanceOf(ClosedRoomException.class);
        });
    }

    @Test
    void theRoomCannotBeEnteredFromAnotherTransaction() {
        assertThatThrownBy(() -> as(house.actor(Role.SOCIAL_WORKER), () -> caseRoom.look(person)))
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @Test
    void anotherOrganisationFindsNothing() throws Exception {
        for (MockHttpServletRequestBuilder request : List.of(
                get(room),
                post(room).param("cause", "x"),
                post(room + "/cpr"),
                post(room + "/notes").param("body", "x"))) {
            assertThat(web.perform(request.with(otherHouse.signedIn(Role.SOCIAL_WORKER))
                                    .with(csrf()))
                            .andReturn()
                            .getResponse()
                            .getStatus())
                    .isEqualTo(404);
        }
        assertThat(logged()).isEmpty();
    }

    private void write(String cause, String health) throws Exception {
        MockHttpServletResponse response = send(
                Role.SOCIAL_WORKER,
                post(room)
                        .param("version", seen())
                        .param("cause", cause)
                        .param("health", health)
                        .param("social", "Henter børn klokken tre"));
        assertThat(response.getRedirectedUrl()).isEqualTo(room);
    }

    private String seen() {
        return Integer.toString(Acting.as(house.actor(Role.SOCIAL_WORKER), () -> caseRoom.look(person))
                .version());
    }

    private void note(Role role, String body) throws Exception {
        assertThat(send(role, post(room + "/notes").param("body", body)).getRedirectedUrl())
                .isEqualTo(room);
    }

    private String page(Role role) throws Exception {
        return send(role, get(room)).getContentAsString();
    }

    private MockHttpServletResponse send(Role role, MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(house.signedIn(role)).with(csrf()))
                .andReturn()
                .getResponse();
    }

    private static List<String> logged() throws SQLException {
        return column("select action || ' ' || subject from privacy.log_entry order by sequence");
    }

    private static List<String> column(String sql) throws SQLException {
        try (var owner = TestHouse.owner();
                var rows = owner.createStatement().executeQuery(sql)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }

    /** Everything sealed in the room, as the owner of the tables finds it. */
    private static List<byte[]> bytes() throws SQLException {
        try (var owner = TestHouse.owner();
                var rows = owner.createStatement()
                        .executeQuery(
                                "select unnest(array[cpr_sealed, target_group_sealed, benefit_sealed, cause_sealed, health_sealed, social_sealed])"
                                        + " from case_room.case_file union all select body_sealed from case_room.note")) {
            List<byte[]> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getBytes(1));
            }
            return found;
        }
    }
}
