package dk.fodfaeste.matching.proposals;

import dk.fodfaeste.companies.Companies;
import dk.fodfaeste.engine.carousel.CarouselGuard;
import dk.fodfaeste.identity.Colleagues;
import dk.fodfaeste.matching.board.Possibilities;
import dk.fodfaeste.matching.decisions.Agreement.Terms;
import dk.fodfaeste.matching.decisions.Proposal;
import dk.fodfaeste.matching.decisions.Proposal.Decision;
import dk.fodfaeste.matching.decisions.Proposal.Grounds;
import dk.fodfaeste.matching.decisions.Proposal.State;
import dk.fodfaeste.matching.decisions.Proposal.Withdrawal;
import dk.fodfaeste.matching.decisions.ProposalRepository;
import dk.fodfaeste.matching.decisions.Signers;
import dk.fodfaeste.matching.openings.NeedLine;
import dk.fodfaeste.matching.openings.Possibility;
import dk.fodfaeste.matching.openings.WorkOpening;
import dk.fodfaeste.matching.plan.PlanPolicies;
import dk.fodfaeste.matching.plan.WeekPlans;
import dk.fodfaeste.people.People;
import dk.fodfaeste.people.Stage;
import dk.fodfaeste.placements.Placements;
import dk.fodfaeste.platform.database.Turns;
import dk.fodfaeste.platform.web.NotFoundException;
import dk.fodfaeste.platform.web.RefusedException;
import dk.fodfaeste.privacy.AuditLog;
import dk.fodfaeste.rules.Rules;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Decisions about pairs: proposed, held, rejected, released, withdrawn. */
@Service
@Transactional
public class Proposals {

    private static final String SUBJECT = "proposal";

    private final ProposalRepository proposals;
    private final Possibilities possibilities;
    private final TakingPlace taking;
    private final WeekPlans plans;
    private final PlanPolicies policies;
    private final Rules rules;
    private final Companies companies;
    private final Colleagues colleagues;
    private final Placements placements;
    private final People people;
    private final Carousel carousel;
    private final SignersAsked asked;
    private final AgreementDraft drafts;
    private final Turns turns;
    private final AuditLog log;
    private final Clock clock;

    Proposals(
            ProposalRepository proposals,
            Possibilities possibilities,
            TakingPlace taking,
            WeekPlans plans,
            PlanPolicies policies,
            Rules rules,
            Companies companies,
            Colleagues colleagues,
            Placements placements,
            People people,
            Carousel carousel,
            SignersAsked asked,
            AgreementDraft drafts,
            Turns turns,
            AuditLog log,
            Clock clock) {
        this.proposals = proposals;
        this.possibilities = possibilities;
        this.taking = taking;
        this.plans = plans;
        this.policies = policies;
        this.rules = rules;
        this.companies = companies;
        this.colleagues = colleagues;
        this.placements = placements;
        this.people = people;
        this.carousel = carousel;
        this.asked = asked;
        this.drafts = drafts;
        this.turns = turns;
        this.log = log;
        this.clock = clock;
    }

    /** The latest first. */
    public List<Proposal> all() {
        return proposals.all();
    }

    /** About the person, the latest first. */
    public List<Proposal> of(UUID personId) {
        return proposals.of(personId);
    }

    /** @throws NotFoundException when the organisation knows no proposal of this id */
    public Proposal proposal(UUID id) {
        return proposals.find(id).orElseThrow(() -> new NotFoundException("proposal " + id));
    }

    /**
     * Asks both crafts and the person. What is proposed already stays as it is.
     *
     * @throws RefusedException for a match that is blind or closed, a person who is busy, an opening that somebody has, a workplace that
     *     is full, or a company that is not to be asked by the person's consultant now
     */
    @Transactional(noRollbackFor = RefusedException.class)
    public UUID propose(UUID personId, UUID workplaceId, String work) {
        return propose(personId, workplaceId, work, false);
    }

    /** @param invited whether the company has asked for just this person: only then a place that is by invitation is proposed */
    @Transactional(noRollbackFor = RefusedException.class)
    public UUID propose(UUID personId, UUID workplaceId, String work, boolean invited) {
        Possibility possibility = taken(personId, workplaceId, work);
        Optional<UUID> already = open(personId, possibility.what());
        if (already.isPresent()) {
            return already.get();
        }
        taking.check(possibility, personId, invited || isHeldAsInvited(personId, possibility.what()));
        UUID id = decided(possibility, personId, invited);
        proposals.decide(id, Decision.PROPOSED, null);
        log.changed(SUBJECT, personId, Decision.PROPOSED + " " + work);
        Terms draft = drafts.of(possibility, personId, plans.thisWeek().plusWeeks(2));
        proposals.agree(
                id,
                1,
                1,
                draft,
                Signers.byRule(asked.by(draft, possibility.what().workplace()).keySet()));
        people.moveTo(personId, Stage.EMPLOYER_ENGAGEMENT);
        return id;
    }

    @Transactional(noRollbackFor = RefusedException.class)
    public UUID hold(UUID personId, UUID workplaceId, String work) {
        return hold(personId, workplaceId, work, false);
    }

    /**
     * The pair keeps its place and waits, for as many days as the organisation has decided; then the place is free by itself.
     *
     * @param invited as in {@link #propose(UUID, UUID, String, boolean)}
     * @return what {@link #release} takes back
     * @throws RefusedException as {@link #propose}, before anything is written
     */
    @Transactional(noRollbackFor = RefusedException.class)
    public UUID hold(UUID personId, UUID workplaceId, String work, boolean invited) {
        Possibility possibility = taken(personId, workplaceId, work);
        return standing(personId, possibility.what(), State.HELD).orElseGet(() -> {
            taking.check(possibility, personId, invited);
            LocalDate until = LocalDate.now(clock).plusDays(policies.ours().holdDays());
            UUID id = decided(possibility, personId, invited);
            proposals.hold(id, until);
            log.changed(SUBJECT, personId, "%s until %s %s".formatted(Decision.HELD, until, work));
            return id;
        });
    }

    /** As it stands when nobody else decides about the person, the place or the company. */
    private Possibility taken(UUID personId, UUID workplaceId, String work) {
        turns.take(
                List.of(personId, workplaceId, companies.workplace(workplaceId).companyId()));
        return possibilities.possibility(personId, workplaceId, work);
    }

    private Optional<UUID> open(UUID personId, WorkOpening opening) {
        return last(personId, opening)
                .filter(each -> each.state() == State.DRAFTED || each.state() == State.WAITING)
                .map(Proposal::id);
    }

    /** The last decision about the pair, where it is of that kind: whoever presses twice decides once. */
    private Optional<UUID> standing(UUID personId, WorkOpening opening, State state) {
        return last(personId, opening).filter(each -> each.state() == state).map(Proposal::id);
    }

    private Optional<Proposal> last(UUID personId, WorkOpening opening) {
        return proposals.of(personId).stream()
                .filter(each -> each.openingId().equals(opening.id()))
                .findFirst();
    }

    /** The plan looks for another. @param reason in words, kept with the decision @return what {@link #release} takes back */
    public UUID reject(UUID personId, UUID workplaceId, String work, String reason) {
        Possibility possibility = taken(personId, workplaceId, work);
        return standing(personId, possibility.what(), State.REJECTED).orElseGet(() -> {
            UUID id = decided(possibility, personId, false);
            proposals.decide(id, Decision.REJECTED, reason);
            log.changed(SUBJECT, personId, Decision.REJECTED + " " + work);
            return id;
        });
    }

    /**
     * Takes a hold or a rejection back, or a proposal that nobody has answered yet.
     *
     * @throws RefusedException when somebody has: then it is withdrawn for a reason; or when its course is on its way
     */
    public void release(UUID proposalId) {
        Proposal proposal = notBegun(proposalId);
        if (proposal.isOpen() && !proposal.answers().isEmpty()) {
            throw new RefusedException("proposal.withdrawForAReason");
        }
        takeBack(proposal, () -> proposals.decide(proposalId, Decision.RELEASED, null));
    }

    /**
     * Withdraws a proposal.
     *
     * @param words about it, if any
     * @throws RefusedException when it is closed, or its course is on its way
     */
    public void withdraw(UUID proposalId, Withdrawal why, Optional<String> words) {
        Proposal proposal = notBegun(proposalId);
        if (proposal.decision() == Decision.RELEASED) {
            return;
        }
        if (proposal.decision() != Decision.PROPOSED) {
            throw new RefusedException("proposal.closed");
        }
        takeBack(proposal, () -> proposals.withdraw(proposalId, why, words.orElse(null)));
    }

    private Proposal notBegun(UUID proposalId) {
        Proposal proposal = proposal(proposalId);
        turns.take(List.of(proposal.personId(), proposal.workplaceId()));
        if (placements.ofProposal(proposalId).isPresent()) {
            throw new RefusedException("proposal.begun");
        }
        return proposal(proposalId);
    }

    private void takeBack(Proposal proposal, Runnable decision) {
        if (proposal.decision() == Decision.RELEASED) {
            return;
        }
        decision.run();
        if (proposal.decision() == Decision.PROPOSED) {
            people.moveTo(proposal.personId(), Stage.JOB_FINDING);
        }
        log.changed(SUBJECT, proposal.personId(), "released " + proposal.work());
    }

    private boolean isHeldAsInvited(UUID personId, WorkOpening opening) {
        return last(personId, opening)
                .filter(each -> each.state() == State.HELD && each.invited())
                .isPresent();
    }

    /** The pair that a decision is about: one that is open already, or a new one. */
    private UUID decided(Possibility possibility, UUID personId, boolean invited) {
        WorkOpening opening = possibility.what();
        Optional<Proposal> open = proposals.of(personId).stream()
                .filter(each -> each.openingId().equals(opening.id()))
                .filter(each ->
                        each.state() == State.HELD || each.state() == State.DRAFTED || each.state() == State.WAITING)
                .findFirst();
        return open.map(Proposal::id)
                .orElseGet(() -> proposals.add(
                        personId,
                        opening,
                        Math.min(rules.fullTimeMinutes(LocalDate.now(clock)), opening.minutesPerWeek()),
                        plans.thisWeek(),
                        new Grounds(
                                possibility.fit().fit(),
                                possibility.value(),
                                plans.plan().priceOf(personId, opening.id()),
                                NeedLine.of(possibility)),
                        invited));
    }

    /** What the carousel guard says about the proposal. */
    public CarouselGuard guard(Proposal proposal) {
        return carousel.before(proposal);
    }

    public Optional<Decided> managersDecision(UUID proposalId) {
        return carousel.decision(proposal(proposalId))
                .map(made -> new Decided(colleagues.names().getOrDefault(made.by(), ""), made.on(), made.reason()));
    }

    /** The manager's decision that one more stay is right. @param by the manager's name */
    public record Decided(String by, LocalDate on, String reason) {}
}
