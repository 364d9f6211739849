package dk.fodfaeste.identity.web;

import dk.fodfaeste.identity.AccountBook;
import dk.fodfaeste.identity.OwnPassword;
import dk.fodfaeste.identity.PasswordAdvice;
import dk.fodfaeste.identity.SignInRules;
import dk.fodfaeste.platform.Acting;
import dk.fodfaeste.platform.web.Form;
import dk.fodfaeste.platform.web.Pages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** Everybody changes their own password. The other sessions of the account end, this one goes on under another name. */
@Controller
public class OwnPasswordPage {

    private final Pages pages;
    private final AccountBook accounts;
    private final OwnPassword passwords;
    private final PasswordAdvice advice;
    private final Sessions sessions;
    private final Devices devices;

    OwnPasswordPage(
            Pages pages,
            AccountBook accounts,
            OwnPassword passwords,
            PasswordAdvice advice,
            Sessions sessions,
            Devices devices) {
        this.pages = pages;
        this.accounts = accounts;
        this.passwords = passwords;
        this.advice = advice;
        this.sessions = sessions;
        this.devices = devices;
    }

    @GetMapping("/my-password")
    public View blank() {
        return show(HttpStatus.OK, Form.empty());
    }

    @PostMapping("/my-password")
    public View change(
            @RequestParam(defaultValue = "") String current,
            @RequestParam(defaultValue = "") String fresh,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next) {
        Form form = checked(current, fresh, request);
        if (!form.isRight()) {
            return show(HttpStatus.UNPROCESSABLE_CONTENT, form);
        }
        UUID own = Acting.now().accountId();
        passwords.change(fresh);
        sessions.endOthers(own, request.getSession().getId());
        request.changeSessionId();
        devices.remember(own, request, response);
        next.addFlashAttribute(Pages.DONE, "ownPassword.changed");
        return new RedirectView("/today");
    }

    /** The new one first: a wrong one of these is no guess at the old one. */
    private Form checked(String current, String fresh, HttpServletRequest request) {
        Form form = Form.empty();
        var account = accounts.account(Acting.now().accountId());
        advice.wrong(
                        fresh,
                        account.name(),
                        account.email().orElse(""),
                        Acting.now().organisation())
                .ifPresent(key -> form.refuse("fresh", key));
        if (current.isEmpty()) {
            form.refuse("current", "ownPassword.wrong.missing");
        } else if (form.isRight()) {
            passwords.wrong(current, Devices.origin(request)).ifPresent(key -> form.refuse("current", key));
        }
        return form;
    }

    private View show(HttpStatus status, Form form) {
        return pages.show(status, "identity/own-password", new OwnPasswordView(form, SignInRules.SHORTEST_PASSWORD));
    }

    public record OwnPasswordView(Form form, int shortestPassword) {}
}
