package dk.fodfaeste.companies;

import dk.fodfaeste.platform.web.Edits;
import dk.fodfaeste.platform.web.Edits.Edit;
import dk.fodfaeste.platform.web.Form;
import dk.fodfaeste.platform.web.Pages;
import java.util.Map;
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

/** Ret virksomheden: what we know of it, by hand. Its number never changes: another number is another company. */
@Controller
public class EditCompanyPage {

    private static final String TEMPLATE = "companies/edit";

    private final Pages pages;
    private final Companies companies;
    private final CompanyChanges changes;
    private final Edits edits;

    EditCompanyPage(Pages pages, Companies companies, CompanyChanges changes, Edits edits) {
        this.pages = pages;
        this.companies = companies;
        this.changes = changes;
        this.edits = edits;
    }

    @GetMapping("/companies/{companyId}/edit")
    public View stored(@PathVariable UUID companyId) {
        Company company = companies.company(companyId);
        return pages.show(TEMPLATE, new EditCompanyView(company, CompanyForm.stored(company)));
    }

    @PostMapping("/companies/{companyId}/edit")
    public View change(@PathVariable UUID companyId, @RequestParam Map<String, String> typed, RedirectAttributes next) {
        Company company = companies.company(companyId);
        Form form = new Form(typed);
        CompanyFacts facts = CompanyForm.read(form);
        if (!form.isRight()) {
            return pages.show(HttpStatus.UNPROCESSABLE_CONTENT, TEMPLATE, new EditCompanyView(company, form));
        }
        return edits.save(edit(company, form), seen -> {
            changes.change(companyId, seen, facts);
            next.addFlashAttribute(Pages.DONE, "companies.done.changed");
            return new RedirectView("/companies/" + companyId);
        });
    }

    private Edit edit(Company company, Form form) {
        String page = "/companies/" + company.id();
        return new Edit(
                        company.name(),
                        page,
                        page + "/edit",
                        form,
                        () -> CompanyForm.stored(companies.company(company.id())),
                        CompanyForm.fields())
                .withWayBack();
    }

    public record EditCompanyView(Company company, Form form) {}
}
