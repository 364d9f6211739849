package dk.fodfaeste.platform.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The house's one secret, 32 random bytes in {@code data/house.key}, made at the first start and readable to its owner alone. What
 * else must be secret between the program and its database is derived from it (HMAC-SHA256 of a purpose).
 */
@Component
public class HouseKeys {

    private final byte[] secret;
    private final Path file;
    private boolean fresh;

    HouseKeys(@Value("${fodfaeste.data}") Path data, @Value("${fodfaeste.key:}") String given) {
        file = data.resolve("house.key").toAbsolutePath();
        secret = given.isBlank() ? readOrMake() : Base64.getDecoder().decode(given);
        if (secret.length != 32) {
            throw new IllegalArgumentException(
                    "The house key must be 32 bytes in base64 (FODFAESTE_KEY, or the file house.key)");
        }
    }

    private byte[] readOrMake() {
        Path folder = java.util.Objects.requireNonNull(file.getParent());
        try {
            OwnerOnly.folder(folder);
            if (!Files.exists(file)) {
                refuseDataWithoutKey(folder);
                fresh = make(file);
            }
            OwnerOnly.file(file);
            return Base64.getDecoder().decode(Files.readString(file).strip());
        } catch (IOException problem) {
            throw DataFolder.unwritable(folder, problem);
        }
    }

    /** A new key would open nothing that the lost one closed. */
    private static void refuseDataWithoutKey(Path folder) {
        if (Files.exists(folder.resolve("postgresql").resolve("cluster"))) {
            throw new CannotStartException(
                    "The key of the data in " + folder + " is gone (house.key).",
                    "Bring it back from the backup; without it the data cannot be opened.",
                    null);
        }
    }

    /** Whole or not at all: written beside, then named. @return false when another start was faster; its key is the house's */
    private static boolean make(Path file) throws IOException {
        byte[] fresh = new byte[32];
        new SecureRandom().nextBytes(fresh);
        var ownerOnly = PosixFilePermissions.asFileAttribute(OwnerOnly.FILE);
        Path beside = Files.createTempFile(file.toAbsolutePath().getParent(), "house", ".making", ownerOnly);
        Files.writeString(beside, Base64.getEncoder().encodeToString(fresh), StandardCharsets.US_ASCII);
        try {
            Files.move(beside, file);
            return true;
        } catch (FileAlreadyExistsException madeMeanwhile) {
            Files.delete(beside);
            return false;
        }
    }

    /** Whether the key was made by this start, and so can be the one of an empty database alone. */
    boolean isFresh() {
        return fresh;
    }

    /** A key made by this start for a database that it is not for: it would be taken for that one's the next time. */
    void takeBack() {
        try {
            if (fresh) {
                Files.deleteIfExists(file);
            }
        } catch (IOException problem) {
            throw DataFolder.unwritable(file, problem);
        }
    }

    /** 64 hexadecimal digits that only this house and this purpose give. */
    public String derived(String purpose) {
        return java.util.HexFormat.of().formatHex(mac(purpose.getBytes(StandardCharsets.UTF_8)));
    }

    /** Keyed hash, for telling whether something is the same without keeping it. */
    public byte[] fingerprint(String text) {
        return mac(("fingerprint " + text).getBytes(StandardCharsets.UTF_8));
    }

    private byte[] mac(byte[] message) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return mac.doFinal(message);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every JDK has HmacSHA256", missing);
        }
    }
}
