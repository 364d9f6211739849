package dk.fodfaeste.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.fodfaeste.HouseTest;
import dk.fodfaeste.TestHouse;
import dk.fodfaeste.engine.carousel.CarouselGuard;
import dk.fodfaeste.engine.carousel.StepUp;
import dk.fodfaeste.identity.Role;
import dk.fodfaeste.intake.Imports;
import dk.fodfaeste.matching.Proposal.Party;
import dk.fodfaeste.matching.Proposal.Terms;
import dk.fodfaeste.people.People;
import dk.fodfaeste.people.Person;
import dk.fodfaeste.placements.Course;
import dk.fodfaeste.placements.Instrument;
import dk.fodfaeste.placements.Placements;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** One more stay, or a step: what is asked for before a course begins, and who decides. */
class CarouselTest extends HouseTest {

    private static final LocalDate START = LocalDate.of(2026, 12, 7);
    private static final String LED_TO_NOTHING = "";

    @Autowired
    private Imports imports;

    @Autowired
    private Proposals proposals;

    @Autowired
    private Possibilities possibilities;

    @Autowired
    private People people;

    @Autowired
    private Placements placements;

    private UUID proposal = new UUID(0, 0);

    @Test
    void aFirstCourseBeginsWithThreeYeses() throws Exception {
        amalIsProposed();
        page().andExpect(content().string(containsString("Det er det første forløb.")));
        agree(Map.of());
        everybodySaysYes();
        assertThat(begun()).isTrue();
        page().andExpect(status().isOk()).andExpect(content().string(containsString("Alle har sagt ja")));
    }

    @Test
    void threeYesesBeginNothingUntilItIsSaidWhatIsNew() throws Exception {
        amalIsProposed("egen;05-01-2026;01-03-2026;" + LED_TO_NOTHING);
        agree(Map.of());
        everybodySaysYes();
        assertThat(guard()).isInstanceOf(CarouselGuard.MissingSomething.class);
        assertThat(begun()).isFalse();
        page().andExpect(content().string(containsString("Aftalen mangler noget")));
        agree(somethingNew());
        assertThat(begun()).isTrue();
        page().andExpect(content().string(containsString("Nyt denne gang:")))
                .andExpect(content().string(containsString("Kunder i stedet for køkken")));
    }

    @Test
    void threeYesesBeginNothingUntilItIsSaidWhatItLeadsTo() {
        amalIsProposed();
        consultant(() -> proposals.agree(proposal, terms(Optional.empty(), Map.of())));
        everybodySaysYes();
        assertThat(begun()).isFalse();
        agree(Map.of());
        assertThat(begun()).isTrue();
    }

    @Test
    void whatIsNewIsAskedForBesideItsField() throws Exception {
        amalIsProposed("praktik;05-01-2026;01-03-2026;løntimer");
        send(Role.CONSULTANT, "terms", Map.of("startsOn", "2026-12-07", "instrument", "WORK_PLACEMENT"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Skriv, hvad der er nyt.")))
                .andExpect(content().string(containsString("Vælg, hvad forløbet skal føre til.")))
                .andExpect(content().string(containsString("Skriv formålet.")))
                .andExpect(content().string(not(containsString("Vælg en dag, der ligger efter i dag."))));
        String field = TermsForm.whatIsNew(somethingNew().keySet().iterator().next());
        send(
                        Role.CONSULTANT,
                        "terms",
                        Map.of(
                                "startsOn",
                                "2026-12-07",
                                "instrument",
                                "WORK_PLACEMENT",
                                "purpose",
                                "Afklare jobmålet",
                                "stepUp",
                                "WAGE_HOURS",
                                "nextStep",
                                "Løntimer fra uge fem",
                                field,
                                "Kunder i stedet for køkken"))
                .andExpect(status().is3xxRedirection());
        Terms saved = consultant(() -> proposals.proposal(proposal)).terms();
        assertThat(saved.stepUp()).contains(StepUp.WAGE_HOURS);
        assertThat(saved.whatIsNew().values()).containsExactly("Kunder i stedet for køkken");
    }

    @Test
    void aCourseInAnEnterpriseOfOurOwnIsNoTermOfAProposal() throws Exception {
        amalIsProposed();
        send(Role.CONSULTANT, "terms", Map.of("startsOn", "2026-12-07", "instrument", "OWN"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Vælg en ordning.")));
    }

    @Test
    void afterTwoStaysThatLedNowhereTheManagerDecidesAndThenTheCourseBeginsByItself() throws Exception {
        amalWasTwiceWhereItLedToNothing();
        agree(somethingNew());
        everybodySaysYes();
        assertThat(guard()).isInstanceOf(CarouselGuard.ManagerDecides.class);
        assertThat(begun()).isFalse();
        page().andExpect(content().string(containsString("De seneste 2 forløb sluttede")))
                .andExpect(content().string(containsString("Forløbet begynder af sig selv")))
                .andExpect(content().string(not(containsString("Hvorfor er et forløb mere"))));
        web.perform(get("/today").with(house.signedIn(Role.EMPLOYMENT_MANAGER)))
                .andExpect(content().string(containsString("venter på din afgørelse om et forløb mere")));
        web.perform(get("/today").with(house.signedIn(Role.CONSULTANT)))
                .andExpect(content().string(not(containsString("din afgørelse"))));

        send(Role.EMPLOYMENT_MANAGER, "managers-decision", Map.of("reason", "Hun mangler kun de tidlige mandage"))
                .andExpect(status().is3xxRedirection());
        assertThat(begun()).isTrue();
        page().andExpect(content().string(containsString("»Hun mangler kun de tidlige mandage«")))
                .andExpect(content().string(containsString("Employment manager, 23. november 2026")));
        assertThat(logged()).contains("one more stay decided by the manager");
        web.perform(get("/today").with(house.signedIn(Role.EMPLOYMENT_MANAGER)))
                .andExpect(content().string(not(containsString("din afgørelse"))));
    }

    @Test
    void aDecisionBeforeTheLastYesIsEnoughToo() {
        amalWasTwiceWhereItLedToNothing();
        agree(somethingNew());
        as(house.actor(Role.EMPLOYMENT_MANAGER), () -> proposals.managerDecides(proposal, "Det sidste skridt mangler"));
        assertThat(begun()).isFalse();
        everybodySaysYes();
        assertThat(begun()).isTrue();
    }

    @Test
    void aDecisionHasAReason() throws Exception {
        amalWasTwiceWhereItLedToNothing();
        agree(somethingNew());
        everybodySaysYes();
        send(Role.EMPLOYMENT_MANAGER, "managers-decision", Map.of("reason", "  "))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("id=\"reason-wrong\"")));
        assertThat(begun()).isFalse();
    }

    @Test
    void nobodyButTheManagerDecides() throws Exception {
        amalWasTwiceWhereItLedToNothing();
        agree(somethingNew());
        everybodySaysYes();
        for (Role role : Role.values()) {
            if (role != Role.EMPLOYMENT_MANAGER) {
                send(role, "managers-decision", Map.of("reason", "Det går nok")).andExpect(status().isForbidden());
            }
        }
        assertThat(begun()).isFalse();
    }

    @Test
    void theManagerIsNotAskedBeforeTheRestIsSaid() {
        amalWasTwiceWhereItLedToNothing();
        agree(Map.of());
        assertThatThrownBy(() -> as(
                        house.actor(Role.EMPLOYMENT_MANAGER), () -> proposals.managerDecides(proposal, "Det går nok")))
                .hasMessage("carousel.notAsked");
    }

    @Test
    void aStayThatLedOnEndsTheCount() {
        amalIsProposed(
                "praktik;05-01-2026;01-03-2026;" + LED_TO_NOTHING,
                "praktik;01-04-2026;01-05-2026;" + LED_TO_NOTHING,
                "praktik;01-06-2026;01-07-2026;en fast makker i frokosten");
        agree(somethingNew());
        assertThat(guard()).isInstanceOf(CarouselGuard.Clear.class);
    }

    @Test
    void anEarlierJobWithWagesEndsTheCount() throws Exception {
        amalIsProposed(
                "praktik;05-01-2026;01-03-2026;" + LED_TO_NOTHING,
                "praktik;01-04-2026;01-05-2026;" + LED_TO_NOTHING,
                "småjob;01-06-2026;01-07-2026;" + LED_TO_NOTHING);
        agree(somethingNew());
        assertThat(guard()).isInstanceOf(CarouselGuard.Clear.class);
    }

    @Test
    void aJobWithWagesWaitsForNobodysDecision() throws Exception {
        amalWasTwiceWhereItLedToNothing();
        agree(somethingNew());
        assertThat(guard()).isInstanceOf(CarouselGuard.ManagerDecides.class);
        consultant(
                () -> proposals.agree(proposal, terms(Instrument.SMALL_JOB, Optional.of(StepUp.JOB), somethingNew())));
        everybodySaysYes();
        assertThat(begun()).isTrue();
    }

    @Test
    void thePageTellsWeeksAndWhatWasSeenInEachStay() throws Exception {
        amalIsProposed(
                "egen;02-11-2026;08-11-2026;" + LED_TO_NOTHING, "praktik;09-11-2026;22-11-2026;" + LED_TO_NOTHING);
        page().andExpect(content().string(containsString("3 uger i alt")))
                .andExpect(content().string(containsString("arbejdsstedet er nyt")))
                .andExpect(content().string(containsString("Ingen har skrevet noget op fra forløbet.")))
                .andExpect(content().string(containsString("Set her for første gang:")))
                .andExpect(content().string(containsString("Kommer til tiden")));
    }

    @Test
    void aDecisionAndItsReasonAreNeverEdited() throws SQLException {
        try (var owner = TestHouse.owner();
                var statement = owner.createStatement();
                var rows = statement.executeQuery("select has_any_column_privilege('fodfaeste_app',"
                        + " 'matching.managers_decision', 'UPDATE') or has_table_privilege('fodfaeste_app',"
                        + " 'matching.managers_decision', 'DELETE')")) {
            rows.next();
            assertThat(rows.getBoolean(1)).isFalse();
        }
    }

    private void amalWasTwiceWhereItLedToNothing() {
        amalIsProposed(
                "egen;05-01-2026;01-03-2026;" + LED_TO_NOTHING, "praktik;01-04-2026;01-05-2026;" + LED_TO_NOTHING);
    }

    /** @param stays at the shop: instrument, first and last day, what it led to */
    private void amalIsProposed(String... stays) {
        SmallTown.moveIn(imports, house, "%s;;PUNCTUAL;3;skal;nej\n".formatted(SmallTown.CAFE));
        SmallTown.amalWasAtTheShop(imports, house, stays);
        proposal = as(house.actor(Role.CONSULTANT), () -> {
            UUID amal = people.all().stream()
                    .filter(person -> person.firstName().equals("Amal"))
                    .map(Person::id)
                    .findFirst()
                    .orElseThrow();
            UUID cafe = possibility(amal).what().workplace().id();
            return proposals.propose(amal, cafe, "Skylle grønt", 0);
        });
    }

    private Possibility possibility(UUID person) {
        return possibilities.possibilitiesOf(person).stream()
                .filter(each -> each.what().work().equals("Skylle grønt"))
                .findFirst()
                .orElseThrow();
    }

    private void agree(Map<UUID, String> whatIsNew) {
        consultant(() -> proposals.agree(proposal, terms(Optional.of(StepUp.WAGE_HOURS), whatIsNew)));
    }

    private static Terms terms(Optional<StepUp> stepUp, Map<UUID, String> whatIsNew) {
        return terms(Instrument.WORK_PLACEMENT, stepUp, whatIsNew);
    }

    private static Terms terms(Instrument instrument, Optional<StepUp> stepUp, Map<UUID, String> whatIsNew) {
        return new Terms(
                Optional.of(START),
                Optional.of(instrument),
                Optional.of("Afklare jobmålet"),
                Optional.of("Løntimer fra uge fem"),
                stepUp,
                whatIsNew);
    }

    /** About each earlier stay. */
    private Map<UUID, String> somethingNew() {
        return guard().history().learned().stream()
                .collect(Collectors.toMap(learned -> learned.stay().id(), learned -> "Kunder i stedet for køkken"));
    }

    private void everybodySaysYes() {
        consultant(() -> {
            proposals.answer(proposal, Party.CONSULTANT, true, Optional.empty());
            proposals.answer(proposal, Party.PERSON, true, Optional.empty());
        });
        as(
                house.actor(Role.SOCIAL_WORKER),
                () -> proposals.answer(proposal, Party.SOCIAL_WORKER, true, Optional.empty()));
    }

    private CarouselGuard guard() {
        return consultant(() -> proposals.guard(proposal));
    }

    private boolean begun() {
        return consultant(() -> placements.ofProposal(proposal))
                .map(Course::startsOn)
                .equals(Optional.of(START));
    }

    private ResultActions page() throws Exception {
        return web.perform(get("/proposals/" + proposal).with(house.signedIn(Role.CONSULTANT)));
    }

    private ResultActions send(Role role, String form, Map<String, String> fields) throws Exception {
        MockHttpServletRequestBuilder request = post("/proposals/" + proposal + "/" + form)
                .with(house.signedIn(role))
                .with(csrf());
        fields.forEach(request::param);
        return web.perform(request);
    }

    private static String logged() throws SQLException {
        try (var owner = TestHouse.owner();
                var statement = owner.createStatement();
                var rows = statement.executeQuery(
                        "select string_agg(detail, ' | ') from privacy.log_entry where subject = 'proposal'")) {
            rows.next();
            return rows.getString(1);
        }
    }

    private <T> T consultant(java.util.function.Supplier<T> work) {
        return as(house.actor(Role.CONSULTANT), work);
    }

    private void consultant(Runnable work) {
        as(house.actor(Role.CONSULTANT), work);
    }
}
