package dk.fodfaeste.people.caseroom;

import dk.fodfaeste.people.People;
import dk.fodfaeste.people.PersonHeader;
import dk.fodfaeste.people.caseroom.Attachment.Reason;
import dk.fodfaeste.people.caseroom.Attachments.Content;
import dk.fodfaeste.platform.files.AttachmentKind;
import dk.fodfaeste.platform.files.FileAnswer;
import dk.fodfaeste.platform.files.Opened;
import dk.fodfaeste.platform.web.Form;
import dk.fodfaeste.platform.web.NotFoundException;
import dk.fodfaeste.platform.web.Pages;
import dk.fodfaeste.platform.web.Paging;
import dk.fodfaeste.platform.web.RefusedException;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** The closed room's files: put in, looked at as pictures of their pages, taken along, emptied. */
@Controller
public class AttachmentPage {

    private static final String FILE = "file";
    private static final String REASON = "reason";

    private final Pages pages;
    private final People people;
    private final Attachments attachments;

    AttachmentPage(Pages pages, People people, Attachments attachments) {
        this.pages = pages;
        this.people = people;
        this.attachments = attachments;
    }

    @GetMapping("/people/{personId}/case-room/files")
    public View list(@PathVariable UUID personId, @RequestParam(defaultValue = "1") int page) {
        return show(HttpStatus.OK, personId, page, Form.empty());
    }

    private View show(HttpStatus status, UUID personId, int page, Form form) {
        Paging<Attachment> files = attachments.of(personId, page);
        return pages.show(
                status, "people/files", new FilesView(people.roomHeader(personId), UUID.randomUUID(), files, form));
    }

    @PostMapping("/people/{personId}/case-room/files")
    public View add(
            @PathVariable UUID personId,
            @RequestParam UUID form,
            @RequestParam(name = FILE, required = false) @Nullable MultipartFile file,
            RedirectAttributes next)
            throws IOException {
        Form refused = Form.empty();
        String name = file == null ? "" : Objects.requireNonNullElse(file.getOriginalFilename(), "");
        if (file == null || name.isBlank() || file.isEmpty()) {
            refused.refuse(FILE, file == null || name.isBlank() ? "attachment.wrong.none" : "attachment.wrong.empty");
        } else {
            try {
                attachments.add(personId, form, name, file.getBytes());
                return done(personId, "attachment.added", next);
            } catch (RefusedException said) {
                refused.refuse(FILE, said);
            }
        }
        return show(HttpStatus.UNPROCESSABLE_CONTENT, personId, 1, refused);
    }

    /** One of its pages as a picture: nothing that lies in the file reaches the browser. @param page from 1 */
    @GetMapping("/people/{personId}/case-room/files/{attachmentId}/preview")
    public ResponseEntity<byte[]> preview(
            @PathVariable UUID personId, @PathVariable UUID attachmentId, @RequestParam(defaultValue = "1") int page) {
        Content content = attachments.content(personId, attachmentId);
        if (page < 1 || page > content.about().pages()) {
            throw new NotFoundException("page " + page + " of " + attachmentId);
        }
        return FileAnswer.drawn(Opened.preview(content.about().kind(), content.bytes(), page));
    }

    /** The pages of one file, one at a time. @param page from 1 */
    @GetMapping("/people/{personId}/case-room/files/{attachmentId}")
    public View look(
            @PathVariable UUID personId, @PathVariable UUID attachmentId, @RequestParam(defaultValue = "1") int page) {
        Content content = attachments.content(personId, attachmentId);
        Attachment attachment = content.about();
        int shown = Math.clamp(page, 1, Math.max(1, attachment.pages()));
        return pages.show("people/file", new FileView(people.roomHeader(personId), attachment, shown, text(content)));
    }

    private static List<String> text(Content content) {
        return content.about().kind() == AttachmentKind.WORD ? WordText.of(content.bytes()) : List.of();
    }

    /** The file itself, to be saved: never shown by the browser under our address. */
    @GetMapping("/people/{personId}/case-room/files/{attachmentId}/content")
    public ResponseEntity<byte[]> content(@PathVariable UUID personId, @PathVariable UUID attachmentId) {
        Content content = attachments.content(personId, attachmentId);
        return FileAnswer.saved(content.about().kind(), content.about().name(), content.bytes());
    }

    @PostMapping("/people/{personId}/case-room/files/{attachmentId}/empty")
    public View empty(
            @PathVariable UUID personId,
            @PathVariable UUID attachmentId,
            @RequestParam Map<String, String> typed,
            RedirectAttributes next) {
        Form form = new Form(typed);
        form.required(REASON, "attachment.wrong.reason");
        Reason reason =
                form.one(REASON, Reason.class, "attachment.wrong.reason").orElse(null);
        if (reason == null) {
            return show(HttpStatus.UNPROCESSABLE_CONTENT, personId, 1, form);
        }
        attachments.empty(personId, attachmentId, reason);
        return done(personId, "attachment.emptied", next);
    }

    private static View done(UUID personId, String key, RedirectAttributes next) {
        next.addFlashAttribute(Pages.DONE, key);
        return new RedirectView("/people/" + personId + "/case-room/files");
    }

    /** @param sending of this one sheet of the form, so that a second click adds nothing more */
    public record FilesView(PersonHeader header, UUID sending, Paging<Attachment> files, Form form) {

        public int megabytes() {
            return Attachments.MOST_BYTES / 1024 / 1024;
        }
    }

    /** @param page that is shown, from 1 @param text the paragraphs of a Word file, where they could be read */
    public record FileView(PersonHeader header, Attachment file, int page, List<String> text) {}
}
