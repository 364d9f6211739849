package dk.fodfaeste.identity;

import dk.fodfaeste.platform.Acting;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

/** The password of the one who acts. Whoever sits down at an open page has as few guesses at it as at the sign-in. */
@Service
public class OwnPassword {

    private final SignIn signIn;
    private final AccountBook accounts;
    private final PasswordEncoder passwords;

    OwnPassword(SignIn signIn, AccountBook accounts, PasswordEncoder passwords) {
        this.signIn = signIn;
        this.accounts = accounts;
        this.passwords = passwords;
    }

    /** The key of why the password is not taken for the present one, where it is not. */
    public Optional<String> wrong(String typed, Origin from) {
        UUID own = Acting.now().accountId();
        String email = accounts.account(own).email().orElse("");
        Attempt attempt = signIn.attempt(email, from);
        List<Entrance> open = attempt.open().stream()
                .filter(each -> each.account().accountId().equals(own))
                .toList();
        if (open.isEmpty()) {
            return Optional.of("signIn.locked");
        }
        if (!passwords.matches(typed, open.getFirst().account().getPassword())) {
            return Optional.of("ownPassword.wrong.current");
        }
        signIn.guessedRight(attempt, open, from);
        return Optional.empty();
    }

    /** Nothing is counted any more, and no place is known. */
    public void change(String password) {
        accounts.change(accounts.account(Acting.now().accountId()), password);
    }
}
