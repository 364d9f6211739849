package dk.fodfaeste.placements.followup;

import java.time.LocalDate;
import java.util.UUID;

/** Days away from a course. */
public record CourseAbsence(UUID id, LocalDate firstDay, LocalDate lastDay, AwayAs kind) {

    /** What a workplace needs to know, and nothing of why: an illness is health. The words of the day in an own enterprise. */
    public enum AwayAs {
        ABSENT_TOLD,
        AGREED_ABSENCE,
        ABSENT
    }
}
