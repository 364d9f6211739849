package dk.fodfaeste.placements;

import dk.fodfaeste.companies.Companies;
import dk.fodfaeste.companies.Workplace;
import dk.fodfaeste.people.People;
import dk.fodfaeste.people.PersonHeader;
import dk.fodfaeste.placements.Course.Outcome;
import dk.fodfaeste.placements.Course.Side;
import dk.fodfaeste.platform.web.NotAllowedException;
import dk.fodfaeste.platform.web.Pages;
import dk.fodfaeste.privacy.AuditLog;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
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

/** One course: hours, talks, and how it ended. */
@Controller
@Transactional
public class CoursePage {

    private final Pages pages;
    private final Placements placements;
    private final People people;
    private final Companies companies;
    private final AuditLog log;
    private final Clock clock;

    CoursePage(Pages pages, Placements placements, People people, Companies companies, AuditLog log, Clock clock) {
        this.pages = pages;
        this.placements = placements;
        this.people = people;
        this.companies = companies;
        this.log = log;
        this.clock = clock;
    }

    @GetMapping("/courses/{courseId}")
    public View course(@PathVariable UUID courseId) {
        Course course = placements.course(courseId);
        log.append(AuditLog.Action.READ, "course", course.personId(), "");
        return show(course, Set.of());
    }

    @PostMapping("/courses/{courseId}/steps")
    public View step(
            @PathVariable UUID courseId,
            @RequestParam String from,
            @RequestParam String hours,
            RedirectAttributes flash) {
        Course course = placements.course(courseId);
        Optional<LocalDate> day = day(from).filter(each -> !each.isBefore(course.startsOn()));
        Optional<Integer> minutes = minutes(hours);
        if (day.isEmpty() || minutes.isEmpty()) {
            return show(course, Set.of(day.isEmpty() ? "from" : "hours"));
        }
        placements.addStep(courseId, new HoursStep(day.get(), minutes.get()));
        log.changed("course", course.personId(), "hours from " + day.get());
        return done(courseId, "course.step.saved", flash);
    }

    @PostMapping("/follow-ups/{followUpId}/hold")
    public View hold(
            @PathVariable UUID followUpId, @RequestParam(defaultValue = "") String agreed, RedirectAttributes flash) {
        if (agreed.isBlank()) {
            throw new NotAllowedException("course.wrong.agreed");
        }
        return done(placements.hold(followUpId, LocalDate.now(clock), agreed.strip()), "course.talk.saved", flash);
    }

    @PostMapping("/courses/{courseId}/end")
    public View end(
            @PathVariable UUID courseId,
            @RequestParam String endsOn,
            @RequestParam Outcome outcome,
            @RequestParam Optional<Side> stoppedBy,
            @RequestParam(defaultValue = "") String ledTo,
            RedirectAttributes flash) {
        Course course = placements.course(courseId);
        Optional<LocalDate> day = day(endsOn).filter(each -> !each.isBefore(course.startsOn()));
        if (day.isEmpty()) {
            return show(course, Set.of("endsOn"));
        }
        placements.end(
                courseId,
                day.get(),
                outcome,
                stoppedBy.filter(side -> outcome == Outcome.STOPPED_EARLY),
                Optional.of(ledTo.strip()).filter(text -> !text.isEmpty()));
        return done(courseId, "course.ended", flash);
    }

    private static View done(UUID courseId, String key, RedirectAttributes flash) {
        flash.addFlashAttribute(Pages.DONE, key);
        return new RedirectView("/courses/" + courseId);
    }

    private View show(Course course, Set<String> wrong) {
        return pages.show(
                wrong.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT,
                "placements/course",
                new CourseView(
                        course,
                        people.header(course.personId()),
                        companies.workplace(course.workplaceId()),
                        placements.stepsOf(course.id()),
                        placements.followUpsOf(course.id()),
                        wrong,
                        LocalDate.now(clock)));
    }

    private static Optional<LocalDate> day(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed.strip()));
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }

    /** Hours as Danes write them, «7,5»; at most 37. */
    private static Optional<Integer> minutes(String typed) {
        try {
            int minutes = new BigDecimal(typed.strip().replace(',', '.'))
                    .multiply(BigDecimal.valueOf(60))
                    .intValue();
            return Optional.of(minutes).filter(each -> each >= 0 && each <= 2220);
        } catch (NumberFormatException noNumber) {
            return Optional.empty();
        }
    }

    public record CourseView(
            Course course,
            PersonHeader person,
            Workplace workplace,
            List<HoursStep> steps,
            List<FollowUp> talks,
            Set<String> wrong,
            LocalDate today) {}
}
