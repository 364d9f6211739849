package dk.fodfaeste.companies;

import dk.fodfaeste.platform.web.EditedField;
import dk.fodfaeste.platform.web.Edits;
import dk.fodfaeste.platform.web.Edits.Edit;
import dk.fodfaeste.platform.web.Form;
import dk.fodfaeste.platform.web.Pages;
import dk.fodfaeste.platform.web.Undos;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
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
    private final Edits edits;
    private final Undos undos;

    ClosingPage(Pages pages, Companies companies, CompanyChanges changes, Edits edits, Undos undos) {
        this.pages = pages;
        this.companies = companies;
        this.changes = changes;
        this.edits = edits;
        this.undos = undos;
    }

    @GetMapping("/companies/{companyId}/closing")
    public View company(@PathVariable UUID companyId) {
        return show(HttpStatus.OK, ofCompany(companyId));
    }

    @PostMapping("/companies/{companyId}/closing")
    public View closeCompany(
            @PathVariable UUID companyId, @RequestParam Map<String, String> typed, RedirectAttributes next) {
        Form form = new Form(typed);
        return close(() -> ofCompany(companyId), form, (seen, reason) -> changes.close(companyId, seen, reason), next);
    }

    @PostMapping("/companies/{companyId}/closing/undo")
    public View openCompany(
            @PathVariable UUID companyId, @RequestParam(defaultValue = "0") int version, RedirectAttributes next) {
        ClosingView view = ofCompany(companyId);
        changes.open(companyId, version);
        return done(view, "closing.opened", next);
    }

    @GetMapping("/workplaces/{workplaceId}/closing")
    public View workplace(@PathVariable UUID workplaceId) {
        return show(HttpStatus.OK, ofWorkplace(workplaceId));
    }

    @PostMapping("/workplaces/{workplaceId}/closing")
    public View closeWorkplace(
            @PathVariable UUID workplaceId, @RequestParam Map<String, String> typed, RedirectAttributes next) {
        Form form = new Form(typed);
        return close(
                () -> ofWorkplace(workplaceId),
                form,
                (seen, reason) -> changes.closeWorkplace(workplaceId, seen, reason),
                next);
    }

    @PostMapping("/workplaces/{workplaceId}/closing/undo")
    public View openWorkplace(
            @PathVariable UUID workplaceId, @RequestParam(defaultValue = "0") int version, RedirectAttributes next) {
        ClosingView view = ofWorkplace(workplaceId);
        changes.openWorkplace(workplaceId, version);
        return done(view, "closing.opened", next);
    }

    private View close(
            Supplier<ClosingView> now,
            Form form,
            BiConsumer<Integer, Closing.Reason> closing,
            RedirectAttributes next) {
        ClosingView view = now.get();
        form.required("closedFor", "closing.wrong.closedFor");
        Optional<Closing.Reason> reason = form.one("closedFor", Closing.Reason.class, "closing.wrong.closedFor");
        if (reason.isEmpty()) {
            return show(HttpStatus.UNPROCESSABLE_CONTENT, view.with(form));
        }
        Edit edit = new Edit(
                view.name(),
                view.page(),
                view.page() + "/closing",
                form,
                () -> now.get().form(),
                List.of(EditedField.constant("closedFor", "closing.closedFor", Closing.Reason.class)));
        return edits.save(edit, seen -> {
            closing.accept(seen, reason.get());
            int version = now.get().form().version();
            undos.offer(view.page() + "/closing/undo", Map.of("version", Integer.toString(version)));
            return done(view, "closing.closed", next);
        });
    }

    private ClosingView ofCompany(UUID companyId) {
        Company company = companies.company(companyId);
        return view(company.name(), "/companies/" + companyId, company.closing(), company.version());
    }

    private ClosingView ofWorkplace(UUID workplaceId) {
        Workplace workplace = companies.workplace(workplaceId);
        return view(workplace.name(), "/workplaces/" + workplaceId, workplace.closing(), workplace.version());
    }

    private static ClosingView view(String name, String page, Optional<Closing> closing, int version) {
        Map<String, String> stored =
                Map.of("closedFor", closing.map(each -> each.reason().name()).orElse(""));
        return new ClosingView(name, page, closing, Form.stored(stored, version));
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
    public record ClosingView(String name, String page, Optional<Closing> closing, Form form) {

        ClosingView with(Form typed) {
            return new ClosingView(name, page, closing, typed);
        }
    }
}
