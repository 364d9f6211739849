package dk.fodfaeste.identity.web;

import dk.fodfaeste.identity.Entrance;
import dk.fodfaeste.identity.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Kept in a session that nobody is signed in to yet, for some minutes: the accounts that the password fitted.
 *
 * @param passwordSince by account, when the password that fitted was set; another one by now, and the account is no choice any more
 * @param until the last moment of choosing
 */
record SignInChoice(String email, Map<UUID, OffsetDateTime> passwordSince, Instant until) implements Serializable {

    private static final String KEPT = SignInChoice.class.getName();
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    static SignInChoice among(String email, List<Entrance> fitting, Instant now) {
        Map<UUID, OffsetDateTime> passwordSince = new HashMap<>();
        fitting.forEach(each -> passwordSince.put(each.account().accountId(), each.passwordSince()));
        return new SignInChoice(email, passwordSince, now.plus(PATIENCE));
    }

    /** A session that somebody else may have prepared gets another name first. */
    void keep(HttpServletRequest request) {
        request.getSession();
        request.changeSessionId();
        request.getSession().setAttribute(KEPT, this);
    }

    static Optional<SignInChoice> of(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(KEPT) instanceof SignInChoice kept
                ? Optional.of(kept)
                : Optional.empty();
    }

    static void forget(HttpServletRequest request) {
        request.getSession().removeAttribute(KEPT);
    }

    /** @param entrances of the address as they are now */
    List<SignedIn> open(List<Entrance> entrances, Instant now) {
        return now.isAfter(until)
                ? List.of()
                : entrances.stream()
                        .filter(each -> each.passwordSince()
                                .equals(passwordSince.get(each.account().accountId())))
                        .map(Entrance::account)
                        .toList();
    }
}
