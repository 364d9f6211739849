package dk.fodfaeste.week;

import dk.fodfaeste.companies.Companies;
import dk.fodfaeste.companies.Company;
import dk.fodfaeste.companies.Workplace;
import dk.fodfaeste.platform.web.Pages;
import dk.fodfaeste.platform.week.Whose;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Arbejdssted: ugen. Who comes when, the talks there, and the tasks by the times at which they can be done. */
@Controller
@Transactional(readOnly = true)
public class WorkplaceWeekPage {

    private final Pages pages;
    private final Companies companies;
    private final WeekViews views;

    WorkplaceWeekPage(Pages pages, Companies companies, WeekViews views) {
        this.pages = pages;
        this.companies = companies;
        this.views = views;
    }

    @GetMapping("/workplaces/{workplaceId}/week")
    public View week(@PathVariable UUID workplaceId, @RequestParam(defaultValue = "") String week) {
        Workplace workplace = companies.workplace(workplaceId);
        Company company = companies.company(workplace.companyId());
        WeekView view = views.of(new Whose.Workplace(workplaceId), "/workplaces/" + workplaceId + "/week", week);
        return pages.show(
                PersonWeekPage.status(view), "week/workplace", new WorkplaceWeekView(workplace, company, view));
    }

    public record WorkplaceWeekView(Workplace workplace, Company company, WeekView week) {}
}
