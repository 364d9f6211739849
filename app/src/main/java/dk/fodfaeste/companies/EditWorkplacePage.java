package dk.fodfaeste.companies;

import dk.fodfaeste.platform.web.Edits;
import dk.fodfaeste.platform.web.Edits.Edit;
import dk.fodfaeste.platform.web.Form;
import dk.fodfaeste.platform.web.Pages;
import dk.fodfaeste.platform.web.RefusedException;
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

/** Ret arbejdsstedet: its name, where it lies, and whose it is. Its number never changes. */
@Controller
public class EditWorkplacePage {

    private static final String TEMPLATE = "companies/edit-workplace";

    private final Pages pages;
    private final Companies companies;
    private final CompanyChanges changes;
    private final WorkplaceForm workplaces;
    private final Edits edits;

    EditWorkplacePage(Pages pages, Companies companies, CompanyChanges changes, WorkplaceForm workplaces, Edits edits) {
        this.pages = pages;
        this.companies = companies;
        this.changes = changes;
        this.workplaces = workplaces;
        this.edits = edits;
    }

    @GetMapping("/workplaces/{workplaceId}/edit")
    public View stored(@PathVariable UUID workplaceId) {
        Workplace workplace = companies.workplace(workplaceId);
        return pages.show(TEMPLATE, new EditWorkplaceView(workplace, stored(workplace)));
    }

    private Form stored(Workplace workplace) {
        return workplaces.stored(workplace, companies.company(workplace.companyId()));
    }

    @PostMapping("/workplaces/{workplaceId}/edit")
    public View change(
            @PathVariable UUID workplaceId, @RequestParam Map<String, String> typed, RedirectAttributes next) {
        Workplace workplace = companies.workplace(workplaceId);
        Form form = new Form(typed);
        Optional<WorkplaceFacts> facts = workplaces.read(form);
        if (facts.isEmpty()) {
            return pages.show(HttpStatus.UNPROCESSABLE_CONTENT, TEMPLATE, new EditWorkplaceView(workplace, form));
        }
        try {
            return edits.save(edit(workplace, form), seen -> {
                changes.change(workplaceId, seen, facts.get(), form.day(WorkplaceForm.MOVED_ON, "companies.wrong.day"));
                next.addFlashAttribute(Pages.DONE, "companies.done.changed");
                return new RedirectView("/workplaces/" + workplaceId);
            });
        } catch (RefusedException refused) {
            form.refuse(
                    refused.key().equals("workplaceMove.wrong.future") ? WorkplaceForm.MOVED_ON : "company", refused);
            return pages.show(HttpStatus.UNPROCESSABLE_CONTENT, TEMPLATE, new EditWorkplaceView(workplace, form));
        }
    }

    private Edit edit(Workplace workplace, Form form) {
        String page = "/workplaces/" + workplace.id();
        return new Edit(
                        workplace.name(),
                        page,
                        page + "/edit",
                        form,
                        () -> stored(companies.workplace(workplace.id())),
                        WorkplaceForm.fields())
                .withWayBack();
    }

    public record EditWorkplaceView(Workplace workplace, Form form) {}
}
