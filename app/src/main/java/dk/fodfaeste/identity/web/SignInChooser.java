package dk.fodfaeste.identity.web;

import dk.fodfaeste.identity.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter;
import org.springframework.security.web.authentication.session.CompositeSessionAuthenticationStrategy;
import org.springframework.security.web.authentication.session.SessionFixationProtectionStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** The second step of signing in where a password fits several accounts: the one that was chosen, of those that were offered. */
class SignInChooser extends AbstractAuthenticationProcessingFilter {

    static final String ADDRESS = "/sign-in/choose";

    private final SignInChoices choices;

    SignInChooser(SignInChoices choices, SignInOutcome outcome, FormSecrets secrets) {
        super(PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, ADDRESS));
        this.choices = choices;
        setSecurityContextRepository(new HttpSessionSecurityContextRepository());
        setSessionAuthenticationStrategy(new CompositeSessionAuthenticationStrategy(
                List.of(new SessionFixationProtectionStrategy(), new CsrfAuthenticationStrategy(secrets))));
        setAuthenticationSuccessHandler(outcome);
        setAuthenticationFailureHandler(
                (request, response, problem) -> response.sendRedirect(request.getContextPath() + "/sign-in?again"));
    }

    @Override
    public Authentication attemptAuthentication(HttpServletRequest request, HttpServletResponse response) {
        SignedIn account = choices.open(request).stream()
                .filter(each -> each.accountId().toString().equals(request.getParameter("account")))
                .findFirst()
                .orElseThrow(() -> new BadCredentialsException("this account is no choice"));
        account.eraseCredentials();
        SignInChoice.forget(request);
        return PasswordCheck.signedIn(account);
    }
}
