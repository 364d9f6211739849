package dk.fodfaeste.identity.web;

import dk.fodfaeste.platform.Acting;
import dk.fodfaeste.platform.web.Pages;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** Sign-in. */
@Controller
public class SignInPage {

    private final Pages pages;

    SignInPage(Pages pages) {
        this.pages = pages;
    }

    @GetMapping("/")
    View first() {
        return new RedirectView("/today");
    }

    @GetMapping("/sign-in")
    View signIn(
            @RequestParam Optional<String> wrong,
            @RequestParam Optional<String> locked,
            @RequestParam Optional<String> again,
            @RequestParam Optional<String> out) {
        if (Acting.actor().isPresent()) {
            return new RedirectView("/today");
        }
        String message = locked.isPresent()
                ? "signIn.locked"
                : wrong.isPresent()
                        ? "signIn.wrong"
                        : again.isPresent() ? "signIn.again" : out.isPresent() ? "signIn.out" : "";
        return pages.show(
                "identity/sign-in",
                new SignInView(message, wrong.isPresent() || locked.isPresent() || again.isPresent()));
    }

    @GetMapping(path = "/health", produces = "text/plain")
    @ResponseBody
    String health() {
        return "ok";
    }

    /** @param messageKey empty where there is nothing to say */
    public record SignInView(String messageKey, boolean problem) {}
}
