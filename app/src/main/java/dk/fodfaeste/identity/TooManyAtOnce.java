package dk.fodfaeste.identity;

import org.springframework.security.core.AuthenticationException;

/** So many sign in just now that this one has to come again; nothing was said about the password. */
public final class TooManyAtOnce extends AuthenticationException {

    TooManyAtOnce() {
        super("too many passwords at once");
    }
}
