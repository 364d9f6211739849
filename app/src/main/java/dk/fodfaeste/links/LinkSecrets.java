package dk.fodfaeste.links;

import dk.fodfaeste.platform.database.HouseKeys;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.stereotype.Component;

/** What opens links. The database keeps hashes that are keyed with the house's key: whoever has read it can neither use nor try what is in it. */
@Component
class LinkSecrets {

    /** 160 random bits. */
    private static final int BYTES = 20;

    private static final int CODES = 1_000_000;

    private final SecureRandom random = new SecureRandom();
    private final HouseKeys keys;

    LinkSecrets(HouseKeys keys) {
        this.keys = keys;
    }

    /** Letters, digits, - and _: it stands in an address as it is. */
    String fresh() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Six digits. */
    String code() {
        return "%06d".formatted(random.nextInt(CODES));
    }

    byte[] ofLink(String secret) {
        return keys.fingerprint("link " + secret);
    }

    /** A code opens the link that it was made for, and no other. */
    byte[] ofCode(String secret, String code) {
        return keys.fingerprint("link code " + secret + " " + code);
    }

    byte[] ofSession(String session) {
        return keys.fingerprint("link session " + session);
    }
}
