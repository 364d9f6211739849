package dk.fodfaeste.discovery.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import dk.fodfaeste.HouseTest;
import dk.fodfaeste.TestHouse;
import dk.fodfaeste.identity.Role;
import dk.fodfaeste.intake.Imports;
import dk.fodfaeste.matching.SmallTown;
import dk.fodfaeste.people.People;
import dk.fodfaeste.people.Person;
import dk.fodfaeste.platform.Actor;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who meets what was said: the team and the manager, and nobody else, whatever page or program asks. */
class ProgressTeamTest extends HouseTest {

    private static final String SAID = "Vil prøve kassen 4711";
    private static final List<String> TABLES =
            List.of("progress_talk", "progress_answer", "progress_focus", "progress_change");

    @Autowired
    private Imports imports;

    @Autowired
    private People people;

    @Autowired
    private ProgressTalks talks;

    private UUID amal = new UUID(0, 0);
    private UUID talk = new UUID(0, 0);

    @BeforeEach
    void amalHasTalkedWithTheSocialWorker() throws Exception {
        SmallTown.moveIn(imports, house, "");
        amal = as(
                house.actor(Role.SOCIAL_WORKER),
                () -> people.all().stream()
                        .filter(person -> person.number().equals("B1"))
                        .map(Person::id)
                        .findFirst()
                        .orElseThrow());
        talk = as(
                house.actor(Role.SOCIAL_WORKER), () -> Table.talk(talks, amal, LocalDate.of(2026, 11, 23), 2, 4, SAID));
        correct();
        TestHouse.execute("update people.person set consultant_id = null, stage = 'PROFILING'");
    }

    private void correct() {
        as(house.actor(Role.SOCIAL_WORKER), () -> {
            int version = talks.one(amal, talk).version();
            talks.answer(
                    new ProgressTalks.Writing(amal, java.util.Optional.of(talk), version),
                    Viewpoint.PERSON,
                    java.util.Map.of("GOAL", new Answer.AtStep(3)));
        });
    }

    @Test
    void theTeamAndTheManagerReadItSoThisTestCanFail() throws Exception {
        for (Role role : List.of(Role.SOCIAL_WORKER, Role.EMPLOYMENT_MANAGER)) {
            assertThat(read(role, "/people/" + amal + "/progress/" + talk)).contains(SAID);
            assertThat(rows(house.actor(role), "progress_answer")).isEqualTo(2);
        }
    }

    @Test
    void aColleagueOfAnotherTeamIsToldWhoseItIsAndSeesNothing() throws Exception {
        for (String page : List.of("", "/new", "/" + talk, "/" + talk + "/correction")) {
            assertThat(read(Role.CONSULTANT, "/people/" + amal + "/progress" + page))
                    .as(page)
                    .contains("Samtaler om fremgang er for teamet")
                    .doesNotContain(SAID, "Retning", "Har et par tanker");
        }
        assertThat(read(Role.CONSULTANT, "/people/" + amal)).doesNotContain("Samtale om fremgang");
        for (String form : List.of("/new", "/new/removal", "/" + talk + "/correction", "/" + talk + "/withdrawal")) {
            int status = web.perform(post("/people/" + amal + "/progress" + form)
                            .param("part", "WAY")
                            .param("person.GOAL", "5")
                            .param("reason", "TWICE")
                            .with(csrf())
                            .with(house.signedIn(Role.CONSULTANT)))
                    .andReturn()
                    .getResponse()
                    .getStatus();
            assertThat(status).as(form).isIn(403, 404);
        }
        assertThat(as(
                        house.actor(Role.SOCIAL_WORKER),
                        () -> talks.one(amal, talk).counts()))
                .isTrue();
    }

    @Test
    void whoIsTakenOffTheTeamSeesNothingFromThatMoment() throws Exception {
        TestHouse.execute("update people.person set social_worker_id = null");
        assertThat(read(Role.SOCIAL_WORKER, "/people/" + amal + "/progress")).doesNotContain("Retning");
    }

    @Test
    void theDatabaseItselfShowsNothingToAnybodyElse() {
        for (Role role : List.of(Role.CONSULTANT, Role.ENTERPRISE_SUPERVISOR, Role.ADMINISTRATOR)) {
            TABLES.forEach(table -> assertThat(rows(house.actor(role), table))
                    .as("%s as %s", table, role)
                    .isZero());
        }
        TABLES.forEach(table -> assertThat(rows(otherHouse.actor(Role.EMPLOYMENT_MANAGER), table))
                .isZero());
        assertThatThrownBy(() -> as(house.actor(Role.CONSULTANT), () -> {
                    database.execute("insert into discovery.progress_answer values ('" + house.organisationId() + "', '"
                            + talk + "', 'WORKER', 'SIGHT', 'STEP', 1)");
                }))
                .hasStackTraceContaining("row-level security");
    }

    @Test
    void noPartOfTheProgramDeletesATalkThatWasHeld() {
        as(house.actor(Role.EMPLOYMENT_MANAGER), () -> {
            database.execute("delete from discovery.progress_talk");
        });
        assertThat(rows(house.actor(Role.EMPLOYMENT_MANAGER), "progress_talk")).isOne();
    }

    private int rows(Actor reader, String table) {
        return as(reader, () -> database.fetchCount(org.jooq.impl.DSL.table("discovery." + table)));
    }

    private String read(Role role, String address) throws Exception {
        return web.perform(get(address).with(house.signedIn(role)))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
