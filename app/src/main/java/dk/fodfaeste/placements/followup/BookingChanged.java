package dk.fodfaeste.placements.followup;

import java.util.Optional;
import java.util.UUID;

/**
 * A talk was booked, moved or cancelled, or others take part, as it is now; told in the transaction that did it.
 *
 * @param bookedBy who booked it first
 * @param before who took part until now, where that is what changed
 */
public record BookingChanged(Booking booking, UUID bookedBy, Optional<Participants> before) {}
