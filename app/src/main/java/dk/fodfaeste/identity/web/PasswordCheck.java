package dk.fodfaeste.identity.web;

import dk.fodfaeste.identity.Attempt;
import dk.fodfaeste.identity.Entrance;
import dk.fodfaeste.identity.Origin;
import dk.fodfaeste.identity.SignIn;
import dk.fodfaeste.identity.SignInRules;
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
    public Authentication authenticate(Authentication typed) {
        String email = SignInRules.address(typed.getName());
        Origin from = (Origin) Objects.requireNonNull(typed.getDetails());
        Attempt attempt = signIn.attempt(email, from);
        if (attempt.refused()) {
            throw new TooManyGuesses();
        }
        String password = String.valueOf(typed.getCredentials());
        List<Entrance> fitting = fitting(attempt.open(), password);
        if (fitting.isEmpty()) {
            throw new BadCredentialsException("no account has this address and password");
        }
        signIn.guessedRight(attempt, fitting, from);
        fitting.stream()
                .filter(each -> passwords.upgradeEncoding(each.account().getPassword()))
                .forEach(each -> signIn.rehash(each, Objects.requireNonNull(passwords.encode(password))));
        if (fitting.size() > 1) {
            throw new SeveralFit(email, fitting);
        }
        return signedIn(fitting.getFirst().account());
    }

    private List<Entrance> fitting(List<Entrance> open, String password) {
        List<Entrance> fitting = open.stream()
                .filter(entrance ->
                        passwords.matches(password, entrance.account().getPassword()))
                .toList();
        for (int compared = open.size(); compared < COMPARED; compared++) {
            passwords.matches(password, nobodys);
        }
        return fitting;
    }

    /** Where somebody signed in from is not kept in the session. */
    static Authentication signedIn(SignedIn account) {
        var signedIn = UsernamePasswordAuthenticationToken.authenticated(account, null, account.getAuthorities());
        signedIn.setDetails("");
        return signedIn;
    }

    @Override
    public boolean supports(Class<?> attempt) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(attempt);
    }
}
