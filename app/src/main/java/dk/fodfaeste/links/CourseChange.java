package dk.fodfaeste.links;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A change of a course that was agreed, as a company sees it.
 *
 * @param number in the chain of the course, from 1
 * @param from the day that it concerns
 * @param endsOn the new last day; empty where the hours change
 * @param minutesPerWeek from that day on the terms of the course; 0 where the last day changes
 * @param wageMinutes a week, with ordinary wages beside
 * @param inForce whether everybody has signed and it holds
 * @param asked whether it waits for the receiver's signature, or waited for it and takes others yet
 * @param answered what the receiver's side said
 */
public record CourseChange(
        UUID id,
        int number,
        Kind kind,
        LocalDate from,
        Optional<LocalDate> endsOn,
        int minutesPerWeek,
        int wageMinutes,
        boolean inForce,
        boolean asked,
        Optional<CompanyCourse.Answered> answered) {

    /** Whether the receiver can say yes or no to it now. */
    public boolean canBeAnswered() {
        return asked && answered.isEmpty();
    }

    /** The same words as in the table of successors. */
    public enum Kind {
        EXTENSION,
        CHANGE,
        SHORTENING
    }
}
