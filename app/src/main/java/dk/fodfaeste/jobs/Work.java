package dk.fodfaeste.jobs;

import java.util.List;
import java.util.UUID;

/**
 * A kind of long work. It is done as the account that asked for it, with the rights that account has when the work begins, on whichever
 * node comes first. When a node dies in the middle, another does it again from the beginning: what is written before
 * {@link Running#done} commits must be rolled back with it, or bear to be done twice.
 */
public interface Work {

    /** Its name in the table of jobs, the same for ever: «intake.try». */
    String kind();

    /**
     * Does it, telling {@link Running} how far it is. It need not catch what running throws, and must not swallow it.
     *
     * @param subject what was asked to be done
     */
    void does(UUID subject, Running running);

    /**
     * What is left to do when it did not come to its end; within the transaction that says so.
     *
     * @param end failed or cancelled
     */
    void ended(UUID subject, Job.State end);

    /** @throws IllegalStateException when no room of this program does such work */
    static Work of(String kind, List<Work> works) {
        return works.stream()
                .filter(work -> work.kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody does the work " + kind));
    }
}
