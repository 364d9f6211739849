package dk.fodfaeste.matching.decisions;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * What one party said to one version of the agreement.
 *
 * @param how it was said; empty where the party wrote it down with its own account
 * @param onBehalf why somebody else wrote down a worker's answer
 */
public record Answer(
        boolean yes,
        int version,
        Optional<String> note,
        Optional<How> how,
        Optional<Behalf> onBehalf,
        UUID recordedById,
        String recordedBy,
        LocalDate on) {

    /** How somebody said it to who wrote it down. */
    public enum How {
        IN_PERSON,
        WITH_INTERPRETER,
        BY_PHONE,
        IN_WRITING
    }

    /** Why a worker's answer is written down by another. */
    public enum Behalf {
        ILL,
        AWAY,
        /** Nobody goes with the person in that craft yet. */
        NOT_YET_NAMED,
        LEFT
    }

    /** An answer as it is sent. @param version of the agreement that the page showed */
    public record Said(boolean yes, int version, Optional<String> note, Optional<How> how, Optional<Behalf> onBehalf) {}
}
