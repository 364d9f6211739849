package dk.fodfaeste.catalogue.web;

import dk.fodfaeste.catalogue.Dimension;
import dk.fodfaeste.catalogue.Edition;
import dk.fodfaeste.catalogue.InLanguages;
import dk.fodfaeste.catalogue.editing.Change;
import dk.fodfaeste.catalogue.editing.Drafts;
import dk.fodfaeste.catalogue.editing.Keys;
import dk.fodfaeste.catalogue.editing.Merged;
import dk.fodfaeste.platform.web.Form;
import dk.fodfaeste.platform.web.Pages;
import dk.fodfaeste.platform.web.RefusedException;
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

/** Two dimensions of the same steps become one, for which all that was seen of either counts. */
@Controller
public class DimensionMergePage {

    private static final String ADDRESS = CataloguePage.ADDRESS + "/merge";

    private final Pages pages;
    private final Drafts drafts;

    DimensionMergePage(Pages pages, Drafts drafts) {
        this.pages = pages;
        this.drafts = drafts;
    }

    @GetMapping(ADDRESS)
    public View blank(@RequestParam String id) {
        Edition edition = drafts.edition();
        return show(
                HttpStatus.OK,
                edition,
                Change.free(edition, DimensionPage.find(edition, id).id()),
                Form.empty());
    }

    @PostMapping(ADDRESS)
    public View merge(@RequestParam String id, @RequestParam Map<String, String> typed, RedirectAttributes next) {
        Edition edition = drafts.edition();
        Dimension dimension = DimensionPage.find(edition, id);
        Form form = new Form(typed);
        String chosen = form.required("other", "catalogue.wrong.other");
        Optional<Dimension> other = others(edition, dimension).stream()
                .filter(each -> each.id().equals(chosen))
                .findFirst();
        if (other.isEmpty()) {
            form.refuse("other", "catalogue.wrong.other");
        }
        Optional<InLanguages> names = LanguageFields.name(form, LanguageFields.NAME);
        Optional<InLanguages> lookFors = LanguageFields.sentence(form, LanguageFields.LOOK_FOR);
        names.ifPresent(each -> SameName.refuse(form, LanguageFields.NAME, each, SameName.inUse(edition, id, chosen)));
        if (!form.isRight() || other.isEmpty()) {
            return show(HttpStatus.UNPROCESSABLE_CONTENT, edition, dimension, form);
        }
        String key = Keys.of(names.orElseThrow().danish(), edition, List.of());
        try {
            drafts.add(new Merged(id, other.get().id(), key, names.orElseThrow(), lookFors.orElseThrow()));
        } catch (RefusedException refused) {
            form.refuse("other", refused);
            return show(HttpStatus.UNPROCESSABLE_CONTENT, edition, dimension, form);
        }
        next.addFlashAttribute(Pages.DONE, "catalogue.done.drafted");
        return new RedirectView(CataloguePage.ADDRESS + "/draft");
    }

    private static List<Dimension> others(Edition edition, Dimension dimension) {
        return edition.dimensions().stream()
                .filter(each -> Merged.mayMerge(dimension, each))
                .toList();
    }

    private View show(HttpStatus status, Edition edition, Dimension dimension, Form form) {
        return pages.show(status, "catalogue/merge", new MergeView(dimension, others(edition, dimension), form));
    }

    /** @param others of the same steps */
    public record MergeView(Dimension dimension, List<Dimension> others, Form form) {}
}
