package dk.fodfaeste.matching.successors;

import dk.fodfaeste.matching.decisions.Answer;
import dk.fodfaeste.matching.decisions.Answer.How;
import dk.fodfaeste.matching.decisions.Answer.Said;
import dk.fodfaeste.matching.decisions.Proposal;
import dk.fodfaeste.matching.decisions.Proposal.Party;
import dk.fodfaeste.matching.decisions.ProposalRepository;
import dk.fodfaeste.matching.decisions.RuleCheck;
import dk.fodfaeste.matching.proposals.Proof;
import dk.fodfaeste.matching.proposals.Voice;
import dk.fodfaeste.matching.proposals.Voices;
import dk.fodfaeste.matching.successors.Successor.State;
import dk.fodfaeste.placements.Course;
import dk.fodfaeste.placements.CourseEndings;
import dk.fodfaeste.placements.CourseStory;
import dk.fodfaeste.placements.Instrument;
import dk.fodfaeste.placements.Placements;
import dk.fodfaeste.platform.Acting;
import dk.fodfaeste.platform.web.NotAllowedException;
import dk.fodfaeste.platform.web.NotFoundException;
import dk.fodfaeste.platform.web.RefusedException;
import dk.fodfaeste.privacy.AuditLog;
import dk.fodfaeste.rules.SignerRule.Occasion;
import dk.fodfaeste.rules.SignerRules;
import dk.fodfaeste.rules.law.Verdict;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Extensions, changes and shortenings of courses that were agreed. Each is a successor of what was agreed before, and nothing of it is overwritten; it
 * takes effect with the last signature. Before, nothing of the course is other than it was.
 */
@Service
@Transactional(noRollbackFor = RefusedException.class)
public class Successors {

    private final SuccessorRepository successors;
    private final SuccessorChecks checks;
    private final SignerRules rules;
    private final Voices voices;
    private final ProposalRepository proposals;
    private final Placements placements;
    private final CourseEndings endings;
    private final AuditLog log;

    Successors(
            SuccessorRepository successors,
            SuccessorChecks checks,
            SignerRules rules,
            Voices voices,
            ProposalRepository proposals,
            Placements placements,
            CourseEndings endings,
            AuditLog log) {
        this.successors = successors;
        this.checks = checks;
        this.rules = rules;
        this.voices = voices;
        this.proposals = proposals;
        this.placements = placements;
        this.endings = endings;
        this.log = log;
    }

    /** The chain of the course, the first first. */
    @Transactional(readOnly = true)
    public List<Successor> of(UUID courseId) {
        return successors.of(courseId);
    }

    /** Whose answer the reader may write down, and as what. */
    public Map<Party, Voice> voices(Course course) {
        return voices.ofReader(course.personId());
    }

    /**
     * Writes down what is to be changed; it waits for its signatures.
     *
     * @param seen version of the course's story that the writer saw
     * @param reason in words
     * @throws RefusedException when another one waits, the day cannot be, or the rules of its day say no to it
     */
    public UUID write(UUID courseId, int seen, Change change, String reason) {
        placements.checkSeen(courseId, seen);
        Course course = placements.course(courseId);
        List<Successor> chain = successors.of(courseId);
        if (chain.stream().anyMatch(Successor::isOpen)) {
            throw new RefusedException("successor.oneWaits");
        }
        check(course, change);
        SuccessorChecks.Check check = checks.of(placements.story(courseId), change);
        check.judgements().stream()
                .filter(each -> each.verdict() == Verdict.NO)
                .findFirst()
                .ifPresent(no -> {
                    throw new RefusedException("proposal.obstacle.rule", no.rule(), no.paragraph());
                });
        UUID id = successors.add(
                courseId, chain.size() + 1, change, reason, parties(course, change), check.pack(), check.judgements());
        log.changed("course", course.personId(), "successor " + change.kind() + " from " + change.from());
        return id;
    }

    private void check(Course course, Change change) {
        switch (change) {
            case Change.Extension extension -> endings.checkExtension(course.id(), extension.endsOn());
            case Change.Hours hours -> placements.checkStep(course.id(), hours.from());
            case Change.Shortening shortening -> endings.checkShortening(course.id(), shortening.endsOn());
            case Change.Cancellation cancellation -> throw new RefusedException("successor.wrong.kind");
        }
    }

    /** Where the company signed the agreement twice, it signs its changes twice. */
    private Set<Party> parties(Course course, Change change) {
        Set<Party> parties =
                rules
                        .on(
                                Occasion.valueOf(change.kind().name()),
                                course.instrument().name(),
                                change.from())
                        .stream()
                        .map(rule -> Party.valueOf(rule.party()))
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Party.class)));
        if (parties.contains(Party.COMPANY) && signers(course).contains(Party.SECOND_SIGNER)) {
            parties.add(Party.SECOND_SIGNER);
        }
        return parties;
    }

    private Set<Party> signers(Course course) {
        return agreement(course)
                .map(each -> each.agreement().signers().needed())
                .orElse(Set.of());
    }

    private Optional<Proposal> agreement(Course course) {
        return course.proposalId().flatMap(proposals::find);
    }

    /** What the rules of its first day say of a course that was not agreed on here; empty for the others, whose check was kept, and for our own stays. */
    @Transactional(readOnly = true)
    public Optional<RuleCheck> check(CourseStory story, LocalDate today) {
        Course course = story.course();
        return course.proposalId().isPresent() || course.instrument() == Instrument.OWN
                ? Optional.empty()
                : Optional.of(checks.ofBeginning(story, today));
    }

    /** Who signed for each party when the course was agreed, by name. */
    @Transactional(readOnly = true)
    public Map<Party, String> names(Course course) {
        Map<Party, String> names = new EnumMap<>(Party.class);
        agreement(course)
                .ifPresent(proposal -> proposal.answers()
                        .forEach((party, answer) -> answer.signer().ifPresent(name -> names.put(party, name))));
        return names;
    }

    /**
     * One party's yes or no; the last yes lets it take effect. What stands in the way then is told, and the signature is kept.
     *
     * @throws NotAllowedException when the answer is not the reader's to write down
     * @throws RefusedException when it is not asked for or given already, what proves it is missing, or something stands in the way
     */
    public void answer(UUID courseId, UUID successorId, Party party, Said said) {
        Successor successor = taken(courseId, successorId);
        if (sign(successor, party, said) && one(courseId, successorId).state() == State.SIGNED) {
            takeEffect(placements.course(courseId), successor);
        }
    }

    /**
     * What a party says itself, by a link that was sent to it. What stands in the way of the change then is told to ours by its state. The same again
     * changes nothing.
     *
     * @param note of theirs
     * @param signer name of who signed
     * @throws RefusedException when it is not asked for, or given already
     */
    public void answerByLink(
            UUID courseId, UUID successorId, Party party, boolean yes, Optional<String> note, String signer) {
        Successor successor = taken(courseId, successorId);
        Said said = Said.byLink(yes, successor.number(), note, signer);
        checkAsked(successor, party);
        Answer before = successor.answers().get(party);
        if (before == null) {
            successors.answer(successorId, party, said, Optional.empty());
            log.changed(
                    "course",
                    placements.course(courseId).personId(),
                    party + (said.yes() ? " yes" : " no") + ", BY_LINK");
            takeEffectUnlessInTheWay(courseId, successor);
        } else if (before.yes() != said.yes() || !before.signer().equals(said.signer())) {
            throw new RefusedException(
                    "proposal.answeredBefore", before.signer().orElse(before.recordedBy()), before.on());
        }
    }

    /**
     * Several yeses on one page that was signed on paper. What stands in the way of the change then is told by its state, and nobody signs twice.
     *
     * @param page that is kept
     * @param signers who signed, with the name where the party is nobody's account
     * @throws RefusedException when one of them is not asked or has answered, or the name is missing
     */
    public void signOnPaper(UUID courseId, UUID successorId, UUID page, Map<Party, Optional<String>> signers) {
        Successor successor = taken(courseId, successorId);
        signers.forEach((party, signer) -> sign(
                successor,
                party,
                new Said(
                        true,
                        successor.number(),
                        Optional.empty(),
                        Optional.of(How.ON_PAPER),
                        Optional.empty(),
                        signer,
                        Optional.of(page))));
        takeEffectUnlessInTheWay(courseId, successor);
    }

    private void takeEffectUnlessInTheWay(UUID courseId, Successor successor) {
        if (one(courseId, successor.id()).state() == State.SIGNED) {
            try {
                takeEffect(placements.course(courseId), successor);
            } catch (RefusedException standsInTheWay) {
                log.changed("course", placements.course(courseId).personId(), "signed, not in force yet");
            }
        }
    }

    /** @return whether it was not said before */
    private boolean sign(Successor successor, Party party, Said said) {
        UUID courseId = successor.courseId();
        Course course = placements.course(courseId);
        Voice voice = voices.ofReader(course.personId()).get(party);
        if (voice == null) {
            throw new NotAllowedException("proposal.notYourYes");
        }
        checkAsked(successor, party);
        Answer before = successor.answers().get(party);
        if (before != null) {
            if (before.yes() == said.yes()
                    && before.page().equals(said.page())
                    && before.recordedById().equals(Acting.now().accountId())) {
                return false;
            }
            throw new RefusedException("proposal.answeredBefore", before.recordedBy(), before.on());
        }
        successors.answer(
                successor.id(),
                party,
                Proof.of(said, party, voice),
                voice == Voice.AS_DEPUTY ? voices.standsFor(course.personId(), party) : Optional.empty());
        log.changed("course", course.personId(), party + (said.yes() ? " yes" : " no") + ", " + voice);
        return true;
    }

    private static void checkAsked(Successor successor, Party party) {
        if (!successor.isOpen() || !successor.parties().contains(party)) {
            throw new RefusedException("signers.notAsked", party);
        }
    }

    /**
     * Lets one take effect that all have signed, when what stood in the way is gone.
     *
     * @throws RefusedException with what still stands in the way
     */
    public void putInForce(UUID courseId, UUID successorId) {
        Successor successor = taken(courseId, successorId);
        if (successor.state() == State.SIGNED) {
            takeEffect(placements.course(courseId), successor);
        }
    }

    private void takeEffect(Course course, Successor successor) {
        switch (successor.change()) {
            case Change.Extension extension -> endings.extend(course.id(), extension.endsOn(), successor.reason());
            case Change.Hours hours -> placements.addStep(course.id(), hours.step());
            case Change.Shortening shortening -> endings.shorten(course.id(), shortening.endsOn(), successor.reason());
            case Change.Cancellation cancellation -> throw new IllegalStateException("nobody signs a cancellation");
        }
        successors.takesEffect(successor.id());
    }

    /** Gives one up that has not taken effect; what was said to it is kept. Twice is once. */
    public void drop(UUID courseId, UUID successorId) {
        Successor successor = taken(courseId, successorId);
        if (successor.inForceOn().isPresent()) {
            throw new RefusedException("successor.inForce");
        }
        if (successor.isOpen()) {
            successors.drop(successorId);
            log.changed("course", placements.course(courseId).personId(), "successor given up");
        }
    }

    /** A course that is called off: kept in its chain, with nobody asked; what waited for its signatures is given up with it. */
    void cancelled(Course course, Course.Side side, String reason) {
        List<Successor> chain = successors.of(course.id());
        chain.stream().filter(Successor::isOpen).forEach(open -> successors.drop(open.id()));
        UUID id = successors.add(
                course.id(),
                chain.size() + 1,
                new Change.Cancellation(course.startsOn(), side),
                reason,
                Set.of(),
                checks.pack(course.startsOn()),
                List.of());
        successors.takesEffect(id);
    }

    private Successor taken(UUID courseId, UUID successorId) {
        placements.take(courseId);
        return one(courseId, successorId);
    }

    private Successor one(UUID courseId, UUID successorId) {
        return successors.of(courseId).stream()
                .filter(each -> each.id().equals(successorId))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("successor " + successorId));
    }
}
