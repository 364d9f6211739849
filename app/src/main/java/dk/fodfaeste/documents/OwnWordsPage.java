package dk.fodfaeste.documents;

import dk.fodfaeste.platform.web.EditedField;
import dk.fodfaeste.platform.web.Edits;
import dk.fodfaeste.platform.web.Edits.Edit;
import dk.fodfaeste.platform.web.Form;
import dk.fodfaeste.platform.web.NotFoundException;
import dk.fodfaeste.platform.web.Pages;
import dk.fodfaeste.platform.web.Words;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.MessageSource;
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
    private final CourseDocuments documents;
    private final Edits edits;
    private final MessageSource messages;
    private final Clock clock;

    OwnWordsPage(
            Pages pages,
            Letterheads letterheads,
            CourseDocuments documents,
            Edits edits,
            MessageSource messages,
            Clock clock) {
        this.pages = pages;
        this.letterheads = letterheads;
        this.documents = documents;
        this.edits = edits;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/administration/documents/{document}")
    public View words(@PathVariable String document) {
        CourseDocument asked = document(document);
        return pages.show(TEMPLATE, new OwnWordsView(asked, stored(asked)));
    }

    private static CourseDocument document(String word) {
        return CourseDocument.of(word).orElseThrow(() -> new NotFoundException("document " + word));
    }

    private Form stored(CourseDocument document) {
        Letterhead stands = letterheads.of(document);
        return Form.stored(
                Map.of(
                        "opening", stands.opening().orElse(""),
                        "ending", stands.ending().orElse("")),
                letterheads.version(document));
    }

    @PostMapping("/administration/documents/{document}")
    public View write(@PathVariable String document, @RequestParam Map<String, String> typed, RedirectAttributes next) {
        CourseDocument asked = document(document);
        Form form = new Form(typed);
        Optional<String> opening = text(form, "opening");
        Optional<String> ending = text(form, "ending");
        if (!form.isRight()) {
            return pages.show(HttpStatus.UNPROCESSABLE_CONTENT, TEMPLATE, new OwnWordsView(asked, form));
        }
        return edits.save(edit(asked, form), seen -> {
            letterheads.write(asked, seen, opening, ending);
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

    private Edit edit(CourseDocument document, Form form) {
        return new Edit(
                words -> words.of(document),
                address(document),
                address(document),
                form,
                () -> stored(document),
                List.of(
                        EditedField.passage("opening", "ownWords.opening"),
                        EditedField.passage("ending", "ownWords.ending")));
    }

    private static String address(CourseDocument document) {
        return LetterheadPage.ADDRESS + "/" + document.word();
    }

    /** With the words as they are saved. */
    @GetMapping("/administration/documents/{document}/example.pdf")
    public ResponseEntity<byte[]> example(@PathVariable String document) {
        CourseDocument asked = document(document);
        LocalDate today = LocalDate.now(clock);
        Words danish = new Words(messages, Locale.of("da", "DK"));
        DocumentView view = new DocumentView(
                danish, asked, letterheads.of(asked), ExampleCourse.of(asked, danish, today, documents::law), today);
        return PdfAnswer.of(Pdf.of(pages.text("documents/" + asked.word(), view)), asked.word() + ".pdf");
    }

    public record OwnWordsView(CourseDocument document, Form form) {}
}
