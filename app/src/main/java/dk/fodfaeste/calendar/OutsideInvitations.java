package dk.fodfaeste.calendar;

import dk.fodfaeste.calendar.Invitation.Attendee;
import dk.fodfaeste.identity.Colleagues;
import dk.fodfaeste.placements.followup.Booking;
import dk.fodfaeste.placements.followup.Bookings;
import dk.fodfaeste.post.Attachment;
import dk.fodfaeste.post.HouseAddress;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A talk as a calendar file for somebody outside who is told when and where it is, and not who takes part. */
@Component
public class OutsideInvitations {

    private final Bookings bookings;
    private final Colleagues colleagues;
    private final HouseAddress house;
    private final Clock clock;

    OutsideInvitations(Bookings bookings, Colleagues colleagues, HouseAddress house, Clock clock) {
        this.bookings = bookings;
        this.colleagues = colleagues;
        this.house = house;
        this.clock = clock;
    }

    /**
     * An invitation, a change or a cancellation, as the booking is now; empty where nobody who could be answered booked it.
     *
     * @param name of the receiver
     * @param mail of the receiver
     * @param summary what the calendar shows
     */
    public Optional<Attachment> of(Booking booking, String name, String mail, String summary) {
        return of(booking, name, mail, summary, false);
    }

    /** That it is held without the receiver from now on. */
    public Optional<Attachment> without(Booking booking, String name, String mail, String summary) {
        return of(booking, name, mail, summary, true);
    }

    private Optional<Attachment> of(Booking booking, String name, String mail, String summary, boolean uninvited) {
        return colleagues.reached(List.of(bookings.bookedBy(booking.id()))).stream()
                .findFirst()
                .map(organiser -> new Invitation(
                        new Appointment(
                                booking.id(),
                                booking.version() - 1,
                                booking.cancelled().isPresent(),
                                booking.slot().day().atTime(booking.slot().beginsAt()),
                                booking.slot().minutes(),
                                summary,
                                booking.place(),
                                "",
                                clock.instant()),
                        new Attendee(organiser.name(), house.read().orElse(organiser.email())),
                        new Attendee(name, mail),
                        uninvited))
                .map(invitation -> new Attachment(
                        "aftale.ics", "text/calendar; method=" + invitation.method(), CalendarFile.of(invitation)));
    }
}
