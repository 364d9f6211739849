package dk.fodfaeste.matching.proposals;

import static dk.fodfaeste.database.matching.Tables.MANAGERS_DECISION;
import static dk.fodfaeste.database.matching.Tables.PROPOSAL;

import dk.fodfaeste.database.matching.tables.records.ManagersDecisionRecord;
import dk.fodfaeste.engine.carousel.ManagersDecision;
import dk.fodfaeste.matching.decisions.BesideProposal;
import dk.fodfaeste.platform.Acting;
import dk.fodfaeste.platform.WorkingTime;
import dk.fodfaeste.platform.database.ReadOnce;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

@Repository
class ManagersDecisionRepository implements BesideProposal<ManagersDecisionRecord> {

    private static final Field<List<ManagersDecisionRecord>> OF_PROPOSAL = DSL.multiset(
                    DSL.selectFrom(MANAGERS_DECISION)
                            .where(MANAGERS_DECISION.PROPOSAL_ID.eq(PROPOSAL.PROPOSAL_ID))
                            .orderBy(MANAGERS_DECISION.DECIDED_AT, MANAGERS_DECISION.MANAGERS_DECISION_ID))
            .convertFrom(rows -> rows);

    private static final String DECISIONS = "managers' decisions";

    private final DSLContext database;
    private final Clock clock;

    ManagersDecisionRepository(DSLContext database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    Optional<Made> latest(UUID proposalId) {
        return Optional.ofNullable(
                latest(MANAGERS_DECISION.PROPOSAL_ID.eq(proposalId)).get(proposalId));
    }

    /** By proposal. */
    Map<UUID, Made> latest() {
        return latest(DSL.noCondition());
    }

    private Map<UUID, Made> latest(Condition where) {
        return ReadOnce.of(DECISIONS, where, () -> read(where));
    }

    private Map<UUID, Made> read(Condition where) {
        return latest(database.selectFrom(MANAGERS_DECISION)
                .where(where)
                .orderBy(MANAGERS_DECISION.DECIDED_AT, MANAGERS_DECISION.MANAGERS_DECISION_ID)
                .fetch());
    }

    /** @param rows the first first */
    private static Map<UUID, Made> latest(List<ManagersDecisionRecord> rows) {
        Map<UUID, Made> latest = new HashMap<>();
        rows.forEach(row -> latest.put(
                row.getProposalId(),
                new Made(
                        new ManagersDecision(
                                row.getDecidedById(),
                                row.getDecidedAt()
                                        .atZoneSameInstant(WorkingTime.ZONE)
                                        .toLocalDate(),
                                row.getReason()),
                        row.getVersion())));
        return latest;
    }

    @Override
    public Field<List<ManagersDecisionRecord>> rows() {
        return OF_PROPOSAL;
    }

    @Override
    public void know(UUID proposalId, List<ManagersDecisionRecord> rows) {
        ReadOnce.know(DECISIONS, MANAGERS_DECISION.PROPOSAL_ID.eq(proposalId), latest(rows));
    }

    /** @param version of the agreement that it is about */
    void add(UUID proposalId, int version, String reason) {
        database.insertInto(MANAGERS_DECISION)
                .set(MANAGERS_DECISION.MANAGERS_DECISION_ID, UUID.randomUUID())
                .set(MANAGERS_DECISION.ORGANISATION_ID, Acting.now().organisationId())
                .set(MANAGERS_DECISION.PROPOSAL_ID, proposalId)
                .set(MANAGERS_DECISION.VERSION, version)
                .set(MANAGERS_DECISION.REASON, reason)
                .set(MANAGERS_DECISION.DECIDED_BY_ID, Acting.now().accountId())
                .set(MANAGERS_DECISION.DECIDED_AT, OffsetDateTime.now(clock))
                .execute();
    }

    /** @param version of the agreement that it is about */
    record Made(ManagersDecision decision, int version) {}
}
