package dk.fodfaeste.intake.reading;

import dk.fodfaeste.platform.CprInText;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** One file as it came up. @param name with its ending */
public record Upload(String name, byte[] content) {

    private static final int LONGEST_SHOWN = 200;

    /** The names as one line that a page can show and a database keep. */
    public static String names(List<Upload> uploads) {
        String names =
                uploads.stream().map(upload -> Text.trimmed(upload.name())).collect(Collectors.joining(", "));
        return Text.clipped(CprInText.masked(names), LONGEST_SHOWN);
    }

    /** The same for the same files with the same salt. */
    public static UUID fingerprint(UUID salt, List<Upload> uploads) {
        MessageDigest digest = sha256();
        digest.update(salt.toString().getBytes(StandardCharsets.US_ASCII));
        for (Upload upload : uploads) {
            digest.update(upload.name().getBytes(StandardCharsets.UTF_8));
            digest.update(ByteBuffer.allocate(Integer.BYTES)
                    .putInt(upload.content().length)
                    .array());
            digest.update(upload.content());
        }
        return UUID.nameUUIDFromBytes(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every JDK has SHA-256", missing);
        }
    }
}
