package dk.fodfaeste.people;

import dk.fodfaeste.identity.Role;
import dk.fodfaeste.people.Caseloads.Caseload;
import dk.fodfaeste.platform.Acting;
import dk.fodfaeste.platform.web.Pages;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Hvem har hvad: the manager sees every colleague, and everybody their own people with what is due next. */
@Controller
@Transactional(readOnly = true)
public class CaseloadPage {

    private final Pages pages;
    private final Caseloads caseloads;

    CaseloadPage(Pages pages, Caseloads caseloads) {
        this.pages = pages;
        this.caseloads = caseloads;
    }

    @GetMapping("/caseload")
    public View caseload(@RequestParam(defaultValue = "1") int page) {
        return Acting.now().role().equals(Role.EMPLOYMENT_MANAGER.name())
                ? pages.show("people/caseloads", new CaseloadsView(caseloads.all()))
                : of(Acting.now().accountId(), page);
    }

    @GetMapping("/caseload/{accountId}")
    public View ofColleague(@PathVariable UUID accountId, @RequestParam(defaultValue = "1") int page) {
        return of(accountId, page);
    }

    private View of(UUID accountId, int page) {
        return pages.show("people/caseload", caseloads.of(accountId, page));
    }

    public record CaseloadsView(List<Caseload> colleagues) {

        /** Of all together at a stage. */
        public int at(int stage) {
            return colleagues.stream()
                    .mapToInt(each -> each.stages().get(stage))
                    .sum();
        }
    }
}
