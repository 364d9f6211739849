package dk.fodfaeste.documents;

import dk.fodfaeste.platform.web.EditedField;
import dk.fodfaeste.platform.web.Edits;
import dk.fodfaeste.platform.web.Edits.Edit;
import dk.fodfaeste.platform.web.Form;
import dk.fodfaeste.platform.web.NotFoundException;
import dk.fodfaeste.platform.web.Pages;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** The organisation's own words in a kind of document, and how it reads with them: about somebody who is made up. */
@Controller
public class OwnWordsPage {

    private static final String TEMPLATE = "documents/own-words";
    private static final int MOST_LETTERS = 2_000;

    private final Pages pages;
    private final Letterheads letterheads;
    private final DocumentDrafts drafts;
    private final Edits edits;

    OwnWordsPage(Pages pages, Letterheads letterheads, DocumentDrafts drafts, Edits edits) {
        this.pages = pages;
        this.letterheads = letterheads;
        this.drafts = drafts;
        this.edits = edits;
    }

    @GetMapping("/administration/documents/{document}")
    public View words(@PathVariable String document) {
        DocumentKind asked = document(document);
        return pages.show(TEMPLATE, new OwnWordsView(asked, stored(asked)));
    }

    private static DocumentKind document(String word) {
        return DocumentKind.of(word).orElseThrow(() -> new NotFoundException("document " + word));
    }

    private Form stored(DocumentKind document) {
        Letterhead stands = letterheads.of(document);
        Map<String, String> fields = new LinkedHashMap<>(SectionOrder.places(stands.sections()));
        fields.put("opening", stands.opening().orElse(""));
        fields.put("ending", stands.ending().orElse(""));
        return Form.stored(fields, letterheads.version(document));
    }

    @PostMapping("/administration/documents/{document}")
    public View write(@PathVariable String document, @RequestParam Map<String, String> typed, RedirectAttributes next) {
        DocumentKind asked = document(document);
        Form form = new Form(typed);
        Optional<String> opening = text(form, "opening");
        Optional<String> ending = text(form, "ending");
        Optional<List<Section>> order = new SectionOrder(asked.sections()).read(form);
        if (!form.isRight()) {
            return pages.show(HttpStatus.UNPROCESSABLE_CONTENT, TEMPLATE, new OwnWordsView(asked, form));
        }
        return edits.save(edit(asked, form), seen -> {
            letterheads.write(asked, seen, opening, ending, order);
            next.addFlashAttribute(Pages.DONE, "ownWords.done");
            return new RedirectView(address(asked));
        });
    }

    private static Optional<String> text(Form form, String field) {
        Optional<String> text = form.workWords(field);
        if (text.filter(words -> words.length() > MOST_LETTERS).isPresent()) {
            form.refuse(field, "ownWords.wrong.long");
        }
        return text;
    }

    private Edit edit(DocumentKind document, Form form) {
        List<EditedField> fields = new ArrayList<>(new SectionOrder(document.sections()).edited());
        fields.add(EditedField.passage("opening", "ownWords.opening"));
        fields.add(EditedField.passage("ending", "ownWords.ending"));
        return new Edit(
                words -> words.of(document),
                address(document),
                address(document),
                form,
                () -> stored(document),
                fields);
    }

    private static String address(DocumentKind document) {
        return LetterheadPage.ADDRESS + "/" + document.word();
    }

    /** With the words as they are saved. */
    @GetMapping("/administration/documents/{document}/example.pdf")
    public ResponseEntity<byte[]> example(@PathVariable String document) {
        DocumentKind asked = document(document);
        Sheet view = drafts.example(asked);
        return PdfAnswer.of(Pdf.of(pages.text("documents/" + asked.word(), view)), asked.word() + ".pdf");
    }

    public record OwnWordsView(DocumentKind document, Form form) {

        public List<Section> sections() {
            return document.sections();
        }

        /** Name of the field for its place. */
        public String field(Section section) {
            return SectionOrder.field(section);
        }
    }
}
