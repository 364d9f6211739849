package dk.fodfaeste.placements.followup;

import dk.fodfaeste.people.People;
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

/** One booked talk: moved, or cancelled. */
@Controller
@Transactional
public class BookingPage {

    private final Pages pages;
    private final Bookings bookings;
    private final Placements placements;
    private final People people;
    private final Edits edits;
    private final AuditLog log;

    BookingPage(Pages pages, Bookings bookings, Placements placements, People people, Edits edits, AuditLog log) {
        this.pages = pages;
        this.bookings = bookings;
        this.placements = placements;
        this.people = people;
        this.edits = edits;
        this.log = log;
    }

    @GetMapping("/courses/{courseId}/follow-up/bookings/{bookingId}")
    public View booking(@PathVariable UUID courseId, @PathVariable UUID bookingId) {
        Booking booking = bookings.booking(courseId, bookingId);
        return show(HttpStatus.OK, booking, stored(booking), Form.empty());
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
        return show(HttpStatus.UNPROCESSABLE_CONTENT, booking, form, Form.empty());
    }

    private Edit edit(Booking booking, Form form) {
        String page = "/courses/" + booking.courseId() + "/follow-up/bookings/" + booking.id();
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
            return show(HttpStatus.UNPROCESSABLE_CONTENT, booking, stored(booking), form);
        }
        bookings.cancel(booking, why.get());
        return done(courseId, "booking.cancelled", flash);
    }

    private View show(HttpStatus status, Booking booking, Form form, Form cancelling) {
        Course course = placements.course(booking.courseId());
        log.append(AuditLog.Action.READ, "booking", course.personId(), "");
        return pages.show(
                status,
                "placements/booking",
                new BookingView(course, people.header(course.personId()), booking, form, cancelling));
    }

    private static View done(UUID courseId, String key, RedirectAttributes flash) {
        flash.addFlashAttribute(Pages.DONE, key);
        return new RedirectView("/courses/" + courseId + "/follow-up");
    }

    /** @param form where it is moved to @param cancelling as it was sent */
    public record BookingView(Course course, PersonHeader person, Booking booking, Form form, Form cancelling) {

        /** Whether one of ours is elsewhere, which may be passed over. */
        public boolean clashes() {
            return form.wrong(BookingForm.BEGINS_AT)
                    .filter(Bookings.CLASH::equals)
                    .isPresent();
        }
    }
}
