package dk.fodfaeste.matching.web;

import dk.fodfaeste.matching.board.FindOutPolicies;
import dk.fodfaeste.matching.board.FindOutRules;
import dk.fodfaeste.platform.web.EditedField;
import dk.fodfaeste.platform.web.Edits;
import dk.fodfaeste.platform.web.Edits.Edit;
import dk.fodfaeste.platform.web.Form;
import dk.fodfaeste.platform.web.Pages;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** What the organisation has decided about finding out. */
@Controller
public class FindOutPolicyPage {

    private static final String ADDRESS = "/administration/find-out-policy";
    private static final String SIGHTINGS = "sightingsPerWeek";
    private static final String MOST = "mostADay";
    private static final String LOOK_BACK = "lookBackDays";

    private final Pages pages;
    private final FindOutPolicies policies;
    private final Edits edits;

    FindOutPolicyPage(Pages pages, FindOutPolicies policies, Edits edits) {
        this.pages = pages;
        this.policies = policies;
        this.edits = edits;
    }

    @GetMapping(ADDRESS)
    public View policy() {
        return pages.show("matching/find-out-policy", new FindOutPolicyView(stored()));
    }

    private Form stored() {
        FindOutRules ours = policies.ours();
        return Form.stored(
                Map.of(
                        SIGHTINGS, Integer.toString(ours.sightingsPerWeek()),
                        MOST, Integer.toString(ours.mostADay()),
                        LOOK_BACK, Integer.toString(ours.lookBackDays())),
                policies.version());
    }

    @PostMapping(ADDRESS)
    public View decide(@RequestParam Map<String, String> typed, RedirectAttributes next) {
        Form form = new Form(typed);
        Optional<FindOutRules> rules = rules(form);
        if (rules.isEmpty()) {
            return pages.show(
                    HttpStatus.UNPROCESSABLE_CONTENT, "matching/find-out-policy", new FindOutPolicyView(form));
        }
        return edits.save(edit(form), seen -> {
            policies.decide(seen, rules.get());
            next.addFlashAttribute(Pages.DONE, "findOutPolicy.done");
            return new RedirectView(ADDRESS);
        });
    }

    private static Optional<FindOutRules> rules(Form form) {
        OptionalInt sightings = whole(form, SIGHTINGS, 1, FindOutRules.MOST_SIGHTINGS);
        OptionalInt most = whole(form, MOST, 1, FindOutRules.MOST_A_DAY);
        OptionalInt lookBack = whole(form, LOOK_BACK, FindOutRules.SHORTEST_LOOK, FindOutRules.LONGEST_LOOK);
        return form.isRight()
                ? Optional.of(new FindOutRules(sightings.orElseThrow(), most.orElseThrow(), lookBack.orElseThrow()))
                : Optional.empty();
    }

    private static OptionalInt whole(Form form, String field, int least, int most) {
        String key = "findOutPolicy.wrong." + field;
        OptionalInt number = form.whole(field, least, most, key);
        if (number.isEmpty()) {
            form.refuse(field, key);
        }
        return number;
    }

    private Edit edit(Form form) {
        return new Edit(
                words -> words.text("findOutPolicy.title"),
                ADDRESS,
                ADDRESS,
                form,
                this::stored,
                List.of(
                        EditedField.number(SIGHTINGS, "findOutPolicy." + SIGHTINGS),
                        EditedField.number(MOST, "findOutPolicy." + MOST),
                        EditedField.number(LOOK_BACK, "findOutPolicy." + LOOK_BACK)));
    }

    public record FindOutPolicyView(Form form) {}
}
