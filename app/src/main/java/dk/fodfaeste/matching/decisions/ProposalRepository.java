package dk.fodfaeste.matching.decisions;

import static dk.fodfaeste.database.matching.Tables.AGREEMENT;
import static dk.fodfaeste.database.matching.Tables.ANSWER;
import static dk.fodfaeste.database.matching.Tables.DECISION;
import static dk.fodfaeste.database.matching.Tables.PROPOSAL;

import dk.fodfaeste.database.matching.tables.records.AgreementRecord;
import dk.fodfaeste.database.matching.tables.records.AnswerRecord;
import dk.fodfaeste.database.matching.tables.records.DecisionRecord;
import dk.fodfaeste.database.matching.tables.records.ProposalRecord;
import dk.fodfaeste.engine.carousel.StepUp;
import dk.fodfaeste.identity.Colleagues;
import dk.fodfaeste.matching.decisions.Agreement.Terms;
import dk.fodfaeste.matching.decisions.Proposal.Decision;
import dk.fodfaeste.matching.decisions.Proposal.Grounds;
import dk.fodfaeste.matching.decisions.Proposal.Party;
import dk.fodfaeste.matching.decisions.Proposal.Withdrawal;
import dk.fodfaeste.matching.openings.WorkOpening;
import dk.fodfaeste.placements.HoursStep;
import dk.fodfaeste.placements.Instrument;
import dk.fodfaeste.placements.Particulars;
import dk.fodfaeste.placements.WorkDay;
import dk.fodfaeste.platform.Acting;
import dk.fodfaeste.platform.database.ReadOnce;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
public class ProposalRepository {

    private static final TypeReference<Map<UUID, String>> WORDS_BY_COURSE = new TypeReference<>() {};
    private static final TypeReference<List<WorkDay>> WEEK = new TypeReference<>() {};
    private static final TypeReference<List<AgreedStep>> STEPS = new TypeReference<>() {};

    private static final Field<List<DecisionRecord>> LAST = DSL.multiset(DSL.selectFrom(DECISION)
                    .where(DECISION.PROPOSAL_ID.eq(PROPOSAL.PROPOSAL_ID))
                    .orderBy(DECISION.DECIDED_AT.desc(), DECISION.DECISION_ID.desc())
                    .limit(1))
            .convertFrom(rows -> rows);

    /** The last first. */
    private static final Field<List<AgreementRecord>> VERSIONS = DSL.multiset(DSL.selectFrom(AGREEMENT)
                    .where(AGREEMENT.PROPOSAL_ID.eq(PROPOSAL.PROPOSAL_ID))
                    .orderBy(AGREEMENT.VERSION.desc()))
            .convertFrom(rows -> rows);

    private static final Field<List<AgreementRecord>> AGREED = DSL.multiset(DSL.selectFrom(AGREEMENT)
                    .where(AGREEMENT.PROPOSAL_ID.eq(PROPOSAL.PROPOSAL_ID))
                    .orderBy(AGREEMENT.VERSION.desc())
                    .limit(1))
            .convertFrom(rows -> rows);

    private static final Field<List<AnswerRecord>> SAID = DSL.multiset(DSL.selectFrom(ANSWER)
                    .where(ANSWER.PROPOSAL_ID.eq(PROPOSAL.PROPOSAL_ID))
                    .orderBy(ANSWER.ANSWERED_AT, ANSWER.ANSWER_ID))
            .convertFrom(rows -> rows);

    private static final String AGREEMENTS = "versions of an agreement";

    private final DSLContext database;
    private final Colleagues colleagues;
    private final List<BesideProposal<?>> beside;
    private final JsonMapper json;
    private final Clock clock;

    ProposalRepository(
            DSLContext database, Colleagues colleagues, List<BesideProposal<?>> beside, JsonMapper json, Clock clock) {
        this.database = database;
        this.colleagues = colleagues;
        this.beside = List.copyOf(beside);
        this.json = json;
        this.clock = clock;
    }

    /** The latest first. */
    public List<Proposal> all() {
        return proposals(DSL.noCondition());
    }

    public Optional<Proposal> find(UUID id) {
        return ReadOnce.isLook()
                ? looked(id).stream().findFirst()
                : proposals(PROPOSAL.PROPOSAL_ID.eq(id)).stream().findFirst();
    }

    /** With all versions of what is agreed and what lies beside it: whoever looks at one is shown them. */
    private List<Proposal> looked(UUID id) {
        Condition which = PROPOSAL.PROPOSAL_ID.eq(id);
        return ReadOnce.of("proposals", which, () -> {
            Map<UUID, String> names = colleagues.names();
            List<Field<?>> columns = new ArrayList<>(List.of(PROPOSAL.fields()));
            columns.addAll(List.of(LAST, VERSIONS, SAID));
            beside.stream().map(BesideProposal::rows).forEach(columns::add);
            return database.select(columns).from(PROPOSAL).where(which).fetch(row -> {
                ProposalRecord stored = row.into(PROPOSAL);
                List<Agreement> versions = row.get(VERSIONS).reversed().stream()
                        .map(this::agreement)
                        .toList();
                ReadOnce.know(AGREEMENTS, id, versions);
                beside.forEach(each -> know(each, id, row));
                return proposal(
                        stored, row.get(LAST).getFirst(), agreement(row.get(VERSIONS), stored), row.get(SAID), names);
            });
        });
    }

    private static <T> void know(BesideProposal<T> beside, UUID id, Record row) {
        beside.know(id, row.get(beside.rows()));
    }

    /** The latest first. */
    public List<Proposal> of(UUID personId) {
        return proposals(PROPOSAL.PERSON_ID.eq(personId));
    }

    /** To the workplaces, the latest first. */
    public List<Proposal> at(Collection<UUID> workplaces) {
        return proposals(PROPOSAL.WORKPLACE_ID.in(workplaces));
    }

    private List<Proposal> proposals(Condition where) {
        return ReadOnce.of("proposals", where, () -> read(where));
    }

    private List<Proposal> read(Condition where) {
        Map<UUID, String> names = colleagues.names();
        return database.select(PROPOSAL.fields())
                .select(LAST, AGREED, SAID)
                .from(PROPOSAL)
                .where(where)
                .orderBy(PROPOSAL.CREATED_AT.desc(), PROPOSAL.PROPOSAL_ID)
                .fetch(row -> {
                    ProposalRecord stored = row.into(PROPOSAL);
                    return proposal(
                            stored, row.get(LAST).getFirst(), agreement(row.get(AGREED), stored), row.get(SAID), names);
                });
    }

    private Agreement agreement(List<AgreementRecord> last, ProposalRecord proposal) {
        return last.isEmpty()
                ? new Agreement(0, 0, Terms.none(), Signers.atFirst(), proposal.getCreatedById(), proposal.getWeek())
                : agreement(last.getFirst());
    }

    private Agreement agreement(AgreementRecord row) {
        return new Agreement(
                row.getVersion(),
                row.getSubstance(),
                new Terms(
                        Optional.ofNullable(row.getStartsOn()),
                        Optional.ofNullable(row.getEndsOn()),
                        Optional.ofNullable(row.getInstrument()).map(Instrument::valueOf),
                        row.getMinutesPerWeek() == null ? OptionalInt.empty() : OptionalInt.of(row.getMinutesPerWeek()),
                        Optional.ofNullable(row.getPurpose()),
                        Optional.ofNullable(row.getNextStep()),
                        Optional.ofNullable(row.getStepUp()).map(StepUp::valueOf),
                        json.readValue(row.getWhatIsNew().data(), WORDS_BY_COURSE),
                        Optional.ofNullable(row.getMentor()),
                        Optional.ofNullable(row.getAfterwards()),
                        particulars(row)),
                new Signers(
                        parties(row.getParties()),
                        parties(row.getAdded()),
                        parties(row.getLeftOut()),
                        Optional.ofNullable(row.getSignersBecause())),
                row.getWrittenById(),
                AnswerRepository.day(row.getWrittenAt()));
    }

    private Particulars particulars(AgreementRecord row) {
        Integer weeks = row.getTalkWeeks();
        return new Particulars(
                Optional.ofNullable(row.getPurposeCode()),
                List.of(row.getTasks()),
                json.readValue(row.getWeek().data(), WEEK),
                Optional.ofNullable(row.getPlace()),
                Optional.ofNullable(row.getAccommodations()),
                weeks == null ? OptionalInt.empty() : OptionalInt.of(weeks),
                row.getWageMinutes(),
                json.readValue(row.getSteps().data(), STEPS).stream()
                        .map(AgreedStep::step)
                        .toList(),
                Optional.ofNullable(row.getNextTalkOn()));
    }

    /** A step as the table has it. */
    record AgreedStep(LocalDate from, int minutesPerWeek, int wageMinutes) {

        private static AgreedStep of(HoursStep step) {
            return new AgreedStep(step.from(), step.minutesPerWeek(), step.wageMinutes());
        }

        private HoursStep step() {
            return new HoursStep(from, minutesPerWeek, wageMinutes);
        }
    }

    private static Set<Party> parties(String[] names) {
        return Arrays.stream(names).map(Party::valueOf).collect(Collectors.toSet());
    }

    private Proposal proposal(
            ProposalRecord row,
            DecisionRecord last,
            Agreement agreement,
            List<AnswerRecord> answers,
            Map<UUID, String> names) {
        Map<Party, Answer> given = AnswerRepository.latest(answers, names);
        return new Proposal(
                row.getProposalId(),
                row.getPersonId(),
                row.getWorkplaceId(),
                row.getWork(),
                row.getMinutesPerWeek(),
                row.getWeek(),
                json.readValue(row.getGrounds().data(), Grounds.class),
                agreement,
                decision(last),
                last.getDecidedById(),
                AnswerRepository.day(last.getDecidedAt()),
                Optional.ofNullable(last.getReason()),
                Optional.ofNullable(last.getHeldUntil()),
                row.getInvited(),
                having(given, answer -> agreement.counts(answer.version())),
                having(given, answer -> !agreement.counts(answer.version())),
                AnswerRepository.takenBack(answers, names));
    }

    /** A hold is let go by itself when its last day is over. */
    private Decision decision(DecisionRecord last) {
        return last.getHeldUntil() != null && last.getHeldUntil().isBefore(LocalDate.now(clock))
                ? Decision.RELEASED
                : Decision.valueOf(last.getKind());
    }

    private static Map<Party, Answer> having(Map<Party, Answer> answers, Predicate<Answer> which) {
        Map<Party, Answer> having = new EnumMap<>(Party.class);
        answers.forEach((party, answer) -> {
            if (which.test(answer)) {
                having.put(party, answer);
            }
        });
        return having;
    }

    /** Every version of what is agreed, the first first. */
    public List<Agreement> agreements(UUID proposalId) {
        return ReadOnce.of(
                AGREEMENTS,
                proposalId,
                () -> database.selectFrom(AGREEMENT)
                        .where(AGREEMENT.PROPOSAL_ID.eq(proposalId))
                        .orderBy(AGREEMENT.VERSION)
                        .fetch(this::agreement));
    }

    /** @param invited whether the company asked for just this person */
    public UUID add(
            UUID personId, WorkOpening opening, int minutesPerWeek, LocalDate week, Grounds grounds, boolean invited) {
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
                .set(PROPOSAL.INVITED, invited)
                .set(PROPOSAL.CREATED_BY_ID, Acting.now().accountId())
                .execute();
        return id;
    }

    public void decide(UUID proposalId, Decision kind, @Nullable String reason) {
        decide(proposalId, kind, null, reason, null);
    }

    /** @param until the last day */
    public void hold(UUID proposalId, LocalDate until) {
        decide(proposalId, Decision.HELD, null, null, until);
    }

    public void withdraw(UUID proposalId, Withdrawal why, @Nullable String words) {
        decide(proposalId, Decision.RELEASED, why, words, null);
    }

    private void decide(
            UUID proposalId,
            Decision kind,
            @Nullable Withdrawal why,
            @Nullable String reason,
            @Nullable LocalDate heldUntil) {
        database.insertInto(DECISION)
                .set(DECISION.DECISION_ID, UUID.randomUUID())
                .set(DECISION.ORGANISATION_ID, Acting.now().organisationId())
                .set(DECISION.PROPOSAL_ID, proposalId)
                .set(DECISION.KIND, kind.name())
                .set(DECISION.WITHDRAWN_FOR, why == null ? null : why.name())
                .set(DECISION.REASON, reason)
                .set(DECISION.HELD_UNTIL, heldUntil)
                .set(DECISION.DECIDED_BY_ID, Acting.now().accountId())
                .set(DECISION.DECIDED_AT, OffsetDateTime.now(clock))
                .execute();
    }

    /** @param substance the version in which something of substance changed last */
    public void agree(UUID proposalId, int version, int substance, Terms terms, Signers signers) {
        Particulars particulars = terms.particulars();
        database.insertInto(AGREEMENT)
                .set(AGREEMENT.PROPOSAL_ID, proposalId)
                .set(AGREEMENT.VERSION, version)
                .set(AGREEMENT.ORGANISATION_ID, Acting.now().organisationId())
                .set(AGREEMENT.SUBSTANCE, substance)
                .set(AGREEMENT.STARTS_ON, terms.startsOn().orElse(null))
                .set(AGREEMENT.ENDS_ON, terms.endsOn().orElse(null))
                .set(AGREEMENT.INSTRUMENT, terms.instrument().map(Enum::name).orElse(null))
                .set(
                        AGREEMENT.MINUTES_PER_WEEK,
                        terms.minutesPerWeek().isPresent()
                                ? (Integer) terms.minutesPerWeek().getAsInt()
                                : null)
                .set(AGREEMENT.PURPOSE, terms.purpose().orElse(null))
                .set(AGREEMENT.NEXT_STEP, terms.nextStep().orElse(null))
                .set(AGREEMENT.STEP_UP, terms.stepUp().map(Enum::name).orElse(null))
                .set(AGREEMENT.WHAT_IS_NEW, JSONB.jsonb(json.writeValueAsString(terms.whatIsNew())))
                .set(AGREEMENT.MENTOR, terms.mentor().orElse(null))
                .set(AGREEMENT.PARTIES, names(signers.byRule()))
                .set(AGREEMENT.ADDED, names(signers.added()))
                .set(AGREEMENT.LEFT_OUT, names(signers.leftOut()))
                .set(AGREEMENT.SIGNERS_BECAUSE, signers.because().orElse(null))
                .set(AGREEMENT.AFTERWARDS, terms.afterwards().orElse(null))
                .set(AGREEMENT.PURPOSE_CODE, particulars.purposeCode().orElse(null))
                .set(AGREEMENT.TASKS, particulars.tasks().toArray(String[]::new))
                .set(AGREEMENT.WEEK, json(particulars.week()))
                .set(AGREEMENT.PLACE, particulars.place().orElse(null))
                .set(AGREEMENT.ACCOMMODATIONS, particulars.accommodations().orElse(null))
                .set(
                        AGREEMENT.TALK_WEEKS,
                        particulars.talkWeeks().stream().boxed().findFirst().orElse(null))
                .set(AGREEMENT.WAGE_MINUTES, particulars.wageMinutes())
                .set(
                        AGREEMENT.STEPS,
                        json(particulars.steps().stream().map(AgreedStep::of).toList()))
                .set(AGREEMENT.NEXT_TALK_ON, particulars.nextTalkOn().orElse(null))
                .set(AGREEMENT.WRITTEN_BY_ID, Acting.now().accountId())
                .set(AGREEMENT.WRITTEN_AT, OffsetDateTime.now(clock))
                .execute();
    }

    private JSONB json(List<?> rows) {
        return JSONB.jsonb(json.writeValueAsString(rows));
    }

    private static String[] names(Set<Party> parties) {
        return parties.stream().sorted().map(Enum::name).toArray(String[]::new);
    }
}
