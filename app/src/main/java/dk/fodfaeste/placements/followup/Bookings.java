package dk.fodfaeste.placements.followup;

import dk.fodfaeste.identity.Colleagues;
import dk.fodfaeste.placements.Course;
import dk.fodfaeste.placements.Placements;
import dk.fodfaeste.placements.followup.Booking.Cancelled;
import dk.fodfaeste.placements.followup.Booking.CancelledFor;
import dk.fodfaeste.platform.web.ChangedMeanwhileException;
import dk.fodfaeste.platform.web.NotFoundException;
import dk.fodfaeste.platform.web.RefusedException;
import dk.fodfaeste.privacy.AuditLog;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Talks about courses are booked for all who take part at once, moved, and cancelled with a reason that tells no cause. */
@Service
@Transactional(noRollbackFor = RefusedException.class)
public class Bookings {

    /** Key of the refusal that somebody may pass over. */
    static final String CLASH = "booking.wrong.clash";

    private static final String SUBJECT = "booking";
    private static final int MOST_DAYS_AHEAD = 366;
    private static final int MOST = 50;

    private final BookingRepository bookings;
    private final Placements placements;
    private final Colleagues colleagues;
    private final AuditLog log;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Bookings(
            BookingRepository bookings,
            Placements placements,
            Colleagues colleagues,
            AuditLog log,
            ApplicationEventPublisher events,
            Clock clock) {
        this.bookings = bookings;
        this.placements = placements;
        this.colleagues = colleagues;
        this.log = log;
        this.events = events;
        this.clock = clock;
    }

    /** The last first, at most 50. */
    @Transactional(readOnly = true)
    public List<Booking> ofCourse(UUID courseId) {
        return ofCourse(courseId, colleagues.names());
    }

    /** The same, where the names of accounts are at hand. */
    List<Booking> ofCourse(UUID courseId, Map<UUID, String> names) {
        return bookings.ofCourse(courseId, names, MOST);
    }

    /** @throws NotFoundException when the course has no such booking */
    @Transactional(readOnly = true)
    public Booking booking(UUID courseId, UUID bookingId) {
        return bookings.booking(bookingId, colleagues.names())
                .filter(each -> each.courseId().equals(courseId))
                .orElseThrow(() -> new NotFoundException("booking " + bookingId));
    }

    /** Whom of ours answers to it go to: who booked it first. */
    @Transactional(readOnly = true)
    public UUID bookedBy(UUID bookingId) {
        return bookings.bookedBy(bookingId);
    }

    /** @throws RefusedException when there can be no talk then, or one of ours is elsewhere and nobody said that it is booked anyway */
    public void book(UUID courseId, NewBooking wanted) {
        Course course = checked(courseId, wanted.slot());
        UUID id = UUID.randomUUID();
        checkClash(wanted.who().workers(), wanted.slot(), id, wanted.anyway());
        bookings.add(id, courseId, wanted);
        log.changed(SUBJECT, course.personId(), "booked for " + wanted.slot().day());
        tell(courseId, id, Optional.empty());
    }

    private void tell(UUID courseId, UUID id, Optional<Participants> before) {
        events.publishEvent(new BookingChanged(booking(courseId, id), bookings.bookedBy(id), before));
    }

    /**
     * Moves it to another day, time or place; who takes part stays.
     *
     * @throws RefusedException as when it is booked, and when it was cancelled
     * @throws ChangedMeanwhileException when there is another version than the writer saw
     */
    void move(Booking booking, int seen, Slot slot, Optional<String> place, boolean anyway) {
        Course course = checked(booking.courseId(), slot);
        if (booking.cancelled().isPresent()) {
            throw new RefusedException("booking.wrong.cancelled");
        }
        checkClash(booking.who().workers(), slot, booking.id(), anyway);
        bookings.move(booking.id(), seen, slot, place);
        log.changed(SUBJECT, course.personId(), "moved to " + slot.day());
        tell(booking.courseId(), booking.id(), Optional.empty());
    }

    /**
     * Others take part in it; when and where it is stays.
     *
     * @param now with at least one of ours
     * @throws RefusedException as when it is moved; of clashes only those of ours who come along are asked
     * @throws ChangedMeanwhileException when there is another version than the writer saw
     */
    void change(Booking booking, int seen, Participants now, boolean anyway) {
        Course course = checked(booking.courseId(), booking.slot());
        if (booking.cancelled().isPresent()) {
            throw new RefusedException("booking.wrong.cancelled");
        }
        checkClash(now.workersBeside(booking.who()), booking.slot(), booking.id(), anyway);
        bookings.change(booking, seen, now, gone(booking.who(), now));
        if (!now.equals(booking.who())) {
            log.changed(
                    SUBJECT,
                    course.personId(),
                    "others take part on " + booking.slot().day());
            tell(booking.courseId(), booking.id(), Optional.of(booking.who()));
        }
    }

    private List<String> gone(Participants before, Participants now) {
        List<String> addresses = new ArrayList<>();
        colleagues
                .reached(List.copyOf(before.workersBeside(now)))
                .forEach(each -> addresses.add(each.email().toLowerCase(Locale.ROOT)));
        before.contactMail()
                .filter(mail -> before.isWrittenToElsewhere(now))
                .ifPresent(mail -> addresses.add(mail.toLowerCase(Locale.ROOT)));
        return addresses;
    }

    private Course checked(UUID courseId, Slot slot) {
        Course course = placements.course(courseId);
        LocalDate today = LocalDate.now(clock);
        if (course.outcome().isPresent()) {
            throw new RefusedException("booking.wrong.over");
        }
        if (slot.day().isBefore(today)) {
            throw new RefusedException("booking.wrong.past");
        }
        if (slot.day().isAfter(today.plusDays(MOST_DAYS_AHEAD))) {
            throw new RefusedException("booking.wrong.far");
        }
        if (!slot.exists()) {
            throw new RefusedException("booking.wrong.noSuchTime", slot.beginsAt(), slot.day());
        }
        return course;
    }

    private void checkClash(Collection<UUID> workers, Slot slot, UUID id, boolean anyway) {
        bookings.take(workers);
        bookings.taken(workers, slot.day(), id).stream()
                .filter(taken -> !anyway && taken.slot().overlaps(slot))
                .findFirst()
                .ifPresent(taken -> {
                    throw new RefusedException(
                            CLASH,
                            colleagues.names().getOrDefault(taken.worker(), ""),
                            taken.slot().beginsAt(),
                            taken.slot().endsAt());
                });
    }

    /** Twice is once: the first reason stays. */
    public void cancel(Booking booking, CancelledFor why) {
        if (bookings.cancel(booking.id(), new Cancelled(LocalDate.now(clock), why))) {
            log.changed(
                    SUBJECT,
                    placements.course(booking.courseId()).personId(),
                    "cancelled for " + booking.slot().day());
            tell(booking.courseId(), booking.id(), Optional.empty());
        }
    }
}
