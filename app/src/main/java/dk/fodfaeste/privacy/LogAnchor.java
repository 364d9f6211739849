package dk.fodfaeste.privacy;

import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;

/**
 * The end of an organisation's log as it was at a moment, kept outside the database.
 *
 * @param sequence number of the last entry then
 * @param hash of that entry, which covers all before it
 */
record LogAnchor(Instant at, UUID organisationId, long sequence, byte[] hash) {

    private static final int PARTS = 4;

    /** One line, without what proves it. */
    String line() {
        return at + " " + organisationId + " " + sequence + " " + HexFormat.of().formatHex(hash);
    }

    /** @throws IllegalArgumentException when it is none */
    static LogAnchor of(String line) {
        String[] parts = line.split(" ");
        if (parts.length != PARTS) {
            throw new IllegalArgumentException("no anchor: " + line);
        }
        return new LogAnchor(
                Instant.parse(parts[0]),
                UUID.fromString(parts[1]),
                Long.parseLong(parts[2]),
                HexFormat.of().parseHex(parts[3]));
    }
}
