package dk.fodfaeste.identity;

import dk.fodfaeste.database.identity.Routines;
import dk.fodfaeste.platform.DatabaseRole;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds who signs in, in whichever organisations the address has an account. Each attempt is counted before the password is looked at, and
 * the waiting that wrong ones bring grows: the rules stand with the counts, in V54__guesses.sql.
 */
@Service
@Transactional(label = DatabaseRole.AS_DOOR)
public class SignIn {

    private final DSLContext database;

    SignIn(DSLContext database) {
        this.database = database;
    }

    /** Counts one attempt. @param email as {@link SignInRules#address} gives it */
    public Attempt attempt(String email, Origin from) {
        boolean refused = true;
        Set<UUID> open = new HashSet<>();
        for (var row : database.fetch(Routines.mayGuess(email, from.network(), wide(from), devices(from)))) {
            if (row.getMayTry()) {
                refused = false;
                open.add(row.getAccountId());
            }
        }
        return new Attempt(
                entrances(email).stream()
                        .filter(each -> open.contains(each.account().accountId()))
                        .toList(),
                refused);
    }

    /** The address's accounts that are active and have a password, by the names of their organisations. */
    @Transactional(readOnly = true, label = DatabaseRole.AS_DOOR)
    public List<Entrance> entrances(String email) {
        return database.selectFrom(Routines.signInAccounts(email))
                .fetch(row -> new Entrance(
                        new SignedIn(
                                row.getAccountId(),
                                row.getOrganisationId(),
                                row.getOrganisationName(),
                                row.getName(),
                                Role.valueOf(row.getRole()),
                                row.getWorkplaceId(),
                                row.getPasswordHash()),
                        row.getPasswordChangedAt()));
    }

    /** The password fitted some of the open accounts: for these it was no guess, and for the others none of theirs. */
    public void guessedRight(Attempt attempt, List<Entrance> fitting, Origin from) {
        Routines.guessedRight(
                database.configuration(), ids(attempt.open()), ids(fitting), from.network(), wide(from), devices(from));
    }

    private static UUID[] ids(List<Entrance> entrances) {
        return entrances.stream().map(each -> each.account().accountId()).toArray(UUID[]::new);
    }

    /** The same password with more work behind it. */
    public void rehash(Entrance entrance, String hash) {
        Routines.replaceHash(
                database.configuration(),
                entrance.account().accountId(),
                entrance.account().getPassword(),
                hash);
    }

    /** The owner signed in here, so the account stays open here when somebody elsewhere guesses. @param device hash of its new secret */
    public void remember(UUID accountId, Origin from, byte[] device) {
        Routines.rememberPlace(database.configuration(), accountId, from.network(), device, devices(from));
    }

    /** With a new password nothing is counted and no place is known; only of an account of the organisation that acts. */
    public void forgetGuesses(UUID accountId) {
        Routines.forgetGuesses(database.configuration(), accountId);
    }

    private static @org.jspecify.annotations.Nullable String wide(Origin from) {
        return from.wide().orElse(null);
    }

    private static byte[][] devices(Origin from) {
        return Objects.requireNonNull(from.devices().toArray(byte[][]::new));
    }
}
