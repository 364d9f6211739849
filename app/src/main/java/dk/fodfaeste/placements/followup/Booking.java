package dk.fodfaeste.placements.followup;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A talk about a course that is booked for all who take part.
 *
 * @param place where they meet; empty where nobody said
 * @param withPerson whether the person takes part
 * @param contact who of the workplace does; empty for nobody
 * @param contactMail where their invitation goes; empty where they get none
 * @param interpreter the language; empty where no interpreter comes
 * @param interpreterSays what the interpreters who were asked said of it as it is now, who comes first
 * @param replies of the calendars of those who were invited, to it as it is now
 * @param workers names of ours, in the order of the alphabet
 * @param version that a form about it sends back
 */
public record Booking(
        UUID id,
        UUID courseId,
        Slot slot,
        Optional<String> place,
        boolean withPerson,
        Optional<String> contact,
        Optional<String> contactMail,
        Optional<String> interpreter,
        List<InterpreterAnswer> interpreterSays,
        List<BookingReply> replies,
        List<String> workers,
        Optional<Cancelled> cancelled,
        int version) {

    public Booking {
        interpreterSays = List.copyOf(interpreterSays);
        replies = List.copyOf(replies);
        workers = List.copyOf(workers);
    }

    public boolean isComing(LocalDate today) {
        return cancelled.isEmpty() && !slot.day().isBefore(today);
    }

    /** That it does not take place, and on whose side that is. */
    public record Cancelled(LocalDate on, CancelledFor why) {}

    /** On whose side a talk was cancelled; never why, for that may be health. The same words as in the table's check. */
    public enum CancelledFor {
        PERSON_ASKED,
        WORKPLACE_ASKED,
        WE_ASKED,
        NO_INTERPRETER,
        NOT_NEEDED
    }
}
