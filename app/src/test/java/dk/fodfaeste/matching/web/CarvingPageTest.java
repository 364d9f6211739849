package dk.fodfaeste.matching.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import dk.fodfaeste.HouseTest;
import dk.fodfaeste.Town;
import dk.fodfaeste.companies.Companies;
import dk.fodfaeste.companies.Workplace;
import dk.fodfaeste.engine.carving.CarvedJob;
import dk.fodfaeste.engine.carving.Carving;
import dk.fodfaeste.engine.carving.InventoryTask;
import dk.fodfaeste.engine.carving.RejectedTask;
import dk.fodfaeste.identity.Role;
import dk.fodfaeste.intake.Imports;
import dk.fodfaeste.matching.carving.CarvedWeek;
import dk.fodfaeste.matching.carving.CarvingQuestion;
import dk.fodfaeste.matching.carving.Carvings;
import dk.fodfaeste.matching.openings.OwnWord;
import dk.fodfaeste.matching.openings.Wishes;
import dk.fodfaeste.people.People;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;

/** A job is carved for Amal out of the office's tasks. */
class CarvingPageTest extends HouseTest {

    @Autowired
    private Imports imports;

    @Autowired
    private People people;

    @Autowired
    private Companies companies;

    @Autowired
    private Carvings carvings;

    @Autowired
    private Wishes wishes;

    private UUID amal = UUID.randomUUID();

    @BeforeEach
    void theTownMovesIn() {
        CarvingTown.moveIn(imports, house);
        amal = as(house.actor(Role.CONSULTANT), () -> people.all().getFirst().id());
    }

    @Test
    void sixCoffeeMachinesAreAJobOfThreeDaysAWeek() throws Exception {
        CarvingQuestion question = question(CarvingTown.OFFICE);
        CarvedJob best = question.answer().jobs().getFirst();
        CarvedWeek week = CarvedWeek.of(best, question.workplace()::task, CarvingQuestion.POLICY.shortestBreak());

        assertThat(best.tasks()).extracting(InventoryTask::name).hasSize(6).allMatch(name -> name.startsWith("Kaffe"));
        assertThat(week.workdays()).containsExactly(DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY, DayOfWeek.FRIDAY);
        assertThat(week.days()).hasSize(5);
        assertThat(week.days().getFirst().from()).isEqualTo(LocalTime.of(9, 0));
        assertThat(week.days().getFirst().until()).isEqualTo(LocalTime.of(10, 55));
        assertThat(page(CarvingTown.OFFICE))
                .contains("Det bedste job: 5,8 timer om ugen", "Begynd mindre:")
                .contains("3 dage om ugen, 5,8 timer fra komme til gå, heraf 4,5 timers arbejde.")
                .contains("9.00–10.55", "Gøres i dag af kantinen: 4,5 timer om ugen.", "1 vist")
                .contains("En dag skal være under 3 timer.")
                .contains("Hvor mange timer en uge holder, ved vi ikke endnu. Vi regner med højst 37 timer.");
    }

    @Test
    void everyTaskThatIsLeftOutHasItsReason() throws Exception {
        assertThat(page(CarvingTown.OFFICE))
                .contains("Opgaver, der ikke er med")
                .contains("Skal gøres på 5 dage om ugen. Ingen dag passer med personens tid.")
                .contains("Tager 3,3 timer på en dag, og dagen skal være under 3 timer.")
                .containsPattern("Ved vi ikke endnu. Se «Taler med kunder og gæster: .*» 2 gange.")
                .contains("/observe?person=" + amal + "&amp;dimension=CUSTOMERS")
                .contains("Den kan ikke lægges på en uge endnu. Skriv minutter og gange om ugen.");
    }

    @Test
    void whereNothingIsMeasuredItSaysWhatToWriteAndWhere() throws Exception {
        UUID task = as(
                house.actor(Role.CONSULTANT),
                () -> companies.tasksOf(workplace(CarvingTown.SHOP)).getFirst().id());

        assertThat(page(CarvingTown.SHOP))
                .contains("Der kan ikke skabes et job her endnu", "Ingen har skrevet, hvor længe opgaverne varer")
                .contains("/tasks/" + task);
    }

    @Test
    void whereAllTasksWaitForOneThingItIsFoundOutFirst() throws Exception {
        Town.moveIn(imports, house, List.of(Town.csv("krav", """
                pnr;opgave_nr;dimension;mindst;styrke;kan_tilpasses
                %s;;CUSTOMERS;3;skal;nej
                """.formatted(CarvingTown.OFFICE))));

        assertThat(page(CarvingTown.OFFICE))
                .contains("Der kan ikke skabes et job her endnu")
                .contains("opgaver venter på det samme. Se «Taler med kunder og gæster");
    }

    @Test
    void aTaskWhoseWorkThePersonRefusedIsNotInTheJob() throws Exception {
        as(
                house.actor(Role.CONSULTANT),
                () -> wishes.say(amal, workplace(CarvingTown.OFFICE), "Kaffemaskine 6", OwnWord.REFUSED));

        assertThat(question(CarvingTown.OFFICE).answer().rejected())
                .extracting(RejectedTask::task)
                .extracting(InventoryTask::name)
                .contains("Kaffemaskine 6");
        assertThat(page(CarvingTown.OFFICE)).contains("Personen har sagt nej til den.");
    }

    @Test
    void aTaskWhoseReliefNobodyWasAskedAboutCountsAsItIs() {
        assertThat(question(CarvingTown.OFFICE).workplace().inventory().tasks())
                .filteredOn(task -> task.name().equals("Tage imod gæster"))
                .extracting(InventoryTask::relief)
                .containsExactly(1);
    }

    @Test
    void aCompanyThatIsPausedSaysSo() throws Exception {
        Town.moveIn(
                imports,
                house,
                List.of(Town.csv("virksomheder", "cvr;navn;pause_til\n13585628;Kontorhuset;28-11-2026\n")));

        assertThat(page(CarvingTown.OFFICE)).contains("28. november 2026").contains("Det bedste job");
        assertThat(read("?q=broen")).contains("28. november 2026");
    }

    @Test
    void aCompanyThatIsCarefulSaysWhatMustBeShownFirst() throws Exception {
        Town.moveIn(imports, house, List.of(Town.csv("observationer", """
                                nr;dimension;niveau;dato;set_af;gange
                                B1;PUNCTUAL;1;18-11-2026;leder;1
                                B1;PUNCTUAL;1;17-11-2026;leder;1
                                """), Town.csv("forloeb", """
                                nr;pnr;art;start;slut;timer_pr_uge;afsluttet;aarsag_side
                                B1;%s;praktik;01-10-2026;10-11-2026;6;stoppet før tid;ingen
                                """.formatted(
                        CarvingTown.OFFICE))));

        assertThat(page(CarvingTown.OFFICE))
                .contains("Til og med 8. februar 2027 foreslår vi kun", "1 mellem")
                .containsPattern(
                        "Det skal være vist, før virksomheden bliver spurgt:(?s:.)*Se «Kommer til tiden: Selv»");
    }

    @Test
    void aCompanyThatNeedsATalkLinksToIt() throws Exception {
        Town.moveIn(imports, house, List.of(Town.csv("forloeb", """
                nr;pnr;art;start;slut;timer_pr_uge;afsluttet;aarsag_side
                B1;%1$s;praktik;01-08-2026;15-09-2026;6;stoppet før tid;borger
                B1;%1$s;praktik;01-10-2026;10-11-2026;6;stoppet før tid;ingen
                """.formatted(CarvingTown.OFFICE))));

        assertThat(page(CarvingTown.OFFICE)).contains("hold en samtale først", "Hold en samtale med Kontorhuset");
    }

    @Test
    void theWorkplacesOfPartnersAreChosenAmongNearestFirst() throws Exception {
        String list = read("");

        assertThat(list).contains("1-2 af 2").doesNotContain("Værkstedet").contains("1 uden minutter");
        assertThat(list.indexOf("Butikken i gaden")).isLessThan(list.indexOf("Kontoret ved broen"));
        assertThat(read("?q=kontorHUS")).contains("1-1 af 1", "Kontoret ved broen");
        assertThat(read("?q=nowhere")).contains("Ingen passer til det, du søger");
    }

    @Test
    void noJobIsCarvedAtOurOwnWorkshop() throws Exception {
        assertThat(answer("?workplace=" + id(CarvingTown.WORKSHOP), house).getStatus())
                .isEqualTo(404);
        assertThat(answer("?workplace=" + id(CarvingTown.OFFICE), otherHouse).getStatus())
                .isEqualTo(404);
    }

    @Test
    void outOfSixtyTasksAJobIsCarvedAndEveryTaskIsAccountedFor() throws Exception {
        CarvingTown.manyTasksMoveIn(imports, house, 60);

        assertThat(page(CarvingTown.SHOP)).contains("Det bedste job");

        CarvingQuestion question = question(CarvingTown.SHOP);
        Carving carving = question.answer();
        List<InventoryTask> told = Stream.concat(
                        carving.jobs().getFirst().tasks().stream(),
                        carving.rejected().stream().map(RejectedTask::task))
                .toList();
        assertThat(told)
                .hasSizeGreaterThanOrEqualTo(60)
                .containsExactlyInAnyOrderElementsOf(
                        question.workplace().inventory().tasks());
    }

    private CarvingQuestion question(String pNumber) {
        return as(house.actor(Role.CONSULTANT), () -> carvings.question(amal, workplace(pNumber)));
    }

    private UUID id(String pNumber) {
        return as(house.actor(Role.CONSULTANT), () -> workplace(pNumber));
    }

    private UUID workplace(String pNumber) {
        return companies.workplaces().stream()
                .filter(workplace -> workplace.pNumber().equals(pNumber))
                .map(Workplace::id)
                .findFirst()
                .orElseThrow();
    }

    private String page(String pNumber) throws Exception {
        return read("?workplace=" + id(pNumber));
    }

    private String read(String query) throws Exception {
        return answer(query, house).getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse answer(String query, dk.fodfaeste.Accounts who) throws Exception {
        return web.perform(get("/people/" + amal + "/carving" + query).with(who.signedIn(Role.CONSULTANT)))
                .andReturn()
                .getResponse();
    }
}
