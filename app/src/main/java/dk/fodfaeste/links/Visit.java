package dk.fodfaeste.links;

import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * Something done with a link.
 *
 * @param reason that was chosen beside, as the name of a constant
 * @param words that were written beside
 */
public record Visit(What kind, OffsetDateTime at, Optional<String> reason, Optional<String> words) {

    /** What was done; the same words as in the table's check. */
    public enum What {
        CODE_SENT,
        OPENED,
        YES,
        NO,
        CALL_ME,
        TAKEN_BACK,
        GOES,
        OTHER_DAYS,
        WISHES,
        DOCUMENT,
        /** Said yes or no to being shown, or took a yes back. */
        SHARING,
        PAUSE,
        DISAGREES,
        GRANTED,
        REFUSED,
        QUESTION
    }
}
