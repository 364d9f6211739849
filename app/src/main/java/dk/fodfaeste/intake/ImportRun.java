package dk.fodfaeste.intake;

import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

/** One import on its way. How far it is says its job. @param report empty while it is read */
public record ImportRun(UUID id, String fileName, State state, Optional<ImportReport> report) {

    /** The same words as in the table's check. */
    public enum State {
        READING,
        REFUSED,
        READY,
        WRITING,
        DONE,
        FAILED,
        DROPPED
    }

    public boolean isWorking() {
        return state == State.READING || state == State.WRITING;
    }

    /** One import in the list of the latest. */
    public record Line(UUID id, String fileName, State state, OffsetDateTime startedAt) {}
}
