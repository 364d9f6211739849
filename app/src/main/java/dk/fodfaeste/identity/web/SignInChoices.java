package dk.fodfaeste.identity.web;

import dk.fodfaeste.identity.SignIn;
import dk.fodfaeste.identity.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** What somebody whose password fits several accounts may choose among just now. */
@Component
class SignInChoices {

    private final SignIn signIn;
    private final Clock clock;

    SignInChoices(SignIn signIn, Clock clock) {
        this.signIn = signIn;
        this.clock = clock;
    }

    void offer(HttpServletRequest request, SeveralFit several) {
        SignInChoice.among(several.email(), several.entrances(), clock.instant())
                .keep(request);
    }

    /** Empty for whoever has given no password that fits, or did so too long ago. */
    List<SignedIn> open(HttpServletRequest request) {
        return SignInChoice.of(request)
                .map(choice -> choice.open(signIn.entrances(choice.email()), clock.instant()))
                .orElse(List.of());
    }
}
