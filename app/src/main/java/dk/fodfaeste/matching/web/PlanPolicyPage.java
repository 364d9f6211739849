package dk.fodfaeste.matching.web;

import dk.fodfaeste.matching.plan.PlanPolicies;
import dk.fodfaeste.matching.plan.PlanPolicy;
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

/** What the organisation has decided for its week's plan. */
@Controller
public class PlanPolicyPage {

    private static final String ADDRESS = "/administration/plan-policy";
    private static final String COURSES = "coursesPerConsultant";
    private static final String HOLD = "holdDays";

    private final Pages pages;
    private final PlanPolicies policies;
    private final Edits edits;

    PlanPolicyPage(Pages pages, PlanPolicies policies, Edits edits) {
        this.pages = pages;
        this.policies = policies;
        this.edits = edits;
    }

    @GetMapping(ADDRESS)
    public View policy() {
        return pages.show("matching/plan-policy", new PlanPolicyView(stored()));
    }

    private Form stored() {
        PlanPolicy ours = policies.ours();
        return Form.stored(
                Map.of(
                        COURSES, Integer.toString(ours.coursesPerConsultant()),
                        HOLD, Integer.toString(ours.holdDays())),
                policies.version());
    }

    @PostMapping(ADDRESS)
    public View decide(@RequestParam Map<String, String> typed, RedirectAttributes next) {
        Form form = new Form(typed);
        OptionalInt courses = form.whole(COURSES, 1, PlanPolicy.MOST_COURSES, "planPolicy.wrong.courses");
        OptionalInt hold = form.whole(HOLD, 1, PlanPolicy.MOST_HOLD_DAYS, "planPolicy.wrong.hold");
        if (courses.isEmpty()) {
            form.refuse(COURSES, "planPolicy.wrong.courses");
        }
        if (hold.isEmpty()) {
            form.refuse(HOLD, "planPolicy.wrong.hold");
        }
        if (!form.isRight()) {
            return pages.show(HttpStatus.UNPROCESSABLE_CONTENT, "matching/plan-policy", new PlanPolicyView(form));
        }
        return edits.save(edit(form), seen -> {
            policies.decide(seen, new PlanPolicy(courses.getAsInt(), hold.getAsInt()));
            next.addFlashAttribute(Pages.DONE, "planPolicy.done");
            return new RedirectView(ADDRESS);
        });
    }

    private Edit edit(Form form) {
        return new Edit(
                        words -> words.text("planPolicy.title"),
                        ADDRESS,
                        ADDRESS,
                        form,
                        this::stored,
                        List.of(
                                EditedField.number(COURSES, "planPolicy.courses"),
                                EditedField.number(HOLD, "planPolicy.hold")))
                .withWayBack();
    }

    public record PlanPolicyView(Form form) {}
}
