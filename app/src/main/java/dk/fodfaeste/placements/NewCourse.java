package dk.fodfaeste.placements;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/**
 * A course that is about to begin.
 *
 * @param steps of the hours ladder, the first on the first day
 * @param next the next step with the day to talk about it; empty where none is named
 * @param talkWeeks weeks between the talks after the first; empty where the house's rhythm holds
 */
public record NewCourse(
        UUID personId,
        UUID workplaceId,
        Instrument instrument,
        String work,
        LocalDate startsOn,
        Optional<LocalDate> endsOn,
        List<HoursStep> steps,
        Optional<UUID> proposalId,
        String purpose,
        String nextStep,
        Optional<NamedStep> next,
        OptionalInt talkWeeks) {

    public NewCourse {
        steps = List.copyOf(steps);
        if (endsOn.filter(startsOn::isAfter).isPresent() || steps.isEmpty()) {
            throw new IllegalArgumentException("a course has a first step and does not end before it begins");
        }
    }

    /** Without a day for the next step, in the house's rhythm of talks. */
    public NewCourse(
            UUID personId,
            UUID workplaceId,
            Instrument instrument,
            String work,
            LocalDate startsOn,
            Optional<LocalDate> endsOn,
            List<HoursStep> steps,
            Optional<UUID> proposalId,
            String purpose,
            String nextStep) {
        this(
                personId,
                workplaceId,
                instrument,
                work,
                startsOn,
                endsOn,
                steps,
                proposalId,
                purpose,
                nextStep,
                Optional.empty(),
                OptionalInt.empty());
    }
}
