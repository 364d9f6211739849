package dk.fodfaeste.links;

import static dk.fodfaeste.database.links.Tables.INTERPRETER_MISSING;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Talks to come without an interpreter: those who were asked said no, or have not answered since the day before. */
@Service
@Transactional(readOnly = true)
public class MissingInterpreters {

    private static final int MOST = 10;

    private final DSLContext database;

    MissingInterpreters(DSLContext database) {
        this.database = database;
    }

    /** Of talks that the account booked, the next first; at most ten. */
    public List<Missing> of(UUID accountId) {
        return database.selectFrom(INTERPRETER_MISSING)
                .where(INTERPRETER_MISSING.BOOKED_BY_ID.eq(accountId))
                .orderBy(INTERPRETER_MISSING.DAY, INTERPRETER_MISSING.BEGINS_AT, INTERPRETER_MISSING.BOOKING_ID)
                .limit(MOST)
                .fetch(row -> new Missing(
                        row.getCourseId(),
                        row.getBookingId(),
                        row.getDay(),
                        row.getLanguage(),
                        row.getNames(),
                        row.getWaits()));
    }

    /** @param names of those who were asked @param waits whether one of them has not answered */
    public record Missing(UUID courseId, UUID bookingId, LocalDate day, String language, String names, boolean waits) {}
}
