package dk.fodfaeste.placements;

import dk.fodfaeste.companies.Companies;
import dk.fodfaeste.companies.Workplace;
import dk.fodfaeste.people.People;
import dk.fodfaeste.people.PersonHeader;
import dk.fodfaeste.placements.Course.Outcome;
import dk.fodfaeste.placements.Course.Side;
import dk.fodfaeste.platform.web.Form;
import dk.fodfaeste.platform.web.Pages;
import dk.fodfaeste.privacy.AuditLog;
import dk.fodfaeste.rules.Rules;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
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

/** One course: hours, talks, and how it ended. */
@Controller
@Transactional
public class CoursePage {

    private final Pages pages;
    private final Placements placements;
    private final People people;
    private final Companies companies;
    private final Rules rules;
    private final AuditLog log;
    private final Clock clock;

    CoursePage(
            Pages pages,
            Placements placements,
            People people,
            Companies companies,
            Rules rules,
            AuditLog log,
            Clock clock) {
        this.pages = pages;
        this.placements = placements;
        this.people = people;
        this.companies = companies;
        this.rules = rules;
        this.log = log;
        this.clock = clock;
    }

    @GetMapping("/courses/{courseId}")
    public View course(@PathVariable UUID courseId) {
        Course course = placements.course(courseId);
        log.append(AuditLog.Action.READ, "course", course.personId(), "");
        return show(HttpStatus.OK, course, Form.empty());
    }

    @PostMapping("/courses/{courseId}/steps")
    public View step(@PathVariable UUID courseId, @RequestParam Map<String, String> typed, RedirectAttributes flash) {
        Course course = placements.course(courseId);
        Form form = new Form(typed);
        form.required("from", "course.wrong.from");
        form.required("hours", "course.wrong.hours");
        Optional<LocalDate> from = notBefore(course, form, "from", "course.wrong.from");
        Optional<Integer> minutes = minutes(form);
        if (!form.isRight()) {
            return show(HttpStatus.UNPROCESSABLE_CONTENT, course, form);
        }
        placements.addStep(courseId, new HoursStep(from.orElseThrow(), minutes.orElseThrow()));
        log.changed("course", course.personId(), "hours from " + from.get());
        return done(courseId, "course.step.saved", flash);
    }

    @PostMapping("/follow-ups/{followUpId}/hold")
    public View hold(
            @PathVariable UUID followUpId, @RequestParam(defaultValue = "") String agreed, RedirectAttributes flash) {
        Form form = new Form(Map.of(CourseView.agreed(followUpId), agreed));
        String text = form.required(CourseView.agreed(followUpId), "course.wrong.agreed");
        if (!form.isRight()) {
            return show(HttpStatus.UNPROCESSABLE_CONTENT, placements.courseOfTalk(followUpId), form);
        }
        return done(placements.hold(followUpId, LocalDate.now(clock), text), "course.talk.saved", flash);
    }

    @PostMapping("/courses/{courseId}/end")
    public View end(@PathVariable UUID courseId, @RequestParam Map<String, String> typed, RedirectAttributes flash) {
        Course course = placements.course(courseId);
        Form form = new Form(typed);
        form.required("endsOn", "course.wrong.endsOn");
        Optional<LocalDate> endsOn = notBefore(course, form, "endsOn", "course.wrong.endsOn");
        Optional<Outcome> outcome = form.one("outcome", Outcome.class, "course.wrong.outcome");
        Optional<Side> side = form.one("stoppedBy", Side.class, "course.wrong.side");
        if (outcome.equals(Optional.of(Outcome.STOPPED_EARLY)) && side.isEmpty()) {
            form.refuse("stoppedBy", "course.wrong.side");
        }
        if (!form.isRight() || outcome.isEmpty()) {
            form.required("outcome", "course.wrong.outcome");
            return show(HttpStatus.UNPROCESSABLE_CONTENT, course, form);
        }
        placements.end(
                courseId,
                endsOn.orElseThrow(),
                outcome.get(),
                side.filter(each -> outcome.get() == Outcome.STOPPED_EARLY),
                form.text("ledTo"));
        return done(courseId, "course.ended", flash);
    }

    private static Optional<LocalDate> notBefore(Course course, Form form, String field, String key) {
        Optional<LocalDate> day = form.day(field, key);
        if (day.filter(each -> each.isBefore(course.startsOn())).isPresent()) {
            form.refuse(field, key);
        }
        return day;
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

    private static View done(UUID courseId, String key, RedirectAttributes flash) {
        flash.addFlashAttribute(Pages.DONE, key);
        return new RedirectView("/courses/" + courseId);
    }

    private View show(HttpStatus status, Course course, Form form) {
        return pages.show(
                status,
                "placements/course",
                new CourseView(
                        course,
                        people.header(course.personId()),
                        companies.workplace(course.workplaceId()),
                        placements.stepsOf(course.id()),
                        placements.followUpsOf(course.id()),
                        form,
                        LocalDate.now(clock)));
    }

    /** @param form as it was sent, when something in it is wrong */
    public record CourseView(
            Course course,
            PersonHeader person,
            Workplace workplace,
            List<HoursStep> steps,
            List<FollowUp> talks,
            Form form,
            LocalDate today) {

        /** Name of the field for what was agreed at a talk. */
        public static String agreed(UUID followUpId) {
            return "agreed-" + followUpId;
        }
    }
}
