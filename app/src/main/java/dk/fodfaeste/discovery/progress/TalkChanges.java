package dk.fodfaeste.discovery.progress;

import static dk.fodfaeste.database.discovery.Tables.PROGRESS_CHANGE;

import dk.fodfaeste.discovery.progress.Talk.Sitting;
import dk.fodfaeste.platform.Acting;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** What stood in a talk before it was corrected, field by field. */
@Repository
public class TalkChanges {

    private final DSLContext database;
    private final Clock clock;

    TalkChanges(DSLContext database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Keeps what differs. */
    void keep(Talk before, Talk after) {
        Map<String, String> was = fields(before);
        Map<String, String> is = fields(after);
        Map<String, String> all = new LinkedHashMap<>(was);
        is.forEach(all::putIfAbsent);
        all.keySet().stream()
                .filter(field -> !Objects.equals(was.get(field), is.get(field)))
                .forEach(field -> database.insertInto(PROGRESS_CHANGE)
                        .set(PROGRESS_CHANGE.PROGRESS_CHANGE_ID, UUID.randomUUID())
                        .set(PROGRESS_CHANGE.ORGANISATION_ID, Acting.now().organisationId())
                        .set(PROGRESS_CHANGE.PROGRESS_TALK_ID, before.id())
                        .set(PROGRESS_CHANGE.CHANGED_BY_ID, Acting.now().accountId())
                        .set(PROGRESS_CHANGE.CHANGED_AT, OffsetDateTime.now(clock))
                        .set(PROGRESS_CHANGE.FIELD, field)
                        .set(PROGRESS_CHANGE.BEFORE, was.get(field))
                        .set(PROGRESS_CHANGE.AFTER, is.get(field))
                        .execute());
    }

    private static Map<String, String> fields(Talk talk) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (Viewpoint viewpoint : Viewpoint.values()) {
            talk.answers().from(viewpoint).forEach((indicator, answer) -> {
                if (answer.isSaid()) {
                    fields.put(viewpoint + "." + indicator, answer.written());
                }
            });
        }
        Sitting sitting = talk.sitting();
        fields.put("heldOn", sitting.on().toString());
        if (sitting.withInterpreter()) {
            fields.put("withInterpreter", "yes");
        }
        sitting.beside().ifPresent(beside -> fields.put("beside", beside));
        sitting.note().ifPresent(note -> fields.put("note", note));
        talk.focus()
                .forEach(focus ->
                        fields.put("focus." + focus.indicator(), focus.trying() + " (" + focus.lookAgainOn() + ")"));
        return fields;
    }

    /** The latest first. */
    List<TalkChange> of(UUID talkId) {
        return database.selectFrom(PROGRESS_CHANGE)
                .where(PROGRESS_CHANGE.PROGRESS_TALK_ID.eq(talkId))
                .orderBy(PROGRESS_CHANGE.CHANGED_AT.desc(), PROGRESS_CHANGE.FIELD)
                .fetch(row -> new TalkChange(
                        row.getField(),
                        Optional.ofNullable(row.getBefore()),
                        Optional.ofNullable(row.getAfter()),
                        row.getChangedById(),
                        LocalDateTime.ofInstant(row.getChangedAt().toInstant(), clock.getZone())));
    }

    void forget(UUID talkId) {
        database.deleteFrom(PROGRESS_CHANGE)
                .where(PROGRESS_CHANGE.PROGRESS_TALK_ID.eq(talkId))
                .execute();
    }

    /** A field, as it was and as it became. @param field VIEWPOINT.INDICATOR, focus.INDICATOR, or one of the sitting's */
    public record TalkChange(String field, Optional<String> before, Optional<String> after, UUID by, LocalDateTime at) {

        /** Of an answer, whose it is. */
        Optional<Viewpoint> viewpoint() {
            return Arrays.stream(Viewpoint.values())
                    .filter(each -> field.startsWith(each + "."))
                    .findFirst();
        }

        /** The id of the indicator that it is about; the field itself where it is about none. */
        String indicator() {
            return field.substring(field.indexOf('.') + 1);
        }
    }
}
