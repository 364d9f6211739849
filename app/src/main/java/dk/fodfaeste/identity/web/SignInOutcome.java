package dk.fodfaeste.identity.web;

import dk.fodfaeste.identity.OwnAccount;
import dk.fodfaeste.identity.SignedIn;
import dk.fodfaeste.identity.TooManyAtOnce;
import dk.fodfaeste.platform.Acting;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/** Remembers the device, asks where to where a password fits several accounts, and goes on with what was asked for or sent before. */
@Component
class SignInOutcome extends SavedRequestAwareAuthenticationSuccessHandler implements AuthenticationFailureHandler {

    private final Devices devices;
    private final SignInChoices choices;
    private final KeptForms forms;
    private final OnTheSpot spot;
    private final WasHere wasHere;
    private final SignInTelling telling;
    private final OwnAccount own;
    private final LocaleResolver locales;

    SignInOutcome(
            Devices devices,
            SignInChoices choices,
            AskedFor askedFor,
            KeptForms forms,
            OnTheSpot spot,
            WasHere wasHere,
            SignInTelling telling,
            OwnAccount own,
            LocaleResolver locales) {
        this.own = own;
        this.locales = locales;
        this.wasHere = wasHere;
        this.telling = telling;
        this.devices = devices;
        this.choices = choices;
        this.forms = forms;
        this.spot = spot;
        setDefaultTargetUrl("/today");
        setRequestCache(askedFor);
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication signedIn)
            throws ServletException, IOException {
        SignedIn reader = (SignedIn) Objects.requireNonNull(signedIn.getPrincipal());
        UUID account = reader.accountId();
        telling.letIn(reader, request);
        devices.remember(account, request, response);
        wasHere.remember(account, request, response);
        Acting.as(reader.actor(), own::profile)
                .language()
                .ifPresent(language -> locales.setLocale(request, response, language.locale()));
        HttpSession session = request.getSession();
        Object before = session.getAttribute(KeptForms.KEPT);
        session.removeAttribute(KeptForms.KEPT);
        Object sealed = Objects.requireNonNullElse(request.getParameter(KeptForms.KEPT), before == null ? "" : before);
        if (forms.open(sealed, account).isPresent()) {
            session.setAttribute(KeptForms.KEPT, sealed);
            response.sendRedirect(KeptFormPage.ADDRESS);
        } else {
            super.onAuthenticationSuccess(request, response, signedIn);
        }
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException problem)
            throws IOException {
        String kept = Objects.requireNonNullElse(request.getParameter(KeptForms.KEPT), "");
        if (problem instanceof SeveralFit several) {
            choices.offer(request, several);
            if (!kept.isEmpty()) {
                request.getSession().setAttribute(KeptForms.KEPT, kept);
            }
            response.sendRedirect(SignInChooser.ADDRESS);
            return;
        }
        telling.refused(request, problem);
        if (kept.isEmpty()) {
            response.sendRedirect("/sign-in?" + message(problem));
        } else {
            spot.show(HttpStatus.UNAUTHORIZED, "signIn." + message(problem), kept, request, response);
        }
    }

    private static String message(AuthenticationException problem) {
        return switch (problem) {
            case TooManyGuesses locked -> "locked";
            case TooManyAtOnce busy -> "busy";
            default -> "wrong";
        };
    }
}
