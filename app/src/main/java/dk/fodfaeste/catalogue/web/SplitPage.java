package dk.fodfaeste.catalogue.web;

import dk.fodfaeste.catalogue.Dimension;
import dk.fodfaeste.catalogue.Edition;
import dk.fodfaeste.catalogue.InLanguages;
import dk.fodfaeste.catalogue.Language;
import dk.fodfaeste.catalogue.editing.Change;
import dk.fodfaeste.catalogue.editing.Drafts;
import dk.fodfaeste.catalogue.editing.Keys;
import dk.fodfaeste.catalogue.editing.SplitUp;
import dk.fodfaeste.catalogue.editing.SplitUp.Part;
import dk.fodfaeste.platform.web.Form;
import dk.fodfaeste.platform.web.Pages;
import dk.fodfaeste.platform.web.RefusedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** One dimension becomes two or more; for each it is said whether what we knew counts for it. */
@Controller
public class SplitPage {

    private static final String ADDRESS = CataloguePage.ADDRESS + "/split";
    private static final int LEAST = 2;
    private static final int MOST = 4;

    private final Pages pages;
    private final Drafts drafts;

    SplitPage(Pages pages, Drafts drafts) {
        this.pages = pages;
        this.drafts = drafts;
    }

    @GetMapping(ADDRESS)
    public View blank(@RequestParam String id) {
        return show(HttpStatus.OK, free(drafts.edition(), id), Form.empty());
    }

    /** @throws RefusedException where it is not in use, or its steps are what they are */
    private static Dimension free(Edition edition, String id) {
        return Change.free(edition, DimensionPage.find(edition, id).id());
    }

    @PostMapping(ADDRESS)
    public View split(@RequestParam String id, @RequestParam Map<String, String> typed, RedirectAttributes next) {
        Edition edition = drafts.edition();
        Dimension dimension = DimensionPage.find(edition, id);
        Form form = new Form(typed);
        List<Part> parts = parts(form, edition, id);
        if (form.isRight() && parts.size() < LEAST) {
            form.refuse(name(parts.size()) + ".da", "catalogue.wrong.parts");
        }
        if (!form.isRight()) {
            return show(HttpStatus.UNPROCESSABLE_CONTENT, dimension, form);
        }
        try {
            drafts.add(new SplitUp(id, parts));
        } catch (RefusedException refused) {
            form.refuse(name(0) + ".da", refused);
            return show(HttpStatus.UNPROCESSABLE_CONTENT, dimension, form);
        }
        next.addFlashAttribute(Pages.DONE, "catalogue.done.drafted");
        return new RedirectView(CataloguePage.ADDRESS + "/draft");
    }

    /** Those of which something was written; the first two always. */
    private static List<Part> parts(Form form, Edition edition, String whole) {
        List<Part> parts = new ArrayList<>();
        List<InLanguages> others = SameName.inUse(edition, whole);
        for (int each = 0; each < MOST; each++) {
            int place = each;
            if (place < LEAST || isWritten(form, place)) {
                Optional<InLanguages> names = LanguageFields.name(form, name(place));
                Optional<InLanguages> lookFors = LanguageFields.sentence(form, lookFor(place));
                names.ifPresent(said -> SameName.refuse(form, name(place), said, others));
                if (names.isPresent() && lookFors.isPresent() && form.isRight()) {
                    others.add(names.get());
                    String key = Keys.of(
                            names.get().danish(),
                            edition,
                            parts.stream().map(Part::id).toList());
                    parts.add(new Part(
                            key,
                            names.get(),
                            lookFors.get(),
                            form.isTicked("known." + place),
                            form.isTicked("asked." + place)));
                }
            }
        }
        return parts;
    }

    private static boolean isWritten(Form form, int place) {
        return Language.all().stream()
                .flatMap(each ->
                        Stream.of(LanguageFields.field(name(place), each), LanguageFields.field(lookFor(place), each)))
                .anyMatch(field -> !form.typed(field).isBlank());
    }

    private static String name(int place) {
        return LanguageFields.NAME + "." + place;
    }

    private static String lookFor(int place) {
        return LanguageFields.LOOK_FOR + "." + place;
    }

    private View show(HttpStatus status, Dimension dimension, Form form) {
        return pages.show(status, "catalogue/split", new SplitView(dimension, form));
    }

    public record SplitView(Dimension dimension, Form form) {

        public List<Integer> places() {
            return IntStream.range(0, MOST).boxed().toList();
        }

        /** Those after the first two may stay empty. */
        public boolean isNeeded(int place) {
            return place < LEAST;
        }
    }
}
