package dk.fodfaeste.privacy;

import dk.fodfaeste.identity.SignInTold;
import dk.fodfaeste.identity.SignedIn;
import dk.fodfaeste.platform.Acting;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.stereotype.Component;

/** Writes down who signs in and out, and who tries to, in the log of the account's organisation. */
@Component
class SignInLog {

    private static final String SUBJECT = "account";

    private final AuditLog log;

    SignInLog(AuditLog log) {
        this.log = log;
    }

    @EventListener
    void told(SignInTold attempt) {
        Acting.as(attempt.account().actor(), () -> log.append(AuditLog.Action.SIGN_IN, SUBJECT, null, detail(attempt)));
    }

    private static String detail(SignInTold attempt) {
        return switch (attempt.how()) {
            case LET_IN -> "from " + attempt.network();
            case WRONG -> "refused, wrong password, from " + attempt.network();
            case CLOSED -> "refused, too many guesses, from " + attempt.network();
        };
    }

    @EventListener
    void left(LogoutSuccessEvent end) {
        if (end.getAuthentication().getPrincipal() instanceof SignedIn account) {
            Acting.as(account.actor(), () -> log.append(AuditLog.Action.SIGN_OUT, SUBJECT, null, ""));
        }
    }
}
