package dk.fodfaeste.placements.followup;

import dk.fodfaeste.people.People;
import dk.fodfaeste.placements.Placements;
import dk.fodfaeste.placements.Talks;
import dk.fodfaeste.placements.followup.ActionPoint.DoneBy;
import dk.fodfaeste.placements.followup.CourseAbsence.AwayAs;
import dk.fodfaeste.placements.followup.FollowUpViews.Forms;
import dk.fodfaeste.platform.web.EditedField;
import dk.fodfaeste.platform.web.Edits;
import dk.fodfaeste.platform.web.Edits.Edit;
import dk.fodfaeste.platform.web.Form;
import dk.fodfaeste.platform.web.Pages;
import dk.fodfaeste.platform.web.RefusedException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** Opfølgning: the talks of a course that are booked, what was agreed in them, and days away. */
@Controller
@Transactional
public class FollowUpPage {

    static final int LONGEST_WORDS = 500;
    private static final int MOST_WEEKS = 12;

    private final FollowUpViews views;
    private final Bookings bookings;
    private final ActionPoints actionPoints;
    private final CourseAbsences absences;
    private final Lessons lessons;
    private final Placements placements;
    private final People people;
    private final Talks talks;
    private final Edits edits;

    FollowUpPage(
            FollowUpViews views,
            Bookings bookings,
            ActionPoints actionPoints,
            CourseAbsences absences,
            Lessons lessons,
            Placements placements,
            People people,
            Talks talks,
            Edits edits) {
        this.views = views;
        this.bookings = bookings;
        this.actionPoints = actionPoints;
        this.absences = absences;
        this.lessons = lessons;
        this.placements = placements;
        this.people = people;
        this.talks = talks;
        this.edits = edits;
    }

    @GetMapping("/courses/{courseId}/follow-up")
    public View followUp(@PathVariable UUID courseId) {
        return views.show(courseId);
    }

    @PostMapping("/courses/{courseId}/follow-up/bookings")
    public View book(@PathVariable UUID courseId, @RequestParam Map<String, String> typed, RedirectAttributes flash) {
        UUID personId = placements.course(courseId).personId();
        Form form = new Form(typed).about(personId);
        Optional<NewBooking> wanted =
                BookingForm.read(form, views.workers(people.person(personId)).keySet());
        if (wanted.isPresent()) {
            try {
                bookings.book(courseId, wanted.get());
                return done(courseId, "booking.booked", flash);
            } catch (RefusedException refusal) {
                BookingForm.refuse(form, refusal);
            }
        }
        return views.wrong(courseId, new Forms(Optional.of(form), Form.empty(), Form.empty(), Form.empty()));
    }

    @PostMapping("/courses/{courseId}/follow-up/action-points")
    public View agree(@PathVariable UUID courseId, @RequestParam Map<String, String> typed, RedirectAttributes flash) {
        Form form = new Form(typed).about(placements.course(courseId).personId());
        form.required("words", "actionPoint.wrong.words");
        form.required("until", "actionPoint.wrong.until");
        form.required("who", "actionPoint.wrong.who");
        Optional<String> words = form.workWords("words", LONGEST_WORDS);
        Optional<DoneBy> who = form.one("who", DoneBy.class, "actionPoint.wrong.who");
        Optional<LocalDate> until = form.day("until", "actionPoint.wrong.until");
        if (form.isRight()) {
            try {
                actionPoints.add(courseId, words.orElseThrow(), who.orElseThrow(), until.orElseThrow());
                return done(courseId, "actionPoint.saved", flash);
            } catch (RefusedException refusal) {
                form.refuse("until", refusal);
            }
        }
        return views.wrong(courseId, new Forms(Optional.empty(), form, Form.empty(), Form.empty()));
    }

    /** @param done false takes it back */
    @PostMapping("/courses/{courseId}/follow-up/action-points/{actionPointId}")
    public View tell(
            @PathVariable UUID courseId,
            @PathVariable UUID actionPointId,
            @RequestParam boolean done,
            RedirectAttributes flash) {
        actionPoints.tell(courseId, actionPointId, done);
        return done(courseId, done ? "actionPoint.done" : "actionPoint.open", flash);
    }

    @PostMapping("/courses/{courseId}/follow-up/absences")
    public View away(@PathVariable UUID courseId, @RequestParam Map<String, String> typed, RedirectAttributes flash) {
        Form form = new Form(typed);
        form.required("firstDay", "courseAbsence.wrong.day");
        form.required("kind", "courseAbsence.wrong.kind");
        Optional<LocalDate> first = form.day("firstDay", "courseAbsence.wrong.day");
        Optional<LocalDate> last = form.day("lastDay", "courseAbsence.wrong.day");
        Optional<AwayAs> kind = form.one("kind", AwayAs.class, "courseAbsence.wrong.kind");
        if (form.isRight()) {
            try {
                LocalDate firstDay = first.orElseThrow();
                absences.add(courseId, firstDay, last.orElse(firstDay), kind.orElseThrow());
                return done(courseId, "courseAbsence.saved", flash);
            } catch (RefusedException refusal) {
                form.refuse("firstDay", refusal);
            }
        }
        return views.wrong(courseId, new Forms(Optional.empty(), Form.empty(), form, Form.empty()));
    }

    @PostMapping("/courses/{courseId}/follow-up/absences/{absenceId}/removal")
    public View hereAfterAll(@PathVariable UUID courseId, @PathVariable UUID absenceId, RedirectAttributes flash) {
        absences.remove(courseId, absenceId);
        return done(courseId, "courseAbsence.removed", flash);
    }

    @PostMapping("/courses/{courseId}/follow-up/lessons")
    public View learned(
            @PathVariable UUID courseId, @RequestParam Map<String, String> typed, RedirectAttributes flash) {
        Form form = new Form(typed).about(placements.course(courseId).personId());
        form.required("learned", "lesson.wrong.words");
        Optional<String> words = form.workWords("learned", LONGEST_WORDS);
        if (form.isRight()) {
            try {
                lessons.add(courseId, words.orElseThrow());
                return done(courseId, "lesson.saved", flash);
            } catch (RefusedException refusal) {
                form.refuse("learned", refusal);
            }
        }
        return views.wrong(courseId, new Forms(Optional.empty(), Form.empty(), Form.empty(), form));
    }

    /** How often they talk from the second week on; nothing chosen is as usual. */
    @PostMapping("/courses/{courseId}/follow-up/rhythm")
    public View rhythm(@PathVariable UUID courseId, @RequestParam Map<String, String> typed, RedirectAttributes flash) {
        Form form = new Form(typed);
        OptionalInt weeks = form.whole("weeks", 1, MOST_WEEKS, "rhythm.wrong.weeks");
        if (!form.isRight()) {
            return done(courseId, "rhythm.same", flash);
        }
        String page = "/courses/" + courseId + "/follow-up";
        Edit edit = new Edit(
                words -> words.text("rhythm.title"),
                page,
                page + "/rhythm",
                form,
                () -> views.rhythm(courseId),
                List.of(EditedField.number("weeks", "rhythm.weeks")));
        try {
            return edits.save(edit, seen -> {
                talks.agree(courseId, seen, weeks);
                return done(courseId, "rhythm.saved", flash);
            });
        } catch (RefusedException over) {
            return done(courseId, over.key(), flash);
        }
    }

    private static View done(UUID courseId, String key, RedirectAttributes flash) {
        flash.addFlashAttribute(Pages.DONE, key);
        return new RedirectView("/courses/" + courseId + "/follow-up");
    }
}
