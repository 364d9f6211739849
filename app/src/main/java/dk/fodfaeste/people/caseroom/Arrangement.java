package dk.fodfaeste.people.caseroom;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * What was agreed in the closed room.
 *
 * @param agreedOn the day on which it was agreed
 * @param holdsUntil the last day; empty where it holds until somebody ends it
 * @param endedOn the day on which somebody said that it holds no more
 * @param version counts the changes
 */
public record Arrangement(
        UUID id,
        String words,
        LocalDate agreedOn,
        Optional<LocalDate> holdsUntil,
        Optional<LocalDate> endedOn,
        String writtenBy,
        int version) {

    /** Nobody has ended it, and its last day is not over. */
    public boolean holdsOn(LocalDate day) {
        return endedOn.isEmpty() && holdsUntil.filter(day::isAfter).isEmpty();
    }

    /** Its last day is over, and nobody has said whether it goes on. */
    public boolean ranOutBy(LocalDate day) {
        return endedOn.isEmpty() && !holdsOn(day);
    }
}
