package dk.fodfaeste.placements;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/**
 * A person at a workplace, from the first hour to the outcome.
 *
 * @param endsOn planned or real last day
 * @param stoppedBy whose side an early stop was on
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
        Optional<String> ledTo,
        Optional<UUID> proposalId,
        Optional<String> purpose,
        Optional<String> nextStep) {

    public boolean isEndedOn(LocalDate day) {
        return outcome.isPresent() || endsOn.filter(day::isAfter).isPresent();
    }

    /** Running, or agreed and about to begin. */
    public boolean takesPlaceOn(LocalDate day) {
        return !isEndedOn(day);
    }

    /** How it ended. */
    public enum Outcome {
        COMPLETED,
        STOPPED_EARLY
    }

    /** Whose side an early stop was on; a neutral word in every case. */
    public enum Side {
        PERSON,
        COMPANY,
        NEITHER,
        UNKNOWN
    }
}
