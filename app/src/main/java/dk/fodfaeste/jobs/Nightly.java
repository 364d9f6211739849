package dk.fodfaeste.jobs;

/**
 * What is done every night by one node, for all organisations at once: so as nobody, in transactions that are labelled
 * {@code DatabaseRole.AS_JOBS}, by what the database itself lets that role do.
 */
public interface Nightly {

    /** Its name in the queue, the same for ever: «matching.forget-changes». */
    String name();

    void doTonight();
}
