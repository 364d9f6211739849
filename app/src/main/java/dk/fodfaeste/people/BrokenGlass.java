package dk.fodfaeste.people;

import java.time.LocalDateTime;
import java.util.Optional;
import java.util.UUID;

/**
 * A case room that somebody outside the team opened, or wanted to.
 *
 * @param by name of who did, as it was then
 * @param words why, beside the reason
 * @param stopped nothing was opened: it was one too many in the hour
 * @param seenBy account of the manager who has read it
 */
public record BrokenGlass(
        UUID id,
        UUID personId,
        String person,
        UUID accountId,
        String by,
        Occasion reason,
        String words,
        LocalDateTime at,
        boolean stopped,
        Optional<UUID> seenBy) {

    /** Why somebody outside the team looks. */
    public enum Occasion {
        COVERS,
        URGENT,
        HANDED_OVER,
        ASKED_BY_PERSON,
        COMPLAINT,
        OTHER
    }
}
