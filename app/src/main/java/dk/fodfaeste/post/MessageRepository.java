package dk.fodfaeste.post;

import static dk.fodfaeste.database.post.Tables.MESSAGE;
import static dk.fodfaeste.database.post.Tables.MESSAGE_TEXT;

import dk.fodfaeste.platform.Acting;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Messages as those see them who write them. */
@Repository
class MessageRepository {

    private final DSLContext database;
    private final Clock clock;

    MessageRepository(DSLContext database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** @param replyTo where an answer goes; empty where the writer has no address */
    void add(UUID id, Message message, Optional<String> replyTo, MessageState state) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        UUID organisation = Acting.now().organisationId();
        database.insertInto(MESSAGE)
                .set(MESSAGE.MESSAGE_ID, id)
                .set(MESSAGE.ORGANISATION_ID, organisation)
                .set(MESSAGE.CHANNEL, message.channel().name())
                .set(MESSAGE.ADDRESS, message.to())
                .set(MESSAGE.RECEIVER, message.receiver())
                .set(MESSAGE.LANGUAGE, message.language().name())
                .set(MESSAGE.THREAD, message.thread())
                .set(MESSAGE.PERSON_ID, person(message.about()).orElse(null))
                .set(MESSAGE.URGENCY, message.urgency().name())
                .set(MESSAGE.WRITTEN_BY_ID, Acting.now().accountId())
                .set(MESSAGE.WRITTEN_AT, now)
                .set(MESSAGE.SENDER, Acting.now().organisation())
                .set(MESSAGE.REPLY_TO, replyTo.orElse(null))
                .set(MESSAGE.STATE, state.name())
                .set(MESSAGE.DUE_AT, now)
                .set(MESSAGE.STATE_AT, now)
                .execute();
        database.insertInto(MESSAGE_TEXT)
                .set(MESSAGE_TEXT.MESSAGE_ID, id)
                .set(MESSAGE_TEXT.ORGANISATION_ID, organisation)
                .set(MESSAGE_TEXT.SUBJECT, message.subject())
                .set(MESSAGE_TEXT.WORDS, message.text())
                .set(MESSAGE_TEXT.SECRET, message.secret().orElse(null))
                .set(
                        MESSAGE_TEXT.FILE_NAME,
                        message.attachment().map(Attachment::name).orElse(null))
                .set(
                        MESSAGE_TEXT.MEDIA_TYPE,
                        message.attachment().map(Attachment::mediaType).orElse(null))
                .set(
                        MESSAGE_TEXT.FILE,
                        message.attachment().map(Attachment::bytes).orElse(null))
                .execute();
    }

    private static Optional<UUID> person(About about) {
        return switch (about) {
            case About.Nobody nobody -> Optional.empty();
            case About.Known known -> Optional.of(known.personId());
            case About.Unknown unknown -> Optional.of(unknown.personId());
        };
    }

    Optional<MessageState> state(UUID id) {
        return database.select(MESSAGE.STATE)
                .from(MESSAGE)
                .where(MESSAGE.MESSAGE_ID.eq(id))
                .fetchOptional(row -> MessageState.valueOf(row.value1()));
    }
}
