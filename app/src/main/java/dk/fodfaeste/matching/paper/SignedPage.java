package dk.fodfaeste.matching.paper;

import dk.fodfaeste.platform.files.AttachmentKind;
import dk.fodfaeste.platform.virus.VirusCheck;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A page that was signed on paper.
 *
 * @param version of the agreement that was signed
 * @param bytes how large the file is
 * @param pages that can be shown; at least 1
 */
public record SignedPage(
        UUID id,
        UUID proposalId,
        int version,
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
