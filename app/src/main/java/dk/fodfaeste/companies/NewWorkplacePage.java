package dk.fodfaeste.companies;

import dk.fodfaeste.platform.web.Form;
import dk.fodfaeste.platform.web.Pages;
import dk.fodfaeste.platform.web.RefusedException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** Nyt arbejdssted of a company. */
@Controller
@Transactional
public class NewWorkplacePage {

    private static final String TEMPLATE = "companies/new-workplace";

    private final Pages pages;
    private final Companies companies;
    private final CompanyChanges changes;
    private final WorkplaceForm workplaces;
    private final CompanyRegister register;

    NewWorkplacePage(
            Pages pages,
            Companies companies,
            CompanyChanges changes,
            WorkplaceForm workplaces,
            CompanyRegister register) {
        this.pages = pages;
        this.companies = companies;
        this.changes = changes;
        this.workplaces = workplaces;
        this.register = register;
    }

    @GetMapping("/companies/{companyId}/workplaces/new")
    public View blank(@PathVariable UUID companyId) {
        return pages.show(
                TEMPLATE,
                new NewWorkplaceView(companies.company(companyId), workplaces.beginning(), register.isThere()));
    }

    @PostMapping("/companies/{companyId}/workplaces/new")
    public View add(@PathVariable UUID companyId, @RequestParam Map<String, String> typed, RedirectAttributes next) {
        Company company = companies.company(companyId);
        Form form = new Form(typed);
        Optional<NewWorkplace> workplace = workplaces.readNew(form, company);
        if (workplace.isPresent()) {
            try {
                UUID id = changes.add(companyId, workplace.get());
                next.addFlashAttribute(Pages.DONE, "workplace.done.added");
                return new RedirectView("/workplaces/" + id);
            } catch (RefusedException since) {
                form.refuse("pNumber", since);
            }
        }
        return pages.show(
                HttpStatus.UNPROCESSABLE_CONTENT, TEMPLATE, new NewWorkplaceView(company, form, register.isThere()));
    }

    /** @param register whether there is one to fill the fields from */
    public record NewWorkplaceView(Company company, Form form, boolean register) {}
}
