package dk.fodfaeste.links.words;

import dk.fodfaeste.links.words.PageTextFile.Wrong;
import dk.fodfaeste.platform.web.Form;
import dk.fodfaeste.platform.web.NotFoundException;
import dk.fodfaeste.platform.web.Pages;
import dk.fodfaeste.platform.web.RefusedException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** The languages of the person's page: how far each is, its texts, a file out and a file in, and that somebody has read a text. */
@Controller
@Transactional
public class PageTextsPage {

    private static final String PAGE = "/administration/page-texts";
    private static final String FILE = "file";
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final Pages pages;
    private final PageTexts texts;

    PageTextsPage(Pages pages, PageTexts texts) {
        this.pages = pages;
        this.texts = texts;
    }

    /** @param language code of the one whose texts are shown; all languages where none is named @param only {@code open}: those that nobody has read */
    @GetMapping(PAGE)
    public View texts(@RequestParam Optional<String> language, @RequestParam(defaultValue = "") String only) {
        return language.isEmpty()
                ? show(HttpStatus.OK, Form.empty(), List.of())
                : ofLanguage(HttpStatus.OK, known(language.get()), only.equals("open"), Form.empty());
    }

    private PageLanguage known(String code) {
        return PageLanguage.of(code)
                .filter(texts.languages()::contains)
                .orElseThrow(() -> new NotFoundException("page texts in " + code));
    }

    private View show(HttpStatus status, Form form, List<Wrong> wrong) {
        return pages.show(
                status,
                "links/page-texts",
                new PageTextsView(
                        texts.languages().stream()
                                .map(each -> State.of(texts.in(each)))
                                .toList(),
                        form,
                        wrong));
    }

    private View ofLanguage(HttpStatus status, PageLanguage language, boolean open, Form form) {
        PageWords words = texts.in(language);
        return pages.show(
                status,
                "links/page-text-language",
                new PageTextLanguageView(
                        language,
                        PageTexts.keys().stream()
                                .map(key -> new Line(
                                        key,
                                        Objects.requireNonNull(words.danish().get(key))
                                                .words(),
                                        Optional.ofNullable(words.texts().get(key))))
                                .filter(line -> !open || !line.isRead())
                                .toList(),
                        open,
                        form));
    }

    @GetMapping(PAGE + ".csv")
    public ResponseEntity<byte[]> file(@RequestParam String language) {
        PageLanguage found = known(language);
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(
                        "Content-Disposition",
                        ContentDisposition.attachment()
                                .filename("personens-side-" + found.code() + ".csv")
                                .build()
                                .toString())
                .header("Cache-Control", "no-store")
                .body(PageTextFile.written(texts.in(found)));
    }

    /** The whole file or nothing; what is wrong is told row by row. */
    @PostMapping(PAGE)
    public View put(
            @RequestParam Map<String, String> typed,
            @RequestParam(name = FILE, required = false) @Nullable MultipartFile file,
            RedirectAttributes next)
            throws IOException {
        Form form = new Form(typed);
        Optional<PageLanguage> language = form.text("code").flatMap(PageLanguage::of);
        if (language.isEmpty()) {
            form.refuse("code", "pageTexts.wrong.code");
        }
        if (file == null || file.isEmpty()) {
            form.refuse(FILE, "pageTexts.wrong.none");
        }
        if (!form.isRight() || language.isEmpty() || file == null) {
            return show(HttpStatus.UNPROCESSABLE_CONTENT, form, List.of());
        }
        PageTextFile read = PageTextFile.read(file.getBytes());
        if (!read.wrong().isEmpty()) {
            form.refuse(FILE, "pageTexts.wrong.file");
            return show(HttpStatus.UNPROCESSABLE_CONTENT, form, read.wrong());
        }
        texts.put(language.get(), read.texts());
        next.addFlashAttribute(Pages.DONE, "pageTexts.put.done");
        return new RedirectView(PAGE + "?language=" + language.get().code());
    }

    /** Somebody who speaks the language has read a text, and it is right. */
    @PostMapping(PAGE + "/checked")
    public View check(@RequestParam Map<String, String> typed, RedirectAttributes next) {
        Form form = new Form(typed);
        PageLanguage language = known(form.typed("language"));
        boolean open = form.typed("only").equals("open");
        try {
            texts.check(language, form.typed("key"), form.typed("words"));
        } catch (RefusedException refusal) {
            form.refuse("words", refusal);
            return ofLanguage(HttpStatus.CONFLICT, language, open, form);
        }
        next.addFlashAttribute(Pages.DONE, "pageTexts.check.done");
        return new RedirectView(PAGE + "?language=" + language.code() + (open ? "&only=open" : ""));
    }

    /** How far a language is. */
    public record State(PageLanguage language, int there, long checked, int missing) {

        private static State of(PageWords words) {
            return new State(
                    words.language(),
                    words.texts().size(),
                    words.texts().values().stream().filter(PageText::checked).count(),
                    words.danish().size() - words.texts().size());
        }
    }

    /** @param text of the language; empty where nobody wrote one */
    public record Line(String key, String danish, Optional<PageText> text) {

        public boolean isRead() {
            return text.filter(PageText::checked).isPresent();
        }
    }

    /** @param wrong with the file that was sent, row by row */
    public record PageTextsView(List<State> states, Form form, List<Wrong> wrong) {}

    /** @param open whether only those are shown that nobody has read */
    public record PageTextLanguageView(PageLanguage language, List<Line> lines, boolean open, Form form) {}
}
