package dk.fodfaeste.catalogue.web;

import dk.fodfaeste.catalogue.Catalogue;
import dk.fodfaeste.catalogue.Dimension;
import dk.fodfaeste.catalogue.DimensionUse;
import dk.fodfaeste.catalogue.DimensionUse.Kind;
import dk.fodfaeste.catalogue.Edition;
import dk.fodfaeste.catalogue.InLanguages;
import dk.fodfaeste.catalogue.editing.BroughtBack;
import dk.fodfaeste.catalogue.editing.Draft;
import dk.fodfaeste.catalogue.editing.Drafts;
import dk.fodfaeste.catalogue.editing.Reworded;
import dk.fodfaeste.catalogue.editing.TakenOut;
import dk.fodfaeste.platform.web.Edits;
import dk.fodfaeste.platform.web.Edits.Edit;
import dk.fodfaeste.platform.web.Form;
import dk.fodfaeste.platform.web.NotFoundException;
import dk.fodfaeste.platform.web.Pages;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** One dimension: its words in all languages, its steps, what rests on it, what was done to it, and what can be done. */
@Controller
@Transactional
public class DimensionPage {

    static final String ADDRESS = CataloguePage.ADDRESS + "/dimension";

    private final Pages pages;
    private final Catalogue catalogue;
    private final Drafts drafts;
    private final Histories histories;
    private final List<DimensionUse> uses;
    private final Edits edits;

    DimensionPage(
            Pages pages,
            Catalogue catalogue,
            Drafts drafts,
            Histories histories,
            List<DimensionUse> uses,
            Edits edits) {
        this.pages = pages;
        this.catalogue = catalogue;
        this.drafts = drafts;
        this.histories = histories;
        this.uses = uses;
        this.edits = edits;
    }

    @GetMapping(ADDRESS)
    @Transactional(readOnly = true)
    public View dimension(@RequestParam String id) {
        Draft draft = drafts.ours();
        Dimension dimension = find(drafts.edition(draft), id);
        return show(HttpStatus.OK, draft, dimension, stored(draft, dimension));
    }

    @PostMapping(ADDRESS)
    public View reword(@RequestParam String id, @RequestParam Map<String, String> typed, RedirectAttributes next) {
        Draft draft = drafts.ours();
        Dimension dimension = find(drafts.edition(draft), id);
        Form form = new Form(typed);
        Optional<InLanguages> names = LanguageFields.name(form, LanguageFields.NAME);
        Optional<InLanguages> lookFors = LanguageFields.sentence(form, LanguageFields.LOOK_FOR);
        names.ifPresent(
                each -> SameName.refuse(form, LanguageFields.NAME, each, SameName.inUse(drafts.edition(draft), id)));
        if (!form.isRight() || names.isEmpty() || lookFors.isEmpty()) {
            return show(HttpStatus.UNPROCESSABLE_CONTENT, draft, dimension, form);
        }
        return edits.save(edit(dimension, form), seen -> {
            if (!names.get().equals(dimension.names()) || !lookFors.get().equals(dimension.lookFors())) {
                drafts.reword(seen, new Reworded(id, names.get(), lookFors.get()));
            }
            return drafted(id, next);
        });
    }

    @PostMapping(CataloguePage.ADDRESS + "/taken-out")
    public View takeOut(@RequestParam String id, RedirectAttributes next) {
        drafts.add(new TakenOut(id));
        return drafted(id, next);
    }

    @PostMapping(CataloguePage.ADDRESS + "/brought-back")
    public View bringBack(@RequestParam String id, RedirectAttributes next) {
        drafts.add(new BroughtBack(id));
        return drafted(id, next);
    }

    static View drafted(String id, RedirectAttributes next) {
        next.addFlashAttribute(Pages.DONE, "catalogue.done.drafted");
        return new RedirectView(address(id));
    }

    static String address(String id) {
        return ADDRESS + "?id=" + id;
    }

    static Dimension find(Edition edition, String id) {
        return edition.find(id).orElseThrow(() -> new NotFoundException("dimension " + id));
    }

    private static Form stored(Draft draft, Dimension dimension) {
        Map<String, String> fields = new HashMap<>(LanguageFields.stored(LanguageFields.NAME, dimension.names()));
        fields.putAll(LanguageFields.stored(LanguageFields.LOOK_FOR, dimension.lookFors()));
        return Form.stored(fields, draft.version());
    }

    private Edit edit(Dimension dimension, Form form) {
        return new Edit(
                dimension,
                address(dimension.id()),
                ADDRESS,
                form,
                () -> {
                    Draft now = drafts.ours();
                    return stored(now, find(drafts.edition(now), dimension.id()));
                },
                Stream.of(LanguageFields.NAME, LanguageFields.LOOK_FOR)
                        .flatMap(LanguageFields::edited)
                        .toList());
    }

    private View show(HttpStatus status, Draft draft, Dimension dimension, Form form) {
        List<String> id = List.of(dimension.id());
        Map<Kind, Integer> use = new EnumMap<>(Kind.class);
        uses.stream().filter(each -> each.kind() != Kind.OPENINGS).forEach(each -> use.put(each.kind(), each.any(id)));
        return pages.show(
                status,
                "catalogue/dimension",
                new DimensionView(
                        dimension,
                        catalogue.find(dimension.id()),
                        draft.isAbout(dimension),
                        use,
                        histories.of(dimension.id()),
                        form));
    }

    /**
     * @param dimension as it would be with the draft in force
     * @param inForce as it is; empty where it is new
     * @param drafted whether the draft changes it
     */
    public record DimensionView(
            Dimension dimension,
            Optional<Dimension> inForce,
            boolean drafted,
            Map<Kind, Integer> use,
            List<HistoryLine> history,
            Form form) {}
}
