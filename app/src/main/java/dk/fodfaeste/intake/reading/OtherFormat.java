package dk.fodfaeste.intake.reading;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Spreadsheets in a format that is not read, each with what to do about it; known by their bytes, whatever their name ends with. */
final class OtherFormat {

    private static final byte[] OLD = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    /** In the directory of an old container that holds a new workbook, locked. */
    private static final byte[] LOCKED = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
    /** The first file of an OpenDocument, which is not packed. */
    private static final byte[] OPEN_DOCUMENT =
            "mimetypeapplication/vnd.oasis.opendocument".getBytes(StandardCharsets.US_ASCII);

    private static final int FIRST_OF_ZIP = 30;

    private OtherFormat() {}

    /** Key of the words. */
    static Optional<String> of(byte[] content) {
        if (isAt(OLD, content, 0)) {
            return Optional.of(holds(LOCKED, content) ? "intake.unreadable.password" : "intake.unreadable.old");
        }
        return Optional.of("intake.unreadable.ods").filter(key -> isAt(OPEN_DOCUMENT, content, FIRST_OF_ZIP));
    }

    private static boolean holds(byte[] part, byte[] content) {
        for (int from = 0; from <= content.length - part.length; from++) {
            if (isAt(part, content, from)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAt(byte[] part, byte[] content, int from) {
        for (int index = 0; index < part.length; index++) {
            if (from + index >= content.length || content[from + index] != part[index]) {
                return false;
            }
        }
        return true;
    }
}
