package dk.fodfaeste.matching.successors;

import static dk.fodfaeste.database.matching.Tables.SUCCESSOR;
import static dk.fodfaeste.database.matching.Tables.SUCCESSOR_ANSWER;

import dk.fodfaeste.database.matching.tables.records.SuccessorAnswerRecord;
import dk.fodfaeste.database.matching.tables.records.SuccessorRecord;
import dk.fodfaeste.identity.Colleagues;
import dk.fodfaeste.matching.decisions.Answer;
import dk.fodfaeste.matching.decisions.Answer.Said;
import dk.fodfaeste.matching.decisions.Proposal.Party;
import dk.fodfaeste.placements.Course;
import dk.fodfaeste.platform.Acting;
import dk.fodfaeste.platform.WorkingTime;
import dk.fodfaeste.platform.database.ReadOnce;
import dk.fodfaeste.rules.law.ToldJudgement;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class SuccessorRepository {

    private static final TypeReference<List<ToldJudgement>> JUDGEMENTS = new TypeReference<>() {};

    private final DSLContext database;
    private final Colleagues colleagues;
    private final JsonMapper json;
    private final Clock clock;

    SuccessorRepository(DSLContext database, Colleagues colleagues, JsonMapper json, Clock clock) {
        this.database = database;
        this.colleagues = colleagues;
        this.json = json;
        this.clock = clock;
    }

    /** The first first. */
    List<Successor> of(UUID courseId) {
        return ReadOnce.of("successors", courseId, () -> read(courseId));
    }

    private List<Successor> read(UUID courseId) {
        List<SuccessorRecord> rows = database.selectFrom(SUCCESSOR)
                .where(SUCCESSOR.COURSE_ID.eq(courseId))
                .orderBy(SUCCESSOR.NUMBER)
                .fetch();
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<UUID, String> names = colleagues.names();
        Map<UUID, List<SuccessorAnswerRecord>> answers = database.selectFrom(SUCCESSOR_ANSWER)
                .where(SUCCESSOR_ANSWER.SUCCESSOR_ID.in(
                        rows.stream().map(SuccessorRecord::getSuccessorId).toList()))
                .fetchGroups(SUCCESSOR_ANSWER.SUCCESSOR_ID, row -> row);
        return rows.stream()
                .map(row -> successor(row, answers.getOrDefault(row.getSuccessorId(), List.of()), names))
                .toList();
    }

    private Successor successor(SuccessorRecord row, List<SuccessorAnswerRecord> said, Map<UUID, String> names) {
        Map<Party, Answer> answers = new EnumMap<>(Party.class);
        said.forEach(each -> answers.put(Party.valueOf(each.getParty()), answer(each, row.getNumber(), names)));
        return new Successor(
                row.getSuccessorId(),
                row.getCourseId(),
                row.getNumber(),
                change(row),
                row.getReason(),
                Arrays.stream(row.getParties()).map(Party::valueOf).collect(Collectors.toSet()),
                answers,
                row.getPack(),
                json.readValue(row.getJudgements().data(), JUDGEMENTS),
                names.getOrDefault(row.getWrittenById(), ""),
                day(row.getWrittenAt()).orElseThrow(),
                day(row.getInForceAt()),
                day(row.getDroppedAt()));
    }

    private static Change change(SuccessorRecord row) {
        return switch (Change.Kind.valueOf(row.getKind())) {
            case EXTENSION ->
                new Change.Extension(row.getFromOn().minusDays(1), Objects.requireNonNull(row.getEndsOn()));
            case CHANGE ->
                new Change.Hours(
                        row.getFromOn(), Objects.requireNonNull(row.getMinutesPerWeek()), row.getWageMinutes());
            case SHORTENING -> new Change.Shortening(Objects.requireNonNull(row.getEndsOn()));
            case CANCELLATION ->
                new Change.Cancellation(row.getFromOn(), Course.Side.valueOf(Objects.requireNonNull(row.getOnSide())));
        };
    }

    private static Answer answer(SuccessorAnswerRecord row, int number, Map<UUID, String> names) {
        return new Answer(
                row.getYes(),
                number,
                Optional.ofNullable(row.getNote()),
                Optional.ofNullable(row.getHow()).map(Answer.How::valueOf),
                Optional.ofNullable(row.getOnBehalf()).map(Answer.Behalf::valueOf),
                Optional.ofNullable(row.getSignerName()),
                Optional.ofNullable(row.getDeputyForId()).map(id -> names.getOrDefault(id, "")),
                Optional.ofNullable(row.getSignedPageId()),
                row.getRecordedById(),
                names.getOrDefault(row.getRecordedById(), ""),
                day(row.getAnsweredAt()).orElseThrow());
    }

    private static Optional<LocalDate> day(@Nullable OffsetDateTime at) {
        return Optional.ofNullable(at)
                .map(moment -> moment.atZoneSameInstant(WorkingTime.ZONE).toLocalDate());
    }

    UUID add(
            UUID courseId,
            int number,
            Change change,
            String reason,
            Set<Party> parties,
            String pack,
            List<ToldJudgement> judgements) {
        SuccessorRecord row = new SuccessorRecord();
        row.setSuccessorId(UUID.randomUUID());
        row.setOrganisationId(Acting.now().organisationId());
        row.setCourseId(courseId);
        row.setNumber(number);
        row.setKind(change.kind().name());
        row.setFromOn(change.from());
        row.setWageMinutes(0);
        switch (change) {
            case Change.Extension extension -> row.setEndsOn(extension.endsOn());
            case Change.Hours hours -> {
                row.setMinutesPerWeek(hours.minutesPerWeek());
                row.setWageMinutes(hours.wageMinutes());
            }
            case Change.Shortening shortening -> row.setEndsOn(shortening.endsOn());
            case Change.Cancellation cancellation ->
                row.setOnSide(cancellation.side().name());
        }
        row.setReason(reason);
        row.setParties(parties.stream().sorted().map(Enum::name).toArray(String[]::new));
        row.setPack(pack);
        row.setJudgements(JSONB.jsonb(json.writeValueAsString(judgements)));
        row.setWrittenById(Acting.now().accountId());
        row.setWrittenAt(OffsetDateTime.now(clock));
        database.insertInto(SUCCESSOR).set(row).execute();
        return row.getSuccessorId();
    }

    void answer(UUID successorId, Party party, Said said, Optional<UUID> deputyFor) {
        SuccessorAnswerRecord row = new SuccessorAnswerRecord();
        row.setOrganisationId(Acting.now().organisationId());
        row.setSuccessorId(successorId);
        row.setParty(party.name());
        row.setYes(said.yes());
        row.setNote(said.note().orElse(null));
        row.setHow(said.how().map(Enum::name).orElse(null));
        row.setOnBehalf(said.onBehalf().map(Enum::name).orElse(null));
        row.setSignerName(said.signer().orElse(null));
        row.setDeputyForId(deputyFor.orElse(null));
        row.setSignedPageId(said.page().orElse(null));
        row.setRecordedById(Acting.now().accountId());
        row.setAnsweredAt(OffsetDateTime.now(clock));
        database.insertInto(SUCCESSOR_ANSWER).set(row).execute();
    }

    void takesEffect(UUID successorId) {
        database.update(SUCCESSOR)
                .set(SUCCESSOR.IN_FORCE_AT, OffsetDateTime.now(clock))
                .where(SUCCESSOR.SUCCESSOR_ID.eq(successorId))
                .execute();
    }

    void drop(UUID successorId) {
        database.update(SUCCESSOR)
                .set(SUCCESSOR.DROPPED_AT, OffsetDateTime.now(clock))
                .set(SUCCESSOR.DROPPED_BY_ID, Acting.now().accountId())
                .where(SUCCESSOR.SUCCESSOR_ID.eq(successorId))
                .execute();
    }
}
