package dk.fodfaeste.links;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A link that was sent, as those who made it see it. Its secret is not kept.
 *
 * @param language code of the receiver's
 * @param madeBy name of the colleague
 * @param expiresOn the last day
 * @param shut by whom of ours and when; empty while nobody has
 * @param visits what was done with it, the first first
 */
public record Link(
        UUID id,
        LinkPurpose purpose,
        Receiver receiver,
        String language,
        String madeBy,
        OffsetDateTime madeAt,
        LocalDate expiresOn,
        Optional<Shut> shut,
        List<Visit> visits) {

    public Link {
        visits = List.copyOf(visits);
    }

    public State state(LocalDate today) {
        if (shut.isPresent()) {
            return isOpened() ? State.SHUT : State.TAKEN_BACK;
        }
        if (today.isAfter(expiresOn)) {
            return State.EXPIRED;
        }
        return isOpened() ? State.OPENED : State.SENT;
    }

    /** Whether it opens anything today. */
    public boolean isLive(LocalDate today) {
        return shut.isEmpty() && !today.isAfter(expiresOn);
    }

    private boolean isOpened() {
        return visits.stream().anyMatch(visit -> visit.kind() == Visit.What.OPENED);
    }

    /** What pages call it. */
    public enum State {
        SENT,
        OPENED,
        EXPIRED,
        /** Before anybody opened it. */
        TAKEN_BACK,
        SHUT
    }

    /** @param by name of the colleague */
    public record Shut(String by, OffsetDateTime at) {}
}
