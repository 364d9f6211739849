package dk.fodfaeste.documents;

import dk.fodfaeste.documents.IssuedDocuments.About;
import dk.fodfaeste.placements.CourseStory;
import dk.fodfaeste.placements.Placements;
import dk.fodfaeste.platform.web.Pages;
import dk.fodfaeste.privacy.AuditLog;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The documents of a course as PDF. One is made outside a transaction: the log is one chain, and whoever writes in it holds it until the
 * transaction ends.
 */
@Service
public class CoursePapers {

    private final Placements placements;
    private final DocumentDrafts drafts;
    private final IssuedDocuments issued;
    private final Pages pages;
    private final AuditLog log;
    private final TransactionTemplate transactions;

    CoursePapers(
            Placements placements,
            DocumentDrafts drafts,
            IssuedDocuments issued,
            Pages pages,
            AuditLog log,
            TransactionTemplate transactions) {
        this.placements = placements;
        this.drafts = drafts;
        this.issued = issued;
        this.pages = pages;
        this.log = log;
        this.transactions = transactions;
    }

    /** As it would read if it were issued today. @throws NotFoundException for a document that the course has no use for */
    Paper draft(UUID courseId, DocumentKind asked) {
        CourseStory story = in(() -> placements.story(courseId));
        DocumentView view = in(() -> drafts.of(story, asked));
        return new Paper(story, Pdf.of(pages.text("documents/" + asked.word(), view)));
    }

    /** Kept to the last byte, as it is given away. @throws NotFoundException as {@link #draft} */
    public void issue(UUID courseId, DocumentKind asked) {
        Paper paper = draft(courseId, asked);
        in(() -> {
            UUID id = issued.keep(
                    About.course(courseId), asked, paper.pdf(), paper.story().version());
            log.append(
                    AuditLog.Action.EXPORT, "document", paper.story().course().personId(), asked + " issued");
            return id;
        });
    }

    private <T> T in(Supplier<T> work) {
        return Objects.requireNonNull(transactions.execute(status -> work.get()));
    }

    record Paper(CourseStory story, byte[] pdf) {}
}
