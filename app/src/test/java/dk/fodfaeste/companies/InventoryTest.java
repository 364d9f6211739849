package dk.fodfaeste.companies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import dk.fodfaeste.HouseTest;
import dk.fodfaeste.TestHouse;
import dk.fodfaeste.identity.Role;
import dk.fodfaeste.intake.Imports;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The walk through a workplace: tasks noted by taps, from questions and guesses, once each, and taken back. */
class InventoryTest extends HouseTest {

    @Autowired
    private Imports imports;

    @Autowired
    private Companies companies;

    private static final String TODAY = "2026-11-23";

    private UUID hostel = UUID.randomUUID();
    private String page = "";

    @BeforeEach
    void buildTown() throws Exception {
        Town.build(house, imports);
        TestHouse.execute("update companies.company set industry = '55'");
        hostel = as(
                house.actor(Role.CONSULTANT),
                () -> companies.workplaces().stream()
                        .filter(workplace -> workplace.name().equals("Hostellet"))
                        .map(Workplace::id)
                        .findFirst()
                        .orElseThrow());
        page = "/workplaces/" + hostel + "/inventory";
    }

    @Test
    void aTaskIsNotedByTapsAndTheNextBeginsInTheSameRoom() throws Exception {
        var noted = sent(note("Tømme opvaskemaskinen")
                .param("part", "MORNING")
                .param("location", "2. sal")
                .param("performedBy", "køkkenlederen")
                .param("relief", "3")
                .param("question", "BUSY"));

        assertThat(noted.getRedirectedUrl())
                .contains("saved=" + named("Tømme opvaskemaskinen").id(), "question=BUSY");
        assertThat(named("Tømme opvaskemaskinen")).satisfies(task -> {
            assertThat(task.minutesPerWeek()).isEqualTo(20 * 5);
            assertThat(task.earliest()).contains(LocalTime.of(8, 0));
            assertThat(task.latest()).contains(LocalTime.of(12, 0));
            assertThat(task.days()).containsExactly(DayOfWeek.MONDAY, DayOfWeek.TUESDAY);
        });
        assertThat(body(Objects.requireNonNull(noted.getRedirectedUrl())))
                .contains("Noteret: Tømme opvaskemaskinen", "value=\"2. sal\"", "Træk tilbage");
    }

    @Test
    void whatIsWrittenBesideTheTapsCountsBeforeThem() throws Exception {
        sent(note("Vande planter").param("minutesOther", "25").param("earliest", "06:30"));

        assertThat(named("Vande planter").minutes()).hasValue(25);
        assertThat(named("Vande planter").earliest()).contains(LocalTime.of(6, 30));
    }

    @Test
    void aBadNoteIsRefusedBesideItsFieldAndNothingIsLost() throws Exception {
        var refused = sent(post(page)
                .param("clientKey", UUID.randomUUID().toString())
                .param("day", TODAY)
                .param("name", " ")
                .param("minutesOther", "0")
                .param("performedBy", "serviceassistenten")
                .param("earliest", "10:00")
                .param("latest", "09:00"));

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString())
                .contains("id=\"name-wrong\"", "id=\"minutesOther-wrong\"", "id=\"days-wrong\"", "id=\"latest-wrong\"")
                .contains("value=\"serviceassistenten\"");
    }

    @Test
    void aNoteThatArrivesTwiceIsWrittenOnceAlsoWhenItWasWithdrawnMeanwhile() throws Exception {
        var note = note("Feje gården");
        sent(note);
        sent(note);
        assertThat(tasks())
                .filteredOn(task -> task.name().equals("Feje gården"))
                .hasSize(1);

        UUID task = named("Feje gården").id();
        assertThat(sent(post(page + "/" + task + "/withdraw").param("version", "1"))
                        .getStatus())
                .isEqualTo(302);
        assertThat(sent(note).getRedirectedUrl()).contains("told=1");
        assertThat(tasks()).noneMatch(each -> each.name().equals("Feje gården"));
    }

    @Test
    void whoNotesWhatStandsThereIsToldAndChooses() throws Exception {
        sent(note("Feje gården"));
        var again = note("feje gården");
        var told = sent(again);
        assertThat(told.getStatus()).isEqualTo(409);
        assertThat(told.getContentAsString()).contains("«Feje gården» står her allerede", "Det er den samme");
        String key = key(told);

        sent(post(page + "/same")
                .param("clientKey", key)
                .param("day", TODAY)
                .param("task", named("Feje gården").id().toString()));
        assertThat(sent(again).getRedirectedUrl()).contains("told=1");
        assertThat(tasks())
                .filteredOn(task -> task.name().equalsIgnoreCase("feje gården"))
                .hasSize(1);

        sent(note("Feje gården").param("also", "1"));
        assertThat(tasks())
                .filteredOn(task -> task.name().equals("Feje gården"))
                .hasSize(2);
    }

    @Test
    void ofTwoWhoNoteTheSameAtOnceTheSecondIsTold() throws Exception {
        CyclicBarrier together = new CyclicBarrier(2);
        List<Integer> answers = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(2)) {
            Callable<Integer> noting = () -> {
                together.await();
                return sent(note("Pudse vinduer")).getStatus();
            };
            for (Future<Integer> answer : threads.invokeAll(List.of(noting, noting))) {
                answers.add(answer.get());
            }
        }
        assertThat(answers).containsExactlyInAnyOrder(302, 409);
        assertThat(tasks())
                .filteredOn(task -> task.name().equals("Pudse vinduer"))
                .hasSize(1);
    }

    @Test
    void aGuessIsNoTaskBeforeSomebodyAtTheWorkplaceSaysThatItIsSo() throws Exception {
        int before = tasks().size();
        assertThat(body(page)).contains("Fylde op i morgenbuffeten", "gæt");
        assertThat(tasks()).hasSize(before);
        assertThat(body(page + "?starter=HOTEL_BREAKFAST"))
                .contains("Hvem på stedet siger, at det er sådan?", "need.SERVING", "Følger en fast rutine");

        var unconfirmed = sent(note("Fylde op i morgenbuffeten").param("starter", "HOTEL_BREAKFAST"));
        assertThat(unconfirmed.getStatus()).isEqualTo(422);
        assertThat(unconfirmed.getContentAsString()).contains("id=\"confirmedBy-wrong\"");
        assertThat(tasks()).hasSize(before);

        sent(note("Fylde op i morgenbuffeten")
                .param("starter", "HOTEL_BREAKFAST")
                .param("confirmedBy", "køkkenlederen")
                .param("need.SERVING", "on"));
        UUID task = named("Fylde op i morgenbuffeten").id();
        assertThat(as(house.actor(Role.CONSULTANT), () -> companies.needsOfTask(task)))
                .extracting(Need::dimension)
                .containsExactly("SERVING");
        assertThat(body(page)).doesNotContain("starter=HOTEL_BREAKFAST").contains("bekræftet af køkkenlederen");
    }

    @Test
    void aGuessThatIsNotSoIsNotShownAgainUnlessTheNoIsTakenBack() throws Exception {
        sent(post(page + "/starters/no").param("starter", "HOTEL_LINEN"));
        sent(post(page + "/starters/no").param("starter", "HOTEL_LINEN"));
        assertThat(body(page)).doesNotContain("Køre rundt med linned");

        sent(post(page + "/starters/again").param("starter", "HOTEL_LINEN"));
        assertThat(body(page)).contains("Køre rundt med linned");
        assertThat(sent(post(page + "/starters/no").param("starter", "SHOP_TILL"))
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void onlyWhatWasNotedTodayCanBeWithdrawnAndNotWhatSomebodyChanged() throws Exception {
        sent(note("Feje gården"));
        UUID task = named("Feje gården").id();
        TestHouse.execute("update companies.task set minutes = 25 where task_id = '" + task + "'");
        assertThat(sent(post(page + "/" + task + "/withdraw").param("version", "1"))
                        .getStatus())
                .isEqualTo(409);
        UUID old = named("Rede senge").id();
        assertThat(sent(post(page + "/" + old + "/withdraw").param("version", "1"))
                        .getStatus())
                .isEqualTo(404);
        assertThat(tasks()).extracting(WorkTask::id).contains(task, old);
    }

    private MockHttpServletRequestBuilder note(String name) {
        return post(page)
                .param("clientKey", UUID.randomUUID().toString())
                .param("day", TODAY)
                .param("name", name)
                .param("minutes", "20")
                .param("timesPerWeek", "5")
                .param("MONDAY", "on")
                .param("TUESDAY", "on");
    }

    private static String key(MockHttpServletResponse told) throws Exception {
        return told.getContentAsString()
                .split("name=\"clientKey\" value=\"", 2)[1]
                .split("\"", 2)[0];
    }

    private WorkTask named(String name) {
        return tasks().stream()
                .filter(task -> task.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private List<WorkTask> tasks() {
        return as(house.actor(Role.CONSULTANT), () -> companies.tasksOf(hostel));
    }

    private String body(String address) throws Exception {
        return web.perform(get(address).with(house.signedIn(Role.CONSULTANT)))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private MockHttpServletResponse sent(MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(csrf()).with(house.signedIn(Role.CONSULTANT)))
                .andReturn()
                .getResponse();
    }
}
