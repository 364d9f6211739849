package dk.fodfaeste.identity.web;

import dk.fodfaeste.identity.SignedIn;
import dk.fodfaeste.identity.TooManyAtOnce;
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

/** Remembers the device, asks where to where a password fits several accounts, and shows the page that was asked for. */
@Component
class SignInOutcome extends SavedRequestAwareAuthenticationSuccessHandler implements AuthenticationFailureHandler {

    private final Devices devices;
    private final SignInChoices choices;

    SignInOutcome(Devices devices, SignInChoices choices, AskedFor askedFor) {
        this.devices = devices;
        this.choices = choices;
        setDefaultTargetUrl("/today");
        setRequestCache(askedFor);
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication signedIn)
            throws ServletException, IOException {
        devices.remember(
                ((SignedIn) Objects.requireNonNull(signedIn.getPrincipal())).accountId(), request, response);
        super.onAuthenticationSuccess(request, response, signedIn);
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException problem)
            throws IOException {
        String next =
                switch (problem) {
                    case SeveralFit several -> {
                        choices.offer(request, several);
                        yield SignInChooser.ADDRESS;
                    }
                    case TooManyGuesses locked -> "/sign-in?locked";
                    case TooManyAtOnce busy -> "/sign-in?busy";
                    default -> "/sign-in?wrong";
                };
        response.sendRedirect(request.getContextPath() + next);
    }
}
