package dk.fodfaeste.placements.followup;

import java.util.Optional;

/**
 * A talk as somebody wants to book it.
 *
 * @param who takes part, at least one of ours
 * @param anyway whether a clash was said, and it is booked all the same
 */
public record NewBooking(Slot slot, Optional<String> place, Participants who, boolean anyway) {

    public NewBooking {
        if (who.workers().isEmpty()) {
            throw new IllegalArgumentException("somebody takes part");
        }
    }
}
