package dk.fodfaeste.discovery.progress;

import static dk.fodfaeste.database.discovery.Tables.PROGRESS_ANSWER;
import static dk.fodfaeste.database.discovery.Tables.PROGRESS_FOCUS;
import static dk.fodfaeste.database.discovery.Tables.PROGRESS_TALK;

import dk.fodfaeste.database.discovery.tables.records.ProgressAnswerRecord;
import dk.fodfaeste.database.discovery.tables.records.ProgressTalkRecord;
import dk.fodfaeste.discovery.progress.Talk.Sitting;
import dk.fodfaeste.discovery.progress.Talk.State;
import dk.fodfaeste.platform.Acting;
import dk.fodfaeste.platform.database.Versions;
import dk.fodfaeste.platform.web.ChangedMeanwhileException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Talks about progress, each read whole with its answers in one question. */
@Repository
class TalkRepository {

    private static final Field<Answers> ANSWERS = DSL.multiset(DSL.selectFrom(PROGRESS_ANSWER)
                    .where(PROGRESS_ANSWER.ORGANISATION_ID.eq(PROGRESS_TALK.ORGANISATION_ID))
                    .and(PROGRESS_ANSWER.PROGRESS_TALK_ID.eq(PROGRESS_TALK.PROGRESS_TALK_ID)))
            .convertFrom(TalkRepository::answers);

    private static final Field<List<Focus>> FOCUS = DSL.multiset(DSL.selectFrom(PROGRESS_FOCUS)
                    .where(PROGRESS_FOCUS.ORGANISATION_ID.eq(PROGRESS_TALK.ORGANISATION_ID))
                    .and(PROGRESS_FOCUS.PROGRESS_TALK_ID.eq(PROGRESS_TALK.PROGRESS_TALK_ID))
                    .orderBy(PROGRESS_FOCUS.ORDINAL))
            .convertFrom(rows -> rows.map(row -> new Focus(row.getIndicator(), row.getTrying(), row.getLookAgainOn())));

    private final DSLContext database;
    private final Versions versions;
    private final Clock clock;

    TalkRepository(DSLContext database, Versions versions, Clock clock) {
        this.database = database;
        this.versions = versions;
        this.clock = clock;
    }

    /** The one that is still being filled in. */
    Optional<Talk> begun(UUID personId) {
        return talks(PROGRESS_TALK.PERSON_ID.eq(personId).and(PROGRESS_TALK.DONE_AT.isNull()), 1).stream()
                .findFirst();
    }

    Optional<Talk> find(UUID personId, UUID talkId) {
        return talks(
                        PROGRESS_TALK
                                .PERSON_ID
                                .eq(personId)
                                .and(PROGRESS_TALK.PROGRESS_TALK_ID.eq(talkId))
                                .and(PROGRESS_TALK.DONE_AT.isNotNull()),
                        1)
                .stream()
                .findFirst();
    }

    /** All of the person's, the latest first; what is still being filled in is among them. */
    List<Talk> latest(UUID personId, int most) {
        return talks(PROGRESS_TALK.PERSON_ID.eq(personId), most);
    }

    private List<Talk> talks(Condition which, int most) {
        return database.select(PROGRESS_TALK.fields())
                .select(ANSWERS, FOCUS)
                .from(PROGRESS_TALK)
                .where(which)
                .orderBy(PROGRESS_TALK.HELD_ON.desc(), PROGRESS_TALK.PROGRESS_TALK_ID)
                .limit(most)
                .fetch(this::talk);
    }

    private Talk talk(Record row) {
        ProgressTalkRecord talk = row.into(PROGRESS_TALK);
        return new Talk(
                talk.getProgressTalkId(),
                talk.getPersonId(),
                talk.getWording(),
                new Sitting(
                        talk.getHeldOn(),
                        talk.getWithInterpreter(),
                        Optional.ofNullable(talk.getBeside()),
                        Optional.ofNullable(talk.getNote())),
                row.get(ANSWERS),
                row.get(FOCUS),
                state(talk),
                talk.getVersion());
    }

    private State state(ProgressTalkRecord talk) {
        if (talk.getDoneAt() == null) {
            return new State.Begun(talk.getBegunById());
        }
        return talk.getWithdrawnAt() == null
                ? new State.Held(talk.getDoneById(), day(talk.getDoneAt()))
                : new State.Withdrawn(
                        talk.getWithdrawnById(), day(talk.getWithdrawnAt()), TakenBack.valueOf(talk.getWithdrawnFor()));
    }

    private LocalDate day(OffsetDateTime at) {
        return at.atZoneSameInstant(clock.getZone()).toLocalDate();
    }

    private static Answers answers(Result<ProgressAnswerRecord> rows) {
        Map<Viewpoint, Map<String, Answer>> said = new EnumMap<>(Viewpoint.class);
        rows.forEach(row -> said.computeIfAbsent(Viewpoint.valueOf(row.getViewpoint()), of -> new HashMap<>())
                .put(row.getIndicator(), answer(row)));
        return new Answers(said);
    }

    private static Answer answer(ProgressAnswerRecord row) {
        return row.getStep() == null ? Answer.Without.valueOf(row.getSaid()) : new Answer.AtStep(row.getStep());
    }

    boolean isHeldOn(UUID personId, LocalDate day, Optional<UUID> butFor) {
        return database.fetchExists(
                PROGRESS_TALK,
                PROGRESS_TALK
                        .PERSON_ID
                        .eq(personId)
                        .and(PROGRESS_TALK.HELD_ON.eq(day))
                        .and(PROGRESS_TALK.DONE_AT.isNotNull())
                        .and(PROGRESS_TALK.WITHDRAWN_AT.isNull())
                        .and(butFor.map(PROGRESS_TALK.PROGRESS_TALK_ID::ne).orElse(DSL.noCondition())));
    }

    /** @throws ChangedMeanwhileException when a colleague began one a moment before */
    void begin(UUID personId, int wording, LocalDate today) {
        int begun = database.insertInto(PROGRESS_TALK)
                .set(PROGRESS_TALK.PROGRESS_TALK_ID, UUID.randomUUID())
                .set(PROGRESS_TALK.ORGANISATION_ID, Acting.now().organisationId())
                .set(PROGRESS_TALK.PERSON_ID, personId)
                .set(PROGRESS_TALK.WORDING, wording)
                .set(PROGRESS_TALK.HELD_ON, today)
                .set(PROGRESS_TALK.BEGUN_BY_ID, Acting.now().accountId())
                .onConflictDoNothing()
                .execute();
        if (begun == 0) {
            throw versions.changed(
                    PROGRESS_TALK, PROGRESS_TALK.PERSON_ID.eq(personId).and(PROGRESS_TALK.DONE_AT.isNull()));
        }
    }

    /** @throws ChangedMeanwhileException when there is another version than the writer saw */
    void save(UUID talkId, int seen, ProgressTalkRecord changed) {
        versions.write(
                database.update(PROGRESS_TALK)
                        .set(PROGRESS_TALK.SAVES, PROGRESS_TALK.SAVES.plus(1))
                        .set(changed),
                PROGRESS_TALK,
                PROGRESS_TALK.PROGRESS_TALK_ID.eq(talkId),
                seen);
    }

    void drop(UUID talkId, int seen) {
        versions.delete(
                PROGRESS_TALK, PROGRESS_TALK.PROGRESS_TALK_ID.eq(talkId).and(PROGRESS_TALK.DONE_AT.isNull()), seen);
    }

    void answer(UUID talkId, Viewpoint viewpoint, Map<String, Answer> said) {
        database.deleteFrom(PROGRESS_ANSWER)
                .where(PROGRESS_ANSWER.PROGRESS_TALK_ID.eq(talkId))
                .and(PROGRESS_ANSWER.VIEWPOINT.eq(viewpoint.name()))
                .and(PROGRESS_ANSWER.INDICATOR.in(said.keySet()))
                .execute();
        database.batchInsert(said.entrySet().stream()
                        .map(each -> row(talkId, viewpoint, each.getKey(), each.getValue()))
                        .toList())
                .execute();
    }

    private static ProgressAnswerRecord row(UUID talkId, Viewpoint viewpoint, String indicator, Answer answer) {
        ProgressAnswerRecord row = new ProgressAnswerRecord();
        row.setOrganisationId(Acting.now().organisationId());
        row.setProgressTalkId(talkId);
        row.setViewpoint(viewpoint.name());
        row.setIndicator(indicator);
        row.setSaid(answer instanceof Answer.Without without ? without.name() : "STEP");
        row.setStep(answer.step().orElse(null));
        return row;
    }

    void choose(UUID talkId, List<Focus> focus) {
        database.deleteFrom(PROGRESS_FOCUS)
                .where(PROGRESS_FOCUS.PROGRESS_TALK_ID.eq(talkId))
                .execute();
        IntStream.range(0, focus.size())
                .forEach(index -> database.insertInto(PROGRESS_FOCUS)
                        .set(PROGRESS_FOCUS.ORGANISATION_ID, Acting.now().organisationId())
                        .set(PROGRESS_FOCUS.PROGRESS_TALK_ID, talkId)
                        .set(PROGRESS_FOCUS.ORDINAL, index + 1)
                        .set(PROGRESS_FOCUS.INDICATOR, focus.get(index).indicator())
                        .set(PROGRESS_FOCUS.TRYING, focus.get(index).trying())
                        .set(PROGRESS_FOCUS.LOOK_AGAIN_ON, focus.get(index).lookAgainOn())
                        .execute());
    }

    /** What was said goes: the person asked for it. */
    void forget(UUID talkId) {
        database.deleteFrom(PROGRESS_ANSWER)
                .where(PROGRESS_ANSWER.PROGRESS_TALK_ID.eq(talkId))
                .execute();
        database.deleteFrom(PROGRESS_FOCUS)
                .where(PROGRESS_FOCUS.PROGRESS_TALK_ID.eq(talkId))
                .execute();
    }
}
