package dk.fodfaeste.lab.town.way;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What lies on the organisation's desk in a week.
 *
 * @param waiting in the order in which they have waited, the longest first
 * @param coursesLeft that each consultant can begin
 * @param placesLeft at each workplace
 * @param asksLeft of each company: 1, or 0 when it was asked not long ago or is paused
 * @param careful companies where a course stopped early within 90 days
 */
public record Desk(
        int week,
        LocalDate today,
        List<Applicant> waiting,
        Map<UUID, Integer> coursesLeft,
        Map<UUID, Integer> placesLeft,
        Map<UUID, Integer> asksLeft,
        Set<UUID> careful) {}
