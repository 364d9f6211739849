package dk.fodfaeste.matching.proposals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.fodfaeste.engine.carousel.CarouselGuard;
import dk.fodfaeste.engine.carousel.StepUp;
import dk.fodfaeste.identity.Role;
import dk.fodfaeste.matching.decisions.Agreement.Terms;
import dk.fodfaeste.matching.web.TermsForm;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** One more stay, or a step: what is asked for before a course begins. */
class CarouselTest extends CarouselTown {

    @Autowired
    private Carousel carousel;

    @Test
    void aFirstCourseBeginsWithTheLastSignature() throws Exception {
        amalIsProposed();
        page().andExpect(content().string(containsString("Det er det første forløb.")));
        agree(Map.of());
        everybodySaysYes();
        assertThat(begun()).isTrue();
        page().andExpect(status().isOk()).andExpect(content().string(containsString("Alle har skrevet under")));
    }

    @Test
    void threeYesesBeginNothingUntilItIsSaidWhatIsNew() throws Exception {
        amalIsProposed("egen;05-01-2026;01-03-2026;" + LED_TO_NOTHING);
        agree(Map.of());
        everybodySaysYes();
        assertThat(guard()).isInstanceOf(CarouselGuard.MissingSomething.class);
        assertThat(begun()).isFalse();
        page().andExpect(content().string(containsString("Forløbet begynder, når det er skrevet, hvad der er nyt")));
        agree(somethingNew());
        assertThat(begun()).as("the old yeses").isFalse();
        everybodySaysYes();
        assertThat(begun()).isTrue();
        page().andExpect(content().string(containsString("Nyt denne gang:")))
                .andExpect(content().string(containsString("Kunder i stedet for køkken")));
    }

    @Test
    void threeYesesBeginNothingUntilItIsSaidWhatItLeadsTo() {
        amalIsProposed();
        consultant(() -> say().agree(proposal, terms(Optional.empty(), Map.of())));
        assertThatThrownBy(this::everybodySaysYes).hasMessage("proposal.firstTerms");
        assertThat(begun()).isFalse();
        agree(Map.of());
        everybodySaysYes();
        assertThat(begun()).isTrue();
    }

    @Test
    void whatIsNewIsAskedForBesideItsField() throws Exception {
        amalIsProposed("praktik;05-01-2026;01-03-2026;løntimer");
        send(Role.CONSULTANT, "terms", Map.of("startsOn", "2026-12-07", "instrument", "WORK_PLACEMENT"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Skriv, hvad der er nyt.")))
                .andExpect(content().string(containsString("Vælg, hvad forløbet skal føre til.")))
                .andExpect(content().string(containsString("Skriv, hvad der skal læres eller afklares.")))
                .andExpect(content().string(not(containsString("Vælg i dag eller en senere dag."))));
        String field = TermsForm.whatIsNew(somethingNew().keySet().iterator().next());
        send(
                        Role.CONSULTANT,
                        "terms",
                        Map.of(
                                "version",
                                "1",
                                "startsOn",
                                "2026-12-07",
                                "hours",
                                "6",
                                "instrument",
                                "WORK_PLACEMENT",
                                "purpose",
                                "Afklare jobmålet",
                                "stepUp",
                                "WAGE_HOURS",
                                "nextStep",
                                "Løntimer fra uge fem",
                                "purposeCode",
                                "WAGE_HOURS",
                                "nextTalkOn",
                                "2027-01-04",
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
    void weeksOfPracticeAndOfOurOwnShopsAreCountedEachAsWhatTheyAre() {
        amalWasTwiceWhereItLedToNothing();
        assertThat(consultant(() -> carousel.weeksOf(personOf("Amal"), workplace -> false)))
                .containsExactly(new StayWeeks(StayKind.PRACTICE, 5, 0), new StayWeeks(StayKind.OWN_ENTERPRISE, 8, 0));
        assertThat(consultant(() -> carousel.weeksOf(personOf("Amal"), workplace -> true)))
                .containsExactly(new StayWeeks(StayKind.PRACTICE, 5, 5), new StayWeeks(StayKind.OWN_ENTERPRISE, 8, 8));
    }
}
