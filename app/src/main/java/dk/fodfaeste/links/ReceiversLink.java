package dk.fodfaeste.links;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * Another link of the same receiver at a company.
 *
 * @param firstName of the colleague whom it shows
 * @param work theirs, as the proposal calls it
 * @param startsOn the first day, where it is agreed
 * @param worker who sent it, by name
 * @param phone of the worker
 * @param expiresOn the last day
 */
public record ReceiversLink(
        UUID id,
        LinkPurpose purpose,
        String firstName,
        String work,
        String workplace,
        Optional<LocalDate> startsOn,
        State state,
        String worker,
        Optional<String> phone,
        LocalDate sentOn,
        LocalDate expiresOn) {

    /** Whether it can be opened. */
    public boolean isLive() {
        return state != State.EXPIRED;
    }

    /** What pages call it. */
    public enum State {
        /** For the receiver's answer. */
        WAITS,
        ANSWERED,
        /** The course is laid in. */
        LAID_IN,
        /** Nothing is asked of the receiver. */
        TO_READ,
        EXPIRED
    }
}
