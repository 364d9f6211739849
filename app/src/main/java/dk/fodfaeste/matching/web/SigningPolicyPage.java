package dk.fodfaeste.matching.web;

import dk.fodfaeste.matching.proposals.SigningPolicies;
import dk.fodfaeste.matching.proposals.SigningPolicy;
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

/** When the organisation is told of signatures that are waited for. */
@Controller
public class SigningPolicyPage {

    private static final String ADDRESS = "/administration/signing-policy";
    private static final String REMIND = "remindAfterDays";
    private static final String QUIET = "quietDays";
    private static final String WRONG = "signingPolicy.wrong.days";

    private final Pages pages;
    private final SigningPolicies policies;
    private final Edits edits;

    SigningPolicyPage(Pages pages, SigningPolicies policies, Edits edits) {
        this.pages = pages;
        this.policies = policies;
        this.edits = edits;
    }

    @GetMapping(ADDRESS)
    public View policy() {
        return pages.show("matching/signing-policy", new SigningPolicyView(stored()));
    }

    private Form stored() {
        SigningPolicy ours = policies.ours();
        return Form.stored(
                Map.of(REMIND, Integer.toString(ours.remindAfterDays()), QUIET, Integer.toString(ours.quietDays())),
                policies.version());
    }

    @PostMapping(ADDRESS)
    public View decide(@RequestParam Map<String, String> typed, RedirectAttributes next) {
        Form form = new Form(typed);
        OptionalInt remind = days(form, REMIND);
        OptionalInt quiet = days(form, QUIET);
        if (remind.isEmpty() || quiet.isEmpty()) {
            return pages.show(HttpStatus.UNPROCESSABLE_CONTENT, "matching/signing-policy", new SigningPolicyView(form));
        }
        return edits.save(edit(form), seen -> {
            policies.decide(seen, new SigningPolicy(remind.getAsInt(), quiet.getAsInt()));
            next.addFlashAttribute(Pages.DONE, "signingPolicy.done");
            return new RedirectView(ADDRESS);
        });
    }

    private static OptionalInt days(Form form, String field) {
        form.required(field, WRONG);
        return form.whole(field, 1, SigningPolicy.MOST_DAYS, WRONG);
    }

    private Edit edit(Form form) {
        return new Edit(
                        words -> words.text("signingPolicy.title"),
                        ADDRESS,
                        ADDRESS,
                        form,
                        this::stored,
                        List.of(
                                EditedField.number(REMIND, "signingPolicy.remind"),
                                EditedField.number(QUIET, "signingPolicy.quiet")))
                .withWayBack();
    }

    public record SigningPolicyView(Form form) {}
}
