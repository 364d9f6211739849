package dk.fodfaeste.placements.followup;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A talk as somebody wants to book it.
 *
 * @param workers accounts of ours who take part, at least one
 * @param anyway whether a clash was said, and it is booked all the same
 */
public record NewBooking(
        Slot slot,
        Optional<String> place,
        boolean withPerson,
        Optional<String> contact,
        Optional<String> contactMail,
        Optional<String> interpreter,
        Set<UUID> workers,
        boolean anyway) {

    public NewBooking {
        workers = Set.copyOf(workers);
        if (workers.isEmpty()) {
            throw new IllegalArgumentException("somebody takes part");
        }
    }
}
