package dk.fodfaeste.placements.followup;

import dk.fodfaeste.people.People;
import dk.fodfaeste.people.Person;
import dk.fodfaeste.people.PersonHeader;
import dk.fodfaeste.placements.Course;
import dk.fodfaeste.placements.Placements;
import dk.fodfaeste.placements.followup.Booking.CancelledFor;
import dk.fodfaeste.platform.web.EditedField;
import dk.fodfaeste.platform.web.Edits;
import dk.fodfaeste.platform.web.Edits.Edit;
import dk.fodfaeste.platform.web.Form;
import dk.fodfaeste.platform.web.Pages;
import dk.fodfaeste.platform.web.RefusedException;
import dk.fodfaeste.privacy.AuditLog;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** One booked talk: moved, with others in it, or cancelled. */
@Controller
@Transactional
public class BookingPage {

    private final Pages pages;
    private final FollowUpViews views;
    private final Bookings bookings;
    private final Placements placements;
    private final People people;
    private final Edits edits;
    private final AuditLog log;

    BookingPage(
            Pages pages,
            FollowUpViews views,
            Bookings bookings,
            Placements placements,
            People people,
            Edits edits,
            AuditLog log) {
        this.pages = pages;
        this.views = views;
        this.bookings = bookings;
        this.placements = placements;
        this.people = people;
        this.edits = edits;
        this.log = log;
    }

    @GetMapping("/courses/{courseId}/follow-up/bookings/{bookingId}")
    public View booking(@PathVariable UUID courseId, @PathVariable UUID bookingId) {
        Booking booking = bookings.booking(courseId, bookingId);
        return show(HttpStatus.OK, booking, new Forms(stored(booking)));
    }

    private static Form stored(Booking booking) {
        return Form.stored(
                Map.of(
                        BookingForm.DAY, booking.slot().day().toString(),
                        BookingForm.BEGINS_AT, booking.slot().beginsAt().toString(),
                        BookingForm.MINUTES, Integer.toString(booking.slot().minutes()),
                        BookingForm.PLACE, booking.place().orElse("")),
                booking.version());
    }

    @PostMapping("/courses/{courseId}/follow-up/bookings/{bookingId}")
    public View move(
            @PathVariable UUID courseId,
            @PathVariable UUID bookingId,
            @RequestParam Map<String, String> typed,
            RedirectAttributes flash) {
        Booking booking = bookings.booking(courseId, bookingId);
        Form form = new Form(typed).about(placements.course(courseId).personId());
        Optional<Slot> slot = BookingForm.slot(form);
        Optional<String> place = BookingForm.place(form);
        if (form.isRight() && slot.isPresent()) {
            try {
                return edits.save(edit(booking, form), seen -> {
                    bookings.move(booking, seen, slot.get(), place, form.isTicked(BookingForm.ANYWAY));
                    return done(courseId, "booking.moved", flash);
                });
            } catch (RefusedException refusal) {
                BookingForm.refuse(form, refusal);
            }
        }
        return show(HttpStatus.UNPROCESSABLE_CONTENT, booking, new Forms(form));
    }

    private static String address(Booking booking) {
        return "/courses/" + booking.courseId() + "/follow-up/bookings/" + booking.id();
    }

    private Edit edit(Booking booking, Form form) {
        String page = address(booking);
        return new Edit(
                words -> words.text("booking.move"),
                page,
                page,
                form,
                () -> stored(bookings.booking(booking.courseId(), booking.id())),
                List.of(
                        EditedField.day(BookingForm.DAY, "booking.day"),
                        EditedField.time(BookingForm.BEGINS_AT, "booking.beginsAt"),
                        EditedField.number(BookingForm.MINUTES, "booking.minutes"),
                        EditedField.text(BookingForm.PLACE, "booking.place")));
    }

    @PostMapping("/courses/{courseId}/follow-up/bookings/{bookingId}/participants")
    public View takePart(
            @PathVariable UUID courseId,
            @PathVariable UUID bookingId,
            @RequestParam Map<String, String> typed,
            RedirectAttributes flash) {
        Booking booking = bookings.booking(courseId, bookingId);
        Person person = people.person(placements.course(courseId).personId());
        Map<UUID, String> choices = views.workers(person, booking.who().workers());
        Form form = new Form(typed).about(person.id());
        Participants who = BookingForm.participants(form, choices.keySet());
        if (form.isRight()) {
            Edit edit = new Edit(
                    words -> words.text("booking.who"),
                    address(booking),
                    address(booking) + "/participants",
                    form,
                    () -> participants(bookings.booking(courseId, bookingId), choices.keySet()),
                    BookingForm.participantFields(choices, person.firstName()));
            try {
                return edits.save(edit, seen -> {
                    bookings.change(booking, seen, who, form.isTicked(BookingForm.ANYWAY));
                    return done(courseId, "booking.changed", flash);
                });
            } catch (RefusedException refusal) {
                form.refuse(BookingForm.WORKERS, refusal);
            }
        }
        return show(
                HttpStatus.UNPROCESSABLE_CONTENT, booking, new Forms(stored(booking), Optional.of(form), Form.empty()));
    }

    private static Form participants(Booking booking, Set<UUID> choices) {
        return BookingForm.stored(booking.who(), choices, booking.version());
    }

    @PostMapping("/courses/{courseId}/follow-up/bookings/{bookingId}/cancellation")
    public View cancel(
            @PathVariable UUID courseId,
            @PathVariable UUID bookingId,
            @RequestParam Map<String, String> typed,
            RedirectAttributes flash) {
        Booking booking = bookings.booking(courseId, bookingId);
        Form form = new Form(typed);
        form.required("cancelledFor", "booking.wrong.cancelledFor");
        Optional<CancelledFor> why = form.one("cancelledFor", CancelledFor.class, "booking.wrong.cancelledFor");
        if (!form.isRight() || why.isEmpty()) {
            return show(HttpStatus.UNPROCESSABLE_CONTENT, booking, new Forms(stored(booking), Optional.empty(), form));
        }
        bookings.cancel(booking, why.get());
        return done(courseId, "booking.cancelled", flash);
    }

    private View show(HttpStatus status, Booking booking, Forms forms) {
        Course course = placements.course(booking.courseId());
        Person person = people.person(course.personId());
        Map<UUID, String> choices = views.workers(person, booking.who().workers());
        log.append(AuditLog.Action.READ, "booking", course.personId(), "");
        return pages.show(
                status,
                "placements/booking",
                new BookingView(
                        course,
                        people.header(person),
                        booking,
                        forms.when(),
                        forms.who().orElseGet(() -> participants(booking, choices.keySet())),
                        choices,
                        forms.cancelling()));
    }

    private static View done(UUID courseId, String key, RedirectAttributes flash) {
        flash.addFlashAttribute(Pages.DONE, key);
        return new RedirectView("/courses/" + courseId + "/follow-up");
    }

    /** What was sent of each of the page's forms. @param when as it stands where it was not sent @param who empty where it was not sent */
    private record Forms(Form when, Optional<Form> who, Form cancelling) {
        Forms(Form when) {
            this(when, Optional.empty(), Form.empty());
        }
    }

    /**
     * @param form where it is moved to
     * @param who who takes part
     * @param workers who of us may, by name
     * @param cancelling as it was sent
     */
    public record BookingView(
            Course course,
            PersonHeader person,
            Booking booking,
            Form form,
            Form who,
            Map<UUID, String> workers,
            Form cancelling) {

        /** Whether one of ours is elsewhere, which may be passed over. */
        public boolean clashes() {
            return isClash(form.wrong(BookingForm.BEGINS_AT));
        }

        /** The same of one who comes along. */
        public boolean whoClashes() {
            return isClash(who.wrong(BookingForm.WORKERS));
        }

        private static boolean isClash(Optional<String> wrong) {
            return wrong.filter(Bookings.CLASH::equals).isPresent();
        }
    }
}
