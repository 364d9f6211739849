package dk.fodfaeste.identity.web;

import dk.fodfaeste.identity.Account;
import dk.fodfaeste.identity.AccountBook;
import dk.fodfaeste.platform.web.Pages;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/** Those who work here, and whether they can sign in. */
@Controller
public class AccountsPage {

    private final Pages pages;
    private final AccountBook accounts;

    AccountsPage(Pages pages, AccountBook accounts) {
        this.pages = pages;
        this.accounts = accounts;
    }

    @GetMapping("/administration/accounts")
    public View list() {
        return pages.show("identity/accounts", new AccountsView(accounts.all()));
    }

    public record AccountsView(List<Account> accounts) {}
}
