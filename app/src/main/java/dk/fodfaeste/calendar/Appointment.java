package dk.fodfaeste.calendar;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.UUID;

/**
 * Something that takes place, as a calendar shows it.
 *
 * @param sequence 0 at first, one more at each change (RFC 5545, 3.8.7.4)
 * @param beginsAt by the clock on the wall in Denmark; where an hour comes twice, the first of the two
 * @param minutes as they pass
 * @param description empty for none
 */
record Appointment(
        UUID id,
        int sequence,
        boolean cancelled,
        LocalDateTime beginsAt,
        int minutes,
        String summary,
        Optional<String> place,
        String description,
        Instant written) {

    Appointment about(String otherSummary) {
        return new Appointment(id, sequence, cancelled, beginsAt, minutes, otherSummary, place, description, written);
    }
}
