package dk.fodfaeste.documents;

import dk.fodfaeste.platform.web.EditedField;
import dk.fodfaeste.platform.web.Edits;
import dk.fodfaeste.platform.web.Edits.Edit;
import dk.fodfaeste.platform.web.Form;
import dk.fodfaeste.platform.web.Pages;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** What stands at the top and at the end of every document of the organisation. */
@Controller
public class LetterheadPage {

    static final String ADDRESS = "/administration/documents";

    private static final String TEMPLATE = "documents/letterhead";
    private static final int MOST_LETTERS = 300;

    private final Pages pages;
    private final Letterheads letterheads;
    private final Edits edits;

    LetterheadPage(Pages pages, Letterheads letterheads, Edits edits) {
        this.pages = pages;
        this.letterheads = letterheads;
        this.edits = edits;
    }

    @GetMapping(ADDRESS)
    public View letterhead() {
        return pages.show(TEMPLATE, new LetterheadView(stored(), DocumentKind.values()));
    }

    private Form stored() {
        Letterhead stands = letterheads.of(DocumentKind.AGREEMENT);
        return Form.stored(
                Map.of(
                        "address", stands.address().orElse(""),
                        "contact", stands.contact().orElse(""),
                        "closing", stands.closing().orElse("")),
                letterheads.version());
    }

    @PostMapping(ADDRESS)
    public View write(@RequestParam Map<String, String> typed, RedirectAttributes next) {
        Form form = new Form(typed);
        Optional<String> address = text(form, "address");
        Optional<String> contact = text(form, "contact");
        Optional<String> closing = text(form, "closing");
        if (!form.isRight()) {
            return pages.show(
                    HttpStatus.UNPROCESSABLE_CONTENT, TEMPLATE, new LetterheadView(form, DocumentKind.values()));
        }
        return edits.save(edit(form), seen -> {
            letterheads.write(seen, address, contact, closing);
            next.addFlashAttribute(Pages.DONE, "letterhead.done");
            return new RedirectView(ADDRESS);
        });
    }

    private static Optional<String> text(Form form, String field) {
        Optional<String> text = form.text(field);
        if (text.filter(words -> words.length() > MOST_LETTERS).isPresent()) {
            form.refuse(field, "letterhead.wrong.long");
        }
        return text;
    }

    private Edit edit(Form form) {
        return new Edit(
                words -> words.text("letterhead.title"),
                ADDRESS,
                ADDRESS,
                form,
                this::stored,
                List.of(
                        EditedField.passage("address", "letterhead.address"),
                        EditedField.passage("contact", "letterhead.contact"),
                        EditedField.passage("closing", "letterhead.closing")));
    }

    public record LetterheadView(Form form, DocumentKind[] documents) {}
}
