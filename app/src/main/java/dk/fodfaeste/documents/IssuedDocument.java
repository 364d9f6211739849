package dk.fodfaeste.documents;

import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.UUID;

/**
 * A document that was given away, without what is in it.
 *
 * @param fingerprint SHA-256 of its bytes
 * @param toldVersion of what it tells of, when it was made
 */
public record IssuedDocument(
        UUID id,
        DocumentKind document,
        int bytes,
        byte[] fingerprint,
        int toldVersion,
        UUID issuedBy,
        OffsetDateTime issuedAt) {

    private static final int SHOWN = 4;

    /** The first letters of the fingerprint, as people compare it. */
    public String shortFingerprint() {
        return HexFormat.of().formatHex(fingerprint, 0, SHOWN);
    }

    /** Rounded up, so that nothing weighs 0. */
    public int kilobytes() {
        return (bytes + 1023) / 1024;
    }
}
