package dk.fodfaeste.people;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/** How much waits for each colleague to be done; every room that has such offers one of these. */
public interface OpenTasks {

    /** By account, of those for whom something waits. Called in a transaction of the reader's. */
    Map<UUID, Waiting> byColleague(LocalDate today);

    /**
     * @param open due within a week, or overdue
     * @param overdue of these
     */
    record Waiting(int open, int overdue) {

        public static final Waiting NOTHING = new Waiting(0, 0);

        public Waiting and(Waiting other) {
            return new Waiting(open + other.open, overdue + other.overdue);
        }
    }
}
