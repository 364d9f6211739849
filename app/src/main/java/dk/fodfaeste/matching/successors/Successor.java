package dk.fodfaeste.matching.successors;

import dk.fodfaeste.matching.decisions.Answer;
import dk.fodfaeste.matching.decisions.Proposal.Party;
import dk.fodfaeste.rules.law.ToldJudgement;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * One change of a course that was agreed, in the chain of its course.
 *
 * @param number in the chain, from 1
 * @param reason in words
 * @param parties whose signature it takes
 * @param pack the edition of the law that judged it, by the day that it concerns
 * @param inForceOn the day on which it took effect
 * @param droppedOn the day on which it was given up
 */
public record Successor(
        UUID id,
        UUID courseId,
        int number,
        Change change,
        String reason,
        Set<Party> parties,
        Map<Party, Answer> answers,
        String pack,
        List<ToldJudgement> judgements,
        String writtenBy,
        LocalDate writtenOn,
        Optional<LocalDate> inForceOn,
        Optional<LocalDate> droppedOn) {

    public Set<Party> missing() {
        EnumSet<Party> missing = EnumSet.allOf(Party.class);
        missing.retainAll(parties);
        missing.removeAll(answers.keySet());
        return missing;
    }

    public State state() {
        if (inForceOn.isPresent()) {
            return State.IN_FORCE;
        }
        if (droppedOn.isPresent()) {
            return State.DROPPED;
        }
        if (answers.values().stream().anyMatch(answer -> !answer.yes())) {
            return State.DECLINED;
        }
        return missing().isEmpty() ? State.SIGNED : State.WAITING;
    }

    public boolean isOpen() {
        return inForceOn.isEmpty() && droppedOn.isEmpty();
    }

    /** Where it is; it follows from what was said. */
    public enum State {
        WAITING,
        DECLINED,
        /** By everybody, and something stands in the way. */
        SIGNED,
        IN_FORCE,
        DROPPED
    }
}
