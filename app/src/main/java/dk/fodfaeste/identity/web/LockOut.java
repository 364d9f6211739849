package dk.fodfaeste.identity.web;

import dk.fodfaeste.identity.SignIn;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** After too many wrong passwords the right one does not help either, for a quarter of an hour. */
class LockOut extends OncePerRequestFilter {

    private final SignIn signIn;

    LockOut(SignIn signIn) {
        this.signIn = signIn;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !(request.getMethod().equals("POST") && Access.path(request).equals("/sign-in"));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String email = request.getParameter("email");
        if (email != null && signIn.isLocked(email.strip(), request.getRemoteAddr())) {
            response.sendRedirect(request.getContextPath() + "/sign-in?locked");
        } else {
            chain.doFilter(request, response);
        }
    }
}
