package dk.fodfaeste.links;

import static dk.fodfaeste.database.links.Tables.CALL_OPEN;

import dk.fodfaeste.database.links.tables.records.CallOpenRecord;
import dk.fodfaeste.platform.WorkingTime;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Receivers who are to be called, until one of ours has. */
@Service
@Transactional
public class CallsWanted {

    private static final int MOST = 20;

    private final DSLContext database;
    private final CallsMade made;

    CallsWanted(DSLContext database, CallsMade made) {
        this.database = database;
        this.made = made;
    }

    /** Who waits for a call about the proposal. */
    @Transactional(readOnly = true)
    public List<CallWanted> about(UUID proposalId) {
        return open(CALL_OPEN.PROPOSAL_ID.eq(proposalId));
    }

    private List<CallWanted> open(Condition which) {
        return database.fetch(question(which)).map(CallsWanted::wanted);
    }

    private static Select<CallOpenRecord> question(Condition which) {
        return DSL.selectFrom(CALL_OPEN)
                .where(which)
                .orderBy(CALL_OPEN.WANTED_AT, CALL_OPEN.CALL_WANTED_ID)
                .limit(MOST);
    }

    private static CallWanted wanted(CallOpenRecord row) {
        return new CallWanted(
                row.getCallWantedId(),
                row.getProposalId(),
                row.getReceiver(),
                row.getAddress(),
                row.getCompany(),
                row.getWork(),
                Why.valueOf(row.getKind()),
                Optional.ofNullable(row.getWords()),
                row.getWantedAt().atZoneSameInstant(WorkingTime.ZONE).toLocalDate());
    }

    /** Who waits for a call about the proposal, as a column. */
    static Field<List<CallWanted>> forProposal(UUID proposalId) {
        return DSL.multiset(question(CALL_OPEN.PROPOSAL_ID.eq(proposalId)))
                .convertFrom(rows -> rows.map(CallsWanted::wanted));
    }

    /** Who waits for the account's call, the one who has waited longest first, as a column. */
    static Field<List<CallWanted>> forAccount(UUID accountId) {
        return DSL.multiset(question(CALL_OPEN.FOR_ID.eq(accountId)))
                .convertFrom(rows -> rows.map(CallsWanted::wanted));
    }

    /** Somebody of ours has called. Twice is once. @param personId whom the proposal is about */
    public void called(UUID proposalId, UUID callId, UUID personId) {
        if (about(proposalId).stream().anyMatch(call -> call.id().equals(callId))) {
            made.made(callId, personId);
        }
    }

    /** @param address where the link went: a number, or an address of mail */
    public record CallWanted(
            UUID id,
            UUID proposalId,
            String receiver,
            String address,
            String company,
            String work,
            Why why,
            Optional<String> words,
            LocalDate since) {}

    /** Why somebody is to be called; the same words as in the table's check. */
    public enum Why {
        CALL,
        /** It does not go well. */
        WORRY,
        /** Another day would suit them for a talk that is booked. */
        OTHER_DAYS,
        /** It takes nobody this time. */
        SAID_NO,
        /** It says no to a change of the course. */
        NO_TO_CHANGE,
        /** Its signature counts no more. */
        TOOK_BACK,
        /** The person asks for a pause. */
        PAUSE,
        /** The person disagrees with an evaluation. */
        DISAGREES;

        /** Whether they wait for our voice, and not only for that somebody has seen it. */
        public boolean isCall() {
            return this != OTHER_DAYS && this != SAID_NO && this != NO_TO_CHANGE && this != TOOK_BACK;
        }
    }
}
