package dk.fodfaeste.placements;

import dk.fodfaeste.engine.carousel.StepUp;
import dk.fodfaeste.platform.web.Form;
import dk.fodfaeste.platform.web.RefusedException;
import dk.fodfaeste.rules.Rules;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The steps on the page of a course: what is agreed is confirmed on its day, the next one named; other hours are a change that is signed. */
@Controller
@Transactional
public class CourseStepsPage {

    private final Placements placements;
    private final CourseSteps steps;
    private final CourseViews views;
    private final Rules rules;
    private final Clock clock;

    CourseStepsPage(Placements placements, CourseSteps steps, CourseViews views, Rules rules, Clock clock) {
        this.placements = placements;
        this.steps = steps;
        this.views = views;
        this.rules = rules;
        this.clock = clock;
    }

    /** Of a course that was not agreed on here; the others change their hours by a successor of the agreement. */
    @PostMapping("/courses/{courseId}/steps")
    public View step(@PathVariable UUID courseId, @RequestParam Map<String, String> typed, RedirectAttributes flash) {
        Form form = new Form(typed);
        if (placements.course(courseId).proposalId().isPresent()) {
            form.refuse("from", new RefusedException("course.wrong.stepInAgreement"));
        }
        form.required("from", "course.wrong.from");
        form.required("hours", "course.wrong.hours");
        Optional<LocalDate> from = form.day("from", "course.wrong.from");
        Optional<Integer> minutes = minutes(form);
        if (from.isEmpty() || minutes.isEmpty() || !form.isRight()) {
            return views.wrong(courseId, form);
        }
        return tried(
                courseId,
                form,
                "from",
                "course.step.saved",
                () -> placements.addStep(courseId, new HoursStep(from.get(), minutes.get())),
                flash);
    }

    /** Hours as Danes write them, «7,5»; at most full time. */
    private Optional<Integer> minutes(Form form) {
        Optional<Integer> minutes = form.hundredths("hours", "course.wrong.hours")
                .map(hours -> hours.multiply(BigDecimal.valueOf(60)).intValue());
        if (minutes.filter(each -> each > rules.fullTimeMinutes(LocalDate.now(clock)))
                .isPresent()) {
            form.refuse("hours", "course.wrong.hours");
        }
        return minutes;
    }

    @PostMapping("/courses/{courseId}/steps/confirmation")
    public View confirm(
            @PathVariable UUID courseId, @RequestParam Map<String, String> typed, RedirectAttributes flash) {
        Form form = new Form(typed);
        form.required("confirmed", "course.wrong.from");
        Optional<LocalDate> from = form.day("confirmed", "course.wrong.from");
        return from.isEmpty()
                ? views.wrong(courseId, form)
                : tried(
                        courseId,
                        form,
                        "confirmed",
                        "course.step.confirmed",
                        () -> steps.confirm(courseId, from.get()),
                        flash);
    }

    @PostMapping("/courses/{courseId}/next-step")
    public View name(@PathVariable UUID courseId, @RequestParam Map<String, String> typed, RedirectAttributes flash) {
        Form form = new Form(typed).about(placements.course(courseId).personId());
        String words = form.requiredWorkWords("nextStep", "course.wrong.nextStep");
        form.required("leadsTo", "course.wrong.leadsTo");
        Optional<StepUp> leadsTo = form.one("leadsTo", StepUp.class, "course.wrong.leadsTo");
        form.required("talkOn", "course.wrong.talkOn");
        Optional<LocalDate> talkOn = form.day("talkOn", "course.wrong.talkOn");
        if (talkOn.isEmpty() || leadsTo.isEmpty() || !form.isRight()) {
            return views.wrong(courseId, form);
        }
        return tried(
                courseId,
                form,
                "talkOn",
                "course.nextStep.saved",
                () -> steps.name(courseId, new NamedStep(words, leadsTo, talkOn.get())),
                flash);
    }

    private View tried(UUID courseId, Form form, String field, String done, Runnable act, RedirectAttributes flash) {
        try {
            if (form.version() > 0) {
                placements.checkSeen(courseId, form.version());
            }
            act.run();
            return views.done(courseId, done, flash);
        } catch (RefusedException refusal) {
            form.refuse(field, refusal);
            return views.wrong(courseId, form);
        }
    }
}
