package dk.fodfaeste.placements.followup;

import java.util.List;
import java.util.UUID;

/**
 * A talk was booked, moved or cancelled, as it is now; told in the transaction that did it.
 *
 * @param workers accounts of ours who take part
 * @param bookedBy who booked it first
 */
public record BookingChanged(Booking booking, List<UUID> workers, UUID bookedBy) {
    public BookingChanged {
        workers = List.copyOf(workers);
    }
}
