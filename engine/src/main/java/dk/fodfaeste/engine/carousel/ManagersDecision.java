package dk.fodfaeste.engine.carousel;

import java.time.LocalDate;
import java.util.UUID;

/** The manager says that one more stay is right, and why; it is kept. It holds for the stays that were over when it was made. */
public record ManagersDecision(UUID by, LocalDate on, String reason) {

    public ManagersDecision {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("a decision has a reason");
        }
    }
}
