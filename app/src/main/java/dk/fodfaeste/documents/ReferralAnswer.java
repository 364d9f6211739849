package dk.fodfaeste.documents;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What we answer those who referred a person.
 *
 * @param firstTalkOn the day of the first talk, of those who are taken in
 * @param words ours, of work alone
 */
public record ReferralAnswer(Kind kind, Optional<LocalDate> firstTalkOn, Optional<String> words) {

    /** What the answer is. */
    public enum Kind {
        TAKEN_IN,
        /** Until there is room. */
        WAITING,
        DECLINED
    }
}
