package dk.fodfaeste.people.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import dk.fodfaeste.HouseTest;
import dk.fodfaeste.TestHouse;
import dk.fodfaeste.Town;
import dk.fodfaeste.identity.Role;
import dk.fodfaeste.intake.Imports;
import dk.fodfaeste.intake.reading.Upload;
import dk.fodfaeste.people.CaseRoom;
import dk.fodfaeste.people.CaseRoom.Background;
import dk.fodfaeste.people.CaseRoom.Tier;
import dk.fodfaeste.platform.Acting;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Amal was written down twice, as B1 and as B2; both have courses, things seen, a yes, and a case room. Bo is somebody else. */
class MergeTest extends HouseTest {

    @Autowired
    private Imports imports;

    @Autowired
    private CaseRoom caseRoom;

    private UUID kept = new UUID(0, 0);
    private UUID merged = new UUID(0, 0);
    private String page = "";

    @BeforeEach
    void amalTwice() throws SQLException {
        Town.moveIn(
                imports,
                house,
                List.of(
                        Town.csv("borgere", """
                                nr;fornavn;efternavn;telefon;email;konsulent;socialraadgiver;samtykke_profil
                                B1;Amal;Jensen;20304050;;Consultant;Social worker;
                                B2;Amal;Jensen;20304050;amal@eksempel.dk;Consultant;Social worker;ja
                                B3;Bo;Lund;;;Consultant;Social worker;
                                """),
                        Town.csv("virksomheder", """
                                cvr;navn;egen_virksomhed
                                35211055;Hostel Kanalen;nej
                                """),
                        Town.csv("arbejdssteder", """
                                cvr;pnr;navn
                                35211055;1026161383;Hostellet
                                35211055;1040678842;Køkkenet
                                """),
                        Town.csv("forloeb", """
                                nr;pnr;art;start;slut;timer_pr_uge;afsluttet
                                B1;1026161383;praktik;02-03-2026;27-03-2026;10;gennemfoert
                                B2;1026161383;praktik;02-03-2026;27-03-2026;10;gennemfoert
                                B2;1040678842;praktik;01-06-2026;26-06-2026;12;gennemfoert
                                """),
                        observations()));
        kept = id("B1");
        merged = id("B2");
        page = "/people/" + kept + "/merge";
        Acting.as(house.actor(Role.SOCIAL_WORKER), () -> {
            caseRoom.write(kept, caseRoom.look(kept).version(), new Background("Årsag i B1", "", ""));
            caseRoom.write(merged, caseRoom.look(merged).version(), new Background("Årsag i B2", "", ""));
            caseRoom.note(merged, Tier.FILE, "Note i B2");
        });
    }

    private static Upload observations() {
        return Town.csv("observationer", """
                nr;dimension;niveau;dato;set_af;sted
                B1;TILL;2;02-11-2026;leder;1040678842
                B2;TILL;3;03-11-2026;leder;1040678842
                """);
    }

    @Test
    void theSameNameWithDanishLettersOrWithoutIsShownAndAPageThatIsNotThereIsTheNearest() throws Exception {
        TestHouse.execute(
                "insert into people.person (person_id, organisation_id, number, first_name, last_name) select gen_random_uuid(), '"
                        + house.organisationId()
                        + "', 'X' || n, (array['Åse', 'Aase'])[n], 'Søgård' from generate_series(1, 2) n");
        for (String address : List.of("?page=1", "?page=2", "?page=2147483647", "?page=-3")) {
            assertThat(read(Role.CONSULTANT, "/people/possible-doubles" + address))
                    .as(address)
                    .contains(">X1<", ">X2<", ">B1<", "af 2");
        }
    }

    @Test
    void twoWithTheSamePhoneAreShownAndCanBeToldApart() throws Exception {
        assertThat(read(Role.CONSULTANT, "/people/possible-doubles"))
                .contains(">B1<", ">B2<", "Se dem ved siden af hinanden")
                .doesNotContain(">B3<");

        assertThat(send(Role.CONSULTANT, post(page + "/apart").param("double", merged.toString()))
                        .getRedirectedUrl())
                .isEqualTo("/people/possible-doubles");

        assertThat(read(Role.CONSULTANT, "/people/possible-doubles")).contains("Ingen ligner hinanden");
    }

    @Test
    void bothStandSideBySideWithWhatWouldComeAlong() throws Exception {
        assertThat(read(Role.CONSULTANT, page + "?double=" + merged))
                .contains("amal@eksempel.dk", "Forløb: 2", "Det, I har set: 1", "Samtykke: 1", "Læg dem sammen til B1");
    }

    @Test
    void whatWasToldOfTheDoubleIsToldOfTheKeptOne() throws Exception {
        merge();

        assertThat(coursesOf("B1"))
                .as("the same course of both stays with the double")
                .containsExactly("2026-03-02", "2026-06-01");
        assertThat(TestHouse.rows("select level::text from discovery.observation where person_id = '" + kept
                        + "' order by level"))
                .containsExactly("2", "3");
        assertThat(TestHouse.rows("select email from people.person where number = 'B1'"))
                .containsExactly("amal@eksempel.dk");
        assertThat(read(Role.CONSULTANT, page)).contains("Amal Jensen, B2, er lagt ind her", "Det kom ikke med");
        assertThat(read(Role.CONSULTANT, "/people?q=Amal")).contains(">B1<").doesNotContain(">B2<");
        assertThat(send(Role.CONSULTANT, get("/people/" + merged + "/profile")).getRedirectedUrl())
                .isEqualTo("/people/" + kept + "/profile");
    }

    @Test
    void bothCaseRoomsAreReadInOneAndEachStaysInItsOwnSeal() throws Exception {
        merge();

        assertThat(read(Role.SOCIAL_WORKER, "/people/" + kept + "/case-room"))
                .contains("Årsag i B1", "Årsag i B2", "Fra B2", "Note i B2", "skrevet om B2");
        assertThat(TestHouse.rows("select count(*)::text from case_room.case_file where person_id = '" + merged + "'"))
                .containsExactly("1");
        assertThat(send(
                                Role.SOCIAL_WORKER,
                                post("/people/" + merged + "/case-room/notes").param("body", "Sent"))
                        .getStatus())
                .as("nothing new is written about a double")
                .isEqualTo(404);
    }

    @Test
    void undoneTheyAreAsTheyWere() throws Exception {
        String before = stored();
        merge();
        assertThat(stored()).isNotEqualTo(before);

        undo();

        assertThat(stored()).isEqualTo(before);
        assertThat(read(Role.SOCIAL_WORKER, "/people/" + kept + "/case-room"))
                .contains("Årsag i B1")
                .doesNotContain("Årsag i B2");
        assertThat(read(Role.CONSULTANT, "/people?q=Amal")).contains(">B1<", ">B2<");
    }

    @Test
    void whatCameSinceStaysWithTheKeptOne() throws Exception {
        merge();
        Acting.as(house.actor(Role.SOCIAL_WORKER), () -> caseRoom.note(kept, Tier.FILE, "Efter"));
        TestHouse.execute("update people.person set phone = '99887766' where number = 'B1'");

        undo();

        assertThat(TestHouse.rows("select phone from people.person where number = 'B1'"))
                .containsExactly("99887766");
        assertThat(read(Role.SOCIAL_WORKER, "/people/" + kept + "/case-room")).contains("Efter");
    }

    @Test
    void twoClicksAreOneMergeAndOneUndo() throws Exception {
        merge();
        assertThat(send(Role.CONSULTANT, post(page).param("double", merged.toString()))
                        .getStatus())
                .isEqualTo(404);
        undo();
        assertThat(send(Role.CONSULTANT, post(page + "/" + UUID.randomUUID() + "/undo"))
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void whatThePersonTookBackIsNotSaidYesToByTheDouble() throws Exception {
        TestHouse.execute("update privacy.consent set person_id = '" + kept + "', withdrawn_on = '2026-11-23'");
        TestHouse.execute(
                "insert into privacy.consent (consent_id, organisation_id, person_id, purpose, given_on, source) select gen_random_uuid(),"
                        + " organisation_id, '" + merged + "', purpose, '2026-10-01', source from privacy.consent");

        merge();

        assertThat(TestHouse.rows("select person_id::text from privacy.consent where withdrawn_on is null"))
                .containsExactly(merged.toString());
    }

    @Test
    void whoWorksWithOneAloneMayNotAndTheDatabaseHoldsItToo() throws Exception {
        TestHouse.execute("update people.person set social_worker_id = null, consultant_id = null where number = 'B2'");

        assertThat(send(Role.SOCIAL_WORKER, post(page).param("double", merged.toString()))
                        .getStatus())
                .isEqualTo(422);
        assertThatThrownBy(() -> as(
                        house.actor(Role.SOCIAL_WORKER),
                        () -> database.execute("select people.merge_people(?, ?, ?)", kept, merged, UUID.randomUUID())))
                .rootCause()
                .hasMessageContaining("only who works with both");
        assertThat(merges()).isZero();
        assertThat(send(Role.EMPLOYMENT_MANAGER, post(page).param("double", merged.toString()))
                        .getRedirectedUrl())
                .as("a manager who works with neither")
                .isEqualTo(page);
        assertThat(send(Role.ENTERPRISE_SUPERVISOR, get(page)).getStatus()).isEqualTo(403);
    }

    @Test
    void twoCoursesAtOnceAtOnePlaceAreSortedOutFirst() throws Exception {
        TestHouse.execute(
                "update placements.course set outcome = null, ends_on = '2026-12-20' where starts_on = '2026-03-02'");

        MockHttpServletResponse refused = send(Role.CONSULTANT, post(page).param("double", merged.toString()));

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString()).contains("Begge har et forløb på samme arbejdssted");
        assertThat(merges()).isZero();
    }

    @Test
    void aFileThatStillHasTheDoubleFindsTheKeptOne() throws Exception {
        merge();

        Town.moveIn(imports, house, List.of(observations()));

        assertThat(TestHouse.rows("select count(*)::text from discovery.observation"))
                .as("twice changes nothing")
                .containsExactly("2");
    }

    @Test
    void whoIsErasedIsErasedAsTheDoubleToo() throws Exception {
        merge();
        TestHouse.execute("update people.person set erased_on = '2026-11-23' where number = 'B1'");

        assertThat(TestHouse.rows("select concat(number, first_name, last_name, email, phone) from people.person"
                        + " where merged_into_id is not null"))
                .singleElement()
                .asString()
                .startsWith("slettet")
                .endsWith("Slettet");
        assertThat(TestHouse.rows("select merged_name || merged_number || filled::text from people.merge"))
                .containsExactly("••••••{}");
        assertThat(TestHouse.rows(
                        "select count(*)::text from person_keys.person_key where person_id = '" + merged + "'"))
                .containsExactly("0");
        assertThat(TestHouse.rows("select count(*)::text from case_room.note")).containsExactly("0");
    }

    private void merge() throws Exception {
        assertThat(send(Role.CONSULTANT, post(page).param("double", merged.toString()))
                        .getRedirectedUrl())
                .isEqualTo(page);
    }

    private void undo() throws Exception {
        String merge = TestHouse.rows("select merge_id::text from people.merge where undone_at is null")
                .getFirst();
        assertThat(send(Role.CONSULTANT, post(page + "/" + merge + "/undo")).getRedirectedUrl())
                .isEqualTo(page);
    }

    private static int merges() throws SQLException {
        return TestHouse.rows("select 1 from people.merge").size();
    }

    /** Everything about people but when it was last touched. */
    private static String stored() throws SQLException {
        StringBuilder all = new StringBuilder();
        for (String table : List.of(
                "discovery.observation",
                "placements.course",
                "privacy.consent",
                "people.team_member",
                "case_room.note",
                "case_room.case_file")) {
            TestHouse.rows("select t::text from " + table + " t order by 1")
                    .forEach(row -> all.append(row).append('\n'));
        }
        TestHouse.rows(
                        "select (to_jsonb(p) - 'updated_at' - 'version' - 'changed_at' - 'changed_by_id')::text from people.person p order by 1")
                .forEach(row -> all.append(row).append('\n'));
        return all.toString();
    }

    private static List<String> coursesOf(String number) throws SQLException {
        return TestHouse.rows("select c.starts_on::text from placements.course c join people.person p using (person_id)"
                + " where p.number = '" + number + "' order by 1");
    }

    private static UUID id(String number) throws SQLException {
        return UUID.fromString(
                TestHouse.rows("select person_id::text from people.person where number = '" + number + "'")
                        .getFirst());
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
