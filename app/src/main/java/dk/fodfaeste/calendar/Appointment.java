package dk.fodfaeste.calendar;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.UUID;

/**
 * Something that takes place, as one who takes part reads it.
 *
 * @param sequence 0 at first, one more at each change (RFC 5545, 3.8.7.4)
 * @param beginsAt by the clock on the wall in Denmark; where an hour comes twice, the first of the two
 * @param minutes as they pass
 * @param organiser who booked it: answers go there
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
        Attendee organiser,
        Attendee receiver,
        Instant written) {

    /** @param mail an address as a mail has it */
    record Attendee(String name, String mail) {}

    /** What the file asks of the receiver's calendar (RFC 5546): to take it, to answer, or to take it away. */
    String method() {
        if (cancelled) {
            return "CANCEL";
        }
        return isForOrganiser() ? "PUBLISH" : "REQUEST";
    }

    /** Who invites is not asked whether they come: calendars refuse that. */
    boolean isForOrganiser() {
        return organiser.mail().equalsIgnoreCase(receiver.mail());
    }
}
