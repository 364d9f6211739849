package dk.fodfaeste.identity;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * From when to when a colleague is away, and who stands in. Why is never asked.
 *
 * @param id a new one's is its own too
 * @param deputyId empty while nobody stands in
 * @param lastDay the last day away
 * @param version 0 of one that is not stored yet
 */
public record Absence(
        UUID id, UUID accountId, Optional<UUID> deputyId, LocalDate firstDay, LocalDate lastDay, int version) {

    /** Days from the first one that an absence may last. */
    public static final int LONGEST = 366;

    /** Days back that its beginning may lie: somebody fell ill, and it is told when there is time. */
    public static final int LATEST = 14;

    public boolean isOn(LocalDate day) {
        return !day.isBefore(firstDay) && !day.isAfter(lastDay);
    }

    boolean overlaps(Absence other) {
        return !firstDay.isAfter(other.lastDay) && !other.firstDay.isAfter(lastDay);
    }
}
