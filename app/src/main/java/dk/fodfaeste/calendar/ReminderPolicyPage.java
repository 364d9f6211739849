package dk.fodfaeste.calendar;

import dk.fodfaeste.calendar.ReminderPolicies.Policy;
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

/** Whether, and how early, somebody of a workplace is reminded of a talk. */
@Controller
public class ReminderPolicyPage {

    private static final String ADDRESS = "/administration/reminder-policy";
    private static final String DAYS = "daysBefore";
    private static final String WRONG = "reminderPolicy.wrong.days";

    private final Pages pages;
    private final ReminderPolicies policies;
    private final Edits edits;

    ReminderPolicyPage(Pages pages, ReminderPolicies policies, Edits edits) {
        this.pages = pages;
        this.policies = policies;
        this.edits = edits;
    }

    @GetMapping(ADDRESS)
    public View policy() {
        return pages.show("calendar/reminder-policy", new ReminderPolicyView(stored()));
    }

    private Form stored() {
        Policy ours = policies.ours();
        return Form.stored(Map.of(DAYS, Integer.toString(ours.daysBefore())), ours.version());
    }

    @PostMapping(ADDRESS)
    public View decide(@RequestParam Map<String, String> typed, RedirectAttributes next) {
        Form form = new Form(typed);
        form.required(DAYS, WRONG);
        OptionalInt days = form.whole(DAYS, 0, ReminderPolicies.MOST_DAYS, WRONG);
        if (!form.isRight() || days.isEmpty()) {
            return pages.show(
                    HttpStatus.UNPROCESSABLE_CONTENT, "calendar/reminder-policy", new ReminderPolicyView(form));
        }
        Edit edit = new Edit(
                        words -> words.text("reminderPolicy.title"),
                        ADDRESS,
                        ADDRESS,
                        form,
                        this::stored,
                        List.of(EditedField.number(DAYS, "reminderPolicy.days")))
                .withWayBack();
        return edits.save(edit, seen -> {
            policies.decide(seen, days.getAsInt());
            next.addFlashAttribute(Pages.DONE, "reminderPolicy.done");
            return new RedirectView(ADDRESS);
        });
    }

    public record ReminderPolicyView(Form form) {}
}
