package dk.fodfaeste.matching.decisions;

import static dk.fodfaeste.database.matching.Tables.ANSWER;
import static dk.fodfaeste.database.matching.Tables.DECISION;
import static dk.fodfaeste.database.matching.Tables.PROPOSAL;
import static dk.fodfaeste.database.matching.Tables.WHAT_IS_NEW;

import dk.fodfaeste.database.matching.tables.records.AnswerRecord;
import dk.fodfaeste.database.matching.tables.records.DecisionRecord;
import dk.fodfaeste.database.matching.tables.records.ProposalRecord;
import dk.fodfaeste.database.matching.tables.records.WhatIsNewRecord;
import dk.fodfaeste.engine.carousel.StepUp;
import dk.fodfaeste.identity.Colleagues;
import dk.fodfaeste.matching.decisions.Proposal.Answer;
import dk.fodfaeste.matching.decisions.Proposal.Decision;
import dk.fodfaeste.matching.decisions.Proposal.Grounds;
import dk.fodfaeste.matching.decisions.Proposal.Party;
import dk.fodfaeste.matching.decisions.Proposal.Terms;
import dk.fodfaeste.matching.openings.WorkOpening;
import dk.fodfaeste.placements.Instrument;
import dk.fodfaeste.platform.Acting;
import dk.fodfaeste.platform.WorkingTime;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
public class ProposalRepository {

    private final DSLContext database;
    private final Colleagues colleagues;
    private final JsonMapper json;
    private final Clock clock;

    ProposalRepository(DSLContext database, Colleagues colleagues, JsonMapper json, Clock clock) {
        this.database = database;
        this.colleagues = colleagues;
        this.json = json;
        this.clock = clock;
    }

    /** The latest first. */
    public List<Proposal> all() {
        return proposals(DSL.noCondition());
    }

    public Optional<Proposal> find(UUID id) {
        return proposals(PROPOSAL.PROPOSAL_ID.eq(id)).stream().findFirst();
    }

    /** The latest first. */
    public List<Proposal> of(UUID personId) {
        return proposals(PROPOSAL.PERSON_ID.eq(personId));
    }

    private List<Proposal> proposals(Condition where) {
        var ids = DSL.select(PROPOSAL.PROPOSAL_ID).from(PROPOSAL).where(where);
        Map<UUID, DecisionRecord> last = database
                .selectFrom(DECISION)
                .where(DECISION.PROPOSAL_ID.in(ids))
                .orderBy(DECISION.DECIDED_AT, DECISION.DECISION_ID)
                .fetch()
                .stream()
                .collect(Collectors.toMap(DecisionRecord::getProposalId, each -> each, (earlier, later) -> later));
        Map<UUID, List<AnswerRecord>> answers = database.selectFrom(ANSWER)
                .where(ANSWER.PROPOSAL_ID.in(ids))
                .fetchGroups(ANSWER.PROPOSAL_ID, row -> row);
        Map<UUID, Map<UUID, String>> whatIsNew = whatIsNew(ids);
        Map<UUID, String> names = colleagues.names();
        return database.selectFrom(PROPOSAL)
                .where(where)
                .orderBy(PROPOSAL.CREATED_AT.desc(), PROPOSAL.PROPOSAL_ID)
                .fetch(row -> proposal(
                        row,
                        Objects.requireNonNull(last.get(row.getProposalId())),
                        answers.getOrDefault(row.getProposalId(), List.of()),
                        whatIsNew.getOrDefault(row.getProposalId(), Map.of()),
                        names));
    }

    /** By proposal and course. */
    private Map<UUID, Map<UUID, String>> whatIsNew(Select<Record1<UUID>> ids) {
        return database.selectFrom(WHAT_IS_NEW).where(WHAT_IS_NEW.PROPOSAL_ID.in(ids)).stream()
                .collect(Collectors.groupingBy(
                        WhatIsNewRecord::getProposalId,
                        Collectors.toMap(WhatIsNewRecord::getCourseId, WhatIsNewRecord::getWords)));
    }

    private Proposal proposal(
            ProposalRecord row,
            DecisionRecord last,
            List<AnswerRecord> answers,
            Map<UUID, String> whatIsNew,
            Map<UUID, String> names) {
        Map<Party, Answer> given = new EnumMap<>(Party.class);
        answers.forEach(each -> given.put(
                Party.valueOf(each.getParty()),
                new Answer(
                        each.getYes(),
                        Optional.ofNullable(each.getNote()),
                        names.getOrDefault(each.getRecordedById(), ""),
                        each.getAnsweredAt().atZoneSameInstant(WorkingTime.ZONE).toLocalDate())));
        return new Proposal(
                row.getProposalId(),
                row.getPersonId(),
                row.getWorkplaceId(),
                row.getWork(),
                row.getMinutesPerWeek(),
                row.getWeek(),
                json.readValue(row.getGrounds().data(), Grounds.class),
                new Terms(
                        Optional.ofNullable(row.getStartsOn()),
                        Optional.ofNullable(row.getInstrument()).map(Instrument::valueOf),
                        Optional.ofNullable(row.getPurpose()),
                        Optional.ofNullable(row.getNextStep()),
                        Optional.ofNullable(row.getStepUp()).map(StepUp::valueOf),
                        whatIsNew),
                Decision.valueOf(last.getKind()),
                last.getDecidedById(),
                last.getDecidedAt().atZoneSameInstant(WorkingTime.ZONE).toLocalDate(),
                Optional.ofNullable(last.getReason()),
                given);
    }

    public UUID add(UUID personId, WorkOpening opening, int minutesPerWeek, LocalDate week, Grounds grounds) {
        UUID id = UUID.randomUUID();
        database.insertInto(PROPOSAL)
                .set(PROPOSAL.PROPOSAL_ID, id)
                .set(PROPOSAL.ORGANISATION_ID, Acting.now().organisationId())
                .set(PROPOSAL.PERSON_ID, personId)
                .set(PROPOSAL.WORKPLACE_ID, opening.workplace().id())
                .set(PROPOSAL.WORK, opening.work())
                .set(PROPOSAL.MINUTES_PER_WEEK, minutesPerWeek)
                .set(PROPOSAL.WEEK, week)
                .set(PROPOSAL.GROUNDS, JSONB.jsonb(json.writeValueAsString(grounds)))
                .set(PROPOSAL.CREATED_BY_ID, Acting.now().accountId())
                .execute();
        return id;
    }

    public void decide(UUID proposalId, Decision kind, @Nullable String reason) {
        database.insertInto(DECISION)
                .set(DECISION.DECISION_ID, UUID.randomUUID())
                .set(DECISION.ORGANISATION_ID, Acting.now().organisationId())
                .set(DECISION.PROPOSAL_ID, proposalId)
                .set(DECISION.KIND, kind.name())
                .set(DECISION.REASON, reason)
                .set(DECISION.DECIDED_BY_ID, Acting.now().accountId())
                .set(DECISION.DECIDED_AT, OffsetDateTime.now(clock))
                .execute();
    }

    public void agree(UUID proposalId, Terms terms) {
        database.update(PROPOSAL)
                .set(PROPOSAL.STARTS_ON, terms.startsOn().orElse(null))
                .set(PROPOSAL.INSTRUMENT, terms.instrument().map(Enum::name).orElse(null))
                .set(PROPOSAL.PURPOSE, terms.purpose().orElse(null))
                .set(PROPOSAL.NEXT_STEP, terms.nextStep().orElse(null))
                .set(PROPOSAL.STEP_UP, terms.stepUp().map(Enum::name).orElse(null))
                .where(PROPOSAL.PROPOSAL_ID.eq(proposalId))
                .execute();
        terms.whatIsNew().forEach((courseId, words) -> sayWhatIsNew(proposalId, courseId, words));
    }

    private void sayWhatIsNew(UUID proposalId, UUID courseId, String words) {
        database.insertInto(WHAT_IS_NEW)
                .set(WHAT_IS_NEW.PROPOSAL_ID, proposalId)
                .set(WHAT_IS_NEW.COURSE_ID, courseId)
                .set(WHAT_IS_NEW.ORGANISATION_ID, Acting.now().organisationId())
                .set(WHAT_IS_NEW.WORDS, words)
                .onConflict(WHAT_IS_NEW.PROPOSAL_ID, WHAT_IS_NEW.COURSE_ID)
                .doUpdate()
                .set(WHAT_IS_NEW.WORDS, words)
                .execute();
    }

    public void answer(UUID proposalId, Party party, boolean yes, @Nullable String note) {
        database.insertInto(ANSWER)
                .set(ANSWER.PROPOSAL_ID, proposalId)
                .set(ANSWER.ORGANISATION_ID, Acting.now().organisationId())
                .set(ANSWER.PARTY, party.name())
                .set(ANSWER.YES, yes)
                .set(ANSWER.NOTE, note)
                .set(ANSWER.RECORDED_BY_ID, Acting.now().accountId())
                .set(ANSWER.ANSWERED_AT, OffsetDateTime.now(clock))
                .onConflict(ANSWER.PROPOSAL_ID, ANSWER.PARTY)
                .doUpdate()
                .set(ANSWER.YES, yes)
                .set(ANSWER.NOTE, note)
                .set(ANSWER.RECORDED_BY_ID, Acting.now().accountId())
                .set(ANSWER.ANSWERED_AT, OffsetDateTime.now(clock))
                .execute();
    }
}
