package dk.fodfaeste.jobs;

import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

/**
 * Work that somebody asked for.
 *
 * @param subject what it is done to, in the room that asked
 * @param accountId who asked
 * @param attempt how often it was begun
 * @param cancelAsked whether it stops at the next batch
 * @param rowsTotal 0 while nobody knows
 * @param result the word of the work that is done
 */
public record Job(
        UUID id,
        String kind,
        UUID subject,
        UUID accountId,
        State state,
        int attempt,
        boolean cancelAsked,
        int rowsDone,
        int rowsTotal,
        Optional<String> result,
        OffsetDateTime askedAt) {

    /** The same words as in the table's check. */
    public enum State {
        WAITING,
        RUNNING,
        DONE,
        FAILED,
        CANCELLED
    }

    public boolean isOver() {
        return state != State.WAITING && state != State.RUNNING;
    }

    Job waiting() {
        return new Job(
                id,
                kind,
                subject,
                accountId,
                State.WAITING,
                attempt,
                cancelAsked,
                rowsDone,
                rowsTotal,
                result,
                askedAt);
    }
}
