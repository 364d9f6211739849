package dk.fodfaeste.links;

import static dk.fodfaeste.database.links.Tables.CALL_WANTED;

import dk.fodfaeste.platform.Acting;
import dk.fodfaeste.privacy.AuditLog;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** That somebody of ours has called, or seen to it. */
@Repository
class CallsMade {

    private final DSLContext database;
    private final AuditLog log;
    private final Clock clock;

    CallsMade(DSLContext database, AuditLog log, Clock clock) {
        this.database = database;
        this.log = log;
        this.clock = clock;
    }

    /** Twice is once. @param personId whom it is about */
    void made(UUID callId, UUID personId) {
        int done = database.update(CALL_WANTED)
                .set(CALL_WANTED.CALLED_BY_ID, Acting.now().accountId())
                .set(CALL_WANTED.CALLED_AT, OffsetDateTime.now(clock))
                .where(CALL_WANTED.CALL_WANTED_ID.eq(callId).and(CALL_WANTED.CALLED_AT.isNull()))
                .execute();
        if (done == 1) {
            log.changed("link", personId, "called back");
        }
    }
}
