package dk.fodfaeste.identity.web;

import org.springframework.security.core.AuthenticationException;

/** Nothing was tried: too many wrong passwords before this one. */
final class TooManyGuesses extends AuthenticationException {

    TooManyGuesses() {
        super("too many wrong passwords");
    }
}
