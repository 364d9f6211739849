package dk.fodfaeste.jobs;

/** A job's hand on the way: says how far it is, and stops it when it was cancelled, taken over, or its node is going down. */
public interface Running {

    /**
     * Told between two batches. Others see it at once, whatever transaction the work is in.
     *
     * @param rows done so far
     * @param all of how many; 0 while nobody knows
     * @throws Stopped when the work may not go on; whatever its transaction wrote must be rolled back
     */
    void passed(int rows, int all);

    /**
     * The job is done, when and if the transaction under way commits; so what the work wrote and that it is done become true together.
     *
     * @param result a word for it, which the room knows
     * @throws Stopped when somebody cancelled it, or another node took it over, a moment before
     */
    void done(String result);
}
