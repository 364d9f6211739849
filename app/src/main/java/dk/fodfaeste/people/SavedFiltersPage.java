package dk.fodfaeste.people;

import dk.fodfaeste.people.PeoplePage.Arrangement;
import dk.fodfaeste.people.PeoplePage.Asked;
import dk.fodfaeste.people.PeoplePage.Sort;
import dk.fodfaeste.people.SavedFilters.SavedFilter;
import dk.fodfaeste.platform.web.EditedField;
import dk.fodfaeste.platform.web.Edits;
import dk.fodfaeste.platform.web.Edits.Edit;
import dk.fodfaeste.platform.web.Form;
import dk.fodfaeste.platform.web.Pages;
import dk.fodfaeste.platform.web.RefusedException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** The reader's own lists: kept under a name, called otherwise, taken away. */
@Controller
public class SavedFiltersPage {

    private static final String ADDRESS = "/people/filters";
    private static final String NAME = "name";

    private final Pages pages;
    private final SavedFilters filters;
    private final Edits edits;

    SavedFiltersPage(Pages pages, SavedFilters filters, Edits edits) {
        this.pages = pages;
        this.filters = filters;
        this.edits = edits;
    }

    @GetMapping(ADDRESS)
    public View filters() {
        return show(HttpStatus.OK, Optional.empty(), Optional.empty());
    }

    /** The list as it stands in the address; what was typed to look for somebody is not kept. */
    @PostMapping(ADDRESS)
    public View save(
            @RequestParam Optional<Stage> stage,
            @RequestParam Optional<UUID> consultant,
            @RequestParam(defaultValue = "false") boolean closed,
            @RequestParam(defaultValue = "LIST") Arrangement view,
            @RequestParam(defaultValue = "NAME") Sort sort,
            @RequestParam(defaultValue = "") List<PeopleColumn> column,
            @RequestParam Map<String, String> typed,
            RedirectAttributes next) {
        Asked asked = new Asked("", stage, consultant, closed, view, sort, PeopleColumn.chosen(column));
        Form form = new Form(typed);
        String name = name(form);
        if (form.isRight()) {
            try {
                filters.save(name, asked.saved());
                next.addFlashAttribute(Pages.DONE, "filter.saved");
                return new RedirectView(asked.address());
            } catch (RefusedException refusal) {
                form.refuse(NAME, refusal);
            }
        }
        return show(HttpStatus.UNPROCESSABLE_CONTENT, Optional.of(new Fresh(form, asked)), Optional.empty());
    }

    @PostMapping("/people/filters/{filterId}")
    public View rename(@PathVariable UUID filterId, @RequestParam Map<String, String> typed, RedirectAttributes next) {
        SavedFilter filter = filters.filter(filterId);
        Form form = new Form(typed);
        String name = name(form);
        if (form.isRight()) {
            try {
                return edits.save(edit(filter, form), seen -> {
                    filters.rename(filterId, seen, name);
                    next.addFlashAttribute(Pages.DONE, "filter.renamed");
                    return new RedirectView(ADDRESS);
                });
            } catch (RefusedException refusal) {
                form.refuse(NAME, refusal);
            }
        }
        return show(HttpStatus.UNPROCESSABLE_CONTENT, Optional.empty(), Optional.of(new Line(filter, form)));
    }

    @PostMapping("/people/filters/{filterId}/remove")
    public View remove(@PathVariable UUID filterId, RedirectAttributes next) {
        filters.remove(filterId);
        next.addFlashAttribute(Pages.DONE, "filter.removed");
        return new RedirectView(ADDRESS);
    }

    private static String name(Form form) {
        form.workWords(NAME, SavedFilters.LONGEST);
        return form.required(NAME, "filter.wrong.name");
    }

    private Edit edit(SavedFilter filter, Form form) {
        return new Edit(
                filter.name(),
                ADDRESS,
                ADDRESS + "/" + filter.id(),
                form,
                () -> stored(filters.filter(filter.id())),
                List.of(EditedField.text(NAME, "filter.name")));
    }

    private static Form stored(SavedFilter filter) {
        return Form.stored(Map.of(NAME, filter.name()), filter.version());
    }

    /** @param fresh one that could not be saved @param refused one that could not be renamed */
    private View show(HttpStatus status, Optional<Fresh> fresh, Optional<Line> refused) {
        List<Line> lines = filters.all().stream()
                .map(each -> refused.filter(line -> line.filter().id().equals(each.id()))
                        .orElseGet(() -> new Line(each, stored(each))))
                .toList();
        return pages.show(status, "people/filters", new FiltersView(lines, fresh));
    }

    public record FiltersView(List<Line> lines, Optional<Fresh> fresh) {}

    /** One that is kept, with the form that names it. */
    public record Line(SavedFilter filter, Form form) {}

    /** One that is not kept yet. */
    public record Fresh(Form form, Asked asked) {}
}
