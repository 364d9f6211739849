package dk.fodfaeste.placements.followup;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A talk about a course that is booked for all who take part.
 *
 * @param place where they meet; empty where nobody said
 * @param who takes part
 * @param interpreterSays what the interpreters who were asked said of it as it is now, who comes first
 * @param replies of the calendars of those who were invited, to it as it is now
 * @param workers names of ours, in the order of the alphabet
 * @param sameSince the version since which when, where and the interpreter's language are the same
 * @param version that a form about it sends back
 */
public record Booking(
        UUID id,
        UUID courseId,
        Slot slot,
        Optional<String> place,
        Participants who,
        List<InterpreterAnswer> interpreterSays,
        List<BookingReply> replies,
        List<String> workers,
        Optional<Cancelled> cancelled,
        int sameSince,
        int version) {

    public Booking {
        interpreterSays = List.copyOf(interpreterSays);
        replies = List.copyOf(replies);
        workers = List.copyOf(workers);
    }

    public boolean withPerson() {
        return who.withPerson();
    }

    public Optional<String> contact() {
        return who.contact();
    }

    public Optional<String> contactMail() {
        return who.contactMail();
    }

    public Optional<String> interpreter() {
        return who.interpreter();
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
