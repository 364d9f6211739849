package dk.fodfaeste.documents;

import dk.fodfaeste.documents.IssuedDocuments.About;
import dk.fodfaeste.documents.ReferralAnswers.Written;
import dk.fodfaeste.people.People;
import dk.fodfaeste.platform.web.NotFoundException;
import dk.fodfaeste.platform.web.Pages;
import dk.fodfaeste.privacy.AuditLog;
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

/** The answer to a referral on paper: as it would be today, and as it was given. Made outside a transaction, as all documents are. */
@Controller
public class ReferralPapers {

    private static final String FILE = "svar.pdf";

    private final Pages pages;
    private final People people;
    private final ReferralAnswers answers;
    private final ReferralDrafts drafts;
    private final IssuedDocuments issued;
    private final AuditLog log;
    private final TransactionTemplate transactions;

    ReferralPapers(
            Pages pages,
            People people,
            ReferralAnswers answers,
            ReferralDrafts drafts,
            IssuedDocuments issued,
            AuditLog log,
            TransactionTemplate transactions) {
        this.pages = pages;
        this.people = people;
        this.answers = answers;
        this.drafts = drafts;
        this.issued = issued;
        this.log = log;
        this.transactions = transactions;
    }

    @GetMapping("/people/{personId}/referral-answer.pdf")
    public ResponseEntity<byte[]> draft(@PathVariable UUID personId) {
        byte[] pdf = made(in(() -> draftOf(personId)));
        return shown(pdf, personId, "draft");
    }

    @PostMapping("/people/{personId}/referral-answer/issue")
    public View issue(@PathVariable UUID personId, RedirectAttributes next) {
        Draft draft = in(() -> draftOf(personId));
        byte[] pdf = made(draft);
        in(() -> {
            log.append(AuditLog.Action.EXPORT, "document", personId, DocumentKind.REFERRAL_ANSWER + " issued");
            return issued.keep(About.person(personId), DocumentKind.REFERRAL_ANSWER, pdf, draft.version());
        });
        next.addFlashAttribute(Pages.DONE, "documents.issued");
        return new RedirectView(ReferralAnswerPage.address(personId));
    }

    /** To the last byte as it was given away. */
    @GetMapping("/people/{personId}/referral-answer/issued/{answerId}.pdf")
    public ResponseEntity<byte[]> again(@PathVariable UUID personId, @PathVariable UUID answerId) {
        return shown(in(() -> issued.content(About.person(personId), answerId)), personId, "issued before");
    }

    /** @throws NotFoundException until somebody wrote an answer */
    private Draft draftOf(UUID personId) {
        Written written =
                answers.of(personId).orElseThrow(() -> new NotFoundException("answer to the referral of " + personId));
        return new Draft(drafts.of(people.person(personId), written.answer()), written.version());
    }

    private byte[] made(Draft draft) {
        return Pdf.of(pages.text("documents/referral-answer", draft.view()));
    }

    private ResponseEntity<byte[]> shown(byte[] pdf, UUID personId, String how) {
        in(() -> {
            log.append(AuditLog.Action.EXPORT, "document", personId, DocumentKind.REFERRAL_ANSWER + " " + how);
            return true;
        });
        return PdfAnswer.of(pdf, FILE);
    }

    private <T> T in(Supplier<T> work) {
        return Objects.requireNonNull(transactions.execute(status -> work.get()));
    }

    private record Draft(ReferralAnswerView view, int version) {}
}
