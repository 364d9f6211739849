package dk.fodfaeste.jobs;

import java.time.Instant;
import java.util.Optional;

/**
 * Something small that is tried until it is over, by one node at a time: as nobody of the organisation that asked, in transactions labelled with
 * the role of the database that may. When a node dies in the middle, the next tries again; whoever does it tells from what is
 * written how far the first had come.
 */
public interface Tried {

    /** Its name in the queue, the same for ever: «post.deliver». */
    String name();

    /**
     * @param key what it was asked to be done to
     * @return when it is to be tried again; empty when it is over
     */
    Optional<Instant> attempt(String key);
}
