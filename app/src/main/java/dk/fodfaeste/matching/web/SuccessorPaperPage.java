package dk.fodfaeste.matching.web;

import dk.fodfaeste.matching.decisions.Proposal.Party;
import dk.fodfaeste.matching.paper.SignedPage;
import dk.fodfaeste.matching.paper.SignedPages.Content;
import dk.fodfaeste.matching.paper.SuccessorPages;
import dk.fodfaeste.matching.web.SignedPagePage.SignedPageView;
import dk.fodfaeste.people.People;
import dk.fodfaeste.placements.Placements;
import dk.fodfaeste.platform.files.FileAnswer;
import dk.fodfaeste.platform.files.Opened;
import dk.fodfaeste.platform.web.Form;
import dk.fodfaeste.platform.web.NotFoundException;
import dk.fodfaeste.platform.web.Pages;
import dk.fodfaeste.platform.web.RefusedException;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** The pages of a change that were signed on paper: put in with who signed them, looked at as pictures, taken along. */
@Controller
public class SuccessorPaperPage {

    private static final String FILE = "file";

    private final Pages pages;
    private final SuccessorPages signed;
    private final Placements placements;
    private final People people;
    private final SuccessorViews views;
    private final TransactionTemplate transactions;

    SuccessorPaperPage(
            Pages pages,
            SuccessorPages signed,
            Placements placements,
            People people,
            SuccessorViews views,
            TransactionTemplate transactions) {
        this.pages = pages;
        this.signed = signed;
        this.placements = placements;
        this.people = people;
        this.views = views;
        this.transactions = transactions;
    }

    /** Everything that is refused leaves nothing behind: the page and its signatures are one transaction, the answer another. */
    @PostMapping("/courses/{courseId}/agreement/{successorId}/signed-pages")
    public View add(
            @PathVariable UUID courseId,
            @PathVariable UUID successorId,
            @RequestParam(name = "sending") UUID sending,
            @RequestParam Map<String, String> typed,
            @RequestParam(name = FILE, required = false) @Nullable MultipartFile file,
            RedirectAttributes next)
            throws IOException {
        Form form = new Form(typed).about(placements.course(courseId).personId());
        Map<Party, Optional<String>> signers = SignedPagePage.signers(form);
        String name = file == null ? "" : Objects.requireNonNullElse(file.getOriginalFilename(), "");
        if (file == null || name.isBlank() || file.isEmpty()) {
            form.refuse(FILE, file == null || name.isBlank() ? "attachment.wrong.none" : "attachment.wrong.empty");
        }
        if (form.isRight() && file != null) {
            try {
                signed.keep(courseId, successorId, sending, name, file.getBytes(), signers);
                next.addFlashAttribute(Pages.DONE, "signedPage.kept");
                return new RedirectView("/courses/" + courseId + "/agreement");
            } catch (RefusedException refusal) {
                form.refuse(FILE, refusal);
            }
        }
        return Objects.requireNonNull(transactions.execute(status -> views.wrong(courseId, form)));
    }

    /** The pages of one file, one at a time. @param page from 1 */
    @GetMapping("/courses/{courseId}/agreement/signed-pages/{signedPageId}")
    public View look(
            @PathVariable UUID courseId, @PathVariable UUID signedPageId, @RequestParam(defaultValue = "1") int page) {
        SignedPage about = signed.content(courseId, signedPageId).about();
        return pages.show(
                "matching/signed-page",
                new SignedPageView(
                        "/courses/" + courseId + "/agreement",
                        people.header(placements.course(courseId).personId()),
                        about,
                        Math.clamp(page, 1, Math.max(1, about.pages()))));
    }

    /** One of its pages as a picture: nothing that lies in the file reaches the browser. @param page from 1 */
    @GetMapping("/courses/{courseId}/agreement/signed-pages/{signedPageId}/preview")
    public ResponseEntity<byte[]> preview(
            @PathVariable UUID courseId, @PathVariable UUID signedPageId, @RequestParam(defaultValue = "1") int page) {
        Content content = signed.content(courseId, signedPageId);
        if (page < 1 || page > content.about().pages()) {
            throw new NotFoundException("page " + page + " of " + signedPageId);
        }
        return FileAnswer.drawn(Opened.preview(content.about().kind(), content.bytes(), page));
    }

    /** The file itself, to be saved: never shown by the browser under our address. */
    @GetMapping("/courses/{courseId}/agreement/signed-pages/{signedPageId}/content")
    public ResponseEntity<byte[]> content(@PathVariable UUID courseId, @PathVariable UUID signedPageId) {
        Content content = signed.content(courseId, signedPageId);
        return FileAnswer.saved(content.about().kind(), content.about().name(), content.bytes());
    }
}
