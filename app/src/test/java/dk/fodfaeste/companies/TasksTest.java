package dk.fodfaeste.companies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import dk.fodfaeste.HouseTest;
import dk.fodfaeste.identity.Role;
import dk.fodfaeste.intake.Imports;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The task inventory: laid on a week, added to, and what its tasks need. */
class TasksTest extends HouseTest {

    @Autowired
    private Imports imports;

    @Autowired
    private Companies companies;

    private UUID hostel = UUID.randomUUID();
    private String page = "";

    @BeforeEach
    void buildTown() {
        Town.build(house, imports);
        hostel = as(
                house.actor(Role.CONSULTANT),
                () -> companies.workplaces().stream()
                        .filter(workplace -> workplace.name().equals("Hostellet"))
                        .map(Workplace::id)
                        .findFirst()
                        .orElseThrow());
        page = "/workplaces/" + hostel;
    }

    @Test
    void theWeekShowsTheTasksOfEachDayEarliestFirst() {
        Week week = Week.of(tasks());

        assertThat(week.days())
                .extracting(Week.Day::day)
                .endsWith(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY)
                .hasSize(6);
        assertThat(week.days().getFirst().tasks())
                .extracting(WorkTask::name)
                .containsExactly("Skylle og snitte grønt", "Rede senge", "Tømme skrald");
        assertThat(week.days().getLast().tasks()).extracting(WorkTask::name).containsExactly("Rede senge");
        assertThat(week.minutes()).isEqualTo(15 * 40 + 120 * 5);
    }

    @Test
    void thePageTellsHoursReliefAndNeeds() throws Exception {
        assertThat(body(get(page)))
                .contains("Kanalen 2, 1216 København K")
                .contains("40 gange om ugen", "15 minutter × 40 om ugen = 10 timer om ugen", "Aflastning: stor")
                .contains("mindst: Med lidt støtte", "kan tilpasses: med en mentor", "bør")
                .contains("tid ikke oplyst");
    }

    @Test
    void aNewTaskGetsTheNextFreeNumber() throws Exception {
        addTask("Fylde op i buffet");
        addTask("Vaske op");

        assertThat(tasks()).extracting(WorkTask::number).contains("O1", "O2");
        assertThat(named("Vaske op")).satisfies(task -> {
            assertThat(task.days()).containsExactly(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
            assertThat(task.earliest()).contains(LocalTime.of(8, 30));
        });
    }

    @Test
    void aTaskThatEndsBeforeItBeginsIsRefusedAndWhatWasTypedIsKept() throws Exception {
        var refused = sent(post(page + "/tasks/new")
                .param("name", "Vaske op")
                .param("minutes", "hele dagen")
                .param("earliest", "10:00")
                .param("latest", "09:00"));

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString())
                .contains("id=\"latest-wrong\"", "id=\"minutes-wrong\"", "id=\"days-wrong\"", "value=\"hele dagen\"");
        assertThat(tasks()).hasSize(3);
    }

    @Test
    void aTaskIsChangedAndKeepsItsNumber() throws Exception {
        UUID task = named("Tømme skrald").id();
        sent(post("/tasks/" + task)
                .param("version", "1")
                .param("name", "Sortere skrald")
                .param("TUESDAY", "on")
                .param("relief", "2"));

        assertThat(named("Sortere skrald")).satisfies(changed -> {
            assertThat(changed.number()).isEqualTo("3");
            assertThat(changed.days()).containsExactly(DayOfWeek.TUESDAY);
            assertThat(changed.minutes()).isEmpty();
        });
    }

    @Test
    void aNeedOfATaskIsAddedChangedAndRemoved() throws Exception {
        WorkTask task = named("Rede senge");
        String address = "/tasks/" + task.id();
        assertThat(body(get(address).param("dimension", "LIFTING"))).contains("25 kg");

        addNeed(address, "LIFTING", "2", "MUST");
        addNeed(address, "LIFTING", "3", "NICE");

        Need need = needs().stream()
                .filter(each -> each.dimension().equals("LIFTING"))
                .findFirst()
                .orElseThrow();
        assertThat(need.leastBin()).isEqualTo(3);
        assertThat(need.strength()).isEqualTo(Need.Strength.NICE);
        assertThat(need.taskId()).contains(task.id());
        assertThat(body(get(address))).contains("mindst: 10 kg");
        assertThat(sent(post(page + "/needs/" + need.id() + "/remove")).getStatus())
                .isEqualTo(404);

        assertThat(sent(post(address + "/needs/" + need.id() + "/remove").param("version", "1"))
                        .getStatus())
                .as("somebody changed it")
                .isEqualTo(409);
        assertThat(sent(post(address + "/needs/" + need.id() + "/remove").param("version", "2"))
                        .getStatus())
                .isEqualTo(302);
        assertThat(needs()).hasSize(2);
    }

    @Test
    void aNeedOfTheWholeWorkplaceIsAddedAndRemoved() throws Exception {
        addNeed(page, "NOISE", "1", "SHOULD");
        Need need = needs().stream()
                .filter(each -> each.dimension().equals("NOISE"))
                .findFirst()
                .orElseThrow();

        assertThat(need.taskId()).isEmpty();
        sent(post(page + "/needs/" + need.id() + "/remove").param("version", "1"));
        assertThat(needs()).hasSize(2);
    }

    @Test
    void aLevelThatTheScaleDoesNotHaveIsRefused() throws Exception {
        assertThat(sent(need(page, "NOISE", "7", "MUST")).getStatus()).isEqualTo(422);
        assertThat(sent(need(page, "NOISE", "0", "MUST")).getStatus()).isEqualTo(422);
        assertThat(sent(need(page, "NOBODY", "1", "MUST")).getContentAsString()).contains("id=\"dimension-wrong\"");
        assertThat(sent(need(page, "NOISE", "1", "MUST").param("adaptation", "med høreværn"))
                        .getContentAsString())
                .contains("id=\"adaptation-wrong\"");
    }

    @Test
    void placesAndFullTimeEquivalentsAreChangedWithADanishComma() throws Exception {
        sent(post(page)
                .param("version", "1")
                .param("places", "4")
                .param("ordinaryFte", "12,5")
                .param("supportedFte", ""));

        assertThat(as(house.actor(Role.CONSULTANT), () -> companies.workplace(hostel)))
                .satisfies(workplace -> {
                    assertThat(workplace.places()).isEqualTo(4);
                    assertThat(workplace.ordinaryFte().orElseThrow()).isEqualByComparingTo("12.5");
                    assertThat(workplace.supportedFte()).isEmpty();
                });
        assertThat(sent(post(page).param("places", "mange")).getStatus()).isEqualTo(422);
    }

    private void addTask(String name) throws Exception {
        assertThat(sent(post(page + "/tasks/new")
                                .param("name", name)
                                .param("minutes", "30")
                                .param("timesPerWeek", "2")
                                .param("MONDAY", "on")
                                .param("FRIDAY", "on")
                                .param("earliest", "08:30"))
                        .getStatus())
                .isEqualTo(302);
    }

    private void addNeed(String address, String dimension, String level, String strength) throws Exception {
        int seen = needs().stream()
                .filter(each -> each.dimension().equals(dimension))
                .mapToInt(Need::version)
                .findFirst()
                .orElse(0);
        assertThat(sent(need(address, dimension, level, strength).param("version", Integer.toString(seen)))
                        .getStatus())
                .isEqualTo(302);
    }

    private static MockHttpServletRequestBuilder need(String address, String dimension, String level, String strength) {
        return post(address + "/needs")
                .param("dimension", dimension)
                .param("leastBin", level)
                .param("strength", strength);
    }

    private List<WorkTask> tasks() {
        return as(house.actor(Role.CONSULTANT), () -> companies.tasksOf(hostel));
    }

    private WorkTask named(String name) {
        return tasks().stream()
                .filter(task -> task.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private List<Need> needs() {
        return as(house.actor(Role.CONSULTANT), () -> companies.needsOf(hostel));
    }

    private String body(MockHttpServletRequestBuilder request) throws Exception {
        return sent(request).getContentAsString();
    }

    private MockHttpServletResponse sent(MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(house.signedIn(Role.CONSULTANT)).with(csrf()))
                .andReturn()
                .getResponse();
    }
}
