package dk.fodfaeste.identity.web;

import dk.fodfaeste.identity.SignIn;
import dk.fodfaeste.identity.SignInRules;
import dk.fodfaeste.identity.SignInTold;
import dk.fodfaeste.identity.SignInTold.How;
import dk.fodfaeste.identity.SignedIn;
import dk.fodfaeste.identity.TooManyAtOnce;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;

/** Tells who signed in, and of whom somebody tried a password, so that it stands in the log of each organisation that knows the address. */
@Component
class SignInTelling {

    private final SignIn signIn;
    private final ApplicationEventPublisher events;

    SignInTelling(SignIn signIn, ApplicationEventPublisher events) {
        this.signIn = signIn;
        this.events = events;
    }

    void letIn(SignedIn account, HttpServletRequest request) {
        events.publishEvent(new SignInTold(account, How.LET_IN, request.getRemoteAddr()));
    }

    /** Nothing where no password was looked at, and where nobody has the address. */
    void refused(HttpServletRequest request, AuthenticationException problem) {
        String email = SignInRules.address(Objects.requireNonNullElse(request.getParameter("email"), ""));
        if (email.isEmpty() || problem instanceof TooManyAtOnce) {
            return;
        }
        How how = problem instanceof TooManyGuesses ? How.CLOSED : How.WRONG;
        signIn.entrances(email).stream()
                .map(entrance -> new SignInTold(entrance.account(), how, request.getRemoteAddr()))
                .forEach(events::publishEvent);
    }
}
