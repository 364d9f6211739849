package dk.fodfaeste.companies;

import dk.fodfaeste.platform.web.Form;
import dk.fodfaeste.platform.web.Pages;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
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

/** Closes a company or a workplace, and opens it again; the page says first what that means. */
@Controller
@Transactional
public class ClosingPage {

    private final Pages pages;
    private final Companies companies;
    private final CompanyChanges changes;

    ClosingPage(Pages pages, Companies companies, CompanyChanges changes) {
        this.pages = pages;
        this.companies = companies;
        this.changes = changes;
    }

    @GetMapping("/companies/{companyId}/closing")
    public View company(@PathVariable UUID companyId) {
        return show(HttpStatus.OK, ofCompany(companyId, Form.empty()));
    }

    @PostMapping("/companies/{companyId}/closing")
    public View closeCompany(
            @PathVariable UUID companyId, @RequestParam Map<String, String> typed, RedirectAttributes next) {
        Form form = new Form(typed);
        return close(ofCompany(companyId, form), form, reason -> changes.close(companyId, reason), next);
    }

    @PostMapping("/companies/{companyId}/closing/undo")
    public View openCompany(@PathVariable UUID companyId, RedirectAttributes next) {
        ClosingView view = ofCompany(companyId, Form.empty());
        changes.open(companyId);
        return done(view, "closing.opened", next);
    }

    @GetMapping("/workplaces/{workplaceId}/closing")
    public View workplace(@PathVariable UUID workplaceId) {
        return show(HttpStatus.OK, ofWorkplace(workplaceId, Form.empty()));
    }

    @PostMapping("/workplaces/{workplaceId}/closing")
    public View closeWorkplace(
            @PathVariable UUID workplaceId, @RequestParam Map<String, String> typed, RedirectAttributes next) {
        Form form = new Form(typed);
        return close(ofWorkplace(workplaceId, form), form, reason -> changes.closeWorkplace(workplaceId, reason), next);
    }

    @PostMapping("/workplaces/{workplaceId}/closing/undo")
    public View openWorkplace(@PathVariable UUID workplaceId, RedirectAttributes next) {
        ClosingView view = ofWorkplace(workplaceId, Form.empty());
        changes.openWorkplace(workplaceId);
        return done(view, "closing.opened", next);
    }

    private View close(ClosingView view, Form form, Consumer<Closing.Reason> closing, RedirectAttributes next) {
        form.required("closedFor", "closing.wrong.closedFor");
        Optional<Closing.Reason> reason = form.one("closedFor", Closing.Reason.class, "closing.wrong.closedFor");
        if (reason.isEmpty()) {
            return show(HttpStatus.UNPROCESSABLE_CONTENT, view);
        }
        closing.accept(reason.get());
        return done(view, "closing.closed", next);
    }

    private ClosingView ofCompany(UUID companyId, Form form) {
        Company company = companies.company(companyId);
        return new ClosingView(company.name(), "/companies/" + companyId, company.closing(), form);
    }

    private ClosingView ofWorkplace(UUID workplaceId, Form form) {
        Workplace workplace = companies.workplace(workplaceId);
        return new ClosingView(workplace.name(), "/workplaces/" + workplaceId, workplace.closing(), form);
    }

    private View show(HttpStatus status, ClosingView view) {
        return pages.show(status, "companies/closing", view);
    }

    private static View done(ClosingView view, String key, RedirectAttributes next) {
        next.addFlashAttribute(Pages.DONE, key);
        return new RedirectView(view.page());
    }

    /**
     * @param page of what is closed
     * @param closing since when; empty while it is open
     */
    public record ClosingView(String name, String page, Optional<Closing> closing, Form form) {}
}
