package dk.fodfaeste.help;

import dk.fodfaeste.platform.web.Pages;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** The keys that lead somewhere, as a page; the same list opens on «?». Whoever types by voice or switch turns them off (WCAG 2.1.4). */
@Controller
public class KeysPage {

    private final Pages pages;

    KeysPage(Pages pages) {
        this.pages = pages;
    }

    @GetMapping("/help/keys")
    public View keys() {
        return pages.show("help/keys", new KeysView());
    }

    /** Turns the keys on or off, in this browser. */
    @PostMapping("/help/keys")
    public View wanted(@RequestParam boolean wanted, HttpServletResponse response) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(Pages.WITHOUT_SHORTCUT, "true")
                        .path("/")
                        .httpOnly(true)
                        .sameSite("Lax")
                        .maxAge(wanted ? Duration.ZERO : Duration.ofDays(365))
                        .build()
                        .toString());
        return new RedirectView("/help/keys");
    }

    /** What the page shows stands in its layout. */
    public record KeysView() {}
}
