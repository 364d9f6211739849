package dk.fodfaeste.matching.proposals;

import dk.fodfaeste.companies.Companies;
import dk.fodfaeste.identity.Role;
import dk.fodfaeste.matching.decisions.Agreement;
import dk.fodfaeste.matching.decisions.Agreement.Terms;
import dk.fodfaeste.matching.decisions.Proposal;
import dk.fodfaeste.matching.decisions.Proposal.State;
import dk.fodfaeste.matching.decisions.ProposalRepository;
import dk.fodfaeste.matching.decisions.Signers;
import dk.fodfaeste.placements.Course;
import dk.fodfaeste.placements.HoursStep;
import dk.fodfaeste.placements.Instrument;
import dk.fodfaeste.placements.Particulars;
import dk.fodfaeste.placements.Placements;
import dk.fodfaeste.platform.Acting;
import dk.fodfaeste.platform.web.ChangedMeanwhileException;
import dk.fodfaeste.platform.web.NotAllowedException;
import dk.fodfaeste.platform.web.RefusedException;
import dk.fodfaeste.privacy.AuditLog;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * First what is agreed, then the signatures to it ({@link Signatures}). A yes is given to one version and lapses when a later one changes something
 * of substance.
 */
@Service
@Transactional(noRollbackFor = RefusedException.class)
public class Agreements {

    private final ProposalRepository proposals;
    private final Obstacles obstacles;
    private final RuleChecks checks;
    private final SignersAsked asked;
    private final ProposalTurn turn;
    private final Carousel carousel;
    private final CourseBeginning beginning;
    private final Placements placements;
    private final Companies companies;
    private final AuditLog log;
    private final Clock clock;

    Agreements(
            ProposalRepository proposals,
            Obstacles obstacles,
            RuleChecks checks,
            SignersAsked asked,
            ProposalTurn turn,
            Carousel carousel,
            CourseBeginning beginning,
            Placements placements,
            Companies companies,
            AuditLog log,
            Clock clock) {
        this.proposals = proposals;
        this.obstacles = obstacles;
        this.checks = checks;
        this.asked = asked;
        this.turn = turn;
        this.carousel = carousel;
        this.beginning = beginning;
        this.placements = placements;
        this.companies = companies;
        this.log = log;
        this.clock = clock;
    }

    /** Every version, the first first. */
    public List<Agreement> versions(UUID proposalId) {
        return proposals.agreements(proposalId);
    }

    /** What stands in the way of a course that all have said yes to; empty for every other proposal. */
    public List<Obstacle> obstacles(Proposal proposal) {
        return proposal.state() == State.AGREED
                        && placements
                                .ofProposal(proposal.personId(), proposal.id())
                                .isEmpty()
                ? obstacles.of(proposal)
                : List.of();
    }

    /**
     * Writes what is agreed, as a new version. The same again changes nothing.
     *
     * @param basedOn the version that the writer saw
     * @return the answers that lapsed with it
     * @throws RefusedException when the proposal is closed, somebody else wrote meanwhile, or the days are not the instrument's
     */
    public int agree(UUID proposalId, int basedOn, Terms terms) {
        Proposal proposal = turn.takeOpen(proposalId);
        Agreement before = proposal.agreement();
        if (before.terms().equals(terms)) {
            return 0;
        }
        if (before.version() != basedOn) {
            throw new ChangedMeanwhileException(Optional.of(before.writtenById()), Optional.empty());
        }
        checkDays(terms);
        Signers signers = before.signers()
                .under(asked.by(terms, companies.workplace(proposal.workplaceId()))
                        .keySet());
        int version = before.version() + 1;
        boolean sameMeaning = before.version() > 0 && before.terms().meansTheSameAs(terms);
        proposals.agree(proposalId, version, sameMeaning ? before.substance() : version, terms, signers);
        checks.keep(proposal, version, terms);
        log.changed("proposal", proposal.personId(), "terms, version " + version);
        return sameMeaning ? 0 : proposal.answers().size();
    }

    private void checkDays(Terms terms) {
        if (terms.startsOn().isEmpty() || terms.instrument().isEmpty()) {
            return;
        }
        LocalDate starts = terms.startsOn().get();
        if (starts.isBefore(LocalDate.now(clock))) {
            if (terms.afterwards().isEmpty()) {
                throw new RefusedException("proposal.wrong.startsOn");
            }
            if (Role.valueOf(Acting.now().role()) != Role.EMPLOYMENT_MANAGER) {
                throw new NotAllowedException("proposal.wrong.afterwards");
            }
        }
        Instrument instrument = terms.instrument().get();
        Optional<LocalDate> ends = terms.endsOn().or(() -> placements.latestEnd(instrument, starts));
        placements.checkAgreed(instrument, starts, ends);
        checkSteps(terms.particulars(), starts, ends);
    }

    private static void checkSteps(Particulars particulars, LocalDate starts, Optional<LocalDate> ends) {
        particulars.steps().stream().map(HoursStep::from).forEach(from -> {
            if (!from.isAfter(starts)) {
                throw new RefusedException("proposal.wrong.step.early", from, starts);
            }
            ends.filter(from::isAfter).ifPresent(end -> {
                throw new RefusedException("proposal.wrong.step.late", from, end);
            });
        });
    }

    /**
     * Begins the course of a proposal that all have said yes to, when what stood in the way is gone.
     *
     * @throws RefusedException with the first thing that still stands in the way
     */
    public void begin(UUID proposalId) {
        Proposal proposal = turn.take(proposalId);
        if (placements.ofProposal(proposalId).isPresent()) {
            return;
        }
        if (proposal.state() != State.AGREED) {
            throw new RefusedException("proposal.closed");
        }
        List<Obstacle> left = obstacles.ofDeciding(proposal);
        if (!left.isEmpty()) {
            throw new RefusedException(
                    left.getFirst().key(), left.getFirst().arguments().toArray());
        }
        beginning.of(proposal);
    }

    /**
     * The manager says that one more stay is right, about the agreement as it stands.
     *
     * @param reason in words, kept as it is
     * @throws RefusedException when the guard does not ask for the manager, or the proposal is closed
     */
    public void managerDecides(UUID proposalId, String reason) {
        Proposal proposal = turn.take(proposalId);
        if (!carousel.waitingForTheManager(List.of(proposal), placements.coursesOf(proposal.personId()))
                .contains(proposalId)) {
            throw new RefusedException("carousel.notAsked");
        }
        carousel.decide(proposal, reason);
        log.changed("proposal", proposal.personId(), "one more stay decided by the manager");
        if (proposal.state() == State.AGREED && obstacles.ofDeciding(proposal).isEmpty()) {
            beginning.of(proposal);
        }
    }

    /** The course of the proposal, once there is one: among those of the person, whom whoever shows the proposal asks for anyway. */
    public Optional<UUID> courseOf(Proposal proposal) {
        return placements.ofProposal(proposal.personId(), proposal.id()).map(Course::id);
    }

    /** The course of the proposal, once there is one. */
    public Optional<UUID> courseOf(UUID proposalId) {
        return placements.ofProposal(proposalId).map(course -> Objects.requireNonNull(course.id()));
    }
}
