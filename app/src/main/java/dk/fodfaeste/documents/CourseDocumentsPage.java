package dk.fodfaeste.documents;

import dk.fodfaeste.documents.CoursePapers.Paper;
import dk.fodfaeste.documents.Disagreements.Disagreement;
import dk.fodfaeste.documents.IssuedDocuments.About;
import dk.fodfaeste.identity.Colleagues;
import dk.fodfaeste.people.People;
import dk.fodfaeste.people.PersonHeader;
import dk.fodfaeste.placements.Course;
import dk.fodfaeste.placements.CourseStory;
import dk.fodfaeste.placements.Placements;
import dk.fodfaeste.platform.web.NotFoundException;
import dk.fodfaeste.platform.web.Pages;
import dk.fodfaeste.privacy.AuditLog;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** The documents of a course: which there are, how they would read today, and those that were given away. */
@Controller
public class CourseDocumentsPage {

    private final Pages pages;
    private final Placements placements;
    private final People people;
    private final Colleagues colleagues;
    private final CourseDocuments documents;
    private final IssuedDocuments issued;
    private final Disagreements disagreements;
    private final CoursePapers papers;
    private final AuditLog log;
    private final TransactionTemplate transactions;

    CourseDocumentsPage(
            Pages pages,
            Placements placements,
            People people,
            Colleagues colleagues,
            CourseDocuments documents,
            IssuedDocuments issued,
            Disagreements disagreements,
            CoursePapers papers,
            AuditLog log,
            TransactionTemplate transactions) {
        this.pages = pages;
        this.placements = placements;
        this.people = people;
        this.colleagues = colleagues;
        this.documents = documents;
        this.issued = issued;
        this.disagreements = disagreements;
        this.papers = papers;
        this.log = log;
        this.transactions = transactions;
    }

    @GetMapping("/courses/{courseId}/documents")
    public View list(@PathVariable UUID courseId) {
        return in(() -> {
            CourseStory story = placements.story(courseId);
            Course course = story.course();
            List<IssuedDocument> given = issued.of(About.course(courseId));
            log.append(AuditLog.Action.READ, "course documents", course.personId(), "");
            return pages.show(
                    "documents/course-documents",
                    new CourseDocumentsView(
                            course,
                            people.header(course.personId()),
                            story.workplace(),
                            documents.of(story),
                            given,
                            given.isEmpty() ? Map.of() : disagreements.ofCourse(courseId),
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
        DocumentKind asked = document(document);
        Paper draft = papers.draft(courseId, asked);
        return shown(draft.pdf(), asked, draft.story().course(), "draft");
    }

    @PostMapping("/courses/{courseId}/documents/{document}")
    public View issue(@PathVariable UUID courseId, @PathVariable String document, RedirectAttributes flash) {
        papers.issue(courseId, document(document));
        flash.addFlashAttribute(Pages.DONE, "documents.issued");
        return new RedirectView("/courses/" + courseId + "/documents");
    }

    /** To the last byte as it was given away. */
    @GetMapping("/courses/{courseId}/documents/issued/{documentId}.pdf")
    public ResponseEntity<byte[]> again(@PathVariable UUID courseId, @PathVariable UUID documentId) {
        Course course = in(() -> placements.course(courseId));
        IssuedDocument given = in(() -> issued.of(About.course(courseId))).stream()
                .filter(each -> each.id().equals(documentId))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("document " + documentId));
        return shown(
                in(() -> issued.content(About.course(courseId), documentId)),
                given.document(),
                course,
                "issued before");
    }

    private static DocumentKind document(String word) {
        return DocumentKind.of(word).orElseThrow(() -> new NotFoundException("document " + word));
    }

    private ResponseEntity<byte[]> shown(byte[] pdf, DocumentKind document, Course course, String how) {
        in(() -> {
            log.append(AuditLog.Action.EXPORT, "document", course.personId(), document + " " + how);
            return true;
        });
        return PdfAnswer.of(pdf, document.word() + "-" + course.startsOn() + ".pdf");
    }

    private <T> T in(Supplier<T> work) {
        return Objects.requireNonNull(transactions.execute(status -> work.get()));
    }

    /**
     * @param documents that the course has a use for
     * @param issued the latest first
     * @param disagreements of the person, by the document that they are about, the first first
     * @param version of the course now: a document of another one tells of what has changed since
     */
    public record CourseDocumentsView(
            Course course,
            PersonHeader person,
            String workplace,
            List<DocumentKind> documents,
            List<IssuedDocument> issued,
            Map<UUID, List<Disagreement>> disagreements,
            Map<UUID, String> names,
            int version) {

        public boolean asksTheState() {
            return documents.contains(DocumentKind.PACK);
        }
    }
}
