package dk.fodfaeste.links;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.UUID;

/**
 * A booked talk as its interpreter sees it: of the person and the company there is nothing.
 *
 * @param minutes that it lasts
 * @param version of the booking
 * @param said what this interpreter said of it as it is now
 * @param moved whether they answered before it was moved
 * @param taken whether another interpreter comes
 */
public record InterpreterTalk(
        UUID bookingId,
        UUID courseId,
        LocalDate day,
        LocalTime beginsAt,
        int minutes,
        Optional<String> place,
        String language,
        boolean cancelled,
        int version,
        Optional<Boolean> said,
        boolean moved,
        boolean taken) {

    public LocalTime endsAt() {
        return beginsAt.plusMinutes(minutes);
    }

    /** Whether an answer makes a difference. */
    public boolean isOpen(LocalDate today) {
        return !cancelled && !day.isBefore(today);
    }
}
