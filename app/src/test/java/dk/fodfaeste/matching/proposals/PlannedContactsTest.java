package dk.fodfaeste.matching.proposals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.fodfaeste.HouseTest;
import dk.fodfaeste.TestHouse;
import dk.fodfaeste.companies.Companies;
import dk.fodfaeste.companies.Company;
import dk.fodfaeste.companies.CompanyChanges;
import dk.fodfaeste.companies.CompanyDoor;
import dk.fodfaeste.companies.ContactKind;
import dk.fodfaeste.companies.PlannedContacts;
import dk.fodfaeste.companies.Wishes;
import dk.fodfaeste.identity.Role;
import dk.fodfaeste.intake.Imports;
import dk.fodfaeste.matching.SmallTown;
import dk.fodfaeste.matching.plan.WeekPlans;
import dk.fodfaeste.people.People;
import dk.fodfaeste.people.Person;
import dk.fodfaeste.platform.web.RefusedException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** One door to a company: whoever plans a contact has it for the week, and the manager lets one more through. */
class PlannedContactsTest extends HouseTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 27);
    private static final LocalDate NEXT_MONDAY = LocalDate.of(2026, 11, 30);
    private static final String WORK = "Skylle grønt";

    @Autowired
    private Imports imports;

    @Autowired
    private WeekPlans plans;

    @Autowired
    private Proposals proposals;

    @Autowired
    private People people;

    @Autowired
    private Companies companies;

    @Autowired
    private CompanyChanges changes;

    @Autowired
    private PlannedContacts planned;

    @Autowired
    private CompanyDoor door;

    @BeforeEach
    void theSmallTownMovesIn() {
        SmallTown.moveIn(imports, house, "%s;;PUNCTUAL;3;skal;nej\n".formatted(SmallTown.CAFE));
    }

    @Test
    void whoPlansHasTheCompanyThatWeekAndNobodyElseAsks() {
        plan(Role.EMPLOYMENT_MANAGER, FRIDAY);
        assertThat(pairs()).as("of the plan").doesNotContain(WORK);
        assertThatThrownBy(this::propose).hasMessage("asking.enoughThisWeek");
        assertThatThrownBy(() -> plan(Role.CONSULTANT, TODAY)).hasMessage("asking.enoughThisWeek");
        plan(Role.CONSULTANT, NEXT_MONDAY);
        as(
                house.actor(Role.EMPLOYMENT_MANAGER),
                () -> planned.of(cafe().id()).forEach(each -> planned.giveUp(cafe().id(), each.id())));
        assertThat(pairs()).contains(WORK);
        propose();
    }

    @Test
    void whatWasPlannedForADayThatPassedAsksNobody() throws SQLException {
        plan(Role.EMPLOYMENT_MANAGER, TODAY);
        TestHouse.execute("update companies.planned_contact set planned_for = date '2026-11-20'");
        assertThat(pairs()).contains(WORK);
        propose();
    }

    @Test
    void aTalkThatComesFirstIsPlannedAndAPauseOfTheirOwnIsNot() throws SQLException {
        pause(LocalDate.of(2026, 12, 6));
        assertThatThrownBy(() -> plan(Role.CONSULTANT, FRIDAY)).hasMessage("patience.ownWish");
        plan(Role.CONSULTANT, LocalDate.of(2026, 12, 7));
        assertThatThrownBy(() -> let(FRIDAY)).hasMessage("patience.ownWish");
        as(
                house.actor(Role.CONSULTANT),
                () -> planned.plan(cafe().id(), FRIDAY, ContactKind.THANKS, "Tak for god hjælp"));
        assertThat(TestHouse.rows("select kind from companies.planned_contact order by planned_for"))
                .containsExactly("THANKS", "CALL");
    }

    @Test
    void theManagerLetsSomebodyAskOnceMoreAndNotTwice() {
        wish(
                OptionalInt.of(1),
                Optional.of(house.account(Role.EMPLOYMENT_MANAGER).accountId()));
        plan(Role.EMPLOYMENT_MANAGER, TODAY);
        assertThatThrownBy(() -> plan(Role.CONSULTANT, FRIDAY)).hasMessage("asking.wantsToHearFrom");
        let(FRIDAY);
        let(FRIDAY);
        assertThat(pairs()).as("of the plan").contains(WORK);
        plan(Role.CONSULTANT, FRIDAY);
        assertThatThrownBy(() -> plan(Role.CONSULTANT, FRIDAY)).hasMessage("asking.wantsToHearFrom");
        assertThatThrownBy(() -> plan(Role.CONSULTANT, NEXT_MONDAY))
                .as("another week")
                .hasMessage("asking.wantsToHearFrom");
        let(TODAY);
        propose();
        assertThat(pairs()).doesNotContain(WORK);
    }

    @Test
    void ofTwoWhoPressAtTheSameMomentOneHasIt() throws Exception {
        CyclicBarrier together = new CyclicBarrier(2);
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Callable<Boolean>> both =
                    List.of(() -> planned(Role.CONSULTANT, together), () -> planned(Role.EMPLOYMENT_MANAGER, together));
            List<Boolean> had =
                    threads.invokeAll(both).stream().map(Future::resultNow).toList();
            assertThat(had).containsExactlyInAnyOrder(true, false);
        }
        assertThat(TestHouse.rows("select 1 from companies.planned_contact")).hasSize(1);
    }

    private boolean planned(Role role, CyclicBarrier together) throws Exception {
        together.await();
        try {
            plan(role, FRIDAY);
            return true;
        } catch (RefusedException refusal) {
            return false;
        }
    }

    @Test
    void onThePagesItIsSeenRefusedInWordsAndHad() throws Exception {
        String page = "/companies/" + cafe().id() + "/planned-contacts";
        String refused = sent(Role.CONSULTANT, page, "2026-11-22", "CALL", "Om dagen, der var");
        assertThat(refused).contains("Skriv en dag fra i dag og højst et år frem.", "Om dagen, der var");
        assertThat(sent(Role.CONSULTANT, page, "2026-11-23", "CALL", "Han har jo kræft"))
                .contains("Han har jo kræft", "id=\"about-wrong\"");
        assertThat(sent(Role.CONSULTANT, page, "2026-11-23", "SING", "Om opgaverne"))
                .contains("Vælg, hvordan I var");
        sent(Role.CONSULTANT, page, "2026-11-23", "VISIT", "Om opgaverne i køkkenet");
        assertThat(sent(Role.EMPLOYMENT_MANAGER, page, "2026-11-27", "CALL", "Om noget andet"))
                .contains("Om noget andet", "30. november 2026");
        assertThat(read("/today", Role.CONSULTANT)).contains("Besøg Caféen: Om opgaverne i køkkenet");
        assertThat(read("/today", Role.EMPLOYMENT_MANAGER)).doesNotContain("Om opgaverne i køkkenet");

        web.perform(post("/companies/" + cafe().id() + "/one-more")
                        .param(
                                "colleague",
                                house.account(Role.CONSULTANT).accountId().toString())
                        .param("day", "2026-11-24")
                        .param("reason", "")
                        .with(house.signedIn(Role.EMPLOYMENT_MANAGER))
                        .with(csrf()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Skriv, hvorfor virksomheden skal spørges en gang til.")));
        web.perform(post("/companies/" + cafe().id() + "/one-more")
                        .param(
                                "colleague",
                                house.account(Role.CONSULTANT).accountId().toString())
                        .param("day", "2026-11-24")
                        .param("reason", "De ringede selv")
                        .with(house.signedIn(Role.CONSULTANT))
                        .with(csrf()))
                .andExpect(status().isForbidden());
        as(
                house.actor(Role.EMPLOYMENT_MANAGER),
                () -> door.letOnceMore(
                        cafe().id(), house.account(Role.CONSULTANT).accountId(), TODAY, "De ringede selv"));
        assertThat(read(page, Role.CONSULTANT)).contains("må spørge en gang til i ugen fra", "De ringede selv");

        String id = TestHouse.rows("select planned_contact_id from companies.planned_contact")
                .getFirst();
        assertThat(read("/companies/" + cafe().id() + "?planned=" + id, Role.CONSULTANT))
                .contains("name=\"planned\" value=\"" + id, "value=\"Om opgaverne i køkkenet\"");
        for (int time = 0; time < 2; time++) {
            web.perform(post("/companies/" + cafe().id() + "/contacts")
                    .param("contactedOn", "2026-11-23")
                    .param("kind", "VISIT")
                    .param("about", "Om opgaverne i køkkenet")
                    .param("result", "To opgaver mere")
                    .param("planned", id)
                    .with(house.signedIn(Role.CONSULTANT))
                    .with(csrf()));
        }
        assertThat(read(page, Role.CONSULTANT)).contains("Der er ikke planlagt noget.");
        assertThat(read("/today", Role.CONSULTANT)).doesNotContain("Om opgaverne i køkkenet");
    }

    private String sent(Role role, String page, String day, String kind, String about) throws Exception {
        return web.perform(post(page)
                        .param("day", day)
                        .param("kind", kind)
                        .param("about", about)
                        .with(house.signedIn(role))
                        .with(csrf()))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private String read(String page, Role role) throws Exception {
        MockHttpServletRequestBuilder look = get(page);
        return web.perform(look.with(house.signedIn(role)))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private void plan(Role role, LocalDate day) {
        as(house.actor(role), () -> planned.plan(cafe().id(), day, ContactKind.CALL, "Om opgaverne"));
    }

    private void let(LocalDate day) {
        as(
                house.actor(Role.EMPLOYMENT_MANAGER),
                () -> door.letOnceMore(
                        cafe().id(), house.account(Role.CONSULTANT).accountId(), day, "De ringede selv"));
    }

    private void pause(LocalDate until) {
        as(
                house.actor(Role.CONSULTANT),
                () -> changes.wish(
                        cafe().id(),
                        cafe().version(),
                        new Wishes(OptionalInt.empty(), Optional.of(until), Optional.empty())));
    }

    private void wish(OptionalInt most, Optional<UUID> by) {
        as(
                house.actor(Role.CONSULTANT),
                () -> changes.wish(cafe().id(), cafe().version(), new Wishes(most, Optional.empty(), by)));
    }

    private List<String> pairs() {
        return consultant(plans::plan).chosen().stream()
                .map(each -> each.possibility().what().work())
                .toList();
    }

    private void propose() {
        UUID workplace =
                consultant(() -> companies.workplacesOf(cafe().id())).getFirst().id();
        UUID amal = consultant(people::all).stream()
                .filter(person -> person.firstName().equals("Amal"))
                .map(Person::id)
                .findFirst()
                .orElseThrow();
        consultant(() -> proposals.propose(amal, workplace, WORK));
    }

    private Company cafe() {
        return consultant(companies::companies).stream()
                .filter(company -> company.name().equals("Caféen"))
                .findFirst()
                .orElseThrow();
    }

    private <T> T consultant(Supplier<T> work) {
        return as(house.actor(Role.CONSULTANT), work);
    }
}
