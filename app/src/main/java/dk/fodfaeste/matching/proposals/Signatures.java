package dk.fodfaeste.matching.proposals;

import dk.fodfaeste.companies.Companies;
import dk.fodfaeste.matching.decisions.Agreement;
import dk.fodfaeste.matching.decisions.Answer;
import dk.fodfaeste.matching.decisions.Answer.Said;
import dk.fodfaeste.matching.decisions.Answer.Withdrawn;
import dk.fodfaeste.matching.decisions.AnswerRepository;
import dk.fodfaeste.matching.decisions.Proposal;
import dk.fodfaeste.matching.decisions.Proposal.Party;
import dk.fodfaeste.matching.decisions.Proposal.State;
import dk.fodfaeste.matching.decisions.ProposalRepository;
import dk.fodfaeste.matching.decisions.Signers;
import dk.fodfaeste.people.People;
import dk.fodfaeste.people.Stage;
import dk.fodfaeste.placements.Course;
import dk.fodfaeste.placements.CourseEndings;
import dk.fodfaeste.placements.Placements;
import dk.fodfaeste.platform.Acting;
import dk.fodfaeste.platform.web.NotAllowedException;
import dk.fodfaeste.platform.web.RefusedException;
import dk.fodfaeste.privacy.AuditLog;
import dk.fodfaeste.rules.SignerRule;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who signs an agreement, and what each said to it. At the last signature everything is asked again, in the same transaction; what stands in the way
 * then is told, and nobody's signature is lost. Until the first day each can be withdrawn.
 */
@Service
@Transactional(noRollbackFor = RefusedException.class)
public class Signatures {

    private final ProposalRepository proposals;
    private final AnswerRepository answers;
    private final ProposalTurn turn;
    private final Obstacles obstacles;
    private final SignersAsked asked;
    private final Voices voices;
    private final CourseBeginning beginning;
    private final Placements placements;
    private final CourseEndings endings;
    private final Companies companies;
    private final People people;
    private final AuditLog log;
    private final Clock clock;

    Signatures(
            ProposalRepository proposals,
            AnswerRepository answers,
            ProposalTurn turn,
            Obstacles obstacles,
            SignersAsked asked,
            Voices voices,
            CourseBeginning beginning,
            Placements placements,
            CourseEndings endings,
            Companies companies,
            People people,
            AuditLog log,
            Clock clock) {
        this.proposals = proposals;
        this.answers = answers;
        this.turn = turn;
        this.obstacles = obstacles;
        this.asked = asked;
        this.voices = voices;
        this.beginning = beginning;
        this.placements = placements;
        this.endings = endings;
        this.companies = companies;
        this.people = people;
        this.log = log;
        this.clock = clock;
    }

    /** Whose answer the reader may write down; nobody's where nothing is asked, or the course has begun. */
    public Map<Party, Voice> voices(Proposal proposal) {
        return proposal.isOpen() && hasNotBegun(proposal)
                ? voices.ofReader(proposal.personId())
                : new EnumMap<>(Party.class);
    }

    private boolean hasNotBegun(Proposal proposal) {
        return placements
                .ofProposal(proposal.personId(), proposal.id())
                .filter(course -> course.wasCancelled() || !course.startsOn().isAfter(LocalDate.now(clock)))
                .isEmpty();
    }

    /**
     * One party's yes or no to what is agreed. The same again changes nothing; the last yes begins the course when nothing stands in the way.
     *
     * @throws NotAllowedException when the answer is not the reader's to write down
     * @throws RefusedException when nothing is agreed yet, it changed meanwhile, the party is not asked or has answered, or what proves it is missing
     */
    public void answer(UUID proposalId, Party party, Said said) {
        Proposal proposal = turn.takeOpen(proposalId);
        Voice voice = voices.ofReader(proposal.personId()).get(party);
        if (voice == null) {
            throw new NotAllowedException("proposal.notYourYes");
        }
        Optional<UUID> deputyFor =
                voice == Voice.AS_DEPUTY ? voices.standsFor(proposal.personId(), party) : Optional.empty();
        take(proposal, party, said, () -> Proof.of(said, party, voice), deputyFor, voice.name());
    }

    /**
     * What a party says itself, by a link that was sent to it. The same again changes nothing.
     *
     * @param said as {@link Said#byLink} makes it
     * @throws RefusedException as {@link #answer}
     */
    public void answerByLink(UUID proposalId, Party party, Said said) {
        take(turn.takeOpen(proposalId), party, said, () -> said, Optional.empty(), "BY_LINK");
    }

    private void take(
            Proposal proposal, Party party, Said said, Supplier<Said> proved, Optional<UUID> deputyFor, String voice) {
        if (!proposal.agreement().signers().needed().contains(party)) {
            throw new RefusedException("signers.notAsked", party);
        }
        Said whole = proved.get();
        Answer before = proposal.answers().get(party);
        if (before != null) {
            if (before.yes() == said.yes()
                    && before.page().equals(said.page())
                    && before.signer().equals(whole.signer())
                    && before.recordedById().equals(Acting.now().accountId())) {
                return;
            }
            throw new RefusedException(
                    "proposal.answeredBefore", before.signer().orElse(before.recordedBy()), before.on());
        }
        if (said.yes() && proposal.state() == State.DRAFTED) {
            throw new RefusedException("proposal.firstTerms");
        }
        if (said.yes() && !proposal.agreement().counts(said.version())) {
            throw new RefusedException("proposal.changedMeanwhile");
        }
        answers.answer(proposal.id(), party, whole, deputyFor);
        log.changed("proposal", proposal.personId(), party + (said.yes() ? " yes" : " no") + ", " + voice);
        if (!said.yes()) {
            people.moveTo(proposal.personId(), Stage.JOB_FINDING);
        } else if (proposal.missing().equals(Set.of(party))) {
            beginIfClear(turn.takeOpen(proposal.id()));
        }
    }

    /** With everything said and asked; what the rules say of it is kept. */
    private void beginIfClear(Proposal signed) {
        if (signed.state() == State.AGREED && obstacles.ofDeciding(signed).isEmpty()) {
            beginning.of(signed);
        }
    }

    /**
     * Undoes the reader's own slip, before the course is on its way.
     *
     * @throws NotAllowedException when another wrote it down
     */
    public void undo(UUID proposalId, Party party) {
        Proposal proposal = turn.take(proposalId);
        if (placements.ofProposal(proposalId).isPresent()) {
            throw new RefusedException("proposal.begun");
        }
        Answer answer = proposal.answers().get(party);
        if (answer == null) {
            return;
        }
        if (!answer.isOf(Acting.now().accountId())) {
            throw new NotAllowedException("proposal.notYourAnswer");
        }
        takeBack(proposal, party, answer, Optional.empty(), Optional.empty());
    }

    /**
     * A party takes back what it said, until the first day; a course that was laid in meanwhile is called off, and begins when it signs again. Twice is
     * once.
     *
     * @param words about it, if any
     * @throws NotAllowedException when the reader has no part in what the party says
     * @throws RefusedException when the course has begun, or the party said nothing that counts
     */
    public void withdraw(UUID proposalId, Party party, Withdrawn why, Optional<String> words) {
        Proposal proposal = turn.take(proposalId);
        if (!voices.ofReader(proposal.personId()).containsKey(party)) {
            throw new NotAllowedException("proposal.notYourYes");
        }
        withdraw(proposal, party, why, words);
    }

    /**
     * A party takes back by link what it said.
     *
     * @throws RefusedException as {@link #withdraw(UUID, Party, Withdrawn, Optional)}
     */
    public void withdrawByLink(UUID proposalId, Party party, Withdrawn why) {
        withdraw(turn.take(proposalId), party, why, Optional.empty());
    }

    private void withdraw(Proposal proposal, Party party, Withdrawn why, Optional<String> words) {
        UUID proposalId = proposal.id();
        Answer answer = proposal.answers().get(party);
        if (answer == null && proposal.takenBack().containsKey(party)) {
            return;
        }
        if (answer == null) {
            throw new RefusedException("signers.nothingToWithdraw");
        }
        Optional<Course> course = placements.ofProposal(proposalId);
        if (!hasNotBegun(proposal)) {
            throw new RefusedException("signers.tooLate");
        }
        takeBack(proposal, party, answer, Optional.of(why), words);
        course.ifPresent(planned -> {
            endings.callOff(planned.id());
            people.moveTo(proposal.personId(), Stage.EMPLOYER_ENGAGEMENT);
        });
    }

    private void takeBack(
            Proposal proposal, Party party, Answer answer, Optional<Withdrawn> why, Optional<String> words) {
        answers.takeBack(proposal.id(), party, answer.version(), why, words);
        log.changed(
                "proposal",
                proposal.personId(),
                party + " answer taken back" + why.map(reason -> ", " + reason).orElse(""));
    }

    /**
     * Asks one more to sign, as a new version of what is agreed that changes nothing of substance: who has signed, has signed. Twice is once.
     *
     * @param seen the version that the reader saw
     * @throws RefusedException when it changed meanwhile
     */
    public void ask(UUID proposalId, int seen, Party party) {
        Proposal proposal = turn.takeOpen(proposalId);
        if (proposal.agreement().signers().needed().contains(party)) {
            return;
        }
        write(proposal, seen, proposal.agreement().signers().with(party, Optional.empty()), "asked " + party);
    }

    /**
     * Leaves somebody out whom the rules do not need, for a reason; what they said is kept and counts no more.
     *
     * @param why in words
     * @throws RefusedException when the rules need them, or it changed meanwhile
     */
    public void leaveOut(UUID proposalId, int seen, Party party, String why) {
        Proposal proposal = turn.takeOpen(proposalId);
        Signers signers = proposal.agreement().signers();
        if (!signers.needed().contains(party)) {
            return;
        }
        SignerRule rule = asked.by(proposal.terms(), companies.workplace(proposal.workplaceId()))
                .get(party);
        if (!signers.added().contains(party) && (rule == null || !rule.optional())) {
            throw new RefusedException("signers.needed", party, rule == null ? "" : rule.paragraph());
        }
        write(proposal, seen, signers.without(party, why), "left out " + party);
        if (proposal.missing().equals(Set.of(party))) {
            beginIfClear(turn.takeOpen(proposalId));
        }
    }

    private void write(Proposal proposal, int seen, Signers signers, String what) {
        Agreement before = proposal.agreement();
        if (before.version() != seen) {
            throw new RefusedException("proposal.changedMeanwhile");
        }
        if (proposal.state() == State.DRAFTED) {
            throw new RefusedException("proposal.firstTerms");
        }
        proposals.agree(proposal.id(), before.version() + 1, before.substance(), before.terms(), signers);
        log.changed("proposal", proposal.personId(), "signers, version " + (before.version() + 1) + ": " + what);
    }
}
