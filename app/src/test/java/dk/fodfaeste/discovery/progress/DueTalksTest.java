package dk.fodfaeste.discovery.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import dk.fodfaeste.HouseTest;
import dk.fodfaeste.TestHouse;
import dk.fodfaeste.Town;
import dk.fodfaeste.identity.Role;
import dk.fodfaeste.intake.Imports;
import dk.fodfaeste.people.People;
import dk.fodfaeste.people.Person;
import dk.fodfaeste.people.Stage;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** When it is time: first when we begin to get to know somebody, then after the months that the organisation has decided. */
class DueTalksTest extends HouseTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Autowired
    private Imports imports;

    @Autowired
    private People people;

    @Autowired
    private ProgressTalks talks;

    @Autowired
    private DueTalks due;

    @Autowired
    private ProgressPolicies policies;

    private UUID amal = new UUID(0, 0);

    @BeforeEach
    void amalMovesIn() {
        Town.moveIn(
                imports,
                house,
                List.of(
                        Town.csv(
                                "borgere",
                                "nr;fornavn;konsulent;socialraadgiver;henvist_dato\nB1;Amal;Consultant;Social worker;01-02-2026\n")));
        amal = as(
                house.actor(Role.CONSULTANT),
                () -> people.all().stream()
                        .filter(person -> person.number().equals("B1"))
                        .map(Person::id)
                        .findFirst()
                        .orElseThrow());
    }

    @Test
    void atTheFirstContactNobodyIsReminded() throws Exception {
        assertThat(dueOn()).isEmpty();
        assertThat(today(Role.CONSULTANT)).doesNotContain("Tal om fremgang");
    }

    @Test
    void theFirstTalkIsDueOnTheDayThatWeBeginToKnowThePerson() throws Exception {
        begin(LocalDate.of(2026, 11, 9));
        assertThat(dueOn()).contains(LocalDate.of(2026, 11, 9));
        assertThat(today(Role.CONSULTANT)).contains("Tal om fremgang med Amal");
        assertThat(today(Role.SOCIAL_WORKER)).contains("Tal om fremgang med Amal");
        for (Role role : List.of(Role.EMPLOYMENT_MANAGER, Role.ENTERPRISE_SUPERVISOR, Role.ADMINISTRATOR)) {
            assertThat(today(role)).as("%s", role).doesNotContain("Tal om fremgang");
        }
    }

    @Test
    void theNextOneComesAfterTheMonthsOfThePolicy() throws Exception {
        begin(LocalDate.of(2026, 1, 5));
        hold(LocalDate.of(2026, 8, 31));
        assertThat(dueOn()).as("the shorter month's last day").contains(LocalDate.of(2026, 11, 30));
        assertThat(today(Role.CONSULTANT)).as("within a week").contains("Tal om fremgang med Amal");
        as(house.actor(Role.EMPLOYMENT_MANAGER), () -> policies.decide(0, 6));
        assertThat(dueOn()).contains(LocalDate.of(2027, 2, 28));
        assertThat(today(Role.CONSULTANT)).doesNotContain("Tal om fremgang");
    }

    @Test
    void aTalkThatWasTakenBackMovesNothing() {
        begin(LocalDate.of(2026, 11, 9));
        UUID talk = hold(TODAY);
        assertThat(dueOn()).contains(LocalDate.of(2027, 2, 23));
        as(house.actor(Role.CONSULTANT), () -> talks.takeBack(amal, talk, TakenBack.TWICE));
        assertThat(dueOn()).contains(LocalDate.of(2026, 11, 9));
    }

    @Test
    void whatIsBegunWaitsOnThePageOfTheDay() throws Exception {
        begin(LocalDate.of(2026, 1, 5));
        hold(LocalDate.of(2026, 11, 2));
        as(
                house.actor(Role.SOCIAL_WORKER),
                () -> talks.answer(
                        ProgressTalks.Writing.begun(amal, 0),
                        Viewpoint.PERSON,
                        java.util.Map.of("GOAL", Answer.Without.UNSURE)));
        assertThat(today(Role.CONSULTANT)).contains("Gør samtalen med Amal færdig");
    }

    @Test
    void whoIsClosedIsNotRemindedAndWhoComesBackBeginsAnew() throws Exception {
        begin(LocalDate.of(2026, 1, 5));
        hold(LocalDate.of(2026, 2, 2));
        TestHouse.execute("update people.person set closed_on = '2026-03-01', closed_to = 'OTHER_OFFER'");
        assertThat(dueOn()).isEmpty();
        assertThat(today(Role.CONSULTANT)).doesNotContain("fremgang");
        TestHouse.execute("update people.person set closed_on = null, closed_to = null, referred_on = '2026-11-16'");
        assertThat(dueOn()).as("not in May, when nobody was here").contains(LocalDate.of(2026, 11, 16));
    }

    @Test
    void inALargeHouseThePageOfTheDayShowsTheFirstFiveAndHowManyMore() throws Exception {
        String rows = IntStream.rangeClosed(1, 400)
                .mapToObj(number -> "M%d;Mange%d;Consultant;01-03-2026".formatted(number, number))
                .collect(Collectors.joining("\n"));
        Town.moveIn(imports, house, List.of(Town.csv("borgere", "nr;fornavn;konsulent;henvist_dato\n" + rows)));
        TestHouse.execute("update people.person set stage = 'PROFILING' where number like 'M%'");
        assertThat(today(Role.CONSULTANT)).contains("Og 395 til, der venter på en samtale om fremgang");
    }

    private void begin(LocalDate on) {
        as(house.actor(Role.CONSULTANT), () -> {
            Person person = people.person(amal);
            people.moveTo(amal, person.version(), Stage.PROFILING, on, Optional.empty());
        });
    }

    private UUID hold(LocalDate on) {
        return as(house.actor(Role.CONSULTANT), () -> Table.talk(talks, amal, on, 2, 3));
    }

    private Optional<LocalDate> dueOn() {
        return as(house.actor(Role.CONSULTANT), () -> due.of(amal));
    }

    private String today(Role role) throws Exception {
        return web.perform(get("/today").with(house.signedIn(role)))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
