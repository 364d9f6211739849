package dk.fodfaeste.matching.proposals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import dk.fodfaeste.HouseTest;
import dk.fodfaeste.engine.carousel.StepUp;
import dk.fodfaeste.identity.Role;
import dk.fodfaeste.intake.Imports;
import dk.fodfaeste.matching.Say;
import dk.fodfaeste.matching.SmallTown;
import dk.fodfaeste.matching.board.Boards;
import dk.fodfaeste.matching.board.Possibilities;
import dk.fodfaeste.matching.decisions.Proposal;
import dk.fodfaeste.matching.decisions.Proposal.Party;
import dk.fodfaeste.matching.decisions.Proposal.State;
import dk.fodfaeste.matching.openings.Possibility;
import dk.fodfaeste.matching.openings.WorkOpening;
import dk.fodfaeste.matching.plan.Capacities;
import dk.fodfaeste.matching.plan.WeekPlan;
import dk.fodfaeste.matching.plan.WeekPlans;
import dk.fodfaeste.people.People;
import dk.fodfaeste.people.Person;
import dk.fodfaeste.placements.Course;
import dk.fodfaeste.placements.FollowUp;
import dk.fodfaeste.placements.Instrument;
import dk.fodfaeste.placements.Placements;
import dk.fodfaeste.platform.Actor;
import dk.fodfaeste.platform.web.RefusedException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the week's plan proposes, and what becomes of a proposal. */
class ProposalsTest extends HouseTest {

    private static final String ON_TIME = "%s;;PUNCTUAL;3;skal;nej\n".formatted(SmallTown.CAFE);

    @Autowired
    private Imports imports;

    @Autowired
    private WeekPlans plans;

    @Autowired
    private Proposals proposals;

    @Autowired
    private Possibilities possibilities;

    @Autowired
    private People people;

    @Autowired
    private Placements placements;

    @Autowired
    private Agreements agreements;

    @Autowired
    private Signatures signatures;

    @Test
    void aPersonWhoseMustIsUnknownIsNotProposed() {
        SmallTown.moveIn(imports, house, "%s;;ATTENDANCE;2;skal;nej\n".formatted(SmallTown.CAFE));
        assertThat(pairs()).noneMatch(pair -> pair.contains("Skylle grønt"));
        assertThatThrownBy(() -> propose("Amal", "Skylle grønt"))
                .isInstanceOf(RefusedException.class)
                .hasMessage("plan.refused.blind");
        assertThat(all()).isEmpty();
    }

    @Test
    void aMustThatIsNotMetAndCannotBeAdaptedClosesTheDoor() {
        SmallTown.moveIn(imports, house, ON_TIME);
        assertThatThrownBy(() -> propose("Carl", "Skylle grønt")).hasMessage("plan.refused.closed");
    }

    @Test
    void aPersonGetsOneOpeningAndACompanyIsAskedOnce() {
        SmallTown.moveIn(imports, house, ON_TIME);
        assertThat(pairs()).hasSize(2);
        assertThat(pairs())
                .filteredOn(pair -> pair.contains("Skylle grønt"))
                .singleElement()
                .asString()
                .doesNotContain("Carl");
    }

    @Test
    void theSupportedRatioIsKeptForTheWholePlanAndNotPairByPair() {
        SmallTown.moveIn(imports, house, "", "4");
        WorkOpening priceTags = opening("Sætte priser på");
        WorkOpening till = opening("Passe kasse");
        Capacities capacities = new Capacities(consultant(boards::now), rules);
        // four years of ordinary work leave room for one supported: 5 and 15 hours fit together, 37 more do not
        assertThat(capacities.placesWithinRatio(till.workplace(), List.of(priceTags, till)))
                .isEqualTo(2);
        assertThat(capacities.placesWithinRatio(till.workplace(), List.of(till, till, till)))
                .isEqualTo(2);
    }

    @Autowired
    private Boards boards;

    @Autowired
    private dk.fodfaeste.rules.Rules rules;

    @Test
    void aRejectedPairGivesWayToTheSecondBestUntilItIsTakenBack() {
        SmallTown.moveIn(imports, house, ON_TIME);
        WeekPlan.Chosen first = plan().chosen().getFirst();
        WorkOpening what = first.possibility().what();
        consultant(() -> {
            proposals.reject(first.person().id(), what.workplace().id(), what.work(), "For langt");
            return true;
        });
        assertThat(plan().chosen())
                .noneMatch(each -> each.person().id().equals(first.person().id())
                        && each.possibility().what().id().equals(what.id()));
        consultant(() -> {
            proposals.release(all().getFirst().id());
            return true;
        });
        assertThat(plan().chosen()).hasSize(2);
    }

    @Test
    void whatWasOnlyTurnedDownSaysWhyAndByWhomAndShowsNoAgreement() throws Exception {
        SmallTown.moveIn(imports, house, ON_TIME);
        WeekPlan.Chosen first = plan().chosen().getFirst();
        WorkOpening what = first.possibility().what();
        UUID id = consultant(
                () -> proposals.reject(first.person().id(), what.workplace().id(), what.work(), "Bussen går for sent"));
        assertThat(page(id))
                .contains("Det blev et nej", "»Bussen går for sent«", "23. november")
                .doesNotContain("id=\"terms\"", "Hvem skriver under");
        WeekPlan.Chosen next = plan().chosen().getFirst();
        assertThat(page(propose(
                        next.person().firstName(), next.possibility().what().work())))
                .contains("id=\"terms\"", "Hvem skriver under")
                .doesNotContain("Det blev et nej");
    }

    private String page(UUID proposal) throws Exception {
        return web.perform(get("/proposals/" + proposal).with(house.signedIn(Role.CONSULTANT)))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    void theLastSignatureBeginsACourseWithItsTalks() {
        SmallTown.moveIn(imports, house, ON_TIME);
        UUID proposal = propose("Amal", "Skylle grønt");
        LocalDate start = LocalDate.of(2026, 12, 7);
        consultant(() -> {
            say().agree(
                            proposal,
                            Say.terms(start, Instrument.WORK_PLACEMENT, Optional.of(StepUp.MORE_HOURS), Map.of()));
            say().yes(proposal, Party.CONSULTANT);
            say().yes(proposal, Party.PERSON);
            say().yesOfTheOthers(proposal);
            return true;
        });
        assertThat(consultant(() -> placements.courses())).isEmpty();
        as(house.actor(Role.SOCIAL_WORKER), () -> say().yes(proposal, Party.SOCIAL_WORKER));

        Course course = consultant(() -> placements.courses()).getFirst();
        assertThat(course.startsOn()).isEqualTo(start);
        assertThat(course.endsOn()).contains(start.plusWeeks(13).minusDays(1));
        assertThat(course.minutesPerWeek()).hasValue(360);
        assertThat(consultant(() -> placements.followUpsOf(course.id())).stream()
                        .map(FollowUp::dueOn))
                .startsWith(start, start.plusWeeks(1));
        assertThat(plan().chosen()).noneMatch(each -> each.person().id().equals(id("Amal")));
    }

    @Test
    void aNoEndsTheProposalAndThePersonIsPlannedForAgain() {
        SmallTown.moveIn(imports, house, ON_TIME);
        UUID proposal = propose("Amal", "Skylle grønt");
        as(house.actor(Role.SOCIAL_WORKER), () -> say().no(proposal, Party.SOCIAL_WORKER));
        assertThat(all().getFirst().state()).isEqualTo(State.DECLINED);
        assertThatThrownBy(() -> consultant(() -> {
                    say().yes(proposal, Party.CONSULTANT);
                    return true;
                }))
                .hasMessage("proposal.closed");
        assertThat(plan().chosen())
                .noneMatch(each -> each.person().id().equals(id("Amal"))
                        && each.possibility().what().work().equals("Skylle grønt"));
    }

    @Test
    void aWorkplaceWithoutAFreePlaceTakesNobodyMore() {
        SmallTown.moveIn(imports, house, ON_TIME);
        propose("Amal", "Skylle grønt");
        assertThatThrownBy(() -> propose("Bo", "Skylle grønt")).hasMessage("plan.refused.full");
        assertThatThrownBy(() -> propose("Amal", "Passe kasse")).hasMessage("plan.refused.busy");
    }

    @Test
    void anOpeningThatSomebodyIsPromisedIsNobodyElses() {
        SmallTown.moveIn(imports, house, ON_TIME);
        propose("Amal", "Sætte priser på");
        assertThat(plan().chosen())
                .extracting(each -> each.possibility().what().work())
                .doesNotContain("Sætte priser på");
        assertThatThrownBy(() -> propose("Bo", "Sætte priser på")).hasMessage("plan.refused.taken");
    }

    @Test
    void aPlaceIsHeldOnlyWhereItCouldBeProposed() {
        SmallTown.moveIn(imports, house, ON_TIME);
        hold("Amal", "Skylle grønt");
        assertThatThrownBy(() -> hold("Bo", "Skylle grønt")).hasMessage("plan.refused.held");
        assertThatThrownBy(() -> hold("Carl", "Skylle grønt")).hasMessage("plan.refused.closed");
    }

    private <T> T consultant(Supplier<T> work) {
        return as(house.actor(Role.CONSULTANT), work);
    }

    private WeekPlan plan() {
        return consultant(plans::plan);
    }

    private List<String> pairs() {
        return plan().chosen().stream()
                .map(each -> each.person().firstName() + " → "
                        + each.possibility().what().work())
                .toList();
    }

    private List<Proposal> all() {
        return consultant(proposals::all);
    }

    private UUID propose(String firstName, String work) {
        UUID workplace = opening(work).workplace().id();
        return consultant(() -> proposals.propose(id(firstName), workplace, work));
    }

    private void hold(String firstName, String work) {
        UUID workplace = opening(work).workplace().id();
        consultant(() -> {
            proposals.hold(id(firstName), workplace, work);
            return true;
        });
    }

    private WorkOpening opening(String work) {
        return consultant(() -> possibilities.possibilitiesOf(id("Amal"))).stream()
                .map(Possibility::what)
                .filter(what -> what.work().equals(work))
                .findFirst()
                .orElseThrow();
    }

    private UUID id(String firstName) {
        Actor reader = house.actor(Role.CONSULTANT);
        return as(reader, () -> people.all()).stream()
                .filter(person -> person.firstName().equals(firstName))
                .map(Person::id)
                .findFirst()
                .orElseThrow();
    }

    private Say say() {
        return new Say(proposals, agreements, signatures);
    }
}
