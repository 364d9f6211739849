package dk.fodfaeste.catalogue.web;

import dk.fodfaeste.catalogue.Counting;
import dk.fodfaeste.catalogue.Dimension;
import dk.fodfaeste.catalogue.InLanguages;
import dk.fodfaeste.catalogue.editing.Draft;
import dk.fodfaeste.catalogue.editing.Drafts;
import dk.fodfaeste.catalogue.editing.Restepped;
import dk.fodfaeste.platform.web.EditedField;
import dk.fodfaeste.platform.web.Edits;
import dk.fodfaeste.platform.web.Edits.Edit;
import dk.fodfaeste.platform.web.Form;
import dk.fodfaeste.platform.web.Pages;
import dk.fodfaeste.platform.web.RefusedException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The steps of a dimension in other words, or other steps; and what each of the old ones counts for. */
@Controller
@Transactional
public class StepsPage {

    private static final String ADDRESS = CataloguePage.ADDRESS + "/steps";
    private static final String NONE = "none";

    private final Pages pages;
    private final Drafts drafts;
    private final Edits edits;

    StepsPage(Pages pages, Drafts drafts, Edits edits) {
        this.pages = pages;
        this.drafts = drafts;
        this.edits = edits;
    }

    @GetMapping(ADDRESS)
    @Transactional(readOnly = true)
    public View steps(@RequestParam String id) {
        Draft draft = drafts.ours();
        Dimension dimension = free(draft, id);
        return show(HttpStatus.OK, dimension, stored(draft, dimension));
    }

    /** @throws RefusedException where its steps are what they are */
    private Dimension free(Draft draft, String id) {
        Dimension dimension = DimensionPage.find(drafts.edition(draft), id);
        if (dimension.hasFixedSteps()) {
            throw new RefusedException("catalogue.wrong.reckonedWith");
        }
        return dimension;
    }

    private static Form stored(Draft draft, Dimension dimension) {
        Map<String, String> fields = new HashMap<>(StepFields.stored(dimension.scale()));
        dimension.scale().bins().forEach(bin -> fields.put(onward(bin.number()), Integer.toString(bin.number())));
        return Form.stored(fields, draft.version());
    }

    private static String onward(int step) {
        return "onward." + step;
    }

    @PostMapping(ADDRESS)
    public View change(@RequestParam String id, @RequestParam Map<String, String> typed, RedirectAttributes next) {
        Dimension dimension = free(drafts.ours(), id);
        Form form = new Form(typed);
        Optional<List<InLanguages>> steps = StepFields.read(form);
        List<Integer> onwards = onwards(form, dimension, steps.map(List::size).orElse(StepFields.MOST));
        if (!form.isRight()) {
            return show(HttpStatus.UNPROCESSABLE_CONTENT, dimension, form);
        }
        return edits.save(edit(dimension, form), seen -> {
            drafts.reword(seen, new Restepped(id, steps.orElseThrow(), onwards));
            return DimensionPage.drafted(id, next);
        });
    }

    /** A higher step never counts for a lower one than a lower step does. */
    private static List<Integer> onwards(Form form, Dimension dimension, int steps) {
        List<Integer> onwards = new ArrayList<>();
        int least = 0;
        for (int step = 0; step <= dimension.scale().highest(); step++) {
            String field = onward(step);
            int onward = form.typed(field).equals(NONE)
                    ? Counting.NOT
                    : form.whole(field, 0, steps - 1, "catalogue.wrong.onward").orElse(Counting.NOT);
            if (form.typed(field).isBlank()) {
                form.refuse(field, "catalogue.wrong.onward");
            } else if (onward != Counting.NOT && onward < least) {
                form.refuse(field, "catalogue.wrong.onward.order");
            }
            least = Math.max(least, onward);
            onwards.add(onward);
        }
        return onwards;
    }

    private Edit edit(Dimension dimension, Form form) {
        String page = ADDRESS + "?id=" + dimension.id();
        Stream<EditedField> onwards = IntStream.rangeClosed(0, dimension.scale().highest())
                .mapToObj(step -> new EditedField(
                        onward(step),
                        words ->
                                words.text("catalogue.onward", dimension.scale().bin(step)),
                        typed -> typed.text(onward(step)),
                        words -> chosen -> NONE.equals(chosen)
                                ? words.text("catalogue.onward.none")
                                : words.text("catalogue.onward.step", Integer.parseInt(chosen.toString()) + 1),
                        false));
        return new Edit(
                dimension,
                page,
                ADDRESS,
                form,
                () -> {
                    Draft now = drafts.ours();
                    return stored(now, DimensionPage.find(drafts.edition(now), dimension.id()));
                },
                Stream.concat(StepFields.edited(), onwards).toList());
    }

    private View show(HttpStatus status, Dimension dimension, Form form) {
        return pages.show(status, "catalogue/steps", new StepsView(dimension, form));
    }

    /** @param dimension as it would be with the draft in force */
    public record StepsView(Dimension dimension, Form form) {

        public List<Integer> places() {
            return IntStream.range(0, StepFields.MOST).boxed().toList();
        }
    }
}
