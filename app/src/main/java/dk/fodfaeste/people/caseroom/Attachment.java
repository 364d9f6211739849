package dk.fodfaeste.people.caseroom;

import dk.fodfaeste.platform.files.AttachmentKind;
import dk.fodfaeste.platform.virus.VirusCheck;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.UUID;

/**
 * A file in the closed room.
 *
 * @param bytes how large it is
 * @param pages that can be shown; 0 where none can
 * @param emptied when what was in it is gone: then it has a name no more either
 */
public record Attachment(
        UUID id,
        String name,
        AttachmentKind kind,
        int bytes,
        int pages,
        VirusCheck.Outcome check,
        String addedBy,
        LocalDateTime addedAt,
        Optional<Emptied> emptied) {

    /** Whether there is something to look at: pages, or the text of a Word file. */
    public boolean isShown() {
        return pages > 0 || kind == AttachmentKind.WORD;
    }

    public boolean isPicture() {
        return kind == AttachmentKind.JPEG || kind == AttachmentKind.PNG;
    }

    /** As people say it: at least 1. */
    public int kilobytes() {
        return Math.max(1, Math.round(bytes / 1024f));
    }

    /** Why what was in a file was taken away; the same words as in the table's check. */
    public enum Reason {
        ANOTHER_PERSON,
        WRONG_FILE,
        NOT_NEEDED
    }

    /** Who took it away, when and why. */
    public record Emptied(String by, LocalDateTime at, Reason reason) {}
}
