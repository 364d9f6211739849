package dk.fodfaeste.jobs;

import java.time.Duration;

/** What is done again and again by one node at a time, as {@link Nightly} is every night. */
public interface Often {

    /** Its name in the queue, the same for ever: «post.read-mailbox». */
    String name();

    /** From the end of one time to the beginning of the next. */
    Duration every();

    void doNow();
}
