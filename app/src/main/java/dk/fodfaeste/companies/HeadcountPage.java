package dk.fodfaeste.companies;

import dk.fodfaeste.platform.web.Edits;
import dk.fodfaeste.platform.web.Edits.Edit;
import dk.fodfaeste.platform.web.Form;
import dk.fodfaeste.platform.web.Pages;
import dk.fodfaeste.rules.Rules;
import dk.fodfaeste.rules.law.Headcount;
import dk.fodfaeste.rules.law.Months;
import dk.fodfaeste.rules.law.Terms;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/**
 * Ansatte måned for måned, of a workplace or a whole company: what the supported ratio (BAB § 65) and an addition to the employees
 * (merbeskæftigelse, LAB § 78) are counted of, and which months nobody counted.
 */
@Controller
public class HeadcountPage {

    private static final String TEMPLATE = "companies/headcount";
    private static final String OF_WORKPLACE = "/workplaces/{workplaceId}/headcount";
    private static final String OF_COMPANY = "/companies/{companyId}/headcount";

    private final Pages pages;
    private final Companies companies;
    private final CompanyChanges changes;
    private final Rules rules;
    private final Edits edits;
    private final Clock clock;

    HeadcountPage(Pages pages, Companies companies, CompanyChanges changes, Rules rules, Edits edits, Clock clock) {
        this.pages = pages;
        this.companies = companies;
        this.changes = changes;
        this.rules = rules;
        this.edits = edits;
        this.clock = clock;
    }

    @GetMapping(OF_WORKPLACE)
    public View ofWorkplace(@PathVariable UUID workplaceId) {
        Workplace workplace = companies.workplace(workplaceId);
        return pages.show(TEMPLATE, view(workplace, stored(workplace)));
    }

    @GetMapping(OF_COMPANY)
    public View ofCompany(@PathVariable UUID companyId) {
        Company company = companies.company(companyId);
        return pages.show(TEMPLATE, view(company, stored(company)));
    }

    @PostMapping(OF_WORKPLACE)
    public View countWorkplace(
            @PathVariable UUID workplaceId, @RequestParam Map<String, String> typed, RedirectAttributes next) {
        Workplace workplace = companies.workplace(workplaceId);
        Form form = new Form(typed);
        SortedMap<YearMonth, BigDecimal> read = HeadcountForm.read(form, running(), workplace.ordinaryByMonth());
        if (!form.isRight()) {
            return pages.show(HttpStatus.UNPROCESSABLE_CONTENT, TEMPLATE, view(workplace, form));
        }
        String page = "/workplaces/" + workplaceId + "/headcount";
        return edits.save(
                edit(workplace.name(), page, form, read, () -> stored(companies.workplace(workplaceId))), seen -> {
                    changes.countWorkplace(workplaceId, seen, read);
                    return done(page, next);
                });
    }

    @PostMapping(OF_COMPANY)
    public View countCompany(
            @PathVariable UUID companyId, @RequestParam Map<String, String> typed, RedirectAttributes next) {
        Company company = companies.company(companyId);
        Form form = new Form(typed);
        SortedMap<YearMonth, BigDecimal> read = HeadcountForm.read(form, running(), company.ordinaryByMonth());
        if (!form.isRight()) {
            return pages.show(HttpStatus.UNPROCESSABLE_CONTENT, TEMPLATE, view(company, form));
        }
        String page = "/companies/" + companyId + "/headcount";
        return edits.save(edit(company.name(), page, form, read, () -> stored(companies.company(companyId))), seen -> {
            changes.countCompany(companyId, seen, read);
            return done(page, next);
        });
    }

    private Edit edit(
            String name, String page, Form form, SortedMap<YearMonth, BigDecimal> read, Supplier<Form> stored) {
        return new Edit(
                        name,
                        page,
                        page,
                        HeadcountForm.spread(form, read),
                        stored,
                        HeadcountForm.fields(running(), read))
                .withWayBack();
    }

    private static View done(String page, RedirectAttributes next) {
        next.addFlashAttribute(Pages.DONE, "headcount.done");
        return new RedirectView(page);
    }

    private YearMonth running() {
        return YearMonth.now(clock);
    }

    private Form stored(Workplace workplace) {
        return HeadcountForm.stored(running(), workplace.ordinaryByMonth(), workplace.version());
    }

    private Form stored(Company company) {
        return HeadcountForm.stored(running(), company.ordinaryByMonth(), company.version());
    }

    private HeadcountView view(Workplace workplace, Form form) {
        return new HeadcountView(
                workplace.name(),
                "/workplaces/" + workplace.id(),
                Of.WORKPLACE,
                mean(workplace.ordinary(), rules.monthsAtUnit(LocalDate.now(clock))),
                Optional.empty(),
                HeadcountForm.months(running(), workplace.ordinaryByMonth()),
                List.of(),
                form);
    }

    private HeadcountView view(Company company, Form form) {
        SortedMap<YearMonth, BigDecimal> there = HeadcountForm.together(companies.workplacesOf(company.id()).stream()
                .filter(workplace -> workplace.closing().isEmpty())
                .map(Workplace::ordinaryByMonth)
                .toList());
        Headcount counted = Headcount.ofMonths(company.ordinaryByMonth());
        YearMonth last = running().minusMonths(1);
        return new HeadcountView(
                company.name(),
                "/companies/" + company.id(),
                Of.COMPANY,
                mean(counted, rules.monthsAtCompany(LocalDate.now(clock))),
                counted.in(last),
                HeadcountForm.months(running(), company.ordinaryByMonth()),
                there.entrySet().stream()
                        .map(each -> new AtWorkplaces(
                                each.getKey(),
                                each.getValue(),
                                counted.in(each.getKey())
                                        .filter(all -> all.compareTo(each.getValue()) < 0)
                                        .isPresent()))
                        .toList(),
                form);
    }

    /** For a course that begins this month: the months before it count. */
    private Optional<Mean> mean(Headcount counted, Optional<Terms.Mean> asked) {
        YearMonth last = running().minusMonths(1);
        return asked.map(each -> new Mean(
                each.months(),
                last.minusMonths(each.months() - 1L),
                last,
                counted.mean(last, each.months()),
                new Months(counted.missing(last, each.months())),
                each.rule().paragraph()));
    }

    /** Whose employees they are. */
    public enum Of {
        WORKPLACE,
        COMPANY
    }

    /**
     * @param page of the workplace or the company
     * @param mean that the law asks for; empty where the law of the day asks for none
     * @param latest of a company, in the month before this one
     * @param months that there is a field for, the latest first
     * @param atWorkplaces of a company, what its workplaces have together in the months in which all were counted
     */
    public record HeadcountView(
            String name,
            String page,
            Of of,
            Optional<Mean> mean,
            Optional<BigDecimal> latest,
            List<YearMonth> months,
            List<AtWorkplaces> atWorkplaces,
            Form form) {}

    /**
     * @param months so many, from the first to the last
     * @param figure empty where a month is missing and nobody told a mean
     * @param missing months that nobody counted
     * @param paragraph of the rule that asks for it
     */
    public record Mean(
            int months,
            YearMonth first,
            YearMonth last,
            Optional<BigDecimal> figure,
            Months missing,
            String paragraph) {}

    /** @param more whether they are more than the company said it has in all */
    public record AtWorkplaces(YearMonth month, BigDecimal figure, boolean more) {}
}
