package dk.fodfaeste.identity.web;

import dk.fodfaeste.identity.Entrance;
import dk.fodfaeste.identity.SignIn;
import dk.fodfaeste.identity.SignedIn;
import java.util.List;
import java.util.Objects;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Tries the password on every account of the address. Where it fits one, that one is signed in; where it fits several, {@link SeveralFit}
 * says which, and nobody else is told that there is more than one.
 */
@Component
class PasswordCheck implements AuthenticationProvider {

    /** Passwords compared at least, so that the time does not tell whether an address is known, or is so in one organisation or two. */
    private static final int COMPARED = 2;

    private final SignIn signIn;
    private final PasswordEncoder passwords;
    private final String nobodys;

    PasswordCheck(SignIn signIn, PasswordEncoder passwords) {
        this.signIn = signIn;
        this.passwords = passwords;
        this.nobodys = Objects.requireNonNull(passwords.encode("nobody's"));
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String password = String.valueOf(attempt.getCredentials());
        List<Entrance> open = signIn.entrances(attempt.getName()).stream()
                .filter(entrance -> !entrance.locked())
                .toList();
        List<Entrance> fitting = open.stream()
                .filter(entrance ->
                        passwords.matches(password, entrance.account().getPassword()))
                .toList();
        for (int compared = open.size(); compared < COMPARED; compared++) {
            passwords.matches(password, nobodys);
        }
        return switch (fitting.size()) {
            case 0 -> throw new BadCredentialsException("no account has this address and password");
            case 1 -> signedIn(fitting.getFirst().account());
            default -> throw new SeveralFit(fitting);
        };
    }

    static Authentication signedIn(SignedIn account) {
        return UsernamePasswordAuthenticationToken.authenticated(account, null, account.getAuthorities());
    }

    @Override
    public boolean supports(Class<?> attempt) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(attempt);
    }
}
