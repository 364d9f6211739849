package dk.fodfaeste.post;

import java.time.Duration;

/** How long between two attempts: a minute, then twice as long each time, at most an hour; for three days. */
final class Waits {

    static final Duration LONGEST = Duration.ofHours(1);

    /** The first six take an hour. */
    static final int MOST_ATTEMPTS = 6 + 3 * 24;

    private static final int MOST_DOUBLINGS = 6;

    private Waits() {}

    /** @param attempt how many there were, 1 or more */
    static Duration after(int attempt) {
        Duration wait = Duration.ofMinutes(1L << Math.min(attempt - 1, MOST_DOUBLINGS));
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }
}
