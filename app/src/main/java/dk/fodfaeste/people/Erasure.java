package dk.fodfaeste.people;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * That a person is to be erased: somebody asks, and another says yes. Nothing is erased before.
 *
 * @param requestedById empty where the program proposed it, since the rules say it is due
 */
public record Erasure(UUID id, UUID personId, Reason reason, Optional<UUID> requestedById, LocalDate requestedOn) {

    /** Why; the same words as in the table's check. */
    public enum Reason {
        /** The time for which it may be kept is over. */
        RETENTION_OVER,
        /** GDPR, article 17. */
        PERSON_ASKED,
        REGISTERED_BY_MISTAKE,
        AUTHORITY_ASKED
    }
}
