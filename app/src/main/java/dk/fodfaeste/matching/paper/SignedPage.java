package dk.fodfaeste.matching.paper;

import dk.fodfaeste.platform.files.AttachmentKind;
import dk.fodfaeste.platform.virus.VirusCheck;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A page that was signed on paper.
 *
 * @param version of the agreement that was signed; empty where it is a change
 * @param successorId of the change that was signed; empty where it is the agreement
 * @param bytes how large the file is
 * @param pages that can be shown; at least 1
 */
public record SignedPage(
        UUID id,
        Optional<Integer> version,
        Optional<UUID> successorId,
        String name,
        AttachmentKind kind,
        int bytes,
        int pages,
        VirusCheck.Outcome check,
        String addedBy,
        LocalDate addedOn) {

    /** As people say it: at least 1. */
    public int kilobytes() {
        return Math.max(1, Math.round(bytes / 1024f));
    }
}
