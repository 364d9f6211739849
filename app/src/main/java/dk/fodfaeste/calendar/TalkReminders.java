package dk.fodfaeste.calendar;

import static dk.fodfaeste.database.calendar.Tables.REMINDER;

import dk.fodfaeste.database.calendar.Routines;
import dk.fodfaeste.identity.Actors;
import dk.fodfaeste.jobs.Often;
import dk.fodfaeste.placements.followup.Booking;
import dk.fodfaeste.placements.followup.Bookings;
import dk.fodfaeste.platform.Acting;
import dk.fodfaeste.platform.DatabaseRole;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Reminds the one of the workplace of a talk that they were invited to, once for each day that it was set for, in the name of who booked it. */
@Component
class TalkReminders implements Often {

    private final DSLContext database;
    private final Actors actors;
    private final Bookings bookings;
    private final Invitations invitations;
    private final TransactionTemplate transactions;
    private final Clock clock;

    TalkReminders(
            DSLContext database,
            Actors actors,
            Bookings bookings,
            Invitations invitations,
            TransactionTemplate transactions,
            Clock clock) {
        this.database = database;
        this.actors = actors;
        this.bookings = bookings;
        this.invitations = invitations;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "calendar.remind";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void doNow() {
        due().forEach(due -> actors.find(due.organisation(), due.account())
                .ifPresent(actor -> Acting.as(
                        actor, () -> transactions.executeWithoutResult(status -> remind(due, actor.accountId())))));
    }

    private List<Due> due() {
        LocalDate today = LocalDate.now(clock);
        return Acting.in(
                DatabaseRole.JOBS,
                () -> Objects.requireNonNull(transactions.execute(status -> database.selectFrom(
                                Routines.remindersDue(today))
                        .fetch(row -> new Due(
                                row.getOfOrganisation(), row.getOfCourse(), row.getOfBooking(), row.getOfAccount())))));
    }

    /** Written down and sent together, or neither; by the first of two nodes. */
    private void remind(Due due, UUID account) {
        Booking booking = bookings.booking(due.course(), due.booking());
        int written = database.insertInto(REMINDER)
                .set(REMINDER.ORGANISATION_ID, due.organisation())
                .set(REMINDER.BOOKING_ID, booking.id())
                .set(REMINDER.DAY, booking.slot().day())
                .set(REMINDER.WRITTEN_AT, OffsetDateTime.now(clock))
                .onConflictDoNothing()
                .execute();
        if (written == 1 && booking.cancelled().isEmpty()) {
            invitations.remind(booking, account);
        }
    }

    private record Due(UUID organisation, UUID course, UUID booking, UUID account) {}
}
