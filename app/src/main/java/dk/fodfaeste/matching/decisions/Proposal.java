package dk.fodfaeste.matching.decisions;

import dk.fodfaeste.matching.decisions.Agreement.Terms;
import dk.fodfaeste.matching.decisions.Answer.Withdrawn;
import dk.fodfaeste.matching.openings.NeedLine;
import dk.fodfaeste.matching.openings.WorkOpening;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A pair that somebody decided about. Its state follows from the last decision and the answers; nothing of it is stored.
 *
 * @param minutesPerWeek what the opening asks for
 * @param grounds what the decision was based on, as it stood
 * @param reason of a rejection or a withdrawal
 * @param heldUntil the last day of a hold, also of one that has run out: that one counts as released
 * @param invited whether the company asked for just this person
 * @param answers that count, by whose they are
 * @param lapsed answers to an earlier version of the agreement, whose substance has changed since
 * @param takenBack what signers took back for a reason, where they said nothing since
 */
public record Proposal(
        UUID id,
        UUID personId,
        UUID workplaceId,
        String work,
        int minutesPerWeek,
        LocalDate week,
        Grounds grounds,
        Agreement agreement,
        Decision decision,
        UUID decidedById,
        LocalDate decidedOn,
        Optional<String> reason,
        Optional<LocalDate> heldUntil,
        boolean invited,
        Map<Party, Answer> answers,
        Map<Party, Answer> lapsed,
        Map<Party, TakenBack> takenBack) {

    public String openingId() {
        return WorkOpening.id(workplaceId, work);
    }

    public Terms terms() {
        return agreement.terms();
    }

    /** Minutes a week that are agreed. */
    public int agreedMinutes() {
        return terms().minutesPerWeek().orElse(minutesPerWeek);
    }

    public State state() {
        return switch (decision) {
            case HELD -> State.HELD;
            case REJECTED -> State.REJECTED;
            case RELEASED -> State.RELEASED;
            case PROPOSED -> answered();
        };
    }

    private State answered() {
        if (answers.values().stream().anyMatch(answer -> !answer.yes())) {
            return State.DECLINED;
        }
        if (!terms().isWhole()) {
            return State.DRAFTED;
        }
        return missing().isEmpty() ? State.AGREED : State.WAITING;
    }

    /** Whose answer is waited for, in the order in which pages show them. */
    public Set<Party> missing() {
        Set<Party> missing = agreement.signers().needed();
        missing.removeAll(answers.keySet());
        return missing;
    }

    /** Takes a place at the workplace: nobody else is planned there. */
    public boolean takesPlace() {
        return state() == State.HELD || isOpen();
    }

    /** Proposed, and nobody has said no. */
    public boolean isOpen() {
        return state() == State.DRAFTED || state() == State.WAITING || state() == State.AGREED;
    }

    /** The kinds of decision, as the table knows them. */
    public enum Decision {
        PROPOSED,
        HELD,
        REJECTED,
        RELEASED
    }

    /** Where a proposal is. */
    public enum State {
        HELD,
        /** The agreement is not whole yet: nobody is asked. */
        DRAFTED,
        WAITING,
        AGREED,
        DECLINED,
        REJECTED,
        RELEASED
    }

    /** Who can be asked to sign an agreement, in the order in which pages show them. */
    public enum Party {
        CONSULTANT,
        SOCIAL_WORKER,
        PERSON,
        COMPANY,
        /** A second one of the company, where its rules want two. */
        SECOND_SIGNER,
        /** Of the employees: a statement on the supported ratio, BAB § 65. */
        REPRESENTATIVE,
        /** Who goes along at the workplace, and promises to keep what is heard. */
        MENTOR,
        MUNICIPALITY;

        /** Whether a colleague signs, with an account. */
        public boolean isCraft() {
            return this == CONSULTANT || this == SOCIAL_WORKER;
        }

        /** Whether it is nobody whom the house has written down: then a name is asked for. */
        public boolean isNamed() {
            return !isCraft() && this != PERSON;
        }
    }

    /** Why a proposal is withdrawn. */
    public enum Withdrawal {
        PERSON_CHANGED_MIND,
        COMPANY_CHANGED_MIND,
        FOUND_SOMETHING_BETTER,
        NOT_GRANTED,
        MISTAKE,
        OTHER
    }

    /** An answer that its party took back. @param words about it, if any @param by the name of who wrote it down */
    public record TakenBack(Withdrawn why, Optional<String> words, String by, LocalDate on) {}

    /** @param price what the way there costs the others, in units of value; 0 outside a plan */
    public record Grounds(double fit, double value, double price, List<NeedLine> needs) {}
}
