package dk.fodfaeste.placements;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.HouseTest;
import dk.fodfaeste.TestHouse;
import dk.fodfaeste.Town;
import dk.fodfaeste.companies.Companies;
import dk.fodfaeste.identity.Role;
import dk.fodfaeste.intake.Imports;
import dk.fodfaeste.people.People;
import dk.fodfaeste.placements.Course.Outcome;
import dk.fodfaeste.platform.database.Turns;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Two who decide on courses of one company at the same moment never wait for each other. */
class CourseTurnTest extends HouseTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final String SOMEBODY_WAITS =
            "select count(*) from pg_locks where locktype = 'advisory' and not granted";

    @Autowired
    private Imports imports;

    @Autowired
    private People people;

    @Autowired
    private Companies companies;

    @Autowired
    private Placements placements;

    @Autowired
    private CourseEndings endings;

    @Autowired
    private Turns turns;

    @Test
    void whoWaitsForTheCompanysTurnHoldsNoCourse() throws Exception {
        Town.moveIn(
                imports,
                house,
                List.of(
                        Town.csv("borgere", "nr;fornavn\nB1;Amal\n"),
                        Town.csv("virksomheder", "cvr;navn\n13585628;Caféen\n"),
                        Town.csv("arbejdssteder", "cvr;pnr;navn;pladser\n13585628;1000000001;Caféen;9\n")));
        UUID course = begin();
        try (ExecutorService colleague = Executors.newSingleThreadExecutor()) {
            Future<Integer> ending = Objects.requireNonNull(as(house.actor(Role.CONSULTANT), () -> {
                turns.take(List.of(companies.companies().getFirst().id()));
                Future<Integer> begun = colleague.submit(() -> end(course));
                waitUntilSomebodyWaits(begun);
                free(course);
                return begun;
            }));
            ending.get();
        }
        assertThat(TestHouse.rows("select outcome from placements.course")).containsExactly("COMPLETED");
    }

    private int end(UUID course) {
        return Objects.requireNonNull(as(
                house.actor(Role.EMPLOYMENT_MANAGER),
                () -> endings.end(
                        course,
                        new Ending(TODAY, Outcome.COMPLETED, Optional.empty(), Optional.empty(), Optional.empty()))));
    }

    private static void waitUntilSomebodyWaits(Future<?> colleague) {
        try {
            while (TestHouse.rows(SOMEBODY_WAITS).equals(List.of("0"))) {
                assertThat(colleague).as("went on without the company's turn").isNotDone();
            }
        } catch (SQLException problem) {
            throw new IllegalStateException(problem);
        }
    }

    /** Fails when anybody holds it. */
    private static void free(UUID course) {
        try {
            assertThat(TestHouse.rows(
                            "select 1 from placements.course where course_id = '" + course + "' for update nowait"))
                    .hasSize(1);
        } catch (SQLException problem) {
            throw new AssertionError("the course is held", problem);
        }
    }

    private UUID begin() {
        return Objects.requireNonNull(as(
                house.actor(Role.CONSULTANT),
                () -> placements.begin(new NewCourse(
                        people.find("B1", 1).getFirst().id(),
                        companies.workplaces().getFirst().id(),
                        Instrument.WORK_PLACEMENT,
                        "Skylle grønt",
                        TODAY.minusWeeks(4),
                        Optional.of(TODAY.plusWeeks(9).minusDays(1)),
                        List.of(new HoursStep(TODAY.minusWeeks(4), 360)),
                        Optional.empty(),
                        "Afklare jobmålet",
                        "Flere timer"))));
    }
}
