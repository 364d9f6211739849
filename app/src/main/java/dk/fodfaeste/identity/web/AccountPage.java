package dk.fodfaeste.identity.web;

import dk.fodfaeste.identity.Account;
import dk.fodfaeste.identity.AccountBook;
import dk.fodfaeste.identity.PasswordAdvice;
import dk.fodfaeste.identity.SignInRules;
import dk.fodfaeste.platform.Acting;
import dk.fodfaeste.platform.web.Edits;
import dk.fodfaeste.platform.web.Edits.Edit;
import dk.fodfaeste.platform.web.Form;
import dk.fodfaeste.platform.web.Pages;
import jakarta.servlet.http.HttpSession;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
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
 * One account: new, or changed. The page has no transaction of its own: what the database refuses ends the transaction it is refused
 * in, and the page is shown again after that.
 */
@Controller
public class AccountPage {

    private final Pages pages;
    private final AccountBook accounts;
    private final Sessions sessions;
    private final Edits edits;
    private final PasswordAdvice advice;

    AccountPage(Pages pages, AccountBook accounts, Sessions sessions, Edits edits, PasswordAdvice advice) {
        this.pages = pages;
        this.accounts = accounts;
        this.sessions = sessions;
        this.edits = edits;
        this.advice = advice;
    }

    @GetMapping("/administration/accounts/new")
    public View blank() {
        return show(HttpStatus.OK, Optional.empty(), AccountForm.empty(), Form.empty(), Map.of());
    }

    @PostMapping("/administration/accounts/new")
    public View add(AccountForm form, RedirectAttributes next) {
        Map<String, String> wrong = form.wrong(Optional.empty(), false, advice, organisation());
        if (!wrong.isEmpty()) {
            return refused(form, wrong);
        }
        try {
            accounts.add(form.account(UUID.randomUUID(), true, 0), form.newPassword());
        } catch (DuplicateKeyException taken) {
            return refused(form, taken(taken));
        }
        return done("account.added", next);
    }

    @GetMapping("/administration/accounts/{accountId}")
    public View account(@PathVariable UUID accountId) {
        Account account = accounts.account(accountId);
        return show(
                HttpStatus.OK, Optional.of(account), AccountForm.of(account), AccountForm.stored(account), Map.of());
    }

    @PostMapping("/administration/accounts/{accountId}")
    public View change(
            @PathVariable UUID accountId,
            AccountForm form,
            @RequestParam Map<String, String> typed,
            HttpSession session,
            RedirectAttributes next) {
        Form mine = new Form(typed);
        Account before = accounts.account(accountId);
        Map<String, String> wrong = form.wrong(Optional.of(before), isOwn(accountId), advice, organisation());
        if (!wrong.isEmpty()) {
            return refused(before, form, mine, wrong);
        }
        try {
            return edits.save(edit(before, mine), seen -> {
                if (accounts.change(form.account(accountId, before.hasPassword(), seen), form.newPassword())) {
                    sessions.endOthers(accountId, session.getId());
                }
                return done("account.changed", next);
            });
        } catch (DuplicateKeyException taken) {
            return refused(before, form, mine, taken(taken));
        }
    }

    private Edit edit(Account account, Form mine) {
        String page = "/administration/accounts/" + account.id();
        return new Edit(
                account.name(),
                page,
                page,
                mine,
                () -> AccountForm.stored(accounts.account(account.id())),
                AccountForm.fields());
    }

    /** An address has one account in an organisation. Whether it has one in another, nobody here is told. */
    private static Map<String, String> taken(DuplicateKeyException problem) {
        return String.valueOf(problem.getMostSpecificCause().getMessage()).contains("\"account_email\"")
                ? Map.of("email", "account.wrong.emailTaken")
                : Map.of("name", "account.wrong.nameTaken");
    }

    private View refused(AccountForm form, Map<String, String> wrong) {
        return show(HttpStatus.UNPROCESSABLE_CONTENT, Optional.empty(), form, Form.empty(), wrong);
    }

    private View refused(Account account, AccountForm form, Form mine, Map<String, String> wrong) {
        return show(HttpStatus.UNPROCESSABLE_CONTENT, Optional.of(account), form, mine, wrong);
    }

    private View show(
            HttpStatus status, Optional<Account> account, AccountForm form, Form carried, Map<String, String> wrong) {
        String address = "/administration/accounts/"
                + account.map(each -> each.id().toString()).orElse("new");
        return pages.show(
                status,
                "identity/account",
                new AccountView(address, account, form, carried, wrong, SignInRules.SHORTEST_PASSWORD));
    }

    private static String organisation() {
        return Acting.now().organisation();
    }

    private static boolean isOwn(UUID accountId) {
        return accountId.equals(Acting.now().accountId());
    }

    private static View done(String key, RedirectAttributes next) {
        next.addFlashAttribute(Pages.DONE, key);
        return new RedirectView("/administration/accounts");
    }

    /**
     * @param account as it is; empty for a new one
     * @param carried what the form sends along unseen
     * @param wrong key of what is wrong, by field
     */
    public record AccountView(
            String address,
            Optional<Account> account,
            AccountForm form,
            Form carried,
            Map<String, String> wrong,
            int shortestPassword) {}
}
