package dk.fodfaeste.identity.web;

import dk.fodfaeste.identity.web.SignInPage.SignInView;
import dk.fodfaeste.platform.web.Pages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** The sign-in as the answer to something else, which it carries along; and how htmx is told to show it, or to go elsewhere. */
@Component
class OnTheSpot {

    private final Pages pages;

    OnTheSpot(Pages pages) {
        this.pages = pages;
    }

    static boolean isHtmx(HttpServletRequest request) {
        return request.getHeader("HX-Request") != null;
    }

    /** @param status htmx gets 200, for it shows nothing else @param kept seal of the form that waits; empty where none does */
    void show(
            HttpStatus status, String messageKey, String kept, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (isHtmx(request)) {
            response.setHeader("HX-Retarget", "#content");
            response.setHeader("HX-Reselect", "#content");
            response.setHeader("HX-Reswap", "outerHTML show:window:top");
        }
        try {
            pages.show(
                            isHtmx(request) ? HttpStatus.OK : status,
                            "identity/sign-in",
                            new SignInView(messageKey, true, kept))
                    .render(Map.of(), request, response);
        } catch (IOException | RuntimeException problem) {
            throw problem;
        } catch (Exception problem) {
            throw new IllegalStateException(problem);
        }
    }

    static void lead(String address, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (isHtmx(request)) {
            response.setHeader("HX-Redirect", address);
        } else {
            response.sendRedirect(address);
        }
    }
}
