package dk.fodfaeste.identity.web;

import dk.fodfaeste.platform.Acting;
import dk.fodfaeste.platform.web.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** Sign-in. */
@Controller
public class SignInPage {

    /** What the way here says about the last attempt; the first that is said is shown. */
    private static final List<String> MESSAGES = List.of("locked", "busy", "wrong", "again", "out");

    private final Pages pages;

    SignInPage(Pages pages) {
        this.pages = pages;
    }

    @GetMapping("/")
    View first() {
        return new RedirectView("/today");
    }

    @GetMapping("/sign-in")
    View signIn(HttpServletRequest request) {
        if (Acting.actor().isPresent()) {
            return new RedirectView("/today");
        }
        Map<String, String[]> said = request.getParameterMap();
        String message = MESSAGES.stream().filter(said::containsKey).findFirst().orElse("");
        return pages.show(
                "identity/sign-in",
                new SignInView(message.isEmpty() ? "" : "signIn." + message, !message.equals("out"), ""));
    }

    @GetMapping(path = "/health", produces = "text/plain")
    @ResponseBody
    String health() {
        return "ok";
    }

    /**
     * @param messageKey empty where there is nothing to say
     * @param kept seal of a form that waits for its author; empty where none does
     */
    public record SignInView(String messageKey, boolean problem, String kept) {}
}
