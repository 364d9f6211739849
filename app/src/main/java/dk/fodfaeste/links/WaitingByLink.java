package dk.fodfaeste.links;

import static dk.fodfaeste.database.links.Tables.WAITING;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
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

    /** The soonest first; at most twenty. */
    public List<Waiting> of(UUID accountId) {
        return database.selectFrom(WAITING)
                .where(WAITING.FOR_ID.eq(accountId))
                .orderBy(WAITING.DAY, WAITING.KIND, WAITING.COURSE_ID, WAITING.RECEIVER)
                .limit(MOST)
                .fetch(row -> new Waiting(
                        Kind.valueOf(row.getKind()),
                        Optional.ofNullable(row.getCourseId()),
                        Optional.ofNullable(row.getBookingId()),
                        Optional.ofNullable(row.getProposalId()),
                        row.getReceiver(),
                        Optional.ofNullable(row.getLanguage()),
                        row.getDay(),
                        Optional.ofNullable(row.getFirstName()),
                        Optional.ofNullable(row.getLastName()),
                        Optional.ofNullable(row.getWorkplaceName())));
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
