package dk.fodfaeste.grants;

import dk.fodfaeste.grants.DueGrants.Due;
import dk.fodfaeste.grants.DueGrants.Matter;
import dk.fodfaeste.platform.Acting;
import dk.fodfaeste.platform.web.Counted;
import dk.fodfaeste.platform.web.Pages;
import dk.fodfaeste.platform.web.Paging;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Bevillinger og krav: what courses wait for, what ends, what is to be claimed, until when. */
@Controller
@Transactional(readOnly = true)
public class DueGrantsPage {

    private final Pages pages;
    private final DueGrants due;
    private final Clock clock;

    DueGrantsPage(Pages pages, DueGrants due, Clock clock) {
        this.pages = pages;
        this.due = due;
        this.clock = clock;
    }

    @GetMapping("/courses/grants")
    public View due(
            @RequestParam(required = false) Optional<Matter> what,
            @RequestParam(defaultValue = "false") boolean mine,
            @RequestParam(defaultValue = "1") int page) {
        return pages.show(
                "grants/due",
                new DueView(due.page(what, mine, Acting.now().accountId(), page), what, mine, LocalDate.now(clock)));
    }

    /** @param mine whether only the reader's own people are shown */
    public record DueView(Paging<Due> rows, Optional<Matter> what, boolean mine, LocalDate today) implements Counted {

        @Override
        public long counted() {
            return rows.total();
        }

        public String address(Optional<Matter> otherWhat, boolean otherMine, int page) {
            return "/courses/grants?what=" + otherWhat.map(Enum::name).orElse("") + "&mine=" + otherMine
                    + (page > 1 ? "&page=" + page : "");
        }
    }
}
