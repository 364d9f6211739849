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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** Ny virksomhed. */
@Controller
@Transactional
public class NewCompanyPage {

    private final Pages pages;
    private final Companies companies;
    private final CompanyChanges changes;
    private final CompanyMerges merges;
    private final CompanyRegister register;

    NewCompanyPage(
            Pages pages, Companies companies, CompanyChanges changes, CompanyMerges merges, CompanyRegister register) {
        this.pages = pages;
        this.companies = companies;
        this.changes = changes;
        this.merges = merges;
        this.register = register;
    }

    @GetMapping("/companies/new")
    public View blank() {
        return pages.show("companies/new", new NewCompanyView(Form.empty(), register.isThere()));
    }

    @PostMapping("/companies/new")
    public View add(@RequestParam Map<String, String> typed, RedirectAttributes next) {
        Form form = new Form(typed);
        Optional<NewCompany> company = read(form);
        if (company.isEmpty()) {
            return pages.show(
                    HttpStatus.UNPROCESSABLE_CONTENT, "companies/new", new NewCompanyView(form, register.isThere()));
        }
        UUID id = changes.add(company.get());
        next.addFlashAttribute(Pages.DONE, "companies.done.added");
        return new RedirectView("/companies/" + id);
    }

    private Optional<NewCompany> read(Form form) {
        Optional<Cvr> cvr = Cvr.parse(form.typed("cvr"));
        if (cvr.isEmpty()) {
            form.refuse("cvr", "companies.wrong.cvr");
        } else if (companies.knows(cvr.get())) {
            form.refuse("cvr", "companies.wrong.known");
        } else {
            merges.mergedInto(cvr.get())
                    .ifPresent(kept -> form.refuse(
                            "cvr", new RefusedException("companies.wrong.merged", kept.name(), kept.cvr())));
        }
        CompanyFacts facts = CompanyForm.read(form);
        return cvr.filter(known -> form.isRight()).map(known -> new NewCompany(known, facts));
    }

    /** @param register whether there is one to fill the fields from */
    public record NewCompanyView(Form form, boolean register) {}
}
