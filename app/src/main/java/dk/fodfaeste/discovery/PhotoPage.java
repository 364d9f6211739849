package dk.fodfaeste.discovery;

import dk.fodfaeste.catalogue.Bin;
import dk.fodfaeste.catalogue.Catalogue;
import dk.fodfaeste.catalogue.Dimension;
import dk.fodfaeste.discovery.Photos.Seen;
import dk.fodfaeste.identity.Role;
import dk.fodfaeste.identity.SignedIn;
import dk.fodfaeste.people.People;
import dk.fodfaeste.people.Person;
import dk.fodfaeste.platform.web.Form;
import dk.fodfaeste.platform.web.NotFoundException;
import dk.fodfaeste.platform.web.Pages;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** The photo of the work beside what was seen: looked at, put in while it is fresh, taken away. */
@Controller
@Transactional
public class PhotoPage {

    private final Pages pages;
    private final Photos photos;
    private final People people;
    private final Catalogue catalogue;

    PhotoPage(Pages pages, Photos photos, People people, Catalogue catalogue) {
        this.pages = pages;
        this.photos = photos;
        this.people = people;
        this.catalogue = catalogue;
    }

    @GetMapping("/observe/{observationId}/photo")
    public View photo(@AuthenticationPrincipal SignedIn reader, @PathVariable UUID observationId) {
        return show(HttpStatus.OK, reader, observationId, Form.empty());
    }

    private View show(HttpStatus status, SignedIn reader, UUID observationId, Form form) {
        Seen seen = photos.look(observationId);
        if (!seen.kept() && !seen.fresh()) {
            throw new NotFoundException("photo of " + observationId);
        }
        Person person = people.person(seen.personId());
        Dimension dimension = catalogue.at(seen.edition()).dimension(seen.dimension());
        return pages.show(
                status,
                "discovery/photo",
                new PhotoView(
                        observationId,
                        person.shortName() + ", " + person.number(),
                        dimension,
                        dimension.scale().bin(seen.level()),
                        seen.seenOn(),
                        seen.kept(),
                        back(reader, seen),
                        form));
    }

    private static String back(SignedIn reader, Seen seen) {
        if (seen.fresh()) {
            return "/observe/" + seen.observationId();
        }
        return reader.role() == Role.ENTERPRISE_SUPERVISOR
                ? "/observe?person=" + seen.personId()
                : "/people/" + seen.personId() + "/profile";
    }

    @PostMapping("/observe/{observationId}/photo")
    public View add(
            @AuthenticationPrincipal SignedIn reader,
            @PathVariable UUID observationId,
            @RequestParam(name = SentPhoto.FIELD, required = false) @Nullable MultipartFile file,
            RedirectAttributes next) {
        Form form = Form.empty();
        Optional<byte[]> photo = SentPhoto.read(file, photos, form);
        if (photo.isEmpty() && form.isRight()) {
            form.refuse(SentPhoto.FIELD, "photo.wrong.none");
        }
        if (photo.isEmpty()) {
            return show(HttpStatus.UNPROCESSABLE_CONTENT, reader, observationId, form);
        }
        photos.add(observationId, photo.get());
        next.addFlashAttribute(Pages.DONE, "photo.added");
        return new RedirectView("/observe/" + observationId + "/photo");
    }

    /** The photo itself, for the page alone. */
    @GetMapping("/observe/{observationId}/photo/content")
    public ResponseEntity<byte[]> content(@PathVariable UUID observationId) {
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(photos.content(observationId));
    }

    @PostMapping("/observe/{observationId}/photo/remove")
    public View remove(
            @AuthenticationPrincipal SignedIn reader, @PathVariable UUID observationId, RedirectAttributes next) {
        Seen seen = photos.remove(observationId);
        next.addFlashAttribute(Pages.DONE, "photo.removed");
        return new RedirectView(back(reader, seen));
    }

    /** @param kept whether there is one; else one may be put in */
    public record PhotoView(
            UUID id,
            String person,
            Dimension dimension,
            Bin level,
            LocalDate seenOn,
            boolean kept,
            String back,
            Form form) {

        public int megabytes() {
            return Photos.MOST_BYTES / 1024 / 1024;
        }
    }
}
