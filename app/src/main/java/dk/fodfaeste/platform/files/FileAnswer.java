package dk.fodfaeste.platform.files;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A kept file as it goes to the browser: no store keeps it on the way. */
public final class FileAnswer {

    private FileAnswer() {}

    /** To be saved: what others made is never shown by the browser under our address. */
    public static ResponseEntity<byte[]> saved(AttachmentKind kind, String name, byte[] content) {
        return ResponseEntity.ok()
                .contentType(kind.type())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(content);
    }

    /** One page of it, drawn by us. */
    public static ResponseEntity<byte[]> drawn(byte[] png) {
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_PNG)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(png);
    }
}
