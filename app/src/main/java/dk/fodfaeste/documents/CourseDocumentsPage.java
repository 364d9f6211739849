package dk.fodfaeste.documents;

import dk.fodfaeste.identity.Colleagues;
import dk.fodfaeste.people.People;
import dk.fodfaeste.people.PersonHeader;
import dk.fodfaeste.placements.Course;
import dk.fodfaeste.placements.CourseStory;
import dk.fodfaeste.placements.Placements;
import dk.fodfaeste.platform.web.NotFoundException;
import dk.fodfaeste.platform.web.Pages;
import dk.fodfaeste.platform.web.Words;
import dk.fodfaeste.privacy.AuditLog;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/**
 * The documents of a course: which there are, how they would read today, and those that were given away. A document is made outside a
 * transaction: the log is one chain, and whoever writes in it holds it until the transaction ends.
 */
@Controller
public class CourseDocumentsPage {

    private static final Locale DANISH = Locale.of("da", "DK");

    private final Pages pages;
    private final Placements placements;
    private final People people;
    private final Colleagues colleagues;
    private final CourseDocuments documents;
    private final IssuedDocuments issued;
    private final Letterheads letterheads;
    private final MessageSource messages;
    private final AuditLog log;
    private final TransactionTemplate transactions;
    private final Clock clock;

    CourseDocumentsPage(
            Pages pages,
            Placements placements,
            People people,
            Colleagues colleagues,
            CourseDocuments documents,
            IssuedDocuments issued,
            Letterheads letterheads,
            MessageSource messages,
            AuditLog log,
            TransactionTemplate transactions,
            Clock clock) {
        this.pages = pages;
        this.placements = placements;
        this.people = people;
        this.colleagues = colleagues;
        this.documents = documents;
        this.issued = issued;
        this.letterheads = letterheads;
        this.messages = messages;
        this.log = log;
        this.transactions = transactions;
        this.clock = clock;
    }

    @GetMapping("/courses/{courseId}/documents")
    public View list(@PathVariable UUID courseId) {
        return in(() -> {
            CourseStory story = placements.story(courseId);
            Course course = story.course();
            List<IssuedDocument> given = issued.of(courseId);
            log.append(AuditLog.Action.READ, "course documents", course.personId(), "");
            return pages.show(
                    "documents/course-documents",
                    new CourseDocumentsView(
                            course,
                            people.header(course.personId()),
                            story.workplace(),
                            documents.of(course),
                            given,
                            given.isEmpty()
                                    ? Map.of()
                                    : colleagues.names(given.stream()
                                            .map(IssuedDocument::issuedBy)
                                            .distinct()
                                            .toList()),
                            story.version()));
        });
    }

    /** As it would read if it were issued today. */
    @GetMapping("/courses/{courseId}/documents/{document}.pdf")
    public ResponseEntity<byte[]> draft(@PathVariable UUID courseId, @PathVariable String document) {
        CourseDocument asked = document(document);
        Draft draft = in(() -> draft(courseId, asked));
        byte[] pdf = made(draft);
        return shown(pdf, asked, draft.story().course(), "draft");
    }

    @PostMapping("/courses/{courseId}/documents/{document}")
    public View issue(@PathVariable UUID courseId, @PathVariable String document, RedirectAttributes flash) {
        CourseDocument asked = document(document);
        Draft draft = in(() -> draft(courseId, asked));
        byte[] pdf = made(draft);
        in(() -> {
            UUID id = issued.keep(courseId, asked, pdf, draft.story().version());
            log.append(
                    AuditLog.Action.EXPORT, "document", draft.story().course().personId(), asked + " issued");
            return id;
        });
        flash.addFlashAttribute(Pages.DONE, "documents.issued");
        return new RedirectView("/courses/" + courseId + "/documents");
    }

    /** To the last byte as it was given away. */
    @GetMapping("/courses/{courseId}/documents/issued/{documentId}.pdf")
    public ResponseEntity<byte[]> again(@PathVariable UUID courseId, @PathVariable UUID documentId) {
        Course course = in(() -> placements.course(courseId));
        IssuedDocument given = in(() -> issued.of(courseId)).stream()
                .filter(each -> each.id().equals(documentId))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("document " + documentId));
        return shown(in(() -> issued.content(courseId, documentId)), given.document(), course, "issued before");
    }

    private static CourseDocument document(String word) {
        return CourseDocument.of(word).orElseThrow(() -> new NotFoundException("document " + word));
    }

    /** @throws NotFoundException for a document that the course has no use for */
    private Draft draft(UUID courseId, CourseDocument asked) {
        CourseStory story = placements.story(courseId);
        if (!documents.of(story.course()).contains(asked)) {
            throw new NotFoundException("document " + asked + " of course " + courseId);
        }
        return new Draft(
                story,
                new DocumentView(
                        new Words(messages, DANISH),
                        asked,
                        letterheads.of(asked),
                        documents.facts(story),
                        LocalDate.now(clock)));
    }

    private byte[] made(Draft draft) {
        return Pdf.of(pages.text("documents/" + draft.view().document().word(), draft.view()));
    }

    private ResponseEntity<byte[]> shown(byte[] pdf, CourseDocument document, Course course, String how) {
        in(() -> {
            log.append(AuditLog.Action.EXPORT, "document", course.personId(), document + " " + how);
            return true;
        });
        return PdfAnswer.of(pdf, document.word() + "-" + course.startsOn() + ".pdf");
    }

    private <T> T in(Supplier<T> work) {
        return Objects.requireNonNull(transactions.execute(status -> work.get()));
    }

    private record Draft(CourseStory story, DocumentView view) {}

    /**
     * @param documents that the course has a use for
     * @param issued the latest first
     * @param version of the course now: a document of another one tells of what has changed since
     */
    public record CourseDocumentsView(
            Course course,
            PersonHeader person,
            String workplace,
            List<CourseDocument> documents,
            List<IssuedDocument> issued,
            Map<UUID, String> names,
            int version) {}
}
