package dk.fodfaeste.matching.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import dk.fodfaeste.HouseTest;
import dk.fodfaeste.TestHouse;
import dk.fodfaeste.identity.Role;
import dk.fodfaeste.intake.Imports;
import dk.fodfaeste.matching.carving.Carvings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A job that a consultant puts together of tasks and parts of tasks; several of them out of one inventory. */
class OwnJobTest extends HouseTest {

    @Autowired
    private Imports imports;

    @Autowired
    private Carvings carvings;

    private UUID office = UUID.randomUUID();
    private String amal = "";

    @BeforeEach
    void theTownMovesIn() throws Exception {
        CarvingTown.moveIn(imports, house);
        office = UUID.fromString(TestHouse.rows(
                        "select workplace_id from companies.workplace where p_number = '" + CarvingTown.OFFICE + "'")
                .getFirst());
        amal = TestHouse.rows("select person_id from people.person").getFirst();
    }

    @Test
    void aTaskThatIsPutInSaysWhatItEasesAndOneWithoutRoomSaysWhy() throws Exception {
        assertThat(body(own(machine(1), machine(2), machine(3), machine(4))))
                .contains("Jobbet:", "Letter kantinen 3 timer om ugen.");
        assertThat(body(own(machine(1), machine(2), machine(3), machine(4), task("Tælle varer"))))
                .contains("Det er der ikke plads til", "Tælle varer");
        assertThat(body(own())).contains("Intet job endnu");
    }

    @Test
    void whatAChangeDoesIsToldAgainstTheJobThatItBeganWith() throws Exception {
        var changed = own(machine(1), machine(2), machine(3), machine(4));
        for (int each = 1; each <= 6; each++) {
            changed.param("start", machine(each));
        }
        assertThat(body(changed))
                .contains(
                        "1,5 timers arbejde mindre om ugen end forslaget.", "Letter kantinen 1,5 timer mindre om ugen");
    }

    @Test
    void whatIsCutOffStaysAtTheWorkplaceAndTheNextJobIsMadeOfIt() throws Exception {
        String guests = task("Tage imod gæster");
        TestHouse.execute("delete from companies.need where task_id = '" + guests + "'");
        TestHouse.execute("update companies.task set relief = 2 where task_id = '" + guests + "'");
        assertThat(sent(save("Modtage om formiddagen", guests).param("times." + guests, "3"))
                        .getStatus())
                .isEqualTo(302);

        assertThat(minutes("Tage imod gæster")).containsExactlyInAnyOrder("60 × 2", "60 × 3");
        assertThat(free("Tage imod gæster")).containsExactly(120);
        assertThat(sent(save("Modtage om eftermiddagen", guests)).getStatus()).isEqualTo(302);
        assertThat(free("Tage imod gæster")).isEmpty();
        assertThat(TestHouse.rows("select work from matching.saved_job")).hasSize(2);
    }

    @Test
    void theNeedsOfATaskComeAlongWithItsPart() throws Exception {
        String first = machine(1);
        String[] machines = {first, machine(2), machine(3), machine(4)};
        assertThat(sent(save("Kaffe", machines).param("minutes." + first, "10")).getStatus())
                .isEqualTo(302);
        assertThat(minutes("Kaffemaskine 1")).containsExactlyInAnyOrder("5 × 3", "10 × 3");
        assertThat(TestHouse.rows("select t.minutes from companies.need n join companies.task t using (task_id)"
                        + " where t.name = 'Kaffemaskine 1' and n.dimension = 'PUNCTUAL'"))
                .hasSize(2);
    }

    @Test
    void moreThanTheTaskIsOrACutInTwoWaysIsRefusedBesideTheField() throws Exception {
        String first = machine(1);
        var longer = sent(own(first).param("minutes." + first, "16"));
        assertThat(longer.getStatus()).isEqualTo(422);
        assertThat(longer.getContentAsString()).contains("id=\"minutes." + first + "-wrong\"", "value=\"16\"");
        var both = sent(own(first).param("minutes." + first, "10").param("times." + first, "2"));
        assertThat(both.getContentAsString()).contains("id=\"times." + first + "-wrong\"");

        var nameless = sent(save("", machine(1), machine(2), machine(3), machine(4)));
        assertThat(nameless.getStatus()).isEqualTo(422);
        assertThat(nameless.getContentAsString()).contains("id=\"work-wrong\"");
        assertThat(sent(save("For meget", machine(1), machine(2), machine(3), machine(4), task("Tælle varer")))
                        .getStatus())
                .isEqualTo(422);
        assertThat(TestHouse.rows("select 1 from matching.saved_job")).isEmpty();
    }

    @Test
    void ofTwoWhoTakeTheSameTaskAtTheSameMomentOneGetsItAndTheOtherIsTold() throws Exception {
        String shared = machine(1);
        CyclicBarrier together = new CyclicBarrier(2);
        List<Integer> answers = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(2)) {
            Callable<Integer> whole = () -> {
                together.await();
                return sent(save("Hele", shared, machine(2), machine(3), machine(4)))
                        .getStatus();
            };
            Callable<Integer> part = () -> {
                together.await();
                return sent(save("Del", shared, machine(5), machine(6), machine(4))
                                .param("times." + shared, "2"))
                        .getStatus();
            };
            for (Future<Integer> answer : threads.invokeAll(List.of(whole, part))) {
                answers.add(answer.get());
            }
        }
        assertThat(answers).contains(302).containsAnyOf(409, 422);
        assertThat(TestHouse.rows("select work from matching.saved_job")).hasSize(1);
        assertThat(TestHouse.rows("select task_id from matching.saved_job_task"))
                .doesNotHaveDuplicates();
        assertThat(TestHouse.rows(
                        "select sum(minutes * times_per_week) from companies.task where name = 'Kaffemaskine 1'"))
                .containsExactly("45");
    }

    private MockHttpServletRequestBuilder own(String... tasks) {
        return get("/people/" + amal + "/carving/own")
                .param("workplace", office.toString())
                .param("tasks", tasks);
    }

    private MockHttpServletRequestBuilder save(String work, String... tasks) {
        return post("/people/" + amal + "/carving/own")
                .param("workplace", office.toString())
                .param("tasks", tasks)
                .param("work", work);
    }

    private static String machine(int floor) throws Exception {
        return task("Kaffemaskine " + floor);
    }

    private static String task(String name) throws Exception {
        return TestHouse.rows("select task_id from companies.task where name = '" + name + "' order by number limit 1")
                .getFirst();
    }

    private static List<String> minutes(String name) throws Exception {
        return TestHouse.rows(
                "select minutes || ' × ' || times_per_week from companies.task where name = '" + name + "'");
    }

    /** Minutes a week of those that are in no job. */
    private List<Integer> free(String name) {
        Map<String, List<Integer>> free = as(
                house.actor(Role.CONSULTANT),
                () -> carvings.question(UUID.fromString(amal), office).workplace().tasks().stream()
                        .collect(Collectors.groupingBy(
                                task -> task.name(),
                                Collectors.mapping(task -> task.minutesPerWeek(), Collectors.toList()))));
        return free.getOrDefault(name, List.of());
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
