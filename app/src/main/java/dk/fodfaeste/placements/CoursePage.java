package dk.fodfaeste.placements;

import dk.fodfaeste.platform.web.Form;
import dk.fodfaeste.platform.web.RefusedException;
import dk.fodfaeste.privacy.AuditLog;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One course and its talks. */
@Controller
@Transactional
public class CoursePage {

    private final Placements placements;
    private final Talks talks;
    private final CourseViews views;
    private final AuditLog log;

    CoursePage(Placements placements, Talks talks, CourseViews views, AuditLog log) {
        this.placements = placements;
        this.talks = talks;
        this.views = views;
        this.log = log;
    }

    @GetMapping("/courses/{courseId}")
    public View course(@PathVariable UUID courseId) {
        Course course = placements.course(courseId);
        log.append(AuditLog.Action.READ, "course", course.personId(), "");
        return views.show(courseId);
    }

    @PostMapping("/follow-ups/{followUpId}/hold")
    public View hold(@PathVariable UUID followUpId, @RequestParam Map<String, String> typed, RedirectAttributes flash) {
        FollowUp talk = talks.talk(followUpId);
        Form form = new Form(CourseViews.named(followUpId.toString(), typed));
        return write(
                talk.courseId(),
                form,
                followUpId.toString(),
                (heldOn, agreed) -> talks.hold(followUpId, heldOn, agreed),
                flash);
    }

    /** A talk that nobody planned. */
    @PostMapping("/courses/{courseId}/talks")
    public View talk(@PathVariable UUID courseId, @RequestParam Map<String, String> typed, RedirectAttributes flash) {
        return write(
                courseId,
                new Form(CourseViews.named("new", typed)),
                "new",
                (heldOn, agreed) -> talks.add(courseId, heldOn, agreed),
                flash);
    }

    /** @param talk what the fields of the talk end with */
    private View write(UUID courseId, Form form, String talk, Writing writing, RedirectAttributes flash) {
        form.about(placements.course(courseId).personId());
        String agreed = form.requiredWorkWords(CourseViews.agreed(talk), "course.wrong.agreed");
        form.required(CourseViews.heldOn(talk), "course.wrong.heldOn");
        Optional<LocalDate> heldOn = form.day(CourseViews.heldOn(talk), "course.wrong.heldOn");
        if (form.isRight() && heldOn.isPresent()) {
            try {
                writing.write(heldOn.get(), agreed);
                return views.done(courseId, "course.talk.saved", flash);
            } catch (RefusedException refusal) {
                form.refuse(CourseViews.heldOn(talk), refusal);
            }
        }
        return views.wrong(courseId, form);
    }

    private interface Writing {

        void write(LocalDate heldOn, String agreed);
    }
}
