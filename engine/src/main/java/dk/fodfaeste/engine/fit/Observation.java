package dk.fodfaeste.engine.fit;

import java.time.LocalDate;

/**
 * Something that a person was seen to do, in one dimension.
 *
 * @param level bin of the dimension's scale, from 0
 * @param timesSeen how often it was seen that day, at least 1
 */
public record Observation(int level, LocalDate seenOn, ObserverRole seenBy, int timesSeen) {

    public Observation {
        if (level < 0) {
            throw new IllegalArgumentException("a level is 0 or more, not " + level);
        }
        if (timesSeen < 1) {
            throw new IllegalArgumentException("what was seen was seen at least once, not " + timesSeen);
        }
    }
}
