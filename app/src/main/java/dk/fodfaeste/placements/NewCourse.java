package dk.fodfaeste.placements;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A course that is about to begin. @param steps of the hours ladder, the first on the first day */
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
        String nextStep) {

    public NewCourse {
        steps = List.copyOf(steps);
        if (endsOn.filter(startsOn::isAfter).isPresent() || steps.isEmpty()) {
            throw new IllegalArgumentException("a course has a first step and does not end before it begins");
        }
    }
}
