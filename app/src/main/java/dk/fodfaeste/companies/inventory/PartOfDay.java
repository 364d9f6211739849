package dk.fodfaeste.companies.inventory;

import java.time.LocalTime;

/** When in the day a task is done, in one tap. */
public enum PartOfDay {
    EARLY(5, 8),
    MORNING(8, 12),
    AFTERNOON(12, 16),
    EVENING(16, 22);

    private final LocalTime earliest;
    private final LocalTime latest;

    PartOfDay(int from, int until) {
        earliest = LocalTime.of(from, 0);
        latest = LocalTime.of(until, 0);
    }

    public LocalTime earliest() {
        return earliest;
    }

    public LocalTime latest() {
        return latest;
    }
}
