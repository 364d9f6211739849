package dk.fodfaeste.post;

import static dk.fodfaeste.database.post.Tables.MESSAGE;
import static dk.fodfaeste.database.post.Tables.STOPPED_ADDRESS;

import dk.fodfaeste.jobs.Tries;
import dk.fodfaeste.platform.Acting;
import dk.fodfaeste.privacy.AuditLog;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What a human decides about a message. Whoever comes second, to another state than they saw, changes nothing and is told. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class Decisions {

    static final Set<MessageState> SENT_AGAIN = EnumSet.of(
            MessageState.RESTING,
            MessageState.MAYBE_SENT,
            MessageState.REFUSED,
            MessageState.BOUNCED,
            MessageState.STOPPED);

    static final Set<MessageState> STOPPED = EnumSet.of(
            MessageState.RESTING,
            MessageState.WAITING,
            MessageState.MAYBE_SENT,
            MessageState.REFUSED,
            MessageState.BOUNCED);

    private static final String SUBJECT = "message";

    private final DSLContext database;
    private final Tries tries;
    private final AuditLog log;
    private final Clock clock;

    Decisions(DSLContext database, Tries tries, AuditLog log, Clock clock) {
        this.database = database;
        this.tries = tries;
        this.log = log;
        this.clock = clock;
    }

    /** In a new round: what the queue still knows of the one before does nothing. Its Message-ID stays. */
    boolean sendAgain(OutboxMessage message) {
        int round = message.round() + 1;
        boolean ours = SENT_AGAIN.contains(message.line().state()) && become(message, MessageState.WAITING, round);
        if (ours) {
            tries.ask(Delivery.NAME, Delivery.key(message.line().id(), round), Instant.now());
            say(message, "sent again");
        }
        return ours;
    }

    /** Somebody asked the receiver, who has it. */
    boolean arrived(OutboxMessage message) {
        boolean ours = message.line().state() == MessageState.MAYBE_SENT
                && become(message, MessageState.SENT, message.round());
        if (ours) {
            say(message, "arrived");
        }
        return ours;
    }

    boolean stop(OutboxMessage message) {
        boolean ours =
                STOPPED.contains(message.line().state()) && become(message, MessageState.STOPPED, message.round());
        if (ours) {
            say(message, "stopped");
        }
        return ours;
    }

    private boolean become(OutboxMessage message, MessageState state, int round) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        return database.update(MESSAGE)
                        .set(MESSAGE.STATE, state.name())
                        .set(MESSAGE.STATE_AT, now)
                        .set(MESSAGE.DUE_AT, now)
                        .set(MESSAGE.ROUND, round)
                        .where(MESSAGE.MESSAGE_ID.eq(message.line().id()))
                        .and(MESSAGE.ROUND.eq(message.round()))
                        .and(MESSAGE.STATE.eq(message.line().state().name()))
                        .execute()
                == 1;
    }

    /** Twice is once. */
    void leaveInPeace(OutboxMessage message) {
        database.insertInto(STOPPED_ADDRESS)
                .set(STOPPED_ADDRESS.ORGANISATION_ID, Acting.now().organisationId())
                .set(STOPPED_ADDRESS.CHANNEL, message.line().channel().name())
                .set(STOPPED_ADDRESS.ADDRESS, message.address().toLowerCase(Locale.ROOT))
                .set(STOPPED_ADDRESS.STOPPED_AT, OffsetDateTime.now(clock))
                .set(STOPPED_ADDRESS.STOPPED_BY_ID, Acting.now().accountId())
                .onConflictDoNothing()
                .execute();
        say(message, "receiver wants no more");
    }

    void writeAgain(OutboxMessage message) {
        database.deleteFrom(STOPPED_ADDRESS)
                .where(STOPPED_ADDRESS.CHANNEL.eq(message.line().channel().name()))
                .and(STOPPED_ADDRESS.ADDRESS.eq(message.address().toLowerCase(Locale.ROOT)))
                .execute();
        say(message, "receiver may be written to");
    }

    private void say(OutboxMessage message, String what) {
        log.changed(SUBJECT, message.personId().orElse(null), what);
    }
}
