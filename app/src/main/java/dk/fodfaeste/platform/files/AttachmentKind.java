package dk.fodfaeste.platform.files;

import java.util.Arrays;
import java.util.Optional;
import org.springframework.http.MediaType;

/** The kinds of files that are kept, told by how their bytes begin and not by their names; the same words as in the table's check. */
public enum AttachmentKind {
    PDF(MediaType.APPLICATION_PDF, "pdf", '%', 'P', 'D', 'F', '-'),
    JPEG(MediaType.IMAGE_JPEG, "jpg", 0xFF, 0xD8, 0xFF),
    PNG(MediaType.IMAGE_PNG, "png", 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'),
    WORD(
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
            "docx",
            'P',
            'K',
            3,
            4);

    private final MediaType type;
    private final String ending;
    private final int[] beginning;

    AttachmentKind(MediaType type, String ending, int... beginning) {
        this.type = type;
        this.ending = ending;
        this.beginning = beginning;
    }

    public static Optional<AttachmentKind> of(byte[] content) {
        return Arrays.stream(values()).filter(kind -> kind.begins(content)).findFirst();
    }

    private boolean begins(byte[] content) {
        if (content.length < beginning.length) {
            return false;
        }
        for (int at = 0; at < beginning.length; at++) {
            if (Byte.toUnsignedInt(content[at]) != beginning[at]) {
                return false;
            }
        }
        return true;
    }

    public MediaType type() {
        return type;
    }

    /** Of a file's name, without the point. */
    public String ending() {
        return ending;
    }
}
