package dk.fodfaeste.identity.web;

import dk.fodfaeste.identity.SignIn;
import dk.fodfaeste.identity.SignedIn;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/** Counts what fails, asks where to where a password fits several accounts, and shows the page that was asked for when it succeeds. */
@Component
class SignInOutcome extends SavedRequestAwareAuthenticationSuccessHandler implements AuthenticationFailureHandler {

    private final SignIn signIn;
    private final SignInChoices choices;

    SignInOutcome(SignIn signIn, SignInChoices choices, AskedFor askedFor) {
        this.signIn = signIn;
        this.choices = choices;
        setDefaultTargetUrl("/today");
        setRequestCache(askedFor);
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication signedIn)
            throws ServletException, IOException {
        signIn.clearFailures(((SignedIn) Objects.requireNonNull(signedIn.getPrincipal())).accountId());
        super.onAuthenticationSuccess(request, response, signedIn);
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException problem)
            throws IOException {
        String email =
                Objects.requireNonNullElse(request.getParameter("email"), "").strip();
        if (problem instanceof SeveralFit several) {
            choices.offer(request, email, several);
            response.sendRedirect(request.getContextPath() + SignInChooser.ADDRESS);
            return;
        }
        if (!email.isEmpty()) {
            signIn.recordFailure(email, request.getRemoteAddr());
        }
        response.sendRedirect(request.getContextPath() + "/sign-in?wrong");
    }
}
