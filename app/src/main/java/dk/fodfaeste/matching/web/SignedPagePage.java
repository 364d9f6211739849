package dk.fodfaeste.matching.web;

import dk.fodfaeste.matching.decisions.Proposal;
import dk.fodfaeste.matching.decisions.Proposal.Party;
import dk.fodfaeste.matching.paper.SignedPage;
import dk.fodfaeste.matching.paper.SignedPages;
import dk.fodfaeste.matching.paper.SignedPages.Content;
import dk.fodfaeste.matching.proposals.Proposals;
import dk.fodfaeste.people.People;
import dk.fodfaeste.people.PersonHeader;
import dk.fodfaeste.platform.files.FileAnswer;
import dk.fodfaeste.platform.files.Opened;
import dk.fodfaeste.platform.web.Form;
import dk.fodfaeste.platform.web.NotFoundException;
import dk.fodfaeste.platform.web.Pages;
import dk.fodfaeste.platform.web.RefusedException;
import java.io.IOException;
import java.util.EnumMap;
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

/** The pages of an agreement that were signed on paper: put in with who signed them, looked at as pictures, taken along. */
@Controller
public class SignedPagePage {

    private static final String FILE = "file";

    private final Pages pages;
    private final SignedPages signed;
    private final Proposals proposals;
    private final People people;
    private final ProposalViews views;
    private final TransactionTemplate transactions;

    SignedPagePage(
            Pages pages,
            SignedPages signed,
            Proposals proposals,
            People people,
            ProposalViews views,
            TransactionTemplate transactions) {
        this.pages = pages;
        this.signed = signed;
        this.proposals = proposals;
        this.people = people;
        this.views = views;
        this.transactions = transactions;
    }

    /** Everything that is refused leaves nothing behind: the page and its signatures are one transaction, the answer another. */
    @PostMapping("/proposals/{proposalId}/signed-pages")
    public View add(
            @PathVariable UUID proposalId,
            @RequestParam(name = "sending") UUID sending,
            @RequestParam Map<String, String> typed,
            @RequestParam(name = FILE, required = false) @Nullable MultipartFile file,
            RedirectAttributes next)
            throws IOException {
        Form form = new Form(typed).about(proposals.proposal(proposalId).personId());
        Map<Party, Optional<String>> signers = signers(form);
        String name = file == null ? "" : Objects.requireNonNullElse(file.getOriginalFilename(), "");
        if (file == null || name.isBlank() || file.isEmpty()) {
            form.refuse(FILE, file == null || name.isBlank() ? "attachment.wrong.none" : "attachment.wrong.empty");
        }
        if (form.isRight() && file != null) {
            try {
                signed.keep(proposalId, sending, form.version(), name, file.getBytes(), signers);
                next.addFlashAttribute(Pages.DONE, "signedPage.kept");
                return new RedirectView("/proposals/" + proposalId + "#signers");
            } catch (RefusedException refusal) {
                form.refuse(FILE, refusal);
            }
        }
        return Objects.requireNonNull(
                transactions.execute(status -> views.wrongAnswer(proposals.proposal(proposalId), form)));
    }

    /** Notes what is wrong with those who are ticked. */
    static Map<Party, Optional<String>> signers(Form form) {
        Map<Party, Optional<String>> signers = new EnumMap<>(Party.class);
        for (Party party : Party.values()) {
            if (form.isTicked(ticked(party))) {
                signers.put(party, form.workWords(named(party), 200));
                if (party.isNamed() && form.typed(named(party)).isBlank()) {
                    form.refuse(named(party), "signers.wrong.name");
                }
            }
        }
        if (signers.isEmpty()) {
            form.refuse("signedBy", "signedPage.wrong.nobody");
        }
        return signers;
    }

    /** Name of the box that says that the party signed the page. */
    public static String ticked(Party party) {
        return "signed-" + party;
    }

    /** Name of the field for who signed it. */
    public static String named(Party party) {
        return "signedName-" + party;
    }

    /** The pages of one file, one at a time. @param page from 1 */
    @GetMapping("/proposals/{proposalId}/signed-pages/{signedPageId}")
    public View look(
            @PathVariable UUID proposalId,
            @PathVariable UUID signedPageId,
            @RequestParam(defaultValue = "1") int page) {
        SignedPage about = signed.content(proposalId, signedPageId).about();
        Proposal proposal = proposals.proposal(proposalId);
        return pages.show(
                "matching/signed-page",
                new SignedPageView(
                        "/proposals/" + proposalId,
                        people.header(proposal.personId()),
                        about,
                        Math.clamp(page, 1, Math.max(1, about.pages()))));
    }

    /** One of its pages as a picture: nothing that lies in the file reaches the browser. @param page from 1 */
    @GetMapping("/proposals/{proposalId}/signed-pages/{signedPageId}/preview")
    public ResponseEntity<byte[]> preview(
            @PathVariable UUID proposalId,
            @PathVariable UUID signedPageId,
            @RequestParam(defaultValue = "1") int page) {
        Content content = signed.content(proposalId, signedPageId);
        if (page < 1 || page > content.about().pages()) {
            throw new NotFoundException("page " + page + " of " + signedPageId);
        }
        return FileAnswer.drawn(Opened.preview(content.about().kind(), content.bytes(), page));
    }

    /** The file itself, to be saved: never shown by the browser under our address. */
    @GetMapping("/proposals/{proposalId}/signed-pages/{signedPageId}/content")
    public ResponseEntity<byte[]> content(@PathVariable UUID proposalId, @PathVariable UUID signedPageId) {
        Content content = signed.content(proposalId, signedPageId);
        return FileAnswer.saved(content.about().kind(), content.about().name(), content.bytes());
    }

    /** @param whole address of the page that it belongs to @param page that is shown, from 1 */
    public record SignedPageView(String whole, PersonHeader header, SignedPage file, int page) {}
}
