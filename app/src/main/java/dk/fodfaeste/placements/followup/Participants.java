package dk.fodfaeste.placements.followup;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Who takes part in a talk about a course.
 *
 * @param withPerson whether the person does
 * @param contact who of the workplace does; empty for nobody
 * @param contactMail where their invitation goes; empty where they get none
 * @param interpreter the language; empty where no interpreter comes
 * @param workers accounts of ours
 */
public record Participants(
        boolean withPerson,
        Optional<String> contact,
        Optional<String> contactMail,
        Optional<String> interpreter,
        Set<UUID> workers) {

    public Participants {
        workers = Set.copyOf(workers);
    }

    /** Those of ours who take part here and not there. */
    public Set<UUID> workersBeside(Participants other) {
        Set<UUID> more = new HashSet<>(workers);
        more.removeAll(other.workers);
        return more;
    }

    /** Whether the one of the workplace is written to at another address than there, or is not written to there. */
    public boolean isWrittenToElsewhere(Participants other) {
        return contactMail.isPresent()
                && other.contactMail
                        .filter(mail -> mail.equalsIgnoreCase(contactMail.get()))
                        .isEmpty();
    }
}
