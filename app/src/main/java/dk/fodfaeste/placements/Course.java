package dk.fodfaeste.placements;

import dk.fodfaeste.engine.carousel.StepUp;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/**
 * A person at a workplace, from the first hour to the outcome.
 *
 * @param endsOn planned or real last day
 * @param stoppedBy whose side an early stop or a cancellation was on
 * @param stepUp of which kind it was what the course led to; empty where it led to nothing, or nobody said the kind
 * @param ledTo the same in words
 * @param grant of the municipality; empty where nobody has to grant it, or nothing was written of it
 */
public record Course(
        UUID id,
        UUID personId,
        UUID workplaceId,
        Instrument instrument,
        Optional<String> work,
        LocalDate startsOn,
        Optional<LocalDate> endsOn,
        OptionalInt minutesPerWeek,
        Optional<Outcome> outcome,
        Optional<Side> stoppedBy,
        Optional<StepUp> stepUp,
        Optional<String> ledTo,
        Optional<UUID> proposalId,
        Optional<String> purpose,
        Optional<String> nextStep,
        Optional<GrantState> grant) {

    public State stateOn(LocalDate day) {
        if (outcome.isPresent()) {
            return outcome.get() == Outcome.CANCELLED ? State.CANCELLED : State.ENDED;
        }
        if (day.isBefore(startsOn) || lacksGrant()) {
            return State.PLANNED;
        }
        return endsOn.filter(day::isAfter).isPresent() ? State.OVERDUE : State.RUNNING;
    }

    /** No course begins before its grant, whatever day was agreed (LAB § 59). */
    public boolean lacksGrant() {
        return grant.filter(state -> state == GrantState.AWAITED || state == GrantState.REFUSED)
                .isPresent();
    }

    /** Planned, running or overdue: until somebody says how it went, the place is the person's. */
    public boolean takesPlace() {
        return outcome.isEmpty();
    }

    public boolean wasCancelled() {
        return outcome.equals(Optional.of(Outcome.CANCELLED));
    }

    /** Where a course is, by its days and its outcome alone. */
    public enum State {
        PLANNED,
        RUNNING,
        /** The planned last day has passed, and nobody has said how it went. */
        OVERDUE,
        ENDED,
        /** Before its first day. */
        CANCELLED
    }

    /** How it ended. */
    public enum Outcome {
        COMPLETED,
        STOPPED_EARLY,
        /** It never began. */
        CANCELLED
    }

    /** Whose side an early stop was on; a neutral word in every case. */
    public enum Side {
        PERSON,
        COMPANY,
        NEITHER,
        UNKNOWN
    }
}
