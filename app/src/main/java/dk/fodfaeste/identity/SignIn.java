package dk.fodfaeste.identity;

import dk.fodfaeste.database.identity.Routines;
import dk.fodfaeste.database.identity.tables.SignInAccount;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.jooq.DSLContext;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds who signs in, and refuses for a while after too many wrong passwords from an address or for an account. */
@Service
@Transactional
public class SignIn implements UserDetailsService {

    static final Duration WINDOW = Duration.ofMinutes(15);
    static final int OF_ONE_ACCOUNT = 5;
    static final int FROM_ONE_ADDRESS = 50;

    private final DSLContext database;
    private final Clock clock;

    SignIn(DSLContext database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public SignedIn loadUserByUsername(String email) {
        SignInAccount account = Routines.signInAccount(email);
        return database.selectFrom(account)
                .fetchOptional(row -> new SignedIn(
                        row.getAccountId(),
                        row.getOrganisationId(),
                        row.getOrganisationName(),
                        row.getName(),
                        row.getEmail(),
                        Role.valueOf(row.getRole()),
                        row.getWorkplaceId(),
                        row.getPasswordHash()))
                .orElseThrow(() -> new UsernameNotFoundException("no account of this address signs in"));
    }

    /** @param remote the network address that the attempt comes from */
    public boolean isLocked(String email, String remote) {
        var since = OffsetDateTime.now(clock).minus(WINDOW);
        var failed = Routines.failedSignIns(email, remote, since);
        return database.selectFrom(failed)
                .fetchSingle(row -> row.getOfEmail() >= OF_ONE_ACCOUNT || row.getOfRemote() >= FROM_ONE_ADDRESS);
    }

    public void recordFailure(String email, String remote) {
        Routines.recordFailedSignIn(database.configuration(), email, remote, OffsetDateTime.now(clock));
    }

    public void forgetFailures(String email) {
        Routines.forgetFailedSignIns(database.configuration(), email);
    }
}
