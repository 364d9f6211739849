package dk.fodfaeste.rules.packs;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

/**
 * A pack that somebody laid in, and what was decided about it.
 *
 * @param name the edition
 * @param inForceFrom the first day that it judges, once it is approved
 * @param ended taken back after it was approved, or put away before
 */
public record KeptPack(
        UUID id,
        String name,
        LocalDate inForceFrom,
        Decided laidIn,
        Optional<Decided> approved,
        Optional<Decided> ended) {

    public Standing stateOn(LocalDate day) {
        if (ended.isPresent()) {
            return approved.isPresent() ? Standing.TAKEN_BACK : Standing.PUT_AWAY;
        }
        if (approved.isEmpty()) {
            return Standing.WAITING;
        }
        return inForceFrom.isAfter(day) ? Standing.COMING : Standing.IN_FORCE;
    }

    /** By whom, when, and why where that was asked. */
    public record Decided(UUID by, OffsetDateTime at, Optional<String> why) {

        public LocalDate on() {
            return at.toLocalDate();
        }
    }

    /** How it stands on a day. */
    public enum Standing {
        /** For the second person. */
        WAITING,
        COMING,
        /** From its first day, until another one's. */
        IN_FORCE,
        TAKEN_BACK,
        /** Before anybody approved it. */
        PUT_AWAY
    }
}
