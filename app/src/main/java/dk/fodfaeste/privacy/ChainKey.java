package dk.fodfaeste.privacy;

import dk.fodfaeste.platform.database.HouseKeys;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * The keys of the log, derived from the house's one, which is not in the database. Each entry has a key of its own, so that what the database is
 * given to write one entry with is worth nothing for another.
 */
@Component
class ChainKey {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int BLOCK = 64;
    private static final int NONCE = 16;
    private static final byte INNER = 0x36;
    private static final byte OUTER = 0x5c;

    private final SecureRandom random = new SecureRandom();
    private final byte[] entries;
    private final byte[] anchors;

    ChainKey(HouseKeys keys) {
        entries = HexFormat.of().parseHex(keys.derived("log entries"));
        anchors = HexFormat.of().parseHex(keys.derived("log anchors"));
    }

    /** What an entry is written with. */
    Fresh fresh() {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        byte[] key = mac(entries, nonce);
        return new Fresh(nonce, padded(key, INNER), padded(key, OUTER));
    }

    /** @param nonce of the entry @param message its bytes */
    byte[] ofEntry(byte[] nonce, byte[] message) {
        return mac(mac(entries, nonce), message);
    }

    byte[] ofAnchor(byte[] message) {
        return mac(anchors, message);
    }

    private static byte[] padded(byte[] key, byte with) {
        byte[] pad = new byte[BLOCK];
        for (int at = 0; at < BLOCK; at++) {
            pad[at] = (byte) ((at < key.length ? key[at] : 0) ^ with);
        }
        return pad;
    }

    private static byte[] mac(byte[] key, byte[] message) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return mac.doFinal(message);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, missing);
        }
    }

    /** @param nonce 16 bytes, kept with the entry @param inner and outer the entry's key as HMAC pads it (RFC 2104), 64 bytes each */
    record Fresh(byte[] nonce, byte[] inner, byte[] outer) {}
}
