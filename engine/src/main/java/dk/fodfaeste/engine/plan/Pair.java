package dk.fodfaeste.engine.plan;

import java.util.UUID;

/**
 * A person and an opening that could be proposed to each other.
 *
 * @param value more than 0, in units of fit · wish · step
 */
public record Pair(UUID person, String opening, double value) {

    public Pair {
        if (!(value > 0) || value > 1000) {
            throw new IllegalArgumentException("a pair is worth more than 0 and at most 1000, not " + value);
        }
    }
}
