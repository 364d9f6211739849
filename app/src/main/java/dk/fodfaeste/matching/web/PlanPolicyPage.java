package dk.fodfaeste.matching.web;

import dk.fodfaeste.matching.plan.PlanPolicies;
import dk.fodfaeste.matching.plan.PlanPolicy;
import dk.fodfaeste.platform.web.Form;
import dk.fodfaeste.platform.web.Pages;
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

    private final Pages pages;
    private final PlanPolicies policies;

    PlanPolicyPage(Pages pages, PlanPolicies policies) {
        this.pages = pages;
        this.policies = policies;
    }

    @GetMapping(ADDRESS)
    public View policy() {
        String now = Integer.toString(policies.ours().coursesPerConsultant());
        return pages.show("matching/plan-policy", new PlanPolicyView(new Form(Map.of(COURSES, now))));
    }

    @PostMapping(ADDRESS)
    public View decide(@RequestParam Map<String, String> typed, RedirectAttributes next) {
        Form form = new Form(typed);
        OptionalInt courses = form.whole(COURSES, 1, PlanPolicy.MOST_COURSES, "planPolicy.wrong.courses");
        if (courses.isEmpty()) {
            form.refuse(COURSES, "planPolicy.wrong.courses");
            return pages.show(HttpStatus.UNPROCESSABLE_CONTENT, "matching/plan-policy", new PlanPolicyView(form));
        }
        policies.decide(new PlanPolicy(courses.getAsInt()));
        next.addFlashAttribute(Pages.DONE, "planPolicy.done");
        return new RedirectView(ADDRESS);
    }

    public record PlanPolicyView(Form form) {}
}
