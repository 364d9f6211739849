package dk.fodfaeste.documents;

import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A PDF as a browser shows it; nothing on the way keeps a copy. */
final class PdfAnswer {

    private PdfAnswer() {}

    static ResponseEntity<byte[]> of(byte[] pdf, String filename) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        "Content-Disposition",
                        ContentDisposition.inline().filename(filename).build().toString())
                .header("Cache-Control", "no-store")
                .body(pdf);
    }
}
