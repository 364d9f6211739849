package dk.fodfaeste.discovery.progress;

import dk.fodfaeste.platform.web.EditedField;
import dk.fodfaeste.platform.web.Edits;
import dk.fodfaeste.platform.web.Edits.Edit;
import dk.fodfaeste.platform.web.Form;
import dk.fodfaeste.platform.web.Pages;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** How often the organisation has decided to talk about progress. */
@Controller
public class ProgressPolicyPage {

    private static final String ADDRESS = "/administration/progress-policy";
    private static final String MONTHS = "monthsBetween";
    private static final String TEMPLATE = "discovery/progress-policy";

    private final Pages pages;
    private final ProgressPolicies policies;
    private final Edits edits;

    ProgressPolicyPage(Pages pages, ProgressPolicies policies, Edits edits) {
        this.pages = pages;
        this.policies = policies;
        this.edits = edits;
    }

    @GetMapping(ADDRESS)
    public View policy() {
        return pages.show(TEMPLATE, new ProgressPolicyView(stored()));
    }

    private Form stored() {
        return Form.stored(Map.of(MONTHS, Integer.toString(policies.months())), policies.version());
    }

    @PostMapping(ADDRESS)
    public View decide(@RequestParam Map<String, String> typed, RedirectAttributes next) {
        Form form = new Form(typed);
        OptionalInt months = form.whole(MONTHS, 1, ProgressPolicies.MOST_MONTHS, "progressPolicy.wrong.months");
        if (months.isEmpty()) {
            form.refuse(MONTHS, "progressPolicy.wrong.months");
            return pages.show(HttpStatus.UNPROCESSABLE_CONTENT, TEMPLATE, new ProgressPolicyView(form));
        }
        return edits.save(edit(form), seen -> {
            policies.decide(seen, months.getAsInt());
            next.addFlashAttribute(Pages.DONE, "progressPolicy.done");
            return new RedirectView(ADDRESS);
        });
    }

    private Edit edit(Form form) {
        return new Edit(
                words -> words.text("progressPolicy.title"),
                ADDRESS,
                ADDRESS,
                form,
                this::stored,
                List.of(EditedField.number(MONTHS, "progressPolicy.months")));
    }

    public record ProgressPolicyView(Form form) {}
}
