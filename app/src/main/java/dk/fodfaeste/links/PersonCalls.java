package dk.fodfaeste.links;

import static dk.fodfaeste.database.links.Tables.PERSON_CALL_OPEN;

import dk.fodfaeste.database.links.tables.records.PersonCallOpenRecord;
import dk.fodfaeste.links.CallsWanted.Why;
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

/** People who said something on their own page that somebody has to see to, until one of ours has. */
@Service
@Transactional
public class PersonCalls {

    private static final int MOST = 20;

    private final DSLContext database;
    private final CallsMade made;

    PersonCalls(DSLContext database, CallsMade made) {
        this.database = database;
        this.made = made;
    }

    @Transactional(readOnly = true)
    public List<PersonCall> about(UUID personId) {
        return open(PERSON_CALL_OPEN.PERSON_ID.eq(personId));
    }

    private List<PersonCall> open(Condition which) {
        return database.fetch(question(which)).map(PersonCalls::call);
    }

    /** Whose word waits for the account, who has waited longest first, as a column. */
    static Field<List<PersonCall>> forAccount(UUID accountId) {
        return DSL.multiset(question(PERSON_CALL_OPEN.FOR_ID.eq(accountId)))
                .convertFrom(rows -> rows.map(PersonCalls::call));
    }

    private static Select<PersonCallOpenRecord> question(Condition which) {
        return DSL.selectFrom(PERSON_CALL_OPEN)
                .where(which)
                .orderBy(PERSON_CALL_OPEN.WANTED_AT, PERSON_CALL_OPEN.CALL_WANTED_ID)
                .limit(MOST);
    }

    private static PersonCall call(PersonCallOpenRecord row) {
        return new PersonCall(
                row.getCallWantedId(),
                row.getPersonId(),
                row.getFirstName(),
                Optional.ofNullable(row.getLastName()),
                row.getAddress(),
                Why.valueOf(row.getKind()),
                Optional.ofNullable(row.getWords()),
                row.getWantedAt().atZoneSameInstant(WorkingTime.ZONE).toLocalDate());
    }

    /** Somebody of ours has called, or seen to it. Twice is once. */
    public void called(UUID personId, UUID callId) {
        if (about(personId).stream().anyMatch(call -> call.id().equals(callId))) {
            made.made(callId, personId);
        }
    }

    /** @param address where the link went: a number, or an address of mail @param words of theirs */
    public record PersonCall(
            UUID id,
            UUID personId,
            String firstName,
            Optional<String> lastName,
            String address,
            Why why,
            Optional<String> words,
            LocalDate since) {}
}
