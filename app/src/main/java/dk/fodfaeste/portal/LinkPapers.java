package dk.fodfaeste.portal;

import dk.fodfaeste.links.LinkDoor;
import dk.fodfaeste.links.Visit;
import dk.fodfaeste.portal.OpenForms.Opened;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** A paper of a course as whoever has the link gets it. */
@Component
class LinkPapers {

    private final LinkDoor door;

    LinkPapers(LinkDoor door) {
        this.door = door;
    }

    /** @param open the link, where it is open; the way to its door otherwise @param paper empty for one that is not theirs */
    ResponseEntity<byte[]> answer(
            String secret, Optional<Opened> open, String filename, Function<Opened, Optional<byte[]>> paper) {
        return open.flatMap(link -> paper.apply(link).map(pdf -> {
                    door.said(link.acting(), Visit.What.DOCUMENT, Optional.empty(), Optional.empty());
                    return ResponseEntity.ok()
                            .contentType(MediaType.APPLICATION_PDF)
                            .header(
                                    "Content-Disposition",
                                    ContentDisposition.inline()
                                            .filename(filename)
                                            .build()
                                            .toString())
                            .body(pdf);
                }))
                .orElseGet(() -> ResponseEntity.status(HttpStatus.SEE_OTHER)
                        .header("Location", "/l/" + secret)
                        .build());
    }
}
