package dk.fodfaeste.identity.web;

import dk.fodfaeste.identity.SignedIn;
import dk.fodfaeste.platform.Acting;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets the request act as the one who signed in; by link, nobody does. */
class ActingFilter extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof SignedIn reader) {
            actAs(reader, request, response, chain);
        } else {
            chain.doFilter(request, response);
        }
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return Access.isByLink(request);
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    private static void actAs(
            SignedIn reader, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            Acting.as(reader.actor(), () -> {
                try {
                    chain.doFilter(request, response);
                } catch (IOException | ServletException problem) {
                    throw new Carried(problem);
                }
            });
        } catch (Carried carried) {
            switch (carried.getCause()) {
                case IOException problem -> throw problem;
                case ServletException problem -> throw problem;
                case null, default -> throw carried;
            }
        }
    }

    private static final class Carried extends RuntimeException {
        Carried(Exception cause) {
            super(cause);
        }
    }
}
