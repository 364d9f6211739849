package dk.fodfaeste.identity.web;

import dk.fodfaeste.identity.SignIn;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/** Counts what fails, and shows the page that was asked for when it succeeds. */
@Component
class SignInOutcome extends SavedRequestAwareAuthenticationSuccessHandler implements AuthenticationFailureHandler {

    private final SignIn signIn;

    SignInOutcome(SignIn signIn) {
        this.signIn = signIn;
        setDefaultTargetUrl("/today");
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication signedIn)
            throws ServletException, IOException {
        signIn.forgetFailures(signedIn.getName());
        super.onAuthenticationSuccess(request, response, signedIn);
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException problem)
            throws IOException {
        String email = request.getParameter("email");
        if (email != null && !email.isBlank()) {
            signIn.recordFailure(email.strip(), request.getRemoteAddr());
        }
        response.sendRedirect(request.getContextPath() + "/sign-in?wrong");
    }
}
