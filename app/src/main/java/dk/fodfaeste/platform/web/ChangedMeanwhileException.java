package dk.fodfaeste.platform.web;

import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

/** Somebody else saved while the writer looked at an older version: nothing is written, and the writer decides ({@link Edits}). */
public class ChangedMeanwhileException extends RefusedException {

    private final transient Optional<UUID> by;
    private final transient Optional<OffsetDateTime> at;

    /** @param by account of who saved last, where it is known */
    public ChangedMeanwhileException(Optional<UUID> by, Optional<OffsetDateTime> at) {
        super("conflict.somebody");
        this.by = by;
        this.at = at;
    }

    public Optional<UUID> by() {
        return by;
    }

    public Optional<OffsetDateTime> at() {
        return at;
    }
}
