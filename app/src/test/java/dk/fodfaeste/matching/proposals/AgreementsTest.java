package dk.fodfaeste.matching.proposals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.fodfaeste.TestHouse;
import dk.fodfaeste.companies.Capacity;
import dk.fodfaeste.companies.Companies;
import dk.fodfaeste.companies.CompanyChanges;
import dk.fodfaeste.companies.Wishes;
import dk.fodfaeste.engine.carousel.StepUp;
import dk.fodfaeste.identity.Role;
import dk.fodfaeste.matching.Say;
import dk.fodfaeste.matching.decisions.Agreement.Terms;
import dk.fodfaeste.matching.decisions.Answer.Behalf;
import dk.fodfaeste.matching.decisions.Answer.How;
import dk.fodfaeste.matching.decisions.Answer.Said;
import dk.fodfaeste.matching.decisions.Proposal;
import dk.fodfaeste.matching.decisions.Proposal.Party;
import dk.fodfaeste.matching.decisions.Proposal.State;
import dk.fodfaeste.placements.Instrument;
import dk.fodfaeste.platform.web.NotFoundException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** First the agreement, then the yeses to one version of it, and everything asked again at the last. */
class AgreementsTest extends CarouselTown {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Autowired
    private Companies companies;

    @Autowired
    private CompanyChanges changes;

    @Test
    void nobodySaysYesBeforeThereIsAnAgreement() {
        amalIsProposed();
        assertThat(state()).isEqualTo(State.DRAFTED);
        assertThatThrownBy(() -> consultant(() -> say().yes(proposal, Party.CONSULTANT)))
                .hasMessage("proposal.firstTerms");
        agree(Map.of());
        assertThat(state()).isEqualTo(State.WAITING);
    }

    @Test
    void aChangeOfSubstanceLapsesTheYesesAndTheOldOnesBeginNothing() {
        agreedByTwo();
        Terms later =
                Say.terms(START.plusWeeks(1), Instrument.WORK_PLACEMENT, Optional.of(StepUp.WAGE_HOURS), Map.of());
        assertThat(consultant(() -> say().agree(proposal, later)))
                .as("answers that lapsed")
                .isEqualTo(5);
        socialWorkerSaysYes();
        assertThat(begun()).isFalse();
        assertThat(now().answers()).containsOnlyKeys(Party.SOCIAL_WORKER);
        assertThat(now().lapsed())
                .containsOnlyKeys(
                        Party.CONSULTANT, Party.PERSON, Party.COMPANY, Party.REPRESENTATIVE, Party.MUNICIPALITY);
        consultant(() -> {
            say().yes(proposal, Party.CONSULTANT);
            say().yes(proposal, Party.PERSON);
            say().yesOfTheOthers(proposal);
        });
        assertThat(begun()).isTrue();
    }

    @Test
    void aChangeOfWordingAloneKeepsTheYeses() {
        agreedByTwo();
        Terms before = now().terms();
        consultant(() -> say().agree(
                        proposal,
                        new Terms(
                                before.startsOn(),
                                before.endsOn(),
                                before.instrument(),
                                before.minutesPerWeek(),
                                Optional.of("  afklare  jobmålet. "),
                                before.nextStep(),
                                before.stepUp(),
                                before.whatIsNew(),
                                before.mentor(),
                                before.afterwards())));
        assertThat(now().answers()).hasSize(5);
        socialWorkerSaysYes();
        assertThat(begun()).isTrue();
    }

    @Test
    void aYesToAnOldPageCountsForNothingAndSaysSo() {
        amalIsProposed();
        agree(Map.of());
        Said old = Say.said(true, now().agreement().version(), Party.CONSULTANT);
        consultant(() -> say().agree(
                        proposal,
                        Say.terms(
                                START.plusWeeks(1),
                                Instrument.WORK_PLACEMENT,
                                Optional.of(StepUp.WAGE_HOURS),
                                Map.of())));
        assertThatThrownBy(() -> consultant(() -> signatures.answer(proposal, Party.CONSULTANT, old)))
                .hasMessage("proposal.changedMeanwhile");
        assertThat(now().answers()).isEmpty();
    }

    @Test
    void twoWhoWriteTheAgreementAtOnceSeeBothTexts() throws Exception {
        amalIsProposed();
        agree(Map.of());
        String[] mine = {
            "version",
            "1",
            "startsOn",
            "2026-12-14",
            "hours",
            "6",
            "instrument",
            "WORK_PLACEMENT",
            "purpose",
            "Mit formål",
            "stepUp",
            "WAGE_HOURS",
            "nextStep",
            "Mit næste skridt",
            "purposeCode",
            "GOAL",
            "nextTalkOn",
            "2027-01-11"
        };
        send(Role.CONSULTANT, "terms", mine)
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("To har skrevet på samme tid: Det, der aftales")))
                .andExpect(content().string(containsString("value=\"Mit formål\"")))
                .andExpect(content().string(containsString("value=\"Afklare jobmålet\"")));
        assertThat(now().terms().purpose()).contains("Afklare jobmålet");
        mine[1] = "2";
        send(Role.CONSULTANT, "terms", mine).andExpect(status().is3xxRedirection());
        assertThat(now().terms().purpose()).contains("Mit formål");
    }

    @Test
    void thePersonsYesSaysHowItWasSaidAndCanBeTakenBackByWhoWroteIt() throws Exception {
        amalIsProposed();
        agree(Map.of());
        send(Role.CONSULTANT, "answer", "party", "PERSON", "yes", "true", "version", "2", "note", "gerne")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Vælg, hvordan det blev sagt.")))
                .andExpect(content().string(containsString("value=\"gerne\"")));
        assertThat(now().answers()).isEmpty();
        send(Role.CONSULTANT, "answer", "party", "PERSON", "yes", "true", "version", "2", "how", "BY_PHONE")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Vælg, hvorfor du skriver det for den anden")));
        send(
                        Role.CONSULTANT,
                        "answer",
                        "party",
                        "PERSON",
                        "yes",
                        "true",
                        "version",
                        "2",
                        "how",
                        "BY_PHONE",
                        "onBehalf",
                        "ASKED_US")
                .andExpect(status().is3xxRedirection());
        assertThat(Objects.requireNonNull(now().answers().get(Party.PERSON)).how())
                .contains(How.BY_PHONE);
        send(Role.SOCIAL_WORKER, "answer/undo", "party", "PERSON").andExpect(status().isForbidden());
        send(Role.CONSULTANT, "answer/undo", "party", "PERSON").andExpect(status().is3xxRedirection());
        assertThat(now().answers()).isEmpty();
    }

    @Test
    void eachCraftSaysItsOwnYesAndTheManagerOneOnBehalfWithAReason() {
        amalIsProposed();
        agree(Map.of());
        assertThatThrownBy(() -> consultant(() -> say().yes(proposal, Party.SOCIAL_WORKER)))
                .hasMessage("proposal.notYourYes");
        assertThatThrownBy(() -> manager(() -> say().yes(proposal, Party.CONSULTANT)))
                .hasMessage("proposal.wrong.onBehalf");
        manager(() -> signatures.answer(
                proposal,
                Party.CONSULTANT,
                new Said(
                        true,
                        2,
                        Optional.empty(),
                        Optional.of(How.BY_PHONE),
                        Optional.of(Behalf.ILL),
                        Optional.empty(),
                        Optional.empty())));
        assertThat(Objects.requireNonNull(now().answers().get(Party.CONSULTANT)).onBehalf())
                .contains(Behalf.ILL);
    }

    @Test
    void aYesTwiceIsOneAndAnotherCannotOverwriteIt() {
        amalIsProposed();
        agree(Map.of());
        consultant(() -> say().yes(proposal, Party.PERSON));
        consultant(() -> say().yes(proposal, Party.PERSON));
        assertThatThrownBy(() -> as(house.actor(Role.SOCIAL_WORKER), () -> say().no(proposal, Party.PERSON)))
                .hasMessage("proposal.answeredBefore");
        assertThat(now().answers()).hasSize(1);
    }

    @Test
    void aCompanyThatWantsAPauseMeanwhileStandsInTheWayAndNobodysYesIsLost() throws Exception {
        agreedByTwo();
        pausedUntil(Optional.of(TODAY.plusWeeks(8)));
        socialWorkerSaysYes();
        assertThat(begun()).isFalse();
        assertThat(state()).isEqualTo(State.AGREED);
        web.perform(get("/proposals/" + proposal).with(house.signedIn(Role.CONSULTANT)))
                .andExpect(content().string(containsString("Alle har skrevet under, men forløbet er ikke begyndt")));
        send(Role.CONSULTANT, "begin").andExpect(status().isUnprocessableContent());
        pausedUntil(Optional.empty());
        send(Role.CONSULTANT, "begin").andExpect(status().is3xxRedirection());
        assertThat(begun()).isTrue();
    }

    @Test
    void aClosedCompanyIsAskedForNobodyNewAndWhoWaitsIsTold() throws Exception {
        agreedByTwo();
        UUID company = consultant(() -> companies.workplace(now().workplaceId()).companyId());
        web.perform(post("/companies/" + company + "/closing")
                        .with(house.signedIn(Role.CONSULTANT))
                        .with(csrf()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Vælg, hvorfor der er lukket.")));
        web.perform(post("/companies/" + company + "/closing")
                        .param("version", "1")
                        .param("closedFor", "CLOSED_DOWN")
                        .with(house.signedIn(Role.CONSULTANT))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
        socialWorkerSaysYes();
        assertThat(begun()).isFalse();
        page().andExpect(content().string(containsString("Virksomheden er lukket siden 23. november 2026")));
        assertThatThrownBy(() -> proposed("Bo")).isInstanceOf(NotFoundException.class);
        consultant(() -> changes.open(company, 2));
        send(Role.CONSULTANT, "begin").andExpect(status().is3xxRedirection());
        assertThat(begun()).isTrue();
    }

    @Test
    void aPlaceThatIsGoneMeanwhileStandsInTheWay() {
        agreedByTwo();
        UUID workplace = now().workplaceId();
        consultant(() -> changes.capacity(workplace, 1, new Capacity(0, Optional.empty(), Optional.empty())));
        socialWorkerSaysYes();
        assertThat(begun()).isFalse();
        assertThat(consultant(() -> agreements.obstacles(now())))
                .extracting(Obstacle::key)
                .containsExactly("plan.refused.full");
    }

    @Test
    void aFirstDayInThePastIsTheManagersToEnterWithAReason() {
        amalIsProposed();
        assertThatThrownBy(() -> consultant(() -> say().agree(proposal, from(TODAY.minusDays(1), Optional.empty()))))
                .hasMessage("proposal.wrong.startsOn");
        assertThatThrownBy(() -> consultant(
                        () -> say().agree(proposal, from(TODAY.minusDays(1), Optional.of("Papiret lå i skuffen")))))
                .hasMessage("proposal.wrong.afterwards");
        manager(() -> say().agree(proposal, from(TODAY.minusDays(1), Optional.of("Papiret lå i skuffen"))));
        everybodySaysYes();
        assertThat(begun()).isTrue();
    }

    @Test
    void aPracticeIsNoLongerThanItsRuleAndAFlexJobHasNoEnd() {
        amalIsProposed();
        assertThatThrownBy(() -> consultant(() -> say().agree(proposal, until(Instrument.WORK_PLACEMENT, 2029))))
                .hasMessageStartingWith("course.wrong.tooLong");
        consultant(
                () -> say().agree(proposal, Say.terms(START, Instrument.FLEX_JOB, Optional.of(StepUp.JOB), Map.of())));
        everybodySaysYes();
        assertThat(begun()).isTrue();
        assertThat(consultant(() -> courses().getFirst().endsOn())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = Instrument.class, mode = EnumSource.Mode.EXCLUDE, names = "OWN")
    void everyInstrumentOfTheLawCanBeAgreedOnAndBegins(Instrument instrument) {
        amalIsProposed();
        consultant(() -> say().agree(proposal, Say.terms(START, instrument, Optional.of(StepUp.JOB), Map.of())));
        everybodySaysYes();
        assertThat(begun()).isTrue();
        assertThat(consultant(() -> courses().getFirst().instrument())).isEqualTo(instrument);
    }

    @ParameterizedTest
    @CsvSource({"PUBLIC, 4 måneder", "PRIVATE, 6 måneder"})
    void whoseTheCompanyIsDecidesHowLongASubsidyLasts(String employer, String longest) throws Exception {
        amalIsProposed();
        TestHouse.execute("update companies.company set employer = '" + employer + "'");
        consultant(() ->
                say().agree(proposal, Say.terms(START, Instrument.WAGE_SUBSIDY, Optional.of(StepUp.JOB), Map.of())));
        assertThat(TestHouse.rows("select judgements::text from matching.rule_check where proposal_id = '" + proposal
                                + "' order by made_at desc limit 1")
                        .getFirst())
                .contains(longest);
    }

    @Test
    void aProposalThatSomebodyAnsweredIsWithdrawnForAReason() throws Exception {
        agreedByTwo();
        assertThatThrownBy(() -> consultant(() -> proposals.release(proposal)))
                .hasMessage("proposal.withdrawForAReason");
        send(Role.CONSULTANT, "withdrawal", "withdrawalWords", "Firmaet flytter")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("value=\"Firmaet flytter\"")));
        send(
                        Role.CONSULTANT,
                        "withdrawal",
                        "withdrawnFor",
                        "COMPANY_CHANGED_MIND",
                        "withdrawalWords",
                        "Firmaet flytter")
                .andExpect(status().is3xxRedirection());
        assertThat(state()).isEqualTo(State.RELEASED);
        assertThat(now().reason()).contains("Firmaet flytter");
    }

    @Test
    void theSameLastYesManyTimesAtOnceBeginsOneCourse() throws Exception {
        agreedByTwo();
        List<Callable<Boolean>> clicks = Collections.nCopies(8, () -> {
            as(house.actor(Role.SOCIAL_WORKER), () -> say().yes(proposal, Party.SOCIAL_WORKER));
            return true;
        });
        try (ExecutorService several = Executors.newFixedThreadPool(8)) {
            for (Future<Boolean> click : several.invokeAll(clicks)) {
                // those that come after the course has begun are told so
                assertThat(click.state()).isIn(Future.State.SUCCESS, Future.State.FAILED);
            }
        }
        assertThat(consultant(() -> courses())).hasSize(1);
        assertThat(begun()).isTrue();
    }

    @Test
    void theLastPlaceGoesToOneOfTwoWhoAskForItAtOnce() throws Exception {
        amalIsProposed();
        consultant(() -> proposals.release(proposal));
        List<Callable<UUID>> askers = List.of(() -> proposed("Amal"), () -> proposed("Bo"));
        int asked = 0;
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            for (Future<UUID> each : two.invokeAll(askers)) {
                asked += each.state() == Future.State.SUCCESS ? 1 : 0;
            }
        }
        assertThat(asked).isEqualTo(1);
    }

    private UUID proposed(String firstName) {
        return consultant(() -> proposals.propose(personOf(firstName), now().workplaceId(), "Skylle grønt"));
    }

    private void agreedByTwo() {
        amalIsProposed();
        agree(Map.of());
        consultant(() -> {
            say().yes(proposal, Party.CONSULTANT);
            say().yes(proposal, Party.PERSON);
            say().yesOfTheOthers(proposal);
        });
    }

    private void socialWorkerSaysYes() {
        as(house.actor(Role.SOCIAL_WORKER), () -> say().yes(proposal, Party.SOCIAL_WORKER));
    }

    private static Terms from(LocalDate start, Optional<String> afterwards) {
        return new Terms(
                Optional.of(start),
                Optional.empty(),
                Optional.of(Instrument.WORK_PLACEMENT),
                OptionalInt.empty(),
                Optional.of("Afklare jobmålet"),
                Optional.of("Flere timer"),
                Optional.of(StepUp.MORE_HOURS),
                Map.of(),
                Optional.empty(),
                afterwards);
    }

    @Test
    void whatTheRulesSaidIsKeptWithTheEditionThatSaidIt() throws java.sql.SQLException {
        agreedByTwo();
        assertThat(dk.fodfaeste.TestHouse.rows("select pack from matching.rule_check where proposal_id = '" + proposal
                        + "' and jsonb_array_length(judgements) > 5"))
                .isNotEmpty()
                .containsOnly("2026.1");
    }

    private static Terms until(Instrument instrument, int year) {
        return new Terms(
                Optional.of(START),
                Optional.of(LocalDate.of(year, 1, 1)),
                Optional.of(instrument),
                OptionalInt.empty(),
                Optional.of("Afklare jobmålet"),
                Optional.of("Flere timer"),
                Optional.of(StepUp.MORE_HOURS),
                Map.of(),
                Optional.empty(),
                Optional.empty());
    }

    private void pausedUntil(Optional<LocalDate> day) {
        consultant(() -> changes.wish(
                companies.workplace(now().workplaceId()).companyId(),
                companies
                        .company(companies.workplace(now().workplaceId()).companyId())
                        .version(),
                new Wishes(OptionalInt.empty(), day, Optional.empty())));
    }

    private Proposal now() {
        return consultant(() -> proposals.proposal(proposal));
    }

    private State state() {
        return now().state();
    }

    private void manager(Runnable work) {
        as(house.actor(Role.EMPLOYMENT_MANAGER), work);
    }

    private ResultActions send(Role role, String act, String... fields) throws Exception {
        MockHttpServletRequestBuilder form = post("/proposals/" + proposal + "/" + act);
        for (int index = 0; index < fields.length; index += 2) {
            form.param(fields[index], fields[index + 1]);
        }
        return web.perform(form.with(house.signedIn(role)).with(csrf()));
    }
}
