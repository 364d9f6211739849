package dk.fodfaeste.privacy;

import java.util.Base64;
import java.util.UUID;

/** A person's key as a backup has it. @param sealed under the house's key */
record KeptKey(UUID organisationId, UUID personId, byte[] sealed) {

    String line() {
        return organisationId + " " + personId + " " + Base64.getEncoder().encodeToString(sealed);
    }

    /** @throws IllegalArgumentException when it is none */
    static KeptKey of(String line) {
        String[] parts = line.split(" ");
        if (parts.length != 3) {
            throw new IllegalArgumentException("no key");
        }
        return new KeptKey(
                UUID.fromString(parts[0]),
                UUID.fromString(parts[1]),
                Base64.getDecoder().decode(parts[2]));
    }
}
