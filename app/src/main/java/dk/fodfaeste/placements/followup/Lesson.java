package dk.fodfaeste.placements.followup;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What was learned from a course that is over, about the work and never about a cause.
 *
 * @param endedOn the last day of the course
 */
public record Lesson(UUID courseId, UUID personId, UUID workplaceId, LocalDate endedOn, String words) {}
