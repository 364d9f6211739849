package dk.fodfaeste.post;

import java.util.Arrays;
import java.util.Objects;

/**
 * A file that goes with a mail.
 *
 * @param name as the receiver sees it, with its ending
 * @param mediaType as in a Content-Type: {@code text/calendar; method=REQUEST}
 * @param bytes at most {@link #MOST_BYTES}
 */
public record Attachment(String name, String mediaType, byte[] bytes) {

    public static final int MOST_BYTES = 5_000_000;

    /** @throws IllegalArgumentException when it is too large, or its name or kind could end a header */
    public Attachment {
        if (bytes.length > MOST_BYTES || !isOneLine(name) || !isOneLine(mediaType)) {
            throw new IllegalArgumentException("an attachment of " + bytes.length + " bytes named " + name);
        }
        bytes = bytes.clone();
    }

    private static boolean isOneLine(String text) {
        return !text.isBlank() && text.length() <= 100 && text.chars().noneMatch(Character::isISOControl);
    }

    @Override
    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Attachment that
                && name.equals(that.name)
                && mediaType.equals(that.mediaType)
                && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, mediaType, Arrays.hashCode(bytes));
    }
}
