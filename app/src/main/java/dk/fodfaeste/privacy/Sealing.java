package dk.fodfaeste.privacy;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.UUID;
import org.springframework.stereotype.Service;

/**
 * Seals text with a key per person (AES-256-GCM, Tink), which is itself sealed under the house's key ring. When a person's key is
 * destroyed, what it sealed can be read by nobody, in no backup.
 */
@Service
public class Sealing {

    private final PersonKeyRepository personKeys;
    private final KeyRing keyRing;

    Sealing(PersonKeyRepository personKeys, KeyRing keyRing) throws GeneralSecurityException {
        AeadConfig.register();
        this.personKeys = personKeys;
        this.keyRing = keyRing;
    }

    /** Needs a transaction; makes the person's key at the first call. */
    public byte[] seal(UUID personId, String text) {
        return seal(personId, text.getBytes(StandardCharsets.UTF_8));
    }

    /** The same, of a file. */
    public byte[] seal(UUID personId, byte[] content) {
        try {
            return personal(personId).encrypt(content, binding(personId));
        } catch (GeneralSecurityException problem) {
            throw new IllegalStateException("could not seal", problem);
        }
    }

    /** @throws IllegalStateException when the key is destroyed or the seal was broken */
    public String open(UUID personId, byte[] sealed) {
        return new String(openBytes(personId, sealed), StandardCharsets.UTF_8);
    }

    /** @throws IllegalStateException when the key is destroyed or the seal was broken */
    public byte[] openBytes(UUID personId, byte[] sealed) {
        try {
            return personal(personId).decrypt(sealed, binding(personId));
        } catch (GeneralSecurityException problem) {
            throw new IllegalStateException("could not open the seal", problem);
        }
    }

    /** Seals what belongs to the organisation and to no single person, such as a file that waits to be imported. */
    public byte[] sealForHouse(byte[] content, UUID context) {
        return keyRing.seal(content, binding(context));
    }

    public byte[] openForHouse(byte[] sealed, UUID context) {
        return keyRing.open(sealed, binding(context));
    }

    /** Seals with a fresh key of its own, for what is to be forgotten alone: whoever destroys the key has destroyed it in every backup. */
    public SealedAlone sealAlone(byte[] content, UUID context) {
        try {
            byte[] keyset = fresh();
            return new SealedAlone(
                    aead(keyset).encrypt(content, binding(context)), keyRing.seal(keyset, binding(context)));
        } catch (GeneralSecurityException problem) {
            throw new IllegalStateException("could not seal", problem);
        }
    }

    /** @throws IllegalStateException when the key is another's or the seal was broken */
    public byte[] openAlone(SealedAlone sealed, UUID context) {
        try {
            return aead(keyRing.open(sealed.key(), binding(context))).decrypt(sealed.content(), binding(context));
        } catch (GeneralSecurityException problem) {
            throw new IllegalStateException("could not open the seal", problem);
        }
    }

    private Aead personal(UUID personId) throws GeneralSecurityException {
        byte[] wrapped = personKeys.find(personId).orElseGet(() -> makeKey(personId));
        return aead(keyRing.open(wrapped, binding(personId)));
    }

    private static Aead aead(byte[] keyset) throws GeneralSecurityException {
        return TinkProtoKeysetFormat.parseKeyset(keyset, InsecureSecretKeyAccess.get())
                .getPrimitive(RegistryConfiguration.get(), Aead.class);
    }

    private static byte[] fresh() throws GeneralSecurityException {
        return TinkProtoKeysetFormat.serializeKeyset(
                KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM), InsecureSecretKeyAccess.get());
    }

    private byte[] makeKey(UUID personId) {
        try {
            byte[] wrapped = keyRing.seal(fresh(), binding(personId));
            personKeys.keep(personId, wrapped);
            return wrapped;
        } catch (GeneralSecurityException problem) {
            throw new IllegalStateException("could not make a key", problem);
        }
    }

    private static byte[] binding(UUID id) {
        return id.toString().getBytes(StandardCharsets.US_ASCII);
    }
}
