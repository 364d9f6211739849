package dk.fodfaeste.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

import dk.fodfaeste.HouseTest;
import dk.fodfaeste.Joining;
import dk.fodfaeste.TestHouse;
import dk.fodfaeste.Town;
import dk.fodfaeste.identity.HandOver;
import dk.fodfaeste.identity.Role;
import dk.fodfaeste.intake.Imports;
import dk.fodfaeste.platform.Acting;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who worked with a person from when to when is kept by the database, whichever way the team changes. */
class TeamHistoryTest extends HouseTest {

    @Autowired
    private Imports imports;

    @Autowired
    private Teams teams;

    @Autowired
    private HandOver handOver;

    private UUID amal = new UUID(0, 0);

    @BeforeEach
    void amalHasATeam() throws Exception {
        Town.moveIn(
                imports,
                house,
                List.of(Town.csv(
                        "borgere", "nr;fornavn;socialraadgiver;konsulent\nB1;Amal;Social worker;Consultant\n")));
        amal = UUID.fromString(
                TestHouse.rows("select person_id::text from people.person").getFirst());
        TestHouse.execute("update people.team_history set since = '2026-06-01'");
    }

    @Test
    void aHandOverEndsOneStayAndBeginsAnother() throws Exception {
        UUID anna = Joining.colleague(house, Role.CONSULTANT, "Anna Bo").accountId();
        as(
                house.actor(Role.EMPLOYMENT_MANAGER),
                () -> handOver.handOver(house.account(Role.CONSULTANT).accountId(), anna));
        assertThat(told())
                .containsExactly(
                        "Anna Bo CONSULTANT 2026-11-23 now",
                        "Social worker SOCIAL_WORKER 2026-06-01 now",
                        "Consultant CONSULTANT 2026-06-01 2026-11-23");
        web.perform(get("/people/" + amal + "/team").with(house.signedIn(Role.CONSULTANT)))
                .andExpect(content().string(containsString("23. november 2026")))
                .andExpect(content().string(containsString("er her nu")));
    }

    @Test
    void whoIsTakenInAndOutOnOneDayIsNotTold() {
        UUID manager = house.account(Role.EMPLOYMENT_MANAGER).accountId();
        Acting.as(house.actor(Role.SOCIAL_WORKER), () -> teams.takeIn(amal, manager));
        assertThat(told()).contains("Employment manager TAKEN_IN 2026-11-23 now");
        Acting.as(house.actor(Role.SOCIAL_WORKER), () -> teams.takeOut(amal, manager));
        assertThat(told()).noneMatch(each -> each.contains("TAKEN_IN"));
    }

    @Test
    void itGoesWithThePerson() throws Exception {
        TestHouse.execute(
                "update people.person set social_worker_id = null, consultant_id = null, erased_on = current_date");
        assertThat(TestHouse.rows("select 1 from people.team_history")).isEmpty();
    }

    private List<String> told() {
        return as(house.actor(Role.CONSULTANT), () -> teams.history(amal)).stream()
                .map(stay -> stay.name() + " " + stay.part() + " "
                        + stay.since().map(Object::toString).orElse("?") + " "
                        + stay.until().map(Object::toString).orElse("now"))
                .toList();
    }
}
