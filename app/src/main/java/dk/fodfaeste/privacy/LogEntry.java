package dk.fodfaeste.privacy;

import dk.fodfaeste.platform.web.Words;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.UUID;

/** One line of the log. @param sequence its number in the organisation's chain @param actor as the name was then */
public record LogEntry(
        long sequence,
        LocalDateTime at,
        String actor,
        AuditLog.Action action,
        String subject,
        Optional<UUID> personId,
        String detail) {

    /** The detail, in the reader's words. */
    public String says(Words words) {
        return LogWords.of(detail, words);
    }

    /** Enough of the person's id to tell two apart, and nothing that names anybody. */
    public String reference() {
        return personId.map(id -> id.toString().substring(0, 8)).orElse("");
    }
}
