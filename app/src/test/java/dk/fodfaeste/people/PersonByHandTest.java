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
import dk.fodfaeste.matching.board.Boards;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;

/** What a worker writes about a person: fields, who goes with them, where on the way they are, and that they went on. */
class PersonByHandTest extends HouseTest {

    @Autowired
    private Imports imports;

    @Autowired
    private People people;

    @Autowired
    private Boards boards;

    private @Nullable Person known;

    @BeforeEach
    void amalMovesIn() {
        Town.moveIn(
                imports,
                house,
                List.of(
                        Town.csv(
                                "borgere",
                                "nr;fornavn;telefon;henvist_dato;oensker;socialraadgiver\n"
                                        + "B1;Amal;30858244;01-06-2026;butik;Social worker\nB2;Bo;;;;\n"),
                        Town.csv("virksomheder", "cvr;navn\n10000009;Bageren\n"),
                        Town.csv("arbejdssteder", "cvr;pnr;navn;pladser\n10000009;1010000009;Butikken;2\n")));
        known = amal();
    }

    @Test
    void whatIsChangedIsToldBeforeAndAfterToTheTeamAndTheLogSaysOnlyWhichField() throws Exception {
        save(Role.CONSULTANT, Map.of("phone", "40404040", "wishes", "køkken", "SUNDAY", ""));

        assertThat(read("/people/" + id() + "/changes", Role.SOCIAL_WORKER))
                .contains("30858244", "40404040", "butik", "køkken", "alle dage", "Consultant");
        assertThat(TestHouse.rows(
                        "select detail from privacy.log_entry where action = 'CHANGE' and subject = 'person'"))
                .containsExactly("phone, days, wishes");
    }

    @Test
    void whatIsNotChangedIsNotWritten() throws Exception {
        save(Role.CONSULTANT, Map.of());

        assertThat(TestHouse.rows("select 1 from people.person_change")).isEmpty();
        assertThat(amal()).isEqualTo(known);
    }

    @Test
    void whoIsErasedIsForgottenInWhatWasChangedToo() throws Exception {
        save(Role.CONSULTANT, Map.of("phone", "40404040", "referredBy", "Lægen"));
        TestHouse.execute("update people.person set erased_on = '2026-11-23' where number = 'B1'");

        assertThat(
                        TestHouse.rows(
                                "select 1 from people.person_change union all select 1 from people.person where referred_by is not null"))
                .isEmpty();
    }

    @Test
    void whoIsNotOnTheTeamNamesNobodyAndNobodyNamesThemselvesIntoTheCaseRoom() throws Exception {
        UUID consultant = house.account(Role.CONSULTANT).accountId();
        save(Role.CONSULTANT, Map.of("consultant", consultant.toString(), "phone", "1234 5678"));

        assertThat(amal().consultantId()).isEmpty();
        assertThat(amal().phone()).contains("1234 5678");
        for (Role role : List.of(Role.CONSULTANT, Role.EMPLOYMENT_MANAGER)) {
            assertThat(asOwnName(role)).as("%s in the database itself", role).contains("only the team, or a manager");
        }
    }

    @Test
    void whoIsOnTheTeamAndTheManagerNameOthers() throws Exception {
        UUID consultant = house.account(Role.CONSULTANT).accountId();
        save(Role.SOCIAL_WORKER, Map.of("consultant", consultant.toString()));
        assertThat(amal().consultantId()).contains(consultant);

        save(Role.EMPLOYMENT_MANAGER, Map.of("consultant", ""));
        assertThat(amal().consultantId()).isEmpty();
        assertThat(read("/people/" + id() + "/changes", Role.CONSULTANT))
                .contains("Virksomhedskonsulent", "Consultant");
    }

    @Test
    void aStageIsADatedEntryAndItsNoteStandsOnTheTimeLine() throws Exception {
        assertThat(send(
                        Role.CONSULTANT,
                        "/stage",
                        Map.of(
                                "stage",
                                "PROFILING",
                                "enteredOn",
                                "2026-11-16",
                                "stageNote",
                                "Har set butikken",
                                "version",
                                "1")))
                .isEqualTo(302);

        assertThat(read("/people/" + id(), Role.CONSULTANT))
                .contains(
                        "Nyt trin: Profil. Har set butikken",
                        "siden 16. november 2026",
                        "Profilen er set fra mindst fem sider");
        assertThat(
                        TestHouse.rows(
                                "select stage || coalesce(' ' || entered_on, '') from people.stage_entry order by written_at, stage"))
                .containsExactlyInAnyOrder("ENGAGEMENT 2026-06-01", "ENGAGEMENT", "PROFILING 2026-11-16");
    }

    @Test
    void theStageThatThePersonIsAtIsNoMoveAndTheNoteIsKept() throws Exception {
        Map<String, String> move = Map.of("stage", "ENGAGEMENT", "stageNote", "Talte længe", "version", "1");
        assertThat(answer(Role.CONSULTANT, "/stage", move).getContentAsString())
                .contains("Vælg et andet trin", "Talte længe");
    }

    @Test
    void aDayThatHasNotComeIsRefusedAndTheNoteIsKept() throws Exception {
        String page = answer(
                        Role.CONSULTANT,
                        "/stage",
                        Map.of(
                                "stage",
                                "SUPPORT",
                                "enteredOn",
                                "2026-12-01",
                                "stageNote",
                                "Begynder snart",
                                "version",
                                "1"))
                .getContentAsString();

        assertThat(page).contains("Dagen er ikke kommet endnu", "Begynder snart");
        assertThat(amal().stage()).isEqualTo(Stage.ENGAGEMENT);
    }

    @Test
    void whoIsClosedLeavesListSearchAndPlanAndComesBackAtTheFirstStage() throws Exception {
        TestHouse.execute("update people.person set stage = 'PROFILING' where number = 'B1'");
        assertThat(onTheBoard()).isTrue();
        close(302);

        assertThat(onTheBoard()).isFalse();
        assertThat(read("/people", Role.CONSULTANT)).contains(">Bo<").doesNotContain(">Amal<");
        assertThat(read("/people?closed=true", Role.CONSULTANT))
                .contains(">Amal<")
                .doesNotContain(">Bo<");
        assertThat(read("/search?q=amal", Role.CONSULTANT)).doesNotContain(">Amal<");
        assertThat(read("/people/" + id(), Role.CONSULTANT)).contains("Afsluttet 20. november 2026: Fleksjob");
        assertThat(read("/people/" + id() + "/possibilities", Role.CONSULTANT)).contains("Tag imod personen igen");
        assertThat(read("/people/" + id() + "/profile", Role.CONSULTANT)).contains("Amal");
        assertThat(read("/people/doubles?firstName=Amal", Role.CONSULTANT)).contains("afsluttet 20. november 2026");

        assertThat(send(
                        Role.CONSULTANT,
                        "/closing/undo",
                        Map.of("referredAgainOn", "2026-11-23", "version", Integer.toString(amal().version()))))
                .isEqualTo(302);
        assertThat(amal().stage()).isEqualTo(Stage.ENGAGEMENT);
        assertThat(onTheBoard()).isTrue();
        assertThat(read("/people/" + id(), Role.CONSULTANT))
                .contains("Afsluttet hos os: Fleksjob", "Henvist 23. november 2026");
    }

    @Test
    void whoHasACourseThatIsNotOverIsNotClosed() throws Exception {
        Town.moveIn(
                imports,
                house,
                List.of(Town.csv(
                        "forloeb",
                        "nr;pnr;art;start;slut;timer_pr_uge\nB1;1010000009;praktik;02-11-2026;26-02-2027;10\n")));

        assertThat(close(422)).contains("Personen har et forløb, som ikke er slut", "value=\"FLEXIBLE_JOB\" selected");
        assertThat(read("/people/" + id() + "/closing", Role.CONSULTANT))
                .contains("Personen har et forløb, som ikke er slut")
                .doesNotContain("name=\"closedTo\"");
    }

    private String close(int status) throws Exception {
        MockHttpServletResponse answer = answer(
                Role.CONSULTANT,
                "/closing",
                Map.of(
                        "closedTo",
                        "FLEXIBLE_JOB",
                        "closedOn",
                        "2026-11-20",
                        "version",
                        Integer.toString(amal().version())));
        assertThat(answer.getStatus()).isEqualTo(status);
        return answer.getContentAsString();
    }

    private boolean onTheBoard() {
        return as(
                house.actor(Role.CONSULTANT),
                () -> boards.now().persons().containsKey(id())
                        && boards.now().candidates().containsKey(id()));
    }

    /** What the database says when the account writes its own name into the row, past the program. */
    private String asOwnName(Role role) {
        try {
            as(house.actor(role), () -> {
                database.execute(
                        "update people.person set consultant_id = ? where person_id = ?",
                        house.account(role).accountId(),
                        id());
            });
            return "";
        } catch (RuntimeException refused) {
            return String.valueOf(refused.getCause());
        }
    }

    private void save(Role role, Map<String, String> typed) throws Exception {
        Map<String, String> all = new HashMap<>();
        PersonForms.stored(amal()).carried().forEach((field, value) -> all.put(field.replace("was.", ""), value));
        all.putAll(typed);
        all.values().removeIf(String::isEmpty);
        assertThat(send(role, "/edit", all)).isEqualTo(302);
    }

    private int send(Role role, String form, Map<String, String> typed) throws Exception {
        return answer(role, form, typed).getStatus();
    }

    private MockHttpServletResponse answer(Role role, String form, Map<String, String> typed) throws Exception {
        var request = post("/people/" + id() + form).with(house.signedIn(role)).with(csrf());
        typed.forEach(request::param);
        return web.perform(request).andReturn().getResponse();
    }

    private String read(String address, Role role) throws Exception {
        return web.perform(get(address).with(house.signedIn(role)))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private UUID id() {
        return Objects.requireNonNull(known).id();
    }

    private Person amal() {
        return as(
                house.actor(Role.CONSULTANT),
                () -> people.all().stream()
                        .filter(person -> person.number().equals("B1"))
                        .findFirst()
                        .orElseThrow());
    }
}
