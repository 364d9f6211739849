package dk.fodfaeste.identity.web;

import dk.fodfaeste.identity.CaseRoomAccounts;
import dk.fodfaeste.platform.Actor;
import dk.fodfaeste.platform.web.Navigation;
import dk.fodfaeste.platform.web.Pages;
import dk.fodfaeste.platform.web.Signals;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** The second yes for an account that is to open case rooms: asked for on the page of the day, said here. */
@Controller
public class CaseRoomApproval implements Signals {

    private static final String ADDRESS = "/case-room-accounts";

    private final Pages pages;
    private final CaseRoomAccounts accounts;
    private final Navigation navigation;

    CaseRoomApproval(Pages pages, CaseRoomAccounts accounts, Navigation navigation) {
        this.pages = pages;
        this.accounts = accounts;
        this.navigation = navigation;
    }

    @GetMapping(ADDRESS)
    public View waiting() {
        return pages.show("identity/case-room-accounts", new WaitingView(accounts.waiting()));
    }

    @PostMapping("/case-room-accounts/{accountId}/approval")
    public View approve(@PathVariable UUID accountId, RedirectAttributes next) {
        accounts.approve(accountId);
        next.addFlashAttribute(Pages.DONE, "caseRoomAccounts.approved");
        return new RedirectView(ADDRESS);
    }

    @Override
    public List<Signal> signals(Actor reader, LocalDate today) {
        if (!navigation.opens(reader.role(), ADDRESS)) {
            return List.of();
        }
        return accounts.waiting().stream()
                .map(account -> new Signal(
                        Section.HOUSE,
                        "caseRoomAccounts.signal",
                        List.of(account.name()),
                        ADDRESS,
                        "caseRoomAccounts.signal.verb",
                        Optional.empty()))
                .toList();
    }

    public record WaitingView(List<dk.fodfaeste.identity.Account> accounts) {}
}
