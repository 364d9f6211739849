package dk.fodfaeste.links;

import static dk.fodfaeste.database.links.Tables.WAITING;

import dk.fodfaeste.database.links.tables.records.WaitingRecord;
import dk.fodfaeste.links.CallsWanted.CallWanted;
import dk.fodfaeste.links.PersonCalls.PersonCall;
import dk.fodfaeste.platform.database.ReadOnce;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was said or is missing by link and waits for one of ours, in one question. */
@Service
@Transactional(readOnly = true)
public class WaitingByLink {

    private static final int MOST = 20;

    private final DSLContext database;

    WaitingByLink(DSLContext database) {
        this.database = database;
    }

    /** Of each the soonest first; at most twenty. */
    public ForAccount of(UUID accountId) {
        return ReadOnce.of(
                "waiting by link",
                accountId,
                () -> database.select(
                                said(accountId), CallsWanted.forAccount(accountId), PersonCalls.forAccount(accountId))
                        .fetchSingle(row -> new ForAccount(row.value1(), row.value2(), row.value3())));
    }

    private static Field<List<Waiting>> said(UUID accountId) {
        return DSL.multiset(DSL.selectFrom(WAITING)
                        .where(WAITING.FOR_ID.eq(accountId))
                        .orderBy(WAITING.DAY, WAITING.KIND, WAITING.COURSE_ID, WAITING.RECEIVER)
                        .limit(MOST))
                .convertFrom(rows -> rows.map(WaitingByLink::waiting));
    }

    private static Waiting waiting(WaitingRecord row) {
        return new Waiting(
                Kind.valueOf(row.getKind()),
                Optional.ofNullable(row.getCourseId()),
                Optional.ofNullable(row.getBookingId()),
                Optional.ofNullable(row.getProposalId()),
                row.getReceiver(),
                Optional.ofNullable(row.getLanguage()),
                row.getDay(),
                Optional.ofNullable(row.getFirstName()),
                Optional.ofNullable(row.getLastName()),
                Optional.ofNullable(row.getWorkplaceName()));
    }

    /** @param companies that want to be called @param persons who said something on their own page */
    public record ForAccount(List<Waiting> said, List<CallWanted> companies, List<PersonCall> persons) {

        public ForAccount {
            said = List.copyOf(said);
            companies = List.copyOf(companies);
            persons = List.copyOf(persons);
        }
    }

    /** The same words as in the view. */
    public enum Kind {
        /** Nobody who was asked interprets. */
        INTERPRETER_NO,
        /** An interpreter has not answered since the day before. */
        INTERPRETER_WAITS,
        QUESTION,
        /** Twice, without an answer. */
        REMINDED,
        GRANTED,
        REFUSED
    }

    /**
     * @param receiver who said it, or is waited for; of interpreters all who were asked
     * @param language of the interpreter
     * @param day of the talk, or since when it waits
     */
    public record Waiting(
            Kind kind,
            Optional<UUID> courseId,
            Optional<UUID> bookingId,
            Optional<UUID> proposalId,
            String receiver,
            Optional<String> language,
            LocalDate day,
            Optional<String> firstName,
            Optional<String> lastName,
            Optional<String> workplace) {}
}
