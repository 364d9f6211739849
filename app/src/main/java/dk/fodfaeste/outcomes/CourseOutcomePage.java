package dk.fodfaeste.outcomes;

import dk.fodfaeste.outcomes.OutcomeCheck.Situation;
import dk.fodfaeste.outcomes.OutcomeConsent.How;
import dk.fodfaeste.people.People;
import dk.fodfaeste.people.PersonHeader;
import dk.fodfaeste.placements.Course;
import dk.fodfaeste.placements.CourseStory;
import dk.fodfaeste.placements.Placements;
import dk.fodfaeste.platform.web.Form;
import dk.fodfaeste.platform.web.Pages;
import dk.fodfaeste.platform.web.RefusedException;
import dk.fodfaeste.privacy.AuditLog;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
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

/** How it went on after one course: may we ask, and what was answered. */
@Controller
@Transactional
public class CourseOutcomePage {

    private static final int MINUTES_AN_HOUR = 60;
    private static final int HOURS_A_WEEK = 168;

    private final Pages pages;
    private final Outcomes outcomes;
    private final Placements placements;
    private final People people;
    private final AuditLog log;
    private final Clock clock;

    CourseOutcomePage(Pages pages, Outcomes outcomes, Placements placements, People people, AuditLog log, Clock clock) {
        this.pages = pages;
        this.outcomes = outcomes;
        this.placements = placements;
        this.people = people;
        this.log = log;
        this.clock = clock;
    }

    @GetMapping("/courses/{courseId}/outcome")
    public View outcome(@PathVariable UUID courseId) {
        return show(HttpStatus.OK, courseId, Form.empty());
    }

    @PostMapping("/courses/{courseId}/outcome/consent")
    public View consent(
            @PathVariable UUID courseId, @RequestParam Map<String, String> typed, RedirectAttributes flash) {
        Form form = new Form(typed);
        form.required("given", "outcome.wrong.given");
        form.required("how", "outcome.wrong.how");
        form.required("saidOn", "outcome.wrong.day");
        Optional<String> given = form.text("given", "true|false", "outcome.wrong.given");
        Optional<How> how = form.one("how", How.class, "outcome.wrong.how");
        Optional<LocalDate> saidOn = form.day("saidOn", "outcome.wrong.day");
        if (form.isRight()) {
            try {
                outcomes.say(
                        placements.course(courseId).personId(),
                        new OutcomeConsent(
                                Boolean.parseBoolean(given.orElseThrow()), saidOn.orElseThrow(), how.orElseThrow()));
                return done(courseId, "outcome.consent.saved", flash);
            } catch (RefusedException refusal) {
                form.refuse("saidOn", refusal);
            }
        }
        return show(HttpStatus.UNPROCESSABLE_CONTENT, courseId, form);
    }

    @PostMapping("/courses/{courseId}/outcome")
    public View check(@PathVariable UUID courseId, @RequestParam Map<String, String> typed, RedirectAttributes flash) {
        Form form = new Form(typed);
        Optional<OutcomeCheck> check = check(form);
        if (check.isPresent()) {
            try {
                outcomes.check(courseId, check.get());
                return done(courseId, "outcome.saved", flash);
            } catch (RefusedException refusal) {
                form.refuse("askedOn", refusal);
            }
        }
        return show(HttpStatus.UNPROCESSABLE_CONTENT, courseId, form);
    }

    private static Optional<OutcomeCheck> check(Form form) {
        OptionalInt months = form.whole("months", 3, 12, "outcome.wrong.notOpen");
        form.required("situation", "outcome.wrong.situation");
        form.required("askedOn", "outcome.wrong.day");
        Optional<Situation> situation = form.one("situation", Situation.class, "outcome.wrong.situation");
        Optional<LocalDate> askedOn = form.day("askedOn", "outcome.wrong.day");
        boolean works = situation.filter(Situation::isWork).isPresent();
        OptionalInt minutes = works ? minutes(form) : OptionalInt.empty();
        Optional<BigDecimal> wage = works ? form.hundredths("wage", "outcome.wrong.wage") : Optional.empty();
        Optional<Boolean> same = works
                ? form.text("sameWorkplace", "true|false", "outcome.wrong.same").map(Boolean::valueOf)
                : Optional.empty();
        return form.isRight() && months.isPresent()
                ? Optional.of(new OutcomeCheck(
                        months.getAsInt(), askedOn.orElseThrow(), situation.orElseThrow(), minutes, wage, same))
                : Optional.empty();
    }

    private static OptionalInt minutes(Form form) {
        Optional<Integer> minutes = form.hundredths("hours", "outcome.wrong.hours")
                .map(hours ->
                        hours.multiply(BigDecimal.valueOf(MINUTES_AN_HOUR)).intValue());
        if (minutes.filter(each -> each < 1 || each > HOURS_A_WEEK * MINUTES_AN_HOUR)
                .isPresent()) {
            form.refuse("hours", "outcome.wrong.hours");
        }
        return minutes.map(OptionalInt::of).orElse(OptionalInt.empty());
    }

    private View show(HttpStatus status, UUID courseId, Form form) {
        CourseStory story = placements.story(courseId);
        Course course = story.course();
        log.append(AuditLog.Action.READ, "course outcome", course.personId(), "");
        return pages.show(
                status,
                "outcomes/course-outcome",
                new CourseOutcomeView(
                        course,
                        people.header(course.personId()),
                        story.workplace(),
                        outcomes.ofCourse(courseId),
                        outcomes.consent(course.personId()),
                        form,
                        LocalDate.now(clock)));
    }

    private static View done(UUID courseId, String key, RedirectAttributes flash) {
        flash.addFlashAttribute(Pages.DONE, key);
        return new RedirectView("/courses/" + courseId + "/outcome");
    }

    /**
     * @param days the three; none where it is not asked of this course
     * @param consent what the person said last; empty when never asked
     */
    public record CourseOutcomeView(
            Course course,
            PersonHeader person,
            String workplace,
            List<Asking> days,
            Optional<OutcomeConsent> consent,
            Form form,
            LocalDate today) {

        /** The first of the days that somebody can write down now. */
        public Optional<Asking> open() {
            return days.stream().filter(each -> each.isOpen(today)).findFirst();
        }
    }
}
