package dk.fodfaeste.placements.followup;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** What came out of a talk: what, who does it, and until when. @param doneOn empty while it is open */
public record ActionPoint(UUID id, String words, DoneBy who, LocalDate until, Optional<LocalDate> doneOn) {

    public boolean isOverdue(LocalDate today) {
        return doneOn.isEmpty() && until.isBefore(today);
    }

    /** Who does it. The same words as in the table's check. */
    public enum DoneBy {
        PERSON,
        WORKPLACE,
        CONSULTANT,
        SOCIAL_WORKER
    }
}
