package dk.fodfaeste.matching.proposals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.fodfaeste.Joining;
import dk.fodfaeste.TestHouse;
import dk.fodfaeste.companies.Capacity;
import dk.fodfaeste.companies.Companies;
import dk.fodfaeste.companies.CompanyChanges;
import dk.fodfaeste.companies.Workplace;
import dk.fodfaeste.engine.carousel.StepUp;
import dk.fodfaeste.identity.Absence;
import dk.fodfaeste.identity.Absences;
import dk.fodfaeste.identity.Role;
import dk.fodfaeste.matching.Say;
import dk.fodfaeste.matching.decisions.Agreement.Terms;
import dk.fodfaeste.matching.decisions.Answer;
import dk.fodfaeste.matching.decisions.Answer.Withdrawn;
import dk.fodfaeste.matching.decisions.Proposal;
import dk.fodfaeste.matching.decisions.Proposal.Party;
import dk.fodfaeste.matching.decisions.Proposal.State;
import dk.fodfaeste.placements.Course;
import dk.fodfaeste.placements.HoursStep;
import dk.fodfaeste.placements.Instrument;
import dk.fodfaeste.placements.NewCourse;
import dk.fodfaeste.placements.Placements;
import dk.fodfaeste.platform.Actor;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whose signature an agreement takes, how each is given, and how it is taken back. */
class SignaturesTest extends CarouselTown {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Autowired
    private Companies companies;

    @Autowired
    private CompanyChanges changes;

    @Autowired
    private Placements placements;

    @Autowired
    private Absences absences;

    @Test
    void whoSignsFollowsFromTheInstrumentAndTheWorkplace() {
        amalIsProposed();
        agree(Map.of());
        assertThat(now().missing())
                .containsExactly(
                        Party.CONSULTANT,
                        Party.SOCIAL_WORKER,
                        Party.PERSON,
                        Party.COMPANY,
                        Party.REPRESENTATIVE,
                        Party.MUNICIPALITY);
        consultant(() -> say().agree(
                        proposal, Say.terms(START, Instrument.SMALL_JOB, Optional.of(StepUp.WAGE_HOURS), Map.of())));
        assertThat(now().missing()).containsExactly(Party.CONSULTANT, Party.SOCIAL_WORKER, Party.PERSON, Party.COMPANY);
    }

    @Test
    void whereNobodyIsEmployedNoRepresentativeIsAsked() {
        amalIsProposed();
        employees("0");
        agree(Map.of());
        assertThat(now().missing()).doesNotContain(Party.REPRESENTATIVE);
    }

    @Test
    void aMentorPromisesToKeepWhatIsHeardAndOnlyWhereThereIsOne() {
        amalIsProposed();
        Terms terms = terms(Optional.of(StepUp.WAGE_HOURS), Map.of());
        consultant(() -> say().agree(proposal, withMentor(terms, "Zoë Nguyễn")));
        assertThat(now().missing()).contains(Party.MENTOR);
        consultant(() -> say().agree(proposal, terms));
        assertThat(now().missing()).doesNotContain(Party.MENTOR);
    }

    @Test
    void anotherMentorIsAnotherAgreement() {
        amalIsProposed();
        Terms terms = terms(Optional.of(StepUp.WAGE_HOURS), Map.of());
        consultant(() -> say().agree(proposal, withMentor(terms, "Zoë Nguyễn")));
        consultant(() -> say().yes(proposal, Party.MENTOR));
        consultant(() -> say().agree(proposal, withMentor(terms, "Bo Ås")));
        assertThat(now().lapsed()).containsOnlyKeys(Party.MENTOR);
    }

    @Test
    void aSecondSignerIsPutOnWithoutLosingWhatWasSigned() {
        amalIsProposed();
        agree(Map.of());
        consultant(() -> say().yes(proposal, Party.COMPANY));
        consultant(() -> signatures.ask(proposal, version(), Party.SECOND_SIGNER));
        assertThat(now().answers()).containsOnlyKeys(Party.COMPANY);
        assertThat(now().missing()).contains(Party.SECOND_SIGNER);
        everybodySigns();
        assertThat(begun()).isTrue();
    }

    @Test
    void anOptionalSignerIsLeftOutForAReasonAndANeededOneIsNot() {
        amalIsProposed();
        agree(Map.of());
        assertThatThrownBy(() -> consultant(() -> signatures.leaveOut(proposal, version(), Party.COMPANY, "Nej")))
                .hasMessage("signers.needed");
        consultant(
                () -> signatures.leaveOut(proposal, version(), Party.REPRESENTATIVE, "Der er valgt ingen på stedet"));
        assertThat(now().missing()).doesNotContain(Party.REPRESENTATIVE);
        assertThat(now().agreement().signers().because()).contains("Der er valgt ingen på stedet");
        everybodySigns();
        assertThat(begun()).isTrue();
    }

    @Test
    void whoIsLeftOutLastBeginsTheCourse() {
        amalIsProposed();
        agree(Map.of());
        for (Party party : List.of(Party.PERSON, Party.COMPANY, Party.MUNICIPALITY, Party.CONSULTANT)) {
            consultant(() -> say().yes(proposal, party));
        }
        socialWorkerSigns();
        assertThat(begun()).isFalse();
        consultant(() -> signatures.leaveOut(proposal, version(), Party.REPRESENTATIVE, "Der er valgt ingen"));
        assertThat(begun()).isTrue();
    }

    @Test
    void whoWasPutOnStaysWhenTheTermsChange() {
        amalIsProposed();
        agree(Map.of());
        consultant(() -> signatures.ask(proposal, version(), Party.SECOND_SIGNER));
        consultant(
                () -> signatures.leaveOut(proposal, version(), Party.REPRESENTATIVE, "Der er valgt ingen på stedet"));
        consultant(() -> say().agree(
                        proposal,
                        Say.terms(
                                START.plusWeeks(1),
                                Instrument.WORK_PLACEMENT,
                                Optional.of(StepUp.WAGE_HOURS),
                                Map.of())));
        assertThat(now().missing()).contains(Party.SECOND_SIGNER).doesNotContain(Party.REPRESENTATIVE);
    }

    @Test
    void peopleEmployedMeanwhileAreHeardBeforeTheCourseBegins() {
        amalIsProposed();
        employees("0");
        agree(Map.of());
        employees("12");
        everybodySigns();
        assertThat(begun()).isFalse();
        assertThat(consultant(() -> agreements.obstacles(now())))
                .extracting(Obstacle::key)
                .contains("proposal.obstacle.signer");
        consultant(() -> signatures.ask(proposal, version(), Party.REPRESENTATIVE));
        assertThat(state()).isEqualTo(State.WAITING);
        consultant(() -> say().yes(proposal, Party.REPRESENTATIVE));
        assertThat(begun()).isTrue();
    }

    @Test
    void whoSignsForAnotherSaysTheNameTheWayAndWhy() {
        amalIsProposed();
        agree(Map.of());
        assertThatThrownBy(() -> consultant(() -> signatures.answer(proposal, Party.COMPANY, byPhone("", ""))))
                .hasMessage("signers.wrong.name");
        assertThatThrownBy(() -> consultant(() -> signatures.answer(proposal, Party.COMPANY, byPhone("Bo Ås", ""))))
                .hasMessage("signers.wrong.behalf");
        assertThatThrownBy(() -> consultant(() -> signatures.answer(proposal, Party.COMPANY, byPhone("Bo Ås", "ILL"))))
                .as("a reason that is a colleague's")
                .hasMessage("signers.wrong.behalf");
        consultant(() -> signatures.answer(proposal, Party.COMPANY, byPhone("Bo Ås", "ASKED_US")));
        Answer signed = Objects.requireNonNull(now().answers().get(Party.COMPANY));
        assertThat(signed.signer()).contains("Bo Ås");
        assertThat(signed.onBehalf()).contains(Answer.Behalf.ASKED_US);
    }

    @Test
    void aPartyThatIsNotAskedSignsNothing() {
        amalIsProposed();
        agree(Map.of());
        assertThatThrownBy(() -> consultant(() -> say().yes(proposal, Party.MENTOR)))
                .hasMessage("signers.notAsked");
    }

    @Test
    void aSignatureIsWithdrawnBeforeTheFirstDayAndTheCourseWaitsForItAgain() {
        amalIsProposed();
        agree(Map.of());
        everybodySigns();
        assertThat(begun()).isTrue();
        consultant(() -> signatures.withdraw(
                proposal, Party.COMPANY, Withdrawn.NOT_AS_AGREED, Optional.of("Vi mente eftermiddag")));
        consultant(() -> signatures.withdraw(proposal, Party.COMPANY, Withdrawn.NOT_AS_AGREED, Optional.empty()));
        assertThat(begun()).isFalse();
        assertThat(consultant(() -> courses())).hasSize(1).allMatch(Course::wasCancelled);
        assertThat(state()).isEqualTo(State.WAITING);
        assertThat(now().takenBack()).containsOnlyKeys(Party.COMPANY);
        consultant(() -> say().yes(proposal, Party.COMPANY));
        assertThat(begun()).isTrue();
        assertThat(now().takenBack()).isEmpty();
    }

    @Test
    void aDeputySignsAsDeputyAndItIsSaid() throws Exception {
        amalIsProposed();
        agree(Map.of());
        Actor away = house.actor(Role.CONSULTANT);
        Actor deputy = Joining.colleague(house, Role.CONSULTANT, "Dorte Dam").actor();
        TestHouse.execute(
                "update people.person set consultant_id = '%s' where first_name = 'Amal'".formatted(away.accountId()));
        assertThatThrownBy(() -> as(deputy, () -> say().yes(proposal, Party.CONSULTANT)))
                .hasMessage("proposal.wrong.onBehalf");
        as(
                away,
                () -> absences.tell(new Absence(
                        UUID.randomUUID(), away.accountId(), Optional.of(deputy.accountId()), TODAY, TODAY, 0)));
        as(deputy, () -> say().yes(proposal, Party.CONSULTANT));
        assertThat(Objects.requireNonNull(now().answers().get(Party.CONSULTANT)).deputyFor())
                .contains(away.name());
        assertThat(TestHouse.rows("select detail from privacy.log_entry where subject = 'proposal'"))
                .contains("CONSULTANT yes, AS_DEPUTY");
    }

    @Test
    void twoWhoSignLastAtTheSameMomentBeginOneCourse() throws Exception {
        amalIsProposed();
        agree(Map.of());
        for (Party party : List.of(Party.PERSON, Party.COMPANY, Party.MUNICIPALITY, Party.REPRESENTATIVE)) {
            consultant(() -> say().yes(proposal, party));
        }
        List<Callable<Boolean>> both = List.of(
                () -> {
                    consultant(() -> say().yes(proposal, Party.CONSULTANT));
                    return true;
                },
                () -> {
                    socialWorkerSigns();
                    return true;
                });
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            for (Future<Boolean> each : two.invokeAll(both)) {
                assertThat(each.get()).isTrue();
            }
        }
        assertThat(begun()).isTrue();
        assertThat(consultant(() -> courses())).hasSize(1);
    }

    @Test
    void anotherCourseInTheseDaysStandsInTheWayAndNobodysSignatureIsLost() {
        amalIsProposed();
        agree(Map.of());
        consultant(() -> {
            UUID elsewhere = companies.workplaces().stream()
                    .map(Workplace::id)
                    .filter(id -> !id.equals(now().workplaceId()))
                    .findFirst()
                    .orElseThrow();
            placements.begin(new NewCourse(
                    personOf("Amal"),
                    elsewhere,
                    Instrument.WORK_PLACEMENT,
                    "Andet arbejde",
                    START.plusDays(3),
                    Optional.of(START.plusDays(10)),
                    List.of(new HoursStep(START.plusDays(3), 300)),
                    Optional.empty(),
                    "Afklare jobmålet",
                    "Flere timer"));
        });
        everybodySigns();
        assertThat(begun()).isFalse();
        assertThat(now().answers()).hasSize(6);
        assertThat(consultant(() -> agreements.obstacles(now())))
                .extracting(Obstacle::key)
                .containsExactly("proposal.obstacle.elsewhere");
    }

    @Test
    void whatTheRepresentativeSaidIsAFactOfTheRules() throws Exception {
        amalIsProposed();
        agree(Map.of());
        assertThat(saidOfTheStatement()).isEqualTo("UNCERTAIN");
        everybodySigns();
        assertThat(begun()).isTrue();
        assertThat(saidOfTheStatement()).isEqualTo("YES");
    }

    private static String saidOfTheStatement() throws Exception {
        return TestHouse.rows("select each ->> 'verdict' from (select judgements from matching.rule_check"
                        + " order by made_at desc, version desc limit 1) last,"
                        + " jsonb_array_elements(last.judgements) each where each ->> 'paragraph' = 'BAB § 65, stk. 6'")
                .getFirst();
    }

    private void everybodySigns() {
        consultant(() -> {
            for (Party party : now().missing()) {
                if (party != Party.SOCIAL_WORKER) {
                    say().yes(proposal, party);
                }
            }
        });
        socialWorkerSigns();
    }

    private void socialWorkerSigns() {
        as(house.actor(Role.SOCIAL_WORKER), () -> say().yes(proposal, Party.SOCIAL_WORKER));
    }

    private static Answer.Said byPhone(String name, String why) {
        return new Answer.Said(
                true,
                2,
                Optional.empty(),
                Optional.of(Answer.How.BY_PHONE),
                Optional.of(why).filter(each -> !each.isEmpty()).map(Answer.Behalf::valueOf),
                Optional.of(name).filter(each -> !each.isEmpty()),
                Optional.empty());
    }

    private static Terms withMentor(Terms terms, String mentor) {
        return new Terms(
                terms.startsOn(),
                terms.endsOn(),
                terms.instrument(),
                terms.minutesPerWeek(),
                terms.purpose(),
                terms.nextStep(),
                terms.stepUp(),
                terms.whatIsNew(),
                Optional.of(mentor),
                terms.afterwards());
    }

    private void employees(String fullTime) {
        consultant(() -> {
            Workplace workplace = companies.workplace(now().workplaceId());
            changes.capacity(
                    workplace.id(),
                    workplace.version(),
                    new Capacity(5, Optional.of(new BigDecimal(fullTime)), Optional.empty()));
        });
    }

    private int version() {
        return now().agreement().version();
    }

    private Proposal now() {
        return consultant(() -> proposals.proposal(proposal));
    }

    private State state() {
        return now().state();
    }
}
