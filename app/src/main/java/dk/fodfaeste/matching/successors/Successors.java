package dk.fodfaeste.matching.successors;

import dk.fodfaeste.matching.decisions.Answer.Said;
import dk.fodfaeste.matching.decisions.Proposal.Party;
import dk.fodfaeste.matching.proposals.Proof;
import dk.fodfaeste.matching.proposals.Voice;
import dk.fodfaeste.matching.proposals.Voices;
import dk.fodfaeste.matching.successors.Successor.State;
import dk.fodfaeste.placements.Course;
import dk.fodfaeste.placements.CourseEndings;
import dk.fodfaeste.placements.Placements;
import dk.fodfaeste.platform.Acting;
import dk.fodfaeste.platform.web.NotAllowedException;
import dk.fodfaeste.platform.web.NotFoundException;
import dk.fodfaeste.platform.web.RefusedException;
import dk.fodfaeste.privacy.AuditLog;
import dk.fodfaeste.rules.SignerRule.Occasion;
import dk.fodfaeste.rules.SignerRules;
import dk.fodfaeste.rules.law.Verdict;
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
    private final Placements placements;
    private final CourseEndings endings;
    private final AuditLog log;

    Successors(
            SuccessorRepository successors,
            SuccessorChecks checks,
            SignerRules rules,
            Voices voices,
            Placements placements,
            CourseEndings endings,
            AuditLog log) {
        this.successors = successors;
        this.checks = checks;
        this.rules = rules;
        this.voices = voices;
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
        }
    }

    private Set<Party> parties(Course course, Change change) {
        return rules
                .on(Occasion.valueOf(change.kind().name()), course.instrument().name(), change.from())
                .stream()
                .map(rule -> Party.valueOf(rule.party()))
                .collect(Collectors.toSet());
    }

    /**
     * One party's yes or no; the last yes lets it take effect. What stands in the way then is told, and the signature is kept.
     *
     * @throws NotAllowedException when the answer is not the reader's to write down
     * @throws RefusedException when it is not asked for or given already, what proves it is missing, or something stands in the way
     */
    public void answer(UUID courseId, UUID successorId, Party party, Said said) {
        Successor successor = taken(courseId, successorId);
        Course course = placements.course(courseId);
        Voice voice = voices.ofReader(course.personId()).get(party);
        if (voice == null) {
            throw new NotAllowedException("proposal.notYourYes");
        }
        if (!successor.isOpen() || !successor.parties().contains(party)) {
            throw new RefusedException("signers.notAsked", party);
        }
        var before = successor.answers().get(party);
        if (before != null) {
            if (before.yes() == said.yes()
                    && before.recordedById().equals(Acting.now().accountId())) {
                return;
            }
            throw new RefusedException("proposal.answeredBefore", before.recordedBy(), before.on());
        }
        successors.answer(
                successorId,
                party,
                Proof.of(said, party, voice),
                voice == Voice.AS_DEPUTY ? voices.standsFor(course.personId(), party) : Optional.empty());
        log.changed("course", course.personId(), party + (said.yes() ? " yes" : " no") + ", " + voice);
        if (one(courseId, successorId).state() == State.SIGNED) {
            takeEffect(course, successor);
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
