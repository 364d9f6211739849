package dk.fodfaeste.privacy;

import static org.springframework.transaction.annotation.Propagation.REQUIRED;

import dk.fodfaeste.database.privacy.Routines;
import dk.fodfaeste.platform.Acting;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The append-only log of reads and changes: each entry holds the hash of the one before, and its own is keyed ({@link ChainKey}). A change is logged in the transaction that
 * makes it, so that neither exists without the other. Reads of a person's pages are logged by {@code ReadLog}, without anybody
 * asking for it.
 */
@Service
@Transactional(propagation = REQUIRED)
public class AuditLog {

    private final DSLContext database;
    private final ChainKey key;

    AuditLog(DSLContext database, ChainKey key) {
        this.database = database;
        this.key = key;
    }

    /**
     * @param subject what was acted on, as the field calls it: profile, case room, course …
     * @param detail in words without anything that is sealed; never CPR, cause or health
     */
    public void append(Action action, String subject, @Nullable UUID personId, String detail) {
        ChainKey.Fresh fresh = key.fresh();
        Routines.appendEntry(
                database.configuration(),
                Acting.now().name(),
                action.name(),
                subject,
                personId,
                detail,
                fresh.nonce(),
                fresh.inner(),
                fresh.outer());
    }

    public void changed(String subject, @Nullable UUID personId, String detail) {
        append(Action.CHANGE, subject, personId, detail);
    }

    /** What was done; the same words as in the table's check. */
    public enum Action {
        READ,
        LIST,
        CHANGE,
        SEARCH,
        EXPORT,
        IMPORT,
        SIGN_IN,
        SIGN_OUT,
        DELETE,
        REFUSED
    }
}
