package dk.fodfaeste.companies;

import dk.fodfaeste.companies.CompanyRegister.SilentException;
import dk.fodfaeste.companies.NewCompanyPage.NewCompanyView;
import dk.fodfaeste.companies.NewWorkplacePage.NewWorkplaceView;
import dk.fodfaeste.platform.web.Form;
import dk.fodfaeste.platform.web.NotFoundException;
import dk.fodfaeste.platform.web.Pages;
import dk.fodfaeste.platform.web.RefusedException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/**
 * Fills the fields of a new company or workplace with what the public register has; nothing is saved by it, and what was typed beside stays. The
 * register is asked outside a transaction: nobody waits for it but the one who asked.
 */
@Controller
class RegisteredPage {

    private final Pages pages;
    private final Companies companies;
    private final CompanyRegister register;
    private final TransactionTemplate transactions;

    RegisteredPage(Pages pages, Companies companies, CompanyRegister register, TransactionTemplate transactions) {
        this.pages = pages;
        this.companies = companies;
        this.register = register;
        this.transactions = transactions;
    }

    @PostMapping("/companies/new/registered")
    View company(@RequestParam Map<String, String> typed) {
        checkRegister();
        Map<String, String> fields = new HashMap<>(typed);
        Optional<RefusedException> wrong = Cvr.parse(typed.getOrDefault("cvr", ""))
                .map(cvr -> asked(() -> register.company(cvr).map(found -> {
                    fields.put("name", found.name());
                    found.industry().ifPresent(code -> {
                        fields.put(IndustryForm.CODE, code);
                        fields.put(IndustryForm.VERSION, Industry.Version.DB25.name());
                    });
                    return found.endedOn().map(day -> new RefusedException("register.ended", day));
                })))
                .orElse(Optional.of(new RefusedException("companies.wrong.cvr")));
        return show("companies/new", "cvr", fields, wrong, form -> new NewCompanyView(form, true));
    }

    @PostMapping("/companies/{companyId}/workplaces/new/registered")
    View workplace(@PathVariable UUID companyId, @RequestParam Map<String, String> typed) {
        checkRegister();
        Company company = Objects.requireNonNull(transactions.execute(status -> companies.company(companyId)));
        Map<String, String> fields = new HashMap<>(typed);
        Optional<RefusedException> wrong = PNumber.parse(typed.getOrDefault("pNumber", ""))
                .map(number -> asked(() -> register.unit(number).map(found -> {
                    fields.put("name", found.name());
                    found.address().ifPresent(street -> fields.put("address", street));
                    found.postalCode().ifPresent(code -> fields.put("postalCode", code));
                    return found.cvr()
                            .map(Cvr::digits)
                            .filter(other -> !other.equals(company.cvr()))
                            .map(other -> new RefusedException("register.other", other));
                })))
                .orElse(Optional.of(new RefusedException("workplace.wrong.pNumber")));
        return show(
                "companies/new-workplace", "pNumber", fields, wrong, form -> new NewWorkplaceView(company, form, true));
    }

    private void checkRegister() {
        if (!register.isThere()) {
            throw new NotFoundException("a register of companies");
        }
    }

    /** @param question gives what is wrong with what was found; empty where nothing was */
    private static Optional<RefusedException> asked(Supplier<Optional<Optional<RefusedException>>> question) {
        try {
            return question.get().orElse(Optional.of(new RefusedException("register.unknown")));
        } catch (SilentException silent) {
            return Optional.of(new RefusedException("register.silent"));
        }
    }

    private View show(
            String template,
            String field,
            Map<String, String> fields,
            Optional<RefusedException> wrong,
            Function<Form, Object> view) {
        Form form = new Form(fields);
        wrong.ifPresent(refusal -> form.refuse(field, refusal));
        return pages.show(
                form.isRight() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT, template, view.apply(form));
    }
}
