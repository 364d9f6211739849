package dk.fodfaeste.privacy;

import java.util.Base64;
import java.util.UUID;

/**
 * A key as a backup has it.
 *
 * @param id of the person, or of the photo's key
 * @param sealed under the house's key
 */
record KeptKey(Of of, UUID organisationId, UUID id, byte[] sealed) {

    /** What it opens. */
    enum Of {
        PERSON,
        PHOTO
    }

    private static final String PHOTO = "photo";

    String line() {
        String line = organisationId + " " + id + " " + Base64.getEncoder().encodeToString(sealed);
        return of == Of.PHOTO ? line + " " + PHOTO : line;
    }

    /** @throws IllegalArgumentException when it is none */
    static KeptKey of(String line) {
        String[] parts = line.split(" ");
        boolean photo = parts.length == 4 && parts[3].equals(PHOTO);
        if (parts.length != 3 && !photo) {
            throw new IllegalArgumentException("no key");
        }
        return new KeptKey(
                photo ? Of.PHOTO : Of.PERSON,
                UUID.fromString(parts[0]),
                UUID.fromString(parts[1]),
                Base64.getDecoder().decode(parts[2]));
    }
}
