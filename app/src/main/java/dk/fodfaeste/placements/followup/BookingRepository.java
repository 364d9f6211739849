package dk.fodfaeste.placements.followup;

import static dk.fodfaeste.database.placements.Tables.BOOKING;
import static dk.fodfaeste.database.placements.Tables.BOOKING_REPLY;
import static dk.fodfaeste.database.placements.Tables.BOOKING_WORKER;
import static dk.fodfaeste.database.placements.Tables.INTERPRETER_SAYS;

import dk.fodfaeste.database.placements.tables.records.BookingRecord;
import dk.fodfaeste.placements.followup.Booking.Cancelled;
import dk.fodfaeste.placements.followup.Booking.CancelledFor;
import dk.fodfaeste.platform.Acting;
import dk.fodfaeste.platform.database.Versions;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Booked talks as they lie. */
@Repository
class BookingRepository {

    private final DSLContext database;
    private final Versions versions;
    private final Clock clock;

    BookingRepository(DSLContext database, Versions versions, Clock clock) {
        this.database = database;
        this.versions = versions;
        this.clock = clock;
    }

    /** Of a course, the last first. @param names of accounts */
    List<Booking> ofCourse(UUID courseId, Map<UUID, String> names, int most) {
        return bookings(BOOKING.COURSE_ID.eq(courseId), names, most);
    }

    Optional<Booking> booking(UUID id, Map<UUID, String> names) {
        return bookings(BOOKING.BOOKING_ID.eq(id), names, 1).stream().findFirst();
    }

    private List<Booking> bookings(Condition which, Map<UUID, String> names, int most) {
        var workers = DSL.field(DSL.select(DSL.arrayAgg(BOOKING_WORKER.ACCOUNT_ID))
                .from(BOOKING_WORKER)
                .where(BOOKING_WORKER.BOOKING_ID.eq(BOOKING.BOOKING_ID)));
        var says = DSL.multiset(DSL.selectFrom(INTERPRETER_SAYS)
                        .where(INTERPRETER_SAYS.BOOKING_ID.eq(BOOKING.BOOKING_ID))
                        .orderBy(INTERPRETER_SAYS.YES.desc(), INTERPRETER_SAYS.INTERPRETER_ANSWER_ID))
                .convertFrom(rows -> rows.map(InterpreterAnswers::answer));
        var replies = DSL.multiset(DSL.select(BOOKING_REPLY.NAME, BOOKING_REPLY.ANSWER)
                        .from(BOOKING_REPLY)
                        .where(BOOKING_REPLY.BOOKING_ID.eq(BOOKING.BOOKING_ID))
                        .and(BOOKING_REPLY.BOOKING_VERSION.ge(BOOKING.SAME_SINCE))
                        .orderBy(BOOKING_REPLY.NAME, BOOKING_REPLY.ATTENDEE))
                .convertFrom(rows ->
                        rows.map(row -> new BookingReply(row.value1(), BookingReply.Answer.valueOf(row.value2()))));
        return database.select(BOOKING.asterisk(), workers, says, replies)
                .from(BOOKING)
                .where(which)
                .orderBy(BOOKING.DAY.desc(), BOOKING.BEGINS_AT.desc(), BOOKING.BOOKING_ID)
                .limit(most)
                .fetch(row ->
                        booking(row.into(BOOKING), row.get(says), row.get(replies), List.of(row.get(workers)), names));
    }

    private static Booking booking(
            BookingRecord row,
            List<InterpreterAnswer> says,
            List<BookingReply> replies,
            List<UUID> workers,
            Map<UUID, String> names) {
        return new Booking(
                row.getBookingId(),
                row.getCourseId(),
                new Slot(row.getDay(), row.getBeginsAt(), row.getMinutes()),
                Optional.ofNullable(row.getPlace()),
                new Participants(
                        row.getWithPerson(),
                        Optional.ofNullable(row.getContact()),
                        Optional.ofNullable(row.getContactMail()),
                        Optional.ofNullable(row.getInterpreter()),
                        Set.copyOf(workers)),
                says,
                replies,
                workers.stream().map(id -> names.getOrDefault(id, "")).sorted().toList(),
                Optional.ofNullable(row.getCancelledOn())
                        .map(on -> new Cancelled(on, CancelledFor.valueOf(row.getCancelledFor()))),
                row.getSameSince(),
                row.getVersion());
    }

    UUID bookedBy(UUID bookingId) {
        return database.select(BOOKING.BOOKED_BY_ID)
                .from(BOOKING)
                .where(BOOKING.BOOKING_ID.eq(bookingId))
                .fetchSingle(BOOKING.BOOKED_BY_ID);
    }

    /** Until the transaction ends, nobody else books for them: two who book at once are told of each other. In one order, so that nobody waits in a ring. */
    void take(Collection<UUID> workers) {
        workers.stream()
                .sorted()
                .forEach(id -> database.execute(
                        "select pg_advisory_xact_lock(hashtextextended({0}, 132))", DSL.val(id.toString())));
    }

    /** What they have already within a day of the day, of other talks than this one. */
    List<Taken> taken(Collection<UUID> workers, LocalDate day, UUID but) {
        return database.select(BOOKING_WORKER.ACCOUNT_ID, BOOKING.DAY, BOOKING.BEGINS_AT, BOOKING.MINUTES)
                .from(BOOKING)
                .join(BOOKING_WORKER)
                .on(BOOKING_WORKER.BOOKING_ID.eq(BOOKING.BOOKING_ID))
                .where(BOOKING.CANCELLED_ON.isNull())
                .and(BOOKING.DAY.between(day.minusDays(1), day.plusDays(1)))
                .and(BOOKING.BOOKING_ID.ne(but))
                .and(BOOKING_WORKER.ACCOUNT_ID.in(workers))
                .orderBy(BOOKING.DAY, BOOKING.BEGINS_AT)
                .fetch(row -> new Taken(row.value1(), new Slot(row.value2(), row.value3(), row.value4())));
    }

    void add(UUID id, UUID courseId, NewBooking booking) {
        UUID organisation = Acting.now().organisationId();
        database.insertInto(BOOKING)
                .set(BOOKING.BOOKING_ID, id)
                .set(BOOKING.ORGANISATION_ID, organisation)
                .set(BOOKING.COURSE_ID, courseId)
                .set(BOOKING.DAY, booking.slot().day())
                .set(BOOKING.BEGINS_AT, booking.slot().beginsAt())
                .set(BOOKING.MINUTES, booking.slot().minutes())
                .set(BOOKING.PLACE, booking.place().orElse(null))
                .set(BOOKING.WITH_PERSON, booking.who().withPerson())
                .set(BOOKING.CONTACT, booking.who().contact().orElse(null))
                .set(BOOKING.CONTACT_MAIL, booking.who().contactMail().orElse(null))
                .set(BOOKING.INTERPRETER, booking.who().interpreter().orElse(null))
                .set(BOOKING.BOOKED_BY_ID, Acting.now().accountId())
                .set(BOOKING.BOOKED_AT, OffsetDateTime.now(clock))
                .execute();
        booking.who().workers().forEach(worker -> addWorker(id, worker));
    }

    private void addWorker(UUID id, UUID worker) {
        database.insertInto(BOOKING_WORKER)
                .set(BOOKING_WORKER.BOOKING_ID, id)
                .set(BOOKING_WORKER.ORGANISATION_ID, Acting.now().organisationId())
                .set(BOOKING_WORKER.ACCOUNT_ID, worker)
                .execute();
    }

    void move(UUID id, int seen, Slot slot, Optional<String> place) {
        versions.write(
                database.update(BOOKING)
                        .set(BOOKING.DAY, slot.day())
                        .set(BOOKING.BEGINS_AT, slot.beginsAt())
                        .set(BOOKING.MINUTES, slot.minutes())
                        .set(BOOKING.PLACE, place.orElse(null)),
                BOOKING,
                BOOKING.BOOKING_ID.eq(id),
                seen);
    }

    /** Others take part. @param gone addresses of those who do no more: what their calendars answered goes with them */
    void change(Booking booking, int seen, Participants now, Collection<String> gone) {
        Set<UUID> more = now.workersBeside(booking.who());
        Set<UUID> fewer = booking.who().workersBeside(now);
        UUID id = booking.id();
        versions.write(
                database.update(BOOKING)
                        .set(BOOKING.WITH_PERSON, now.withPerson())
                        .set(BOOKING.CONTACT, now.contact().orElse(null))
                        .set(BOOKING.CONTACT_MAIL, now.contactMail().orElse(null))
                        .set(BOOKING.INTERPRETER, now.interpreter().orElse(null))
                        .set(
                                BOOKING.WORKERS_CHANGED_AT,
                                more.isEmpty() && fewer.isEmpty()
                                        ? BOOKING.WORKERS_CHANGED_AT
                                        : DSL.val(OffsetDateTime.now(clock))),
                BOOKING,
                BOOKING.BOOKING_ID.eq(id),
                seen);
        database.deleteFrom(BOOKING_WORKER)
                .where(BOOKING_WORKER.BOOKING_ID.eq(id))
                .and(BOOKING_WORKER.ACCOUNT_ID.in(fewer))
                .execute();
        more.forEach(worker -> addWorker(id, worker));
        database.deleteFrom(BOOKING_REPLY)
                .where(BOOKING_REPLY.BOOKING_ID.eq(id))
                .and(BOOKING_REPLY.ATTENDEE.in(gone))
                .execute();
    }

    /** @return whether it was not cancelled before */
    boolean cancel(UUID id, Cancelled cancelled) {
        return database.update(BOOKING)
                        .set(BOOKING.CANCELLED_ON, cancelled.on())
                        .set(BOOKING.CANCELLED_FOR, cancelled.why().name())
                        .where(BOOKING.BOOKING_ID.eq(id))
                        .and(BOOKING.CANCELLED_ON.isNull())
                        .execute()
                == 1;
    }

    /** A time of somebody that is given out. */
    record Taken(UUID worker, Slot slot) {}
}
