package dk.fodfaeste.placements.followup;

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

/** When somebody else is told that nobody has written about a talk. */
@Controller
public class FollowUpPolicyPage {

    private static final String ADDRESS = "/administration/follow-up-policy";
    private static final String DEPUTY = "deputyDays";
    private static final String MANAGER = "managerDays";
    private static final String WRONG = "followUpPolicy.wrong.days";

    private final Pages pages;
    private final FollowUpPolicies policies;
    private final Edits edits;

    FollowUpPolicyPage(Pages pages, FollowUpPolicies policies, Edits edits) {
        this.pages = pages;
        this.policies = policies;
        this.edits = edits;
    }

    @GetMapping(ADDRESS)
    public View policy() {
        return pages.show("placements/follow-up-policy", new FollowUpPolicyView(stored()));
    }

    private Form stored() {
        FollowUpPolicy ours = policies.ours();
        return Form.stored(
                Map.of(DEPUTY, Integer.toString(ours.deputyDays()), MANAGER, Integer.toString(ours.managerDays())),
                policies.version());
    }

    @PostMapping(ADDRESS)
    public View decide(@RequestParam Map<String, String> typed, RedirectAttributes next) {
        Form form = new Form(typed);
        OptionalInt deputy = days(form, DEPUTY);
        OptionalInt manager = days(form, MANAGER);
        if (deputy.isPresent() && manager.isPresent() && manager.getAsInt() < deputy.getAsInt()) {
            form.refuse(MANAGER, "followUpPolicy.wrong.order");
        }
        if (!form.isRight()) {
            return pages.show(
                    HttpStatus.UNPROCESSABLE_CONTENT, "placements/follow-up-policy", new FollowUpPolicyView(form));
        }
        return edits.save(edit(form), seen -> {
            policies.decide(seen, new FollowUpPolicy(deputy.orElseThrow(), manager.orElseThrow()));
            next.addFlashAttribute(Pages.DONE, "followUpPolicy.done");
            return new RedirectView(ADDRESS);
        });
    }

    private static OptionalInt days(Form form, String field) {
        form.required(field, WRONG);
        return form.whole(field, 1, FollowUpPolicy.MOST_DAYS, WRONG);
    }

    private Edit edit(Form form) {
        return new Edit(
                        words -> words.text("followUpPolicy.title"),
                        ADDRESS,
                        ADDRESS,
                        form,
                        this::stored,
                        List.of(
                                EditedField.number(DEPUTY, "followUpPolicy.deputy"),
                                EditedField.number(MANAGER, "followUpPolicy.manager")))
                .withWayBack();
    }

    public record FollowUpPolicyView(Form form) {}
}
