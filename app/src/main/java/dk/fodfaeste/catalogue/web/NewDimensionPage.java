package dk.fodfaeste.catalogue.web;

import dk.fodfaeste.catalogue.DimensionGroup;
import dk.fodfaeste.catalogue.InLanguages;
import dk.fodfaeste.catalogue.Scale;
import dk.fodfaeste.catalogue.Shipped;
import dk.fodfaeste.catalogue.editing.Added;
import dk.fodfaeste.catalogue.editing.Drafts;
import dk.fodfaeste.catalogue.editing.Keys;
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

/** A new dimension: its group, its words, and a scale that there is or steps of its own. */
@Controller
public class NewDimensionPage {

    private static final String ADDRESS = CataloguePage.ADDRESS + "/new";
    private static final String OWN = "OWN";

    private final Pages pages;
    private final Drafts drafts;

    NewDimensionPage(Pages pages, Drafts drafts) {
        this.pages = pages;
        this.drafts = drafts;
    }

    @GetMapping(ADDRESS)
    public View blank() {
        return show(HttpStatus.OK, Form.empty());
    }

    @PostMapping(ADDRESS)
    public View add(@RequestParam Map<String, String> typed, RedirectAttributes next) {
        Form form = new Form(typed);
        form.required("group", "catalogue.wrong.group");
        Optional<DimensionGroup> group = form.one("group", DimensionGroup.class, "catalogue.wrong.group");
        Optional<InLanguages> names = LanguageFields.name(form, LanguageFields.NAME);
        Optional<InLanguages> lookFors = LanguageFields.sentence(form, LanguageFields.LOOK_FOR);
        names.ifPresent(each -> SameName.refuse(form, LanguageFields.NAME, each, SameName.inUse(drafts.edition())));
        String key = names.map(each -> Keys.of(each.danish(), drafts.edition(), List.of()))
                .orElse("");
        Optional<Scale> scale = scale(form, key);
        if (!form.isRight() || scale.isEmpty()) {
            return show(HttpStatus.UNPROCESSABLE_CONTENT, form);
        }
        drafts.add(new Added(key, group.orElseThrow(), names.orElseThrow(), lookFors.orElseThrow(), scale.get()));
        return DimensionPage.drafted(key, next);
    }

    private static Optional<Scale> scale(Form form, String key) {
        String chosen = form.required("scale", "catalogue.wrong.scale");
        if (chosen.equals(OWN)) {
            return StepFields.read(form).map(steps -> Scale.of(key, steps));
        }
        Optional<Scale> scale =
                shapes().stream().filter(each -> each.id().equals(chosen)).findFirst();
        if (scale.isEmpty()) {
            form.refuse("scale", "catalogue.wrong.scale");
        }
        return scale;
    }

    /** Those of hours in a day or a week belong to the dimensions that the program reckons with. */
    private static List<Scale> shapes() {
        return Shipped.scales().stream().filter(each -> !each.ofHours()).toList();
    }

    private View show(HttpStatus status, Form form) {
        return pages.show(
                status, "catalogue/new", new NewDimensionView(shapes(), List.of(DimensionGroup.values()), form));
    }

    /** @param scales that there are */
    public record NewDimensionView(List<Scale> scales, List<DimensionGroup> groups, Form form) {}
}
