package dk.fodfaeste.placements.followup;

import java.util.Optional;

/**
 * What an interpreter who was asked says of a talk as it is now.
 *
 * @param interpreter by name
 * @param why of a no
 */
public record InterpreterAnswer(String interpreter, boolean yes, Optional<NotThen> why) {

    /** Why an interpreter does not come; the same words as in the table's check. */
    public enum NotThen {
        BUSY,
        LANGUAGE,
        TOO_FAR,
        /** They know somebody who takes part: who that is, is nobody's business. */
        PARTIAL,
        OTHER
    }
}
