package dk.fodfaeste.matching.proposals;

import dk.fodfaeste.companies.Companies;
import dk.fodfaeste.identity.Role;
import dk.fodfaeste.matching.decisions.Agreement;
import dk.fodfaeste.matching.decisions.Agreement.Terms;
import dk.fodfaeste.matching.decisions.Answer;
import dk.fodfaeste.matching.decisions.Answer.Said;
import dk.fodfaeste.matching.decisions.Proposal;
import dk.fodfaeste.matching.decisions.Proposal.Party;
import dk.fodfaeste.matching.decisions.Proposal.State;
import dk.fodfaeste.matching.decisions.ProposalRepository;
import dk.fodfaeste.people.People;
import dk.fodfaeste.people.Stage;
import dk.fodfaeste.placements.Instrument;
import dk.fodfaeste.placements.Placements;
import dk.fodfaeste.platform.Acting;
import dk.fodfaeste.platform.database.Turns;
import dk.fodfaeste.platform.web.ChangedMeanwhileException;
import dk.fodfaeste.platform.web.NotAllowedException;
import dk.fodfaeste.platform.web.NotFoundException;
import dk.fodfaeste.platform.web.RefusedException;
import dk.fodfaeste.privacy.AuditLog;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * First what is agreed, then the yeses to it. A yes is given to one version and lapses when a later one changes something of substance. At the
 * last yes everything is asked again, in the same transaction and with nobody else at the place, the person or the company; what stands in
 * the way then is told, and nobody's yes is lost.
 */
@Service
@Transactional(noRollbackFor = RefusedException.class)
public class Agreements {

    private final ProposalRepository proposals;
    private final Obstacles obstacles;
    private final RuleChecks checks;
    private final Voices voices;
    private final Carousel carousel;
    private final CourseBeginning beginning;
    private final Placements placements;
    private final Companies companies;
    private final People people;
    private final Turns turns;
    private final AuditLog log;
    private final Clock clock;

    Agreements(
            ProposalRepository proposals,
            Obstacles obstacles,
            RuleChecks checks,
            Voices voices,
            Carousel carousel,
            CourseBeginning beginning,
            Placements placements,
            Companies companies,
            People people,
            Turns turns,
            AuditLog log,
            Clock clock) {
        this.proposals = proposals;
        this.obstacles = obstacles;
        this.checks = checks;
        this.voices = voices;
        this.carousel = carousel;
        this.beginning = beginning;
        this.placements = placements;
        this.companies = companies;
        this.people = people;
        this.turns = turns;
        this.log = log;
        this.clock = clock;
    }

    /** Every version, the first first. */
    public List<Agreement> versions(UUID proposalId) {
        return proposals.agreements(proposalId);
    }

    /** Whose answer the reader may write down; nobody's where nothing is asked, or the course is on its way. */
    public Map<Party, Voice> voices(Proposal proposal) {
        return proposal.isOpen() && placements.ofProposal(proposal.id()).isEmpty()
                ? voices.ofReader(proposal.personId())
                : new EnumMap<>(Party.class);
    }

    /** What stands in the way of a course that all have said yes to; empty for every other proposal. */
    public List<Obstacle> obstacles(Proposal proposal) {
        return proposal.state() == State.AGREED
                        && placements.ofProposal(proposal.id()).isEmpty()
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
        Proposal proposal = taken(proposalId);
        checkOpen(proposal);
        Agreement before = proposal.agreement();
        if (before.terms().equals(terms)) {
            return 0;
        }
        if (before.version() != basedOn) {
            throw new ChangedMeanwhileException(Optional.of(before.writtenById()), Optional.empty());
        }
        checkDays(terms);
        int version = before.version() + 1;
        boolean sameMeaning = before.version() > 0 && before.terms().meansTheSameAs(terms);
        proposals.agree(proposalId, version, sameMeaning ? before.substance() : version, terms);
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
        placements.checkAgreed(instrument, starts, terms.endsOn().or(() -> placements.latestEnd(instrument, starts)));
    }

    /**
     * One party's yes or no to what is agreed. The same again changes nothing; the last yes begins the course when nothing stands in the way.
     *
     * @throws NotAllowedException when the answer is not the reader's to write down
     * @throws RefusedException when nothing is agreed yet, it changed meanwhile, the party has answered, or how it was said is missing
     */
    public void answer(UUID proposalId, Party party, Said said) {
        Proposal proposal = taken(proposalId);
        checkOpen(proposal);
        Voice voice = voices.ofReader(proposal.personId()).get(party);
        if (voice == null) {
            throw new NotAllowedException("proposal.notYourYes");
        }
        Said whole = proved(said, voice);
        Answer before = proposal.answers().get(party);
        if (before != null) {
            if (before.yes() == said.yes()
                    && before.recordedById().equals(Acting.now().accountId())) {
                return;
            }
            throw new RefusedException("proposal.answeredBefore", before.recordedBy(), before.on());
        }
        if (said.yes() && proposal.state() == State.DRAFTED) {
            throw new RefusedException("proposal.firstTerms");
        }
        if (said.yes() && !proposal.agreement().counts(said.version())) {
            throw new RefusedException("proposal.changedMeanwhile");
        }
        boolean last = said.yes() && proposal.answers().size() == Party.values().length - 1;
        boolean clear = last && obstacles.ofDeciding(proposal).isEmpty();
        proposals.answer(proposalId, party, whole);
        log.changed("proposal", proposal.personId(), party + (said.yes() ? " yes" : " no") + ", " + voice);
        if (!said.yes()) {
            people.moveTo(proposal.personId(), Stage.JOB_FINDING);
        } else if (clear) {
            beginning.of(proposal);
        }
    }

    private static Said proved(Said said, Voice voice) {
        return switch (voice) {
            case OWN -> new Said(said.yes(), said.version(), said.note(), Optional.empty(), Optional.empty());
            case TOLD -> {
                if (said.how().isEmpty()) {
                    throw new RefusedException("proposal.wrong.how");
                }
                yield new Said(said.yes(), said.version(), said.note(), said.how(), Optional.empty());
            }
            case ON_BEHALF -> {
                if (said.how().isEmpty() || said.onBehalf().isEmpty()) {
                    throw new RefusedException("proposal.wrong.onBehalf");
                }
                yield said;
            }
        };
    }

    /**
     * Takes back what the reader wrote down, before the course is on its way.
     *
     * @throws NotAllowedException when another wrote it down
     */
    public void takeBack(UUID proposalId, Party party) {
        Proposal proposal = taken(proposalId);
        if (placements.ofProposal(proposalId).isPresent()) {
            throw new RefusedException("proposal.begun");
        }
        Answer answer = proposal.answers().get(party);
        if (answer == null) {
            return;
        }
        if (!answer.recordedById().equals(Acting.now().accountId())) {
            throw new NotAllowedException("proposal.notYourAnswer");
        }
        proposals.takeBack(proposalId, party, answer.version());
        log.changed("proposal", proposal.personId(), party + " answer taken back");
    }

    /**
     * Begins the course of a proposal that all have said yes to, when what stood in the way is gone.
     *
     * @throws RefusedException with the first thing that still stands in the way
     */
    public void begin(UUID proposalId) {
        Proposal proposal = taken(proposalId);
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
        Proposal proposal = taken(proposalId);
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

    private void checkOpen(Proposal proposal) {
        if (placements.ofProposal(proposal.id()).isPresent()) {
            throw new RefusedException("proposal.begun");
        }
        if (!proposal.isOpen()) {
            throw new RefusedException("proposal.closed");
        }
    }

    /** As it stands when nobody else is at it, at its place, its person or its company. */
    private Proposal taken(UUID proposalId) {
        Proposal proposal = found(proposalId);
        turns.take(List.of(
                proposal.personId(),
                proposal.workplaceId(),
                companies.workplace(proposal.workplaceId()).companyId()));
        return found(proposalId);
    }

    private Proposal found(UUID proposalId) {
        return proposals.find(proposalId).orElseThrow(() -> new NotFoundException("proposal " + proposalId));
    }

    /** The course of the proposal, once there is one. */
    public Optional<UUID> courseOf(UUID proposalId) {
        return placements.ofProposal(proposalId).map(course -> Objects.requireNonNull(course.id()));
    }
}
