package dk.fodfaeste.privacy;

import static org.springframework.transaction.annotation.Propagation.REQUIRED;

import dk.fodfaeste.database.privacy.Routines;
import dk.fodfaeste.platform.Acting;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The append-only log of reads and changes: each entry holds the hash of the one before, and its own is keyed ({@link ChainKey}). A change
 * is logged in the transaction that makes it, so that neither exists without the other; and as the last thing before its commit, because
 * the organisation's entries are written one after the other: who waits to write one then holds nothing that the one before still needs.
 * Reads of a person's pages are logged by {@code ReadLog}, without anybody asking for it.
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
     * Written at the end of the transaction, in the order of the calls; nothing is written when the transaction does not come to its end.
     *
     * @param subject what was acted on, as the field calls it: profile, case room, course …
     * @param detail in words without anything that is sealed; never CPR, cause or health
     */
    public void append(Action action, String subject, @Nullable UUID personId, String detail) {
        String actor = Acting.now().name();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void beforeCommit(boolean readOnly) {
                write(actor, action, subject, personId, detail);
            }
        });
    }

    private void write(String actor, Action action, String subject, @Nullable UUID personId, String detail) {
        ChainKey.Fresh fresh = key.fresh();
        Routines.appendEntry(
                database.configuration(),
                actor,
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
