package dk.fodfaeste.discovery;

import dk.fodfaeste.discovery.ConsentPage.SaidHow;
import dk.fodfaeste.platform.EditionInForce;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * One thing that the person said others may see.
 *
 * @param item id of a dimension, or {@link #CONTACT} or {@link #WORDS}
 * @param level of the dimension as the person heard it
 * @param words of the person's own
 * @param companyId where the receiver is one company
 * @param expiresOn the last day
 * @param edition of the catalogue in whose words the person heard it
 * @param photo id of the observation whose photo of the work the yes is to, too
 */
public record SharedItem(
        UUID id,
        String item,
        Optional<Integer> level,
        Optional<String> words,
        Receiver receiver,
        Optional<UUID> companyId,
        Purpose purpose,
        SaidHow how,
        LocalDate approvedOn,
        LocalDate expiresOn,
        Optional<LocalDate> withdrawnOn,
        int edition,
        Optional<UUID> photo) {

    /** Telephone, and whether an interpreter is needed. */
    public static final String CONTACT = "CONTACT";

    public static final String WORDS = "WORDS";

    /** Face to face, for any workplace, to find work by: what is meant where nobody chose anything else. */
    public static SharedItem usual(
            String item, Optional<Integer> level, Optional<String> words, LocalDate today, LocalDate until) {
        return new SharedItem(
                UUID.randomUUID(),
                item,
                level,
                words,
                Receiver.WORKPLACES,
                Optional.empty(),
                Purpose.FIND_WORK,
                SaidHow.IN_PERSON,
                today,
                until,
                Optional.empty(),
                EditionInForce.number(),
                Optional.empty());
    }

    /** The same with a photo of the work, or without one. */
    SharedItem with(Optional<UUID> otherPhoto) {
        return new SharedItem(
                id,
                item,
                level,
                words,
                receiver,
                companyId,
                purpose,
                how,
                approvedOn,
                expiresOn,
                withdrawnOn,
                edition,
                otherPhoto);
    }

    public State state(LocalDate today) {
        if (withdrawnOn.isPresent()) {
            return State.WITHDRAWN;
        }
        return today.isAfter(expiresOn) ? State.EXPIRED : State.IN_FORCE;
    }

    boolean isFor(UUID company) {
        return receiver == Receiver.WORKPLACES || companyId.equals(Optional.of(company));
    }

    /** Whether it is still shown. */
    public enum State {
        IN_FORCE,
        EXPIRED,
        WITHDRAWN
    }

    /** Who may see it. */
    public enum Receiver {
        WORKPLACES,
        COMPANY,
        MUNICIPALITY
    }

    /** What for. */
    public enum Purpose {
        FIND_WORK,
        AGREE_COURSE,
        FOLLOW_UP
    }
}
