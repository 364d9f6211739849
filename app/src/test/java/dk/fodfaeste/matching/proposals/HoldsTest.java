package dk.fodfaeste.matching.proposals;

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
import dk.fodfaeste.matching.board.Boards;
import dk.fodfaeste.matching.board.OpeningsAt;
import dk.fodfaeste.matching.board.OpeningsAt.OpeningState;
import dk.fodfaeste.matching.board.Possibilities;
import dk.fodfaeste.matching.decisions.Proposal;
import dk.fodfaeste.matching.openings.Admission;
import dk.fodfaeste.matching.openings.Admissions;
import dk.fodfaeste.matching.openings.Possibility;
import dk.fodfaeste.matching.plan.PlanPolicies;
import dk.fodfaeste.matching.plan.PlanPolicy;
import dk.fodfaeste.matching.plan.WeekPlans;
import dk.fodfaeste.placements.Instrument;
import dk.fodfaeste.platform.web.RefusedException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A hold is seen by everybody and has a last day; a place may be by invitation, or paused. The board knows both. */
class HoldsTest extends HouseTest {

    private static final String WORK = "Skylle grønt";
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Autowired
    private Imports imports;

    @Autowired
    private Possibilities possibilities;

    @Autowired
    private Proposals proposals;

    @Autowired
    private OpeningsAt openings;

    @Autowired
    private Admissions admissions;

    @Autowired
    private PlanPolicies policies;

    @Autowired
    private WeekPlans plans;

    @Autowired
    private Boards boards;

    private UUID amal = new UUID(0, 0);
    private UUID bo = new UUID(0, 0);
    private UUID cafe = new UUID(0, 0);

    @BeforeEach
    void theTownMovesIn() throws SQLException {
        SmallTown.moveIn(
                imports,
                house,
                "%s;1;PUNCTUAL;3;skal;nej\n%s;1;PUNCTUAL;2;skal;nej\n".formatted(SmallTown.CAFE, SmallTown.SHOP));
        amal = id("select person_id from people.person where first_name = 'Amal'");
        bo = id("select person_id from people.person where first_name = 'Bo'");
        cafe = id("select workplace_id from companies.workplace where p_number = '" + SmallTown.CAFE + "'");
    }

    private static UUID id(String sql) throws SQLException {
        return UUID.fromString(TestHouse.rows(sql).getFirst());
    }

    @Test
    void everybodySeesWhoHoldsThePlaceAndUntilWhen() throws Exception {
        consultant(() -> proposals.hold(amal, cafe, WORK));
        LocalDate last = TODAY.plusDays(14);
        assertThat(standing().held()).hasValueSatisfying(held -> {
            assertThat(held.until()).isEqualTo(last);
            assertThat(held.by()).isEqualTo("Consultant");
            assertThat(held.person()).isEqualTo("Amal");
        });
        for (Role role : List.of(Role.CONSULTANT, Role.SOCIAL_WORKER, Role.EMPLOYMENT_MANAGER)) {
            assertThat(page("/workplaces/" + cafe + "/openings", role))
                    .contains("holdes", "Holdes af Consultant til og med 7. december 2026")
                    .doesNotContain("Amal");
            assertThat(page("/workplaces/" + cafe + "/opening?work=" + WORK, role))
                    .contains("Til Amal");
            assertThat(page("/people/" + bo + "/possibilities", role))
                    .contains("Pladsen holdes til en anden, af Consultant, til og med 7. december 2026")
                    .doesNotContain("Amal");
            assertThat(page("/people/" + amal + "/possibilities", role)).contains("Pladsen holdes til personen her");
            assertThat(page("/plan", role)).contains("på hold", "til 7. december 2026, af Consultant");
            assertThat(page("/workplaces/" + cafe, role))
                    .contains("«Skylle grønt» holdes af Consultant til og med 7. december 2026.");
            assertThat(page("/workplaces/" + cafe + "/week?week=50", role))
                    .contains("Amal: pladsen «Skylle grønt» holdes til og med i dag");
        }
    }

    @Test
    void theDayAfterItsLastDayThePlaceIsFreeByItself() throws SQLException {
        UUID hold = consultant(() -> proposals.hold(amal, cafe, WORK));
        assertThat(standing().state()).isEqualTo(OpeningState.HELD);
        TestHouse.execute("update matching.decision set held_until = '2026-11-23'");
        assertThat(standing().state()).as("on the last day").isEqualTo(OpeningState.HELD);
        TestHouse.execute("update matching.decision set held_until = '2026-11-22'");
        assertThat(standing().state()).isEqualTo(OpeningState.OPEN);
        assertThat(consultant(() -> proposals.proposal(hold)).state()).isEqualTo(Proposal.State.RELEASED);
        UUID next = consultant(() -> proposals.hold(bo, cafe, WORK));
        assertThat(next).isNotEqualTo(hold);
        assertThat(standing().held().orElseThrow().person()).isEqualTo("Bo");
    }

    @Test
    void theOrganisationDecidesForHowManyDays() {
        as(house.actor(Role.EMPLOYMENT_MANAGER), () -> policies.decide(0, new PlanPolicy(3, 5)));
        consultant(() -> proposals.hold(amal, cafe, WORK));
        assertThat(standing().held().orElseThrow().until()).isEqualTo(TODAY.plusDays(5));
    }

    @Test
    void whoComesSecondIsToldWhoWasFirstAndUntilWhen() {
        consultant(() -> proposals.hold(amal, cafe, WORK));
        assertThatThrownBy(() -> consultant(() -> proposals.hold(bo, cafe, WORK)))
                .isInstanceOfSatisfying(RefusedException.class, refused -> {
                    assertThat(refused.key()).isEqualTo("plan.refused.held");
                    assertThat(refused.arguments()).containsExactly("Consultant", TODAY.plusDays(14));
                });
    }

    @Test
    void ofTwoWhoHoldAtTheSameMomentOneDoes() throws Exception {
        CyclicBarrier together = new CyclicBarrier(2);
        List<Callable<String>> both = List.of(holding(amal, together), holding(bo, together));
        try (var hands = Executors.newFixedThreadPool(2)) {
            var answers = hands.invokeAll(both);
            assertThat(List.of(answers.get(0).get(), answers.get(1).get()))
                    .containsExactlyInAnyOrder("held", "plan.refused.held");
        }
        assertThat(TestHouse.rows("select count(*) from matching.held_place")).containsExactly("1");
    }

    private Callable<String> holding(UUID person, CyclicBarrier together) {
        return () -> {
            together.await();
            try {
                consultant(() -> proposals.hold(person, cafe, WORK));
                return "held";
            } catch (RefusedException refused) {
                return refused.key();
            }
        };
    }

    @Test
    void aPlaceByInvitationIsInNoPlanAndIsProposedWhereTheCompanyAsked() throws Exception {
        assertThat(planned()).isTrue();
        invitedOnly(Optional.empty());
        assertThat(planned()).isFalse();
        assertThat(standing().state()).isEqualTo(OpeningState.INVITED_ONLY);
        assertThat(consultant(() -> possibilities.possibility(amal, cafe, WORK)).kind())
                .isEqualTo(Possibility.Kind.INVITED);
        assertThat(page("/people/" + amal + "/possibilities", Role.CONSULTANT))
                .contains("Pladsen er kun efter indbydelse", "Virksomheden har selv spurgt efter Amal");
        assertThatThrownBy(() -> consultant(() -> proposals.propose(amal, cafe, WORK)))
                .hasMessage("admission.because.INVITED_ONLY");
        UUID proposal = consultant(() -> proposals.propose(amal, cafe, WORK, true));
        assertThat(consultant(() -> proposals.proposal(proposal)).invited()).isTrue();
        assertThat(page("/proposals/" + proposal, Role.CONSULTANT))
                .contains("Virksomheden har selv spurgt efter personen.");
    }

    @Test
    void aHoldByInvitationIsProposedWithoutBeingToldAgain() {
        invitedOnly(Optional.empty());
        consultant(() -> proposals.hold(amal, cafe, WORK, true));
        assertThat(consultant(() -> proposals.proposal(proposals.propose(amal, cafe, WORK)))
                        .invited())
                .isTrue();
    }

    @Test
    void whatTheCompanySaidOfStartAndSchemeIsInTheDraft() {
        as(house.actor(Role.CONSULTANT), () -> {
            admissions.say(
                    cafe,
                    Optional.empty(),
                    0,
                    new Admission(
                            Admission.State.OPEN,
                            Optional.empty(),
                            Optional.of(LocalDate.of(2027, 1, 11)),
                            Optional.of(Instrument.SMALL_JOB)));
            return true;
        });
        var terms = consultant(() -> proposals.proposal(proposals.propose(amal, cafe, WORK)))
                .terms();
        assertThat(terms.startsOn()).contains(LocalDate.of(2027, 1, 11));
        assertThat(terms.instrument()).contains(Instrument.SMALL_JOB);
    }

    @Test
    void anOpeningThatWasPausedMeanwhileIsRefusedWithItsDay() throws Exception {
        as(house.actor(Role.CONSULTANT), () -> {
            admissions.say(
                    cafe,
                    Optional.empty(),
                    0,
                    new Admission(
                            Admission.State.PAUSED,
                            Optional.of(TODAY.plusDays(9)),
                            Optional.empty(),
                            Optional.empty()));
            return true;
        });
        assertThat(standing().state()).isEqualTo(OpeningState.PAUSED);
        var answer = web.perform(post("/plan/propose")
                        .param("one", amal + " " + cafe + "/" + WORK)
                        .with(house.signedIn(Role.CONSULTANT))
                        .with(csrf()))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains("Pladsen er på pause til og med 2. december 2026");
        assertThat(consultant(() -> possibilities.possibility(amal, cafe, WORK)).kind())
                .isEqualTo(Possibility.Kind.CLOSED);
    }

    @Test
    void aStateThatIsOverIsOpenAgain() throws SQLException {
        invitedOnly(Optional.of(TODAY));
        assertThat(standing().state()).isEqualTo(OpeningState.INVITED_ONLY);
        TestHouse.execute("update matching.admission set until_on = '2026-11-22'");
        assertThat(standing().state()).isEqualTo(OpeningState.OPEN);
    }

    @Test
    void theBoardThatIsBroughtUpToDateIsTheOneMadeFromNothing() throws SQLException {
        consultant(() -> boards.now().day());
        invitedOnly(Optional.empty());
        consultant(() -> proposals.hold(amal, cafe, WORK, true));
        var kept = consultant(() -> boards.now());
        TestHouse.execute("update people.person set wishes = 'noget' where first_name = 'Carl'");
        var later = consultant(() -> boards.now());
        assertThat(later.openings()).isEqualTo(kept.openings());
        assertThat(later.taken()).containsExactly(cafe + "/" + WORK);
        assertThat(Objects.requireNonNull(later.openings().get(cafe + "/" + WORK))
                        .admission()
                        .isInvitedOnly())
                .isTrue();
    }

    private boolean planned() {
        return consultant(() -> plans.plan().chosen().stream()
                .anyMatch(each -> each.possibility().what().work().equals(WORK)));
    }

    private void invitedOnly(Optional<LocalDate> until) {
        as(house.actor(Role.CONSULTANT), () -> {
            admissions.say(
                    cafe,
                    Optional.empty(),
                    0,
                    new Admission(Admission.State.INVITED_ONLY, until, Optional.empty(), Optional.empty()));
            return true;
        });
    }

    private OpeningsAt.OpeningStanding standing() {
        return consultant(() -> openings.at(cafe)).openings().getFirst();
    }

    private <T> T consultant(Supplier<T> work) {
        return as(house.actor(Role.CONSULTANT), work);
    }

    private String page(String address, Role role) throws Exception {
        return web.perform(get(address).with(house.signedIn(role)))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
