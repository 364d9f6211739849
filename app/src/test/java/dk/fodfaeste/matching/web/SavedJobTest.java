package dk.fodfaeste.matching.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import dk.fodfaeste.HouseTest;
import dk.fodfaeste.engine.carving.CarvedJob;
import dk.fodfaeste.engine.carving.InventoryTask;
import dk.fodfaeste.identity.Role;
import dk.fodfaeste.intake.Imports;
import dk.fodfaeste.matching.board.Boards;
import dk.fodfaeste.matching.board.Possibilities;
import dk.fodfaeste.matching.carving.CarvingQuestion;
import dk.fodfaeste.matching.carving.Carvings;
import dk.fodfaeste.matching.carving.JobSaving;
import dk.fodfaeste.matching.openings.OwnWord;
import dk.fodfaeste.matching.openings.SavedJob;
import dk.fodfaeste.matching.openings.SavedJobs;
import dk.fodfaeste.matching.openings.Wishes;
import dk.fodfaeste.matching.plan.WeekPlans;
import dk.fodfaeste.matching.proposals.Proposals;
import dk.fodfaeste.people.People;
import dk.fodfaeste.placements.Particulars;
import dk.fodfaeste.platform.web.NotFoundException;
import dk.fodfaeste.platform.web.RefusedException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;

/** A job that was carved for Amal is kept, and is then an opening like any other. */
class SavedJobTest extends HouseTest {

    private static final String COFFEE = "Passe kaffemaskinerne";

    @Autowired
    private Imports imports;

    @Autowired
    private People people;

    @Autowired
    private Carvings carvings;

    @Autowired
    private JobSaving saving;

    @Autowired
    private SavedJobs jobs;

    @Autowired
    private Boards boards;

    @Autowired
    private Possibilities possibilities;

    @Autowired
    private WeekPlans plans;

    @Autowired
    private Proposals proposals;

    @Autowired
    private Wishes wishes;

    private UUID amal = UUID.randomUUID();
    private UUID office = UUID.randomUUID();

    @BeforeEach
    void theTownMovesIn() {
        CarvingTown.moveIn(imports, house);
        amal = asConsultant(() -> people.all().getFirst().id());
        office = asConsultant(() -> boards.now().openings().values().stream()
                .filter(opening -> opening.workplace().pNumber().equals(CarvingTown.OFFICE))
                .findFirst()
                .orElseThrow()
                .workplace()
                .id());
    }

    @Test
    void itsTasksAreOneOpeningInsteadOfSix() {
        assertThat(works()).contains("Kaffemaskine 1", "Kaffemaskine 6", "Tage imod gæster");

        save(COFFEE);

        assertThat(works()).contains(COFFEE, "Tage imod gæster").noneMatch(work -> work.startsWith("Kaffemaskine"));
        assertThat(asConsultant(() -> possibilities.possibility(amal, office, COFFEE))
                        .what()
                        .minutesPerWeek())
                .isEqualTo(6 * 15 * 3);
    }

    @Test
    void itIsPlannedHeldAndProposed() {
        save(COFFEE);
        asConsultant(() -> done(() -> wishes.say(amal, office, COFFEE, OwnWord.DREAM)));
        assertThat(asConsultant(() -> plans.plan().chosen()))
                .extracting(chosen -> chosen.possibility().what().work())
                .contains(COFFEE);

        asConsultant(() -> {
            proposals.hold(amal, office, COFFEE);
            return proposals.propose(amal, office, COFFEE);
        });

        assertThat(asConsultant(() -> proposals.all())).singleElement().satisfies(proposal -> {
            assertThat(proposal.work()).isEqualTo(COFFEE);
            assertThat(proposal.minutesPerWeek()).isEqualTo(6 * 15 * 3);
            Particulars agreed = proposal.terms().particulars();
            assertThat(agreed.tasks()).hasSize(6).allMatch(task -> task.startsWith("Kaffemaskine"));
            assertThat(agreed.week()).as("the carved week").hasSize(3);
            assertThat(agreed.minutesThere()).isGreaterThanOrEqualTo(6 * 15 * 3);
        });
    }

    @Test
    void whatIsLeftOfTheTasksIsCarvedFromAndNotWhatIsTaken() {
        save(COFFEE);

        assertThat(question().workplace().tasks())
                .extracting(task -> task.name())
                .contains("Tage imod gæster")
                .noneMatch(name -> name.startsWith("Kaffemaskine"));
    }

    @Test
    void takenApartItsTasksAreOpeningsAgainAndANewJobCanHaveTheName() {
        save(COFFEE);
        withdraw(onlyJob().id());

        assertThat(works()).contains("Kaffemaskine 1").doesNotContain(COFFEE);
        assertThatThrownBy(() -> withdraw(UUID.randomUUID())).isInstanceOf(NotFoundException.class);
        save(COFFEE);
        assertThat(onlyJob().work()).isEqualTo(COFFEE);
    }

    @Test
    void aJobThatSomebodyIsPromisedStaysTogether() {
        save(COFFEE);
        asConsultant(() -> proposals.propose(amal, office, COFFEE));

        assertThatThrownBy(() -> withdraw(onlyJob().id()))
                .isInstanceOf(RefusedException.class)
                .hasMessage("carving.refused.inUse");
    }

    @Test
    void aTaskThatSomebodyIsPromisedIsInNoJob() {
        asConsultant(() -> proposals.propose(amal, office, "Kaffemaskine 2"));

        assertThatThrownBy(() -> save(COFFEE)).hasMessage("carving.refused.promised");
        assertThat(asConsultant(jobs::all)).isEmpty();
    }

    @Test
    void ofTwoWhoKeepTheSameTasksTheSecondIsTold() {
        CarvingQuestion question = question();
        CarvedJob best = question.answer().jobs().getFirst();
        asConsultant(() -> done(() -> saving.save(COFFEE, question, best)));

        assertThatThrownBy(() -> asConsultant(() -> done(() -> saving.save("Kaffe", question, best))))
                .hasMessage("carving.refused.taken");
        assertThat(onlyJob().work()).isEqualTo(COFFEE);
    }

    @Test
    void aJobThatIsNotCarvedAnyMoreIsNotKept() throws Exception {
        MockHttpServletResponse answer = post("Kaffe", List.of(UUID.randomUUID().toString()));

        assertThat(answer.getStatus()).isEqualTo(409);
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8)).contains("Intet er gemt", "Det bedste job");
        assertThat(asConsultant(jobs::all)).isEmpty();
    }

    @Test
    void aNameIsThereAndNobodyElsesAndNotTooLong() throws Exception {
        List<String> tasks = question().answer().jobs().getFirst().tasks().stream()
                .map(InventoryTask::id)
                .toList();
        for (String name : List.of("  ", "x".repeat(201), "Tage imod gæster")) {
            MockHttpServletResponse answer = post(name, tasks);
            assertThat(answer.getStatus()).isEqualTo(422);
            assertThat(answer.getContentAsString(StandardCharsets.UTF_8)).contains("id=\"work-wrong\"");
        }
        assertThat(post("Kaffe på Ærø & Đặng's", tasks).getStatus()).isEqualTo(302);
        assertThat(onlyJob().work()).isEqualTo("Kaffe på Ærø & Đặng's");
    }

    @Test
    void anotherOrganisationDoesNotSeeIt() {
        save(COFFEE);

        assertThat(as(otherHouse.actor(Role.CONSULTANT), jobs::all)).isEmpty();
        assertThatThrownBy(() ->
                        as(otherHouse.actor(Role.CONSULTANT), () -> done(() -> saving.withdraw(UUID.randomUUID()))))
                .isInstanceOf(NotFoundException.class);
    }

    private MockHttpServletResponse post(String work, List<String> tasks) throws Exception {
        return web.perform(org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post(
                                "/people/" + amal + "/carving/save")
                        .param("workplace", office.toString())
                        .param("work", work)
                        .param("tasks", tasks.toArray(String[]::new))
                        .with(house.signedIn(Role.CONSULTANT))
                        .with(csrf()))
                .andReturn()
                .getResponse();
    }

    private void save(String work) {
        CarvingQuestion question = question();
        asConsultant(() ->
                done(() -> saving.save(work, question, question.answer().jobs().getFirst())));
    }

    private void withdraw(UUID job) {
        asConsultant(() -> done(() -> saving.withdraw(job)));
    }

    private static boolean done(Runnable work) {
        work.run();
        return true;
    }

    private SavedJob onlyJob() {
        List<SavedJob> all = asConsultant(jobs::all);
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private CarvingQuestion question() {
        return asConsultant(() -> carvings.question(amal, office));
    }

    private List<String> works() {
        return asConsultant(() -> boards.now().openings().values().stream()
                .filter(opening -> opening.workplace().id().equals(office))
                .map(opening -> opening.work())
                .toList());
    }

    private <T> T asConsultant(Supplier<T> work) {
        return as(house.actor(Role.CONSULTANT), work);
    }
}
