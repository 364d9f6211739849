package dk.fodfaeste.identity;

import dk.fodfaeste.database.identity.Routines;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds who signs in, in whichever organisations the address has an account, and closes the accounts for a while after too many wrong
 * passwords at the address, or from one network address.
 */
@Service
@Transactional
public class SignIn {

    static final Duration WINDOW = Duration.ofMinutes(15);
    static final int OF_ONE_ACCOUNT = 5;
    static final int FROM_ONE_ADDRESS = 50;

    private final DSLContext database;
    private final Clock clock;

    SignIn(DSLContext database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The address's accounts that are active and have a password, by the names of their organisations. */
    @Transactional(readOnly = true)
    public List<Entrance> entrances(String email) {
        return database.selectFrom(Routines.signInAccounts(email, since()))
                .fetch(row -> new Entrance(
                        new SignedIn(
                                row.getAccountId(),
                                row.getOrganisationId(),
                                row.getOrganisationName(),
                                row.getName(),
                                Role.valueOf(row.getRole()),
                                row.getWorkplaceId(),
                                row.getPasswordHash()),
                        row.getPasswordChangedAt(),
                        row.getFailed() >= OF_ONE_ACCOUNT));
    }

    /**
     * Whether no password is tried. An address that nobody has is locked as one that somebody has.
     *
     * @param remote the network address that the attempt comes from
     */
    @Transactional(readOnly = true)
    public boolean isLocked(String email, String remote) {
        List<Entrance> entrances = entrances(email);
        return database.selectFrom(Routines.failedSignIns(email, remote, since()))
                .fetchSingle(row -> row.getOfRemote() >= FROM_ONE_ADDRESS
                        || (entrances.isEmpty()
                                ? row.getOfEmail() >= OF_ONE_ACCOUNT
                                : entrances.stream().allMatch(Entrance::locked)));
    }

    private OffsetDateTime since() {
        return OffsetDateTime.now(clock).minus(WINDOW);
    }

    public void recordFailure(String email, String remote) {
        Routines.recordFailedSignIn(database.configuration(), email, remote, OffsetDateTime.now(clock));
    }

    /** Of this account alone; the others of the same address stay as locked as they are. */
    public void clearFailures(UUID accountId) {
        Routines.clearFailedSignIns(database.configuration(), accountId);
    }
}
