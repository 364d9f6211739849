package dk.fodfaeste.people;

import dk.fodfaeste.platform.web.RefusedException;
import java.util.Optional;
import java.util.UUID;

/** Somebody else has the number. Who, is told to those alone who may open that one's case room. */
class CprTakenException extends RefusedException {

    private final transient Optional<UUID> by;

    CprTakenException(Optional<UUID> by) {
        super("caseRoom.cpr.takenBySomebody");
        this.by = by;
    }

    Optional<UUID> by() {
        return by;
    }
}
