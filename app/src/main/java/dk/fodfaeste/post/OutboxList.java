package dk.fodfaeste.post;

import static dk.fodfaeste.database.post.Tables.MESSAGE;
import static dk.fodfaeste.database.post.Tables.MESSAGE_TEXT;
import static dk.fodfaeste.database.post.Tables.STOPPED_ADDRESS;

import dk.fodfaeste.database.post.Routines;
import dk.fodfaeste.platform.Danish;
import dk.fodfaeste.platform.WorkingTime;
import dk.fodfaeste.platform.web.Paging;
import dk.fodfaeste.post.OutboxMessage.Line;
import dk.fodfaeste.post.OutboxPage.Sort;
import dk.fodfaeste.post.OutboxPage.Which;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SortField;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Messages as a reader may see them: PostgreSQL shows the envelope and the words to those whom each concerns. */
@Repository
class OutboxList {

    private static final Field<Boolean> IN_PEACE = DSL.field(DSL.exists(DSL.selectOne()
            .from(STOPPED_ADDRESS)
            .where(STOPPED_ADDRESS.CHANNEL.eq(MESSAGE.CHANNEL))
            .and(STOPPED_ADDRESS.ADDRESS.eq(DSL.lower(MESSAGE.ADDRESS)))));

    private final DSLContext database;

    OutboxList(DSLContext database) {
        this.database = database;
    }

    /** @param asked part of the receiver's name or address; empty for all */
    Paging<Line> page(Which which, String asked, Sort sort, int number) {
        Condition shown = shown(which).and(found(asked.strip()));
        return Paging.of(
                database.fetchCount(MESSAGE, shown),
                number,
                (skipped, most) -> database.select(MESSAGE.fields())
                        .select(MESSAGE_TEXT.SUBJECT)
                        .from(MESSAGE)
                        .leftJoin(MESSAGE_TEXT)
                        .on(MESSAGE_TEXT.MESSAGE_ID.eq(MESSAGE.MESSAGE_ID))
                        .where(shown)
                        .orderBy(order(sort))
                        .offset(skipped)
                        .limit(most)
                        .fetch(OutboxList::line));
    }

    private static Condition shown(Which which) {
        return switch (which) {
            case ALL -> DSL.noCondition();
            case HERE ->
                MESSAGE.STATE.in(
                        MessageState.RESTING.name(),
                        MessageState.WAITING.name(),
                        MessageState.SENDING.name(),
                        MessageState.HANDING_OVER.name());
            case TROUBLE ->
                MESSAGE.STATE.in(Arrays.stream(MessageState.values())
                        .filter(MessageState::isTrouble)
                        .map(Enum::name)
                        .toList());
            case GONE -> MESSAGE.STATE.in(MessageState.SENT.name(), MessageState.IN_A_DIGEST.name());
        };
    }

    private static Condition found(String asked) {
        return asked.isEmpty()
                ? DSL.noCondition()
                : MESSAGE.RECEIVER.containsIgnoreCase(asked).or(MESSAGE.ADDRESS.containsIgnoreCase(asked));
    }

    private static List<SortField<?>> order(Sort sort) {
        return switch (sort) {
            case WRITTEN -> List.of(MESSAGE.WRITTEN_AT.desc(), MESSAGE.MESSAGE_ID.asc());
            case RECEIVER ->
                List.of(Danish.order(MESSAGE.RECEIVER).asc(), MESSAGE.WRITTEN_AT.desc(), MESSAGE.MESSAGE_ID.asc());
            case STATE -> List.of(MESSAGE.STATE.asc(), MESSAGE.WRITTEN_AT.desc(), MESSAGE.MESSAGE_ID.asc());
        };
    }

    Optional<OutboxMessage> find(UUID id) {
        return database.select(MESSAGE.fields())
                .select(MESSAGE_TEXT.SUBJECT, MESSAGE_TEXT.WORDS, MESSAGE_TEXT.SECRET, MESSAGE_TEXT.FILE_NAME)
                .select(IN_PEACE)
                .from(MESSAGE)
                .leftJoin(MESSAGE_TEXT)
                .on(MESSAGE_TEXT.MESSAGE_ID.eq(MESSAGE.MESSAGE_ID))
                .where(MESSAGE.MESSAGE_ID.eq(id))
                .fetchOptional(OutboxList::message);
    }

    /** What goes along with it, where the reader may see more than the envelope. */
    Optional<Attachment> file(UUID id) {
        return database.select(MESSAGE_TEXT.FILE_NAME, MESSAGE_TEXT.MEDIA_TYPE, MESSAGE_TEXT.FILE)
                .from(MESSAGE_TEXT)
                .where(MESSAGE_TEXT.MESSAGE_ID.eq(id).and(MESSAGE_TEXT.FILE.isNotNull()))
                .fetchOptional(row -> new Attachment(row.value1(), row.value2(), row.value3()));
    }

    private static OutboxMessage message(Record row) {
        Line line = line(row);
        Optional<String> secret = Optional.ofNullable(row.get(MESSAGE_TEXT.SECRET));
        Optional<String> words = Optional.ofNullable(row.get(MESSAGE_TEXT.WORDS));
        boolean rests = line.state() == MessageState.RESTING;
        return new OutboxMessage(
                line,
                row.get(MESSAGE.ADDRESS),
                Optional.ofNullable(row.get(MESSAGE.SAID)),
                Optional.ofNullable(row.get(MESSAGE.PERSON_ID)),
                row.get(IN_PEACE),
                words.map(text -> rests
                        ? text
                        : secret.map(part -> text.replace(part, "••••••")).orElse(text)),
                Optional.ofNullable(row.get(MESSAGE_TEXT.FILE_NAME)),
                row.get(MESSAGE.ROUND));
    }

    private static Line line(Record row) {
        return new Line(
                row.get(MESSAGE.MESSAGE_ID),
                Channel.valueOf(row.get(MESSAGE.CHANNEL)),
                row.get(MESSAGE.RECEIVER),
                Optional.ofNullable(row.get(MESSAGE_TEXT.SUBJECT)),
                MessageState.valueOf(row.get(MESSAGE.STATE)),
                row.get(MESSAGE.ATTEMPT),
                onTheWall(row.get(MESSAGE.WRITTEN_AT)),
                onTheWall(row.get(MESSAGE.DUE_AT)),
                row.get(MESSAGE.WRITTEN_BY_ID));
    }

    private static LocalDateTime onTheWall(OffsetDateTime moment) {
        return moment.atZoneSameInstant(WorkingTime.ZONE).toLocalDateTime();
    }

    /** Those that the reader wrote, or whom they stand in for, and that somebody has to see to, the oldest first. */
    List<Line> troubles(int most) {
        return database.select(MESSAGE.fields())
                .select(MESSAGE_TEXT.SUBJECT)
                .from(MESSAGE)
                .leftJoin(MESSAGE_TEXT)
                .on(MESSAGE_TEXT.MESSAGE_ID.eq(MESSAGE.MESSAGE_ID))
                .where(shown(Which.TROUBLE)
                        .and(MESSAGE.WRITTEN_BY_ID.in(database.select(DSL.field(DSL.name("writers"), UUID.class))
                                .from(Routines.writers()))))
                .orderBy(MESSAGE.STATE_AT, MESSAGE.MESSAGE_ID)
                .limit(most)
                .fetch(OutboxList::line);
    }
}
