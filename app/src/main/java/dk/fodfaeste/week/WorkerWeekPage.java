package dk.fodfaeste.week;

import dk.fodfaeste.identity.Colleagues;
import dk.fodfaeste.platform.Acting;
import dk.fodfaeste.platform.web.NotFoundException;
import dk.fodfaeste.platform.web.Pages;
import dk.fodfaeste.platform.week.Whose;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Din uge: talks, planned contacts, what begins and ends, and the last days for things. A manager sees a colleague's the same way. */
@Controller
@Transactional(readOnly = true)
public class WorkerWeekPage {

    private final Pages pages;
    private final Colleagues colleagues;
    private final WeekViews views;

    WorkerWeekPage(Pages pages, Colleagues colleagues, WeekViews views) {
        this.pages = pages;
        this.colleagues = colleagues;
        this.views = views;
    }

    @GetMapping("/week")
    public View own(@RequestParam(defaultValue = "") String week) {
        return show(Acting.now().accountId(), "/week", Optional.empty(), week);
    }

    @GetMapping("/caseload/{accountId}/week")
    public View colleagues(@PathVariable UUID accountId, @RequestParam(defaultValue = "") String week) {
        String name = Optional.ofNullable(colleagues.names(List.of(accountId)).get(accountId))
                .orElseThrow(() -> new NotFoundException("account " + accountId));
        return show(accountId, "/caseload/" + accountId + "/week", Optional.of(name), week);
    }

    private View show(UUID account, String address, Optional<String> name, String week) {
        WeekView view = views.of(new Whose.Worker(account), address, week);
        return pages.show(PersonWeekPage.status(view), "week/worker", new WorkerWeekView(name, view));
    }

    /** @param name of the colleague; empty for one's own week */
    public record WorkerWeekView(Optional<String> name, WeekView week) {}
}
