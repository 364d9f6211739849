package dk.fodfaeste.placements;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** A talk that is due, or was held, with what was agreed. */
public record FollowUp(
        UUID id,
        UUID courseId,
        LocalDate dueOn,
        Optional<LocalDate> heldOn,
        Optional<UUID> heldBy,
        Optional<String> agreed) {

    boolean isHeldAs(LocalDate day, String words) {
        return heldOn.equals(Optional.of(day)) && agreed.equals(Optional.of(words));
    }
}
