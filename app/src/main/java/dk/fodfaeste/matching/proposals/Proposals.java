package dk.fodfaeste.matching.proposals;

import dk.fodfaeste.companies.WhyNot;
import dk.fodfaeste.engine.carousel.CarouselGuard;
import dk.fodfaeste.engine.patience.MayAsk;
import dk.fodfaeste.engine.patience.Patience;
import dk.fodfaeste.identity.Colleagues;
import dk.fodfaeste.identity.Role;
import dk.fodfaeste.matching.board.Board;
import dk.fodfaeste.matching.board.Boards;
import dk.fodfaeste.matching.board.CompanyAsks;
import dk.fodfaeste.matching.board.Possibilities;
import dk.fodfaeste.matching.decisions.Proposal;
import dk.fodfaeste.matching.decisions.Proposal.Decision;
import dk.fodfaeste.matching.decisions.Proposal.Grounds;
import dk.fodfaeste.matching.decisions.Proposal.Party;
import dk.fodfaeste.matching.decisions.Proposal.State;
import dk.fodfaeste.matching.decisions.Proposal.Terms;
import dk.fodfaeste.matching.decisions.ProposalRepository;
import dk.fodfaeste.matching.openings.NeedLine;
import dk.fodfaeste.matching.openings.Possibility;
import dk.fodfaeste.matching.openings.WorkOpening;
import dk.fodfaeste.matching.plan.Capacities;
import dk.fodfaeste.matching.plan.WeekPlans;
import dk.fodfaeste.people.People;
import dk.fodfaeste.people.Stage;
import dk.fodfaeste.placements.Instrument;
import dk.fodfaeste.placements.Placements;
import dk.fodfaeste.platform.Acting;
import dk.fodfaeste.platform.web.NotAllowedException;
import dk.fodfaeste.platform.web.NotFoundException;
import dk.fodfaeste.platform.web.RefusedException;
import dk.fodfaeste.privacy.AuditLog;
import dk.fodfaeste.rules.Rules;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Decisions about pairs: proposed, held, rejected, released; the three yeses; and the course that follows from them. */
@Service
@Transactional
public class Proposals {

    private final ProposalRepository proposals;
    private final Possibilities possibilities;
    private final WeekPlans plans;
    private final Boards boards;
    private final Rules rules;
    private final CompanyAsks companyAsks;
    private final Colleagues colleagues;
    private final Placements placements;
    private final People people;
    private final Carousel carousel;
    private final CourseBeginning beginning;
    private final AuditLog log;
    private final Clock clock;

    Proposals(
            ProposalRepository proposals,
            Possibilities possibilities,
            WeekPlans plans,
            Boards boards,
            Rules rules,
            CompanyAsks companyAsks,
            Colleagues colleagues,
            Placements placements,
            People people,
            Carousel carousel,
            CourseBeginning beginning,
            AuditLog log,
            Clock clock) {
        this.proposals = proposals;
        this.possibilities = possibilities;
        this.plans = plans;
        this.boards = boards;
        this.rules = rules;
        this.companyAsks = companyAsks;
        this.colleagues = colleagues;
        this.placements = placements;
        this.people = people;
        this.carousel = carousel;
        this.beginning = beginning;
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
        Possibility possibility = possibilities.possibility(personId, workplaceId, work);
        Optional<UUID> already = standing(personId, possibility.what(), State.WAITING);
        if (already.isPresent()) {
            return already.get();
        }
        checkMayTake(possibility, personId);
        UUID id = decide(possibility, personId, Decision.PROPOSED, null);
        proposals.agree(
                id,
                new Terms(
                        Optional.of(plans.thisWeek().plusWeeks(2)),
                        Optional.of(Instrument.WORK_PLACEMENT),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Map.of()));
        people.moveTo(personId, Stage.EMPLOYER_ENGAGEMENT);
        return id;
    }

    /**
     * The pair keeps its place and waits.
     *
     * @throws RefusedException as {@link #propose}, before anything is written
     */
    @Transactional(noRollbackFor = RefusedException.class)
    public void hold(UUID personId, UUID workplaceId, String work) {
        Possibility possibility = possibilities.possibility(personId, workplaceId, work);
        if (standing(personId, possibility.what(), State.HELD).isEmpty()) {
            checkMayTake(possibility, personId);
            decide(possibility, personId, Decision.HELD, null);
        }
    }

    /** The last decision about the pair, where it is of that kind: whoever presses twice decides once. */
    private Optional<UUID> standing(UUID personId, WorkOpening opening, State state) {
        return proposals.of(personId).stream()
                .filter(each -> each.openingId().equals(opening.id()))
                .findFirst()
                .filter(each -> each.state() == state)
                .map(Proposal::id);
    }

    private void checkMayTake(Possibility possibility, UUID personId) {
        checkOpen(possibility);
        WorkOpening opening = possibility.what();
        Board board = boards.now();
        List<Proposal> others = board.decided().stream()
                .filter(each -> each.state() != State.HELD
                        || !each.personId().equals(personId)
                        || !each.openingId().equals(opening.id()))
                .toList();
        boolean heldHere = others.size() < board.decided().size();
        checkPlace(opening, personId, others, heldHere, board);
        checkMayAsk(opening, personId, others, LocalDate.now(clock));
    }

    private static void checkOpen(Possibility possibility) {
        Patience patience = possibility.what().patience();
        if (patience instanceof Patience.Paused || possibility.isUnsure()) {
            throw WhyNot.of(patience).orElseThrow().refusal();
        }
        if (possibility.kind() != Possibility.Kind.OPEN) {
            throw new RefusedException(
                    possibility.kind() == Possibility.Kind.BLIND ? "plan.refused.blind" : "plan.refused.closed");
        }
    }

    /** @param others without the pair itself, which may have been held */
    private void checkPlace(WorkOpening opening, UUID personId, List<Proposal> others, boolean heldHere, Board board) {
        Capacities capacities = new Capacities(board, rules);
        boolean busy = capacities.atWork().contains(personId)
                || others.stream()
                        .anyMatch(each ->
                                each.personId().equals(personId) && each.takesPlace() && each.state() != State.HELD);
        if (busy) {
            throw new RefusedException("plan.refused.busy");
        }
        if (heldHere) {
            return;
        }
        if (capacities.free().getOrDefault(opening.workplace().id(), 0) < 1 || !capacities.ratioAllows(opening)) {
            throw new RefusedException("plan.refused.full");
        }
        if (board.taken().contains(opening.id())) {
            throw new RefusedException("plan.refused.taken");
        }
    }

    private void checkMayAsk(WorkOpening opening, UUID personId, List<Proposal> others, LocalDate today) {
        UUID asker = CompanyAsks.asker(people.person(personId), Acting.now().accountId());
        if (companyAsks.on(today, others).may(opening.company().id(), asker) instanceof MayAsk.No no) {
            throw WhyNot.of(no.reasons().getFirst(), colleagues.names()).refusal();
        }
    }

    /** The plan looks for another. @param reason in words, kept with the decision */
    public void reject(UUID personId, UUID workplaceId, String work, String reason) {
        Possibility possibility = possibilities.possibility(personId, workplaceId, work);
        if (standing(personId, possibility.what(), State.REJECTED).isEmpty()) {
            decide(possibility, personId, Decision.REJECTED, reason);
        }
    }

    /** Takes a hold, a rejection or a proposal back. */
    public void release(UUID proposalId) {
        Proposal proposal = proposal(proposalId);
        if (placements.ofProposal(proposalId).isPresent()) {
            throw new RefusedException("proposal.begun");
        }
        proposals.decide(proposalId, Decision.RELEASED, null);
        if (proposal.decision() == Decision.PROPOSED) {
            people.moveTo(proposal.personId(), Stage.JOB_FINDING);
        }
        log.changed("proposal", proposal.personId(), "released " + proposal.work());
    }

    private UUID decide(
            Possibility possibility, UUID personId, Decision kind, @org.jspecify.annotations.Nullable String reason) {
        WorkOpening opening = possibility.what();
        Optional<Proposal> open = proposals.of(personId).stream()
                .filter(each -> each.openingId().equals(opening.id()))
                .filter(each -> each.state() == State.HELD || each.state() == State.WAITING)
                .findFirst();
        UUID id = open.map(Proposal::id)
                .orElseGet(() -> proposals.add(
                        personId,
                        opening,
                        Math.min(rules.fullTimeMinutes(LocalDate.now(clock)), opening.minutesPerWeek()),
                        plans.thisWeek(),
                        new Grounds(
                                possibility.fit().fit(),
                                possibility.value(),
                                plans.plan().priceOf(personId, opening.id()),
                                NeedLine.of(possibility))));
        proposals.decide(id, kind, reason);
        log.changed("proposal", personId, kind + " " + opening.work());
        return id;
    }

    public void agree(UUID proposalId, Terms terms) {
        Proposal proposal = proposal(proposalId);
        if (placements.ofProposal(proposalId).isPresent()) {
            throw new RefusedException("proposal.begun");
        }
        proposals.agree(proposalId, terms);
        log.changed("proposal", proposal.personId(), "terms");
        beginning.of(proposal(proposalId));
    }

    /**
     * Whose yes the reader can give. Both crafts say their own; either may write down the person's. The manager stands in for a
     * consultant who is away.
     */
    public static Set<Party> readersYeses() {
        return switch (Role.valueOf(Acting.now().role())) {
            case CONSULTANT, EMPLOYMENT_MANAGER -> EnumSet.of(Party.CONSULTANT, Party.PERSON);
            case SOCIAL_WORKER -> EnumSet.of(Party.SOCIAL_WORKER, Party.PERSON);
            case ENTERPRISE_SUPERVISOR, ADMINISTRATOR -> EnumSet.noneOf(Party.class);
        };
    }

    /**
     * One party's yes or no; the third yes begins the course, where the carousel guard is clear.
     *
     * @throws NotAllowedException when the yes is not the reader's to give
     * @throws RefusedException when the proposal no longer waits
     */
    public void answer(UUID proposalId, Party party, boolean yes, Optional<String> note) {
        if (!readersYeses().contains(party)) {
            throw new NotAllowedException("proposal.notYourYes");
        }
        Proposal proposal = proposal(proposalId);
        if (proposal.state() != State.WAITING) {
            throw new RefusedException("proposal.closed");
        }
        proposals.answer(proposalId, party, yes, note.orElse(null));
        log.changed("proposal", proposal.personId(), party + (yes ? " yes" : " no"));
        if (!yes) {
            people.moveTo(proposal.personId(), Stage.JOB_FINDING);
        }
        beginning.of(proposal(proposalId));
    }

    /**
     * The manager says that one more stay is right.
     *
     * @param reason in words, kept as it is
     * @throws RefusedException when the guard does not ask for the manager, or the proposal is closed
     */
    public void managerDecides(UUID proposalId, String reason) {
        Proposal proposal = proposal(proposalId);
        if (!carousel.waitingForTheManager(List.of(proposal), placements.coursesOf(proposal.personId()))
                .contains(proposalId)) {
            throw new RefusedException("carousel.notAsked");
        }
        carousel.decide(proposal, reason);
        log.changed("proposal", proposal.personId(), "one more stay decided by the manager");
        beginning.of(proposal);
    }

    /** What the carousel guard says about the proposal. */
    public CarouselGuard guard(Proposal proposal) {
        return carousel.before(proposal);
    }

    public Optional<Decided> managersDecision(UUID proposalId) {
        return carousel.decision(proposalId)
                .map(made -> new Decided(colleagues.names().getOrDefault(made.by(), ""), made.on(), made.reason()));
    }

    public Optional<UUID> courseOf(UUID proposalId) {
        return placements.ofProposal(proposalId).map(course -> Objects.requireNonNull(course.id()));
    }

    /** The manager's decision that one more stay is right. @param by the manager's name */
    public record Decided(String by, LocalDate on, String reason) {}
}
