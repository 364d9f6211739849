package dk.fodfaeste.post;

import static dk.fodfaeste.database.post.Tables.MESSAGE;
import static dk.fodfaeste.database.post.Tables.MESSAGE_TEXT;
import static dk.fodfaeste.database.post.Tables.QUIET_DAYS;
import static dk.fodfaeste.database.post.Tables.QUIET_HOURS;
import static dk.fodfaeste.database.post.Tables.STOPPED_ADDRESS;

import dk.fodfaeste.database.post.tables.records.MessageRecord;
import dk.fodfaeste.database.post.tables.records.MessageTextRecord;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Messages as the postman sees them. Whoever speaks of an attempt names its number: after a takeover the number is another's. */
@Repository
class PostmanRepository {

    private static final List<String> UNDER_WAY =
            List.of(MessageState.SENDING.name(), MessageState.HANDING_OVER.name());

    private final DSLContext database;
    private final Clock clock;

    PostmanRepository(DSLContext database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Nobody else begins, stops or ends it while the transaction lasts. */
    Optional<MessageRecord> hold(UUID id, int round) {
        return database.selectFrom(MESSAGE)
                .where(MESSAGE.MESSAGE_ID.eq(id).and(MESSAGE.ROUND.eq(round)))
                .forUpdate()
                .fetchOptional();
    }

    boolean isStopped(MessageRecord message) {
        return database.fetchExists(
                STOPPED_ADDRESS,
                STOPPED_ADDRESS
                        .CHANNEL
                        .eq(message.getChannel())
                        .and(STOPPED_ADDRESS.ADDRESS.eq(DSL.lower(DSL.val(message.getAddress())))));
    }

    Quiet quiet() {
        return new Quiet(
                database.selectFrom(QUIET_HOURS)
                        .orderBy(QUIET_HOURS.FROM_DAY.desc())
                        .fetch(row -> new Quiet.Hours(
                                row.getFromDay(), row.getQuietFrom(), row.getQuietUntil(), row.getWeekends())),
                database.selectFrom(QUIET_DAYS).fetch(row -> new Quiet.Days(row.getFirstDay(), row.getLastDay())));
    }

    void begin(UUID id, int attempt) {
        database.update(MESSAGE)
                .set(MESSAGE.STATE, MessageState.SENDING.name())
                .set(MESSAGE.STATE_AT, now())
                .set(MESSAGE.ATTEMPT, attempt)
                .where(MESSAGE.MESSAGE_ID.eq(id))
                .execute();
    }

    /** Those that may go along: they wait in the same way for the same receiver, without a file. */
    void takeAlong(MessageRecord first) {
        database.update(MESSAGE)
                .set(MESSAGE.STATE, MessageState.IN_A_DIGEST.name())
                .set(MESSAGE.STATE_AT, now())
                .set(MESSAGE.DIGEST_ID, first.getMessageId())
                .where(MESSAGE.STATE.eq(MessageState.WAITING.name()))
                .and(MESSAGE.URGENCY.eq(Urgency.MAY_WAIT.name()))
                .and(MESSAGE.CHANNEL.eq(first.getChannel()))
                .and(MESSAGE.ADDRESS.eq(first.getAddress()))
                .and(MESSAGE.LANGUAGE.eq(first.getLanguage()))
                .and(MESSAGE.MESSAGE_ID.ne(first.getMessageId()))
                .and(DSL.notExists(DSL.selectOne()
                        .from(MESSAGE_TEXT)
                        .where(MESSAGE_TEXT.MESSAGE_ID.eq(MESSAGE.MESSAGE_ID))
                        .and(MESSAGE_TEXT.FILE.isNotNull())))
                .execute();
    }

    Optional<MessageState> stateOf(UUID id) {
        return database.select(MESSAGE.STATE)
                .from(MESSAGE)
                .where(MESSAGE.MESSAGE_ID.eq(id))
                .fetchOptional(row -> MessageState.valueOf(row.value1()));
    }

    void leaveDigest(UUID id) {
        database.update(MESSAGE)
                .set(MESSAGE.STATE, MessageState.WAITING.name())
                .setNull(MESSAGE.DIGEST_ID)
                .where(MESSAGE.MESSAGE_ID.eq(id))
                .execute();
    }

    /** Of the message, and of those that go along, the oldest first. */
    List<MessageTextRecord> texts(UUID id) {
        return database.select(MESSAGE_TEXT.fields())
                .from(MESSAGE_TEXT)
                .join(MESSAGE)
                .on(MESSAGE.MESSAGE_ID.eq(MESSAGE_TEXT.MESSAGE_ID))
                .where(MESSAGE.MESSAGE_ID.eq(id).or(MESSAGE.DIGEST_ID.eq(id)))
                .orderBy(MESSAGE.WRITTEN_AT, MESSAGE.MESSAGE_ID)
                .fetchInto(MESSAGE_TEXT);
    }

    /** The first that went to the same receiver about the same; empty for that one itself. */
    Optional<UUID> first(MessageRecord of) {
        return database.select(MESSAGE.MESSAGE_ID)
                .from(MESSAGE)
                .where(MESSAGE.THREAD.eq(of.getThread()).and(MESSAGE.ADDRESS.eq(of.getAddress())))
                .and(MESSAGE.CHANNEL.eq(of.getChannel()))
                .orderBy(MESSAGE.WRITTEN_AT, MESSAGE.MESSAGE_ID)
                .limit(1)
                .fetchOptional(MESSAGE.MESSAGE_ID)
                .filter(id -> !id.equals(of.getMessageId()));
    }

    /** False when the attempt may not go on. */
    boolean handOver(UUID id, int attempt) {
        return database.update(MESSAGE)
                        .set(MESSAGE.STATE, MessageState.HANDING_OVER.name())
                        .set(MESSAGE.STATE_AT, now())
                        .where(MESSAGE.MESSAGE_ID.eq(id).and(MESSAGE.ATTEMPT.eq(attempt)))
                        .and(MESSAGE.STATE.eq(MessageState.SENDING.name()))
                        .execute()
                == 1;
    }

    /** What an attempt came to. @return false when it was another's by then */
    boolean end(UUID id, int attempt, MessageState state, @Nullable String said, Instant due) {
        return database.update(MESSAGE)
                        .set(MESSAGE.STATE, state.name())
                        .set(MESSAGE.STATE_AT, now())
                        .set(MESSAGE.SAID, said)
                        .set(MESSAGE.DUE_AT, due.atOffset(ZoneOffset.UTC))
                        .where(MESSAGE.MESSAGE_ID.eq(id).and(MESSAGE.ATTEMPT.eq(attempt)))
                        .and(MESSAGE.STATE.in(UNDER_WAY))
                        .execute()
                == 1;
    }

    /** Before it was begun. */
    void wait(UUID id, Instant due) {
        database.update(MESSAGE)
                .set(MESSAGE.DUE_AT, due.atOffset(ZoneOffset.UTC))
                .where(MESSAGE.MESSAGE_ID.eq(id))
                .execute();
    }

    void stop(UUID id) {
        database.update(MESSAGE)
                .set(MESSAGE.STATE, MessageState.STOPPED.name())
                .set(MESSAGE.STATE_AT, now())
                .where(MESSAGE.MESSAGE_ID.eq(id))
                .execute();
    }

    /** Of the message and those that went along: what opens something is not kept here, once it is with the receiver. */
    void coverSecrets(UUID id) {
        database.update(MESSAGE_TEXT)
                .set(MESSAGE_TEXT.WORDS, DSL.replace(MESSAGE_TEXT.WORDS, MESSAGE_TEXT.SECRET, DSL.val("••••••")))
                .setNull(MESSAGE_TEXT.SECRET)
                .where(MESSAGE_TEXT.SECRET.isNotNull())
                .and(MESSAGE_TEXT.MESSAGE_ID.in(DSL.select(MESSAGE.MESSAGE_ID)
                        .from(MESSAGE)
                        .where(MESSAGE.MESSAGE_ID.eq(id).or(MESSAGE.DIGEST_ID.eq(id)))))
                .execute();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
