package dk.fodfaeste.placements.followup;

import static dk.fodfaeste.database.placements.Tables.INTERPRETER_ANSWER;
import static dk.fodfaeste.database.placements.Tables.INTERPRETER_SAYS;

import dk.fodfaeste.database.placements.tables.records.InterpreterSaysRecord;
import dk.fodfaeste.placements.Placements;
import dk.fodfaeste.placements.followup.InterpreterAnswer.NotThen;
import dk.fodfaeste.platform.Acting;
import dk.fodfaeste.platform.web.RefusedException;
import dk.fodfaeste.privacy.AuditLog;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whether an interpreter comes to a talk. An answer is to the talk as it was shown: when it moves, it counts no more. */
@Service
@Transactional(noRollbackFor = RefusedException.class)
public class InterpreterAnswers {

    private final DSLContext database;
    private final Bookings bookings;
    private final Placements placements;
    private final AuditLog log;
    private final Clock clock;

    InterpreterAnswers(DSLContext database, Bookings bookings, Placements placements, AuditLog log, Clock clock) {
        this.database = database;
        this.bookings = bookings;
        this.placements = placements;
        this.log = log;
        this.clock = clock;
    }

    /**
     * An interpreter says whether they come. The same again changes nothing; a yes may become a no.
     *
     * @param seen version of the booking that they saw
     * @param asked by which asking they were asked
     * @param no why not; empty for a yes
     * @throws RefusedException when the talk was moved, cancelled or held meanwhile, or another interpreter comes
     */
    public void answer(UUID courseId, UUID bookingId, int seen, UUID asked, String interpreter, Optional<NotThen> no) {
        database.execute("select pg_advisory_xact_lock(hashtextextended({0}, 181))", DSL.val(bookingId.toString()));
        Booking booking = bookings.booking(courseId, bookingId);
        if (booking.cancelled().isPresent()) {
            throw new RefusedException("interpreter.wrong.cancelled");
        }
        if (booking.slot().day().isBefore(LocalDate.now(clock))) {
            throw new RefusedException("interpreter.wrong.over");
        }
        if (seen < booking.sameSince() || seen > booking.version()) {
            throw new RefusedException("interpreter.wrong.moved");
        }
        if (isSaid(bookingId, asked, new InterpreterAnswer(interpreter, no.isEmpty(), no))) {
            return;
        }
        if (no.isEmpty() && booking.interpreterSays().stream().anyMatch(InterpreterAnswer::yes)) {
            throw new RefusedException("interpreter.wrong.taken");
        }
        add(booking, asked, interpreter, no);
        log.changed(
                "booking",
                placements.course(courseId).personId(),
                (no.isEmpty() ? "interpreter comes on " : "interpreter does not come on ")
                        + booking.slot().day());
    }

    private boolean isSaid(UUID bookingId, UUID asked, InterpreterAnswer answer) {
        return database.selectFrom(INTERPRETER_SAYS)
                .where(INTERPRETER_SAYS.BOOKING_ID.eq(bookingId).and(INTERPRETER_SAYS.ASKED_ID.eq(asked)))
                .fetch(InterpreterAnswers::answer)
                .contains(answer);
    }

    static InterpreterAnswer answer(InterpreterSaysRecord row) {
        return new InterpreterAnswer(
                row.getInterpreter(),
                row.getYes(),
                Optional.ofNullable(row.getReason()).map(NotThen::valueOf));
    }

    private void add(Booking booking, UUID asked, String interpreter, Optional<NotThen> no) {
        database.insertInto(INTERPRETER_ANSWER)
                .set(INTERPRETER_ANSWER.ORGANISATION_ID, Acting.now().organisationId())
                .set(INTERPRETER_ANSWER.BOOKING_ID, booking.id())
                .set(INTERPRETER_ANSWER.BOOKING_VERSION, booking.version())
                .set(INTERPRETER_ANSWER.ASKED_ID, asked)
                .set(INTERPRETER_ANSWER.INTERPRETER, interpreter)
                .set(INTERPRETER_ANSWER.YES, no.isEmpty())
                .set(INTERPRETER_ANSWER.REASON, no.map(Enum::name).orElse(null))
                .set(INTERPRETER_ANSWER.ANSWERED_AT, OffsetDateTime.now(clock))
                .set(INTERPRETER_ANSWER.RECORDED_BY_ID, Acting.now().accountId())
                .execute();
    }
}
