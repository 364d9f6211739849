package dk.fodfaeste.identity;

import static dk.fodfaeste.database.identity.Tables.SENT_FORM;

import dk.fodfaeste.platform.Acting;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which forms the reader has sent, for a day, and where each led. That a form is done is written in the transaction that does it; one that is
 * not done a minute later was left by a node that died, and may be sent again.
 */
@Service
@Transactional(propagation = Propagation.REQUIRES_NEW)
public class SentForms {

    private static final int DAYS = 1;
    private static final int SECONDS = 60;

    private final DSLContext database;
    private final Clock clock;

    SentForms(DSLContext database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Takes the form, so that nobody else does what it asks for.
     *
     * @param digest of all that was sent
     * @return empty when it is the reader's to do; else the earlier sending
     */
    public Optional<Sent> take(byte[] digest) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        database.deleteFrom(SENT_FORM)
                .where(SENT_FORM.ACCOUNT_ID.eq(Acting.now().accountId()))
                .and(SENT_FORM.SENT_AT.lt(now.minusDays(DAYS)))
                .execute();
        int taken = database.insertInto(SENT_FORM)
                .set(SENT_FORM.ORGANISATION_ID, Acting.now().organisationId())
                .set(SENT_FORM.ACCOUNT_ID, Acting.now().accountId())
                .set(SENT_FORM.DIGEST, digest)
                .set(SENT_FORM.SENT_AT, now)
                .onConflict(SENT_FORM.ORGANISATION_ID, SENT_FORM.ACCOUNT_ID, SENT_FORM.DIGEST)
                .doUpdate()
                .set(SENT_FORM.SENT_AT, now)
                .where(SENT_FORM.LED_TO.isNull())
                .andNot(SENT_FORM.DONE)
                .and(SENT_FORM.SENT_AT.lt(now.minusSeconds(SECONDS)))
                .execute();
        return taken == 1
                ? Optional.empty()
                : database.selectFrom(SENT_FORM)
                        .where(is(digest))
                        .fetchOptional(row -> new Sent(row.getDone(), Optional.ofNullable(row.getLedTo())));
    }

    /** It was done, and this is where its answer led. */
    public void ledTo(byte[] digest, String address) {
        database.update(SENT_FORM)
                .set(SENT_FORM.LED_TO, address)
                .where(is(digest))
                .execute();
    }

    /** Nothing was done, or what was done was refused: it may be sent again. */
    public void forget(byte[] digest) {
        database.deleteFrom(SENT_FORM).where(is(digest)).execute();
    }

    private static Condition is(byte[] digest) {
        return SENT_FORM.ACCOUNT_ID.eq(Acting.now().accountId()).and(SENT_FORM.DIGEST.eq(digest));
    }

    /** An earlier sending. @param ledTo empty while it is being done, and where nobody was led anywhere */
    public record Sent(boolean done, Optional<String> ledTo) {}
}
