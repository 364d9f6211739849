package dk.fodfaeste.identity.web;

import dk.fodfaeste.identity.SignedIn;
import dk.fodfaeste.platform.web.Authors;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/**
 * A form from a page that is too old: its session is over, or has another secret by now. Nothing is done and nothing is lost: whoever wrote it
 * signs in on the spot, sees it again, and sends it. Everything else that is refused is refused.
 */
@Component
class OldPage implements AccessDeniedHandler {

    private final Access access;
    private final Authors authors;
    private final KeptForms kept;
    private final OnTheSpot spot;

    OldPage(Access access, Authors authors, KeptForms kept, OnTheSpot spot) {
        this.access = access;
        this.authors = authors;
        this.kept = kept;
        this.spot = spot;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        if (denied instanceof CsrfException) {
            tooOld(request, response);
        } else {
            response.sendError(isKnown(request) ? HttpStatus.FORBIDDEN.value() : HttpStatus.NOT_FOUND.value());
        }
    }

    /** An address that no rule fits is closed to everybody; who is signed in is told that there is nothing. */
    private boolean isKnown(HttpServletRequest request) {
        return access.knows(HttpMethod.valueOf(request.getMethod()), Access.path(request));
    }

    private void tooOld(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (Access.isByLink(request)) {
            response.sendError(HttpStatus.FORBIDDEN.value());
            return;
        }
        Optional<UUID> author = authors.read(request.getParameter(Authors.FIELD));
        KeptForm sent = kept.read(request);
        Optional<String> sealed = author.flatMap(each -> kept.seal(sent, each));
        Optional<UUID> reader = reader();
        if (reader.isEmpty()) {
            spot.show(
                    sealed.isPresent() ? HttpStatus.UNAUTHORIZED : HttpStatus.FORBIDDEN,
                    sealed.isEmpty() ? "signIn.again" : sent.hadFile() ? "signIn.keptWithoutFile" : "signIn.kept",
                    sealed.orElse(""),
                    request,
                    response);
        } else if (sealed.isPresent() && reader.equals(author)) {
            request.getSession().setAttribute(KeptForms.KEPT, sealed.get());
            OnTheSpot.lead(KeptFormPage.ADDRESS, request, response);
        } else {
            response.sendError(HttpStatus.FORBIDDEN.value());
        }
    }

    private static Optional<UUID> reader() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn reader
                ? Optional.of(reader.accountId())
                : Optional.empty();
    }
}
