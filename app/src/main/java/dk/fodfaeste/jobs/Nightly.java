package dk.fodfaeste.jobs;

/** What is done every night by one node, for all organisations at once: so as nobody, by what the database itself lets the program do. */
public interface Nightly {

    /** Its name in the queue, the same for ever: «matching.forget-changes». */
    String name();

    void doTonight();
}
