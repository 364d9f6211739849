package dk.fodfaeste.identity;

import dk.fodfaeste.platform.web.NotFoundException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The accounts of the organisation, and their upkeep. Every change is told as {@link AccountChanged}. */
@Service
@Transactional
public class AccountBook {

    private final AccountRepository accounts;
    private final PasswordEncoder passwords;
    private final SignIn signIn;
    private final ApplicationEventPublisher events;

    AccountBook(
            AccountRepository accounts, PasswordEncoder passwords, SignIn signIn, ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.signIn = signIn;
        this.events = events;
    }

    /** The active first, by name. */
    @Transactional(readOnly = true)
    public List<Account> all() {
        return accounts.all();
    }

    /** @throws NotFoundException when the organisation has no account of this id */
    @Transactional(readOnly = true)
    public Account account(UUID id) {
        return accounts.find(id).orElseThrow(() -> new NotFoundException("account " + id));
    }

    /** @throws org.springframework.dao.DuplicateKeyException when the address, or the name in this role, is taken */
    public void add(Account account, String password) {
        accounts.add(account);
        setPassword(account, password);
        tell(account, "new, " + word(account.role()));
    }

    /** A colleague whom a list names and who cannot sign in yet. The log has the line of the list that was read. */
    public UUID addNamed(Role role, String name) {
        UUID id = UUID.randomUUID();
        accounts.add(new Account(id, name, Optional.empty(), role, true, false));
        return id;
    }

    /** The enterprise that a supervisor stands in. */
    public void standIn(UUID id, UUID workplaceId) {
        accounts.standIn(id, workplaceId);
    }

    /**
     * @param account with the version that the writer saw
     * @param password empty to keep the one there is
     * @return whether something changed that a session under way must not outlive
     * @throws org.springframework.dao.DuplicateKeyException when the address, or the name in this role, is taken
     * @throws dk.fodfaeste.platform.web.ChangedMeanwhileException when there is another version than the writer saw
     */
    public boolean change(Account account, String password) {
        Account before = account(account.id());
        List<String> changes = new ArrayList<>();
        if (!before.name().equals(account.name())) {
            changes.add("name, before: " + before.name());
        }
        int harmless = changes.size();
        if (!before.email().equals(account.email())) {
            changes.add("e-mail");
        }
        if (before.role() != account.role()) {
            changes.add("role, now " + word(account.role()));
        }
        if (before.active() != account.active()) {
            changes.add(account.active() ? "active" : "not active");
        }
        if (!password.isEmpty()) {
            changes.add("password");
            setPassword(account, password);
        }
        if (!changes.isEmpty()) {
            accounts.change(account);
            tell(account, String.join("; ", changes));
        }
        return changes.size() > harmless;
    }

    /** A new password also ends the waiting that wrong ones brought. */
    private void setPassword(Account account, String password) {
        accounts.setPassword(account.id(), passwords.encode(password));
        signIn.forgetGuesses(account.id());
    }

    private void tell(Account account, String what) {
        events.publishEvent(new AccountChanged(account.id(), account.name() + ": " + what));
    }

    private static String word(Role role) {
        return role.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
