package dk.fodfaeste.privacy;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import dk.fodfaeste.platform.database.HouseKeys;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import org.springframework.stereotype.Component;

/** The house's own sealing key, derived from its secret; it seals the keys of the persons. */
@Component
class KeyRing {

    private final Aead aead;

    KeyRing(HouseKeys keys) throws GeneralSecurityException {
        aead = new AesGcmJce(HexFormat.of().parseHex(keys.derived("key ring")));
    }

    byte[] seal(byte[] content, byte[] binding) {
        try {
            return aead.encrypt(content, binding);
        } catch (GeneralSecurityException problem) {
            throw new IllegalStateException("could not seal", problem);
        }
    }

    byte[] open(byte[] sealed, byte[] binding) {
        try {
            return aead.decrypt(sealed, binding);
        } catch (GeneralSecurityException problem) {
            throw new IllegalStateException("could not open the seal: another house's key?", problem);
        }
    }
}
