package dk.fodfaeste.placements;

import dk.fodfaeste.platform.web.RefusedException;
import dk.fodfaeste.privacy.AuditLog;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The steps of a course on their way: confirmed when they come, and the next one named with a day to talk about it. */
@Service
@Transactional(noRollbackFor = RefusedException.class)
public class CourseSteps {

    private final CourseRepository courses;
    private final CourseDays days;
    private final AuditLog log;
    private final Clock clock;

    CourseSteps(CourseRepository courses, CourseDays days, AuditLog log, Clock clock) {
        this.courses = courses;
        this.days = days;
        this.log = log;
        this.clock = clock;
    }

    /**
     * A step that is agreed came on its day. Twice is once.
     *
     * @param from day of the step
     * @throws RefusedException when nothing is agreed for the day, it has not come, or the course is over or waits for its grant
     */
    public void confirm(UUID courseId, LocalDate from) {
        Course course = courses.locked(courseId);
        HoursStep step = courses.steps(courseId).stream()
                .filter(each -> each.from().equals(from))
                .findFirst()
                .orElseThrow(() -> new RefusedException("course.wrong.noSuchStep", from));
        days.checkConfirmed(course, step, LocalDate.now(clock));
        if (step.confirmedOn().isEmpty()) {
            courses.confirm(courseId, from);
            log.changed("course", course.personId(), "step of " + from + " confirmed");
        }
    }

    /**
     * Names the next step anew; what was named before is kept. The same again changes nothing.
     *
     * @throws RefusedException when the day to talk about it is past, or the course is over
     */
    public void name(UUID courseId, NamedStep next) {
        Course course = courses.locked(courseId);
        CourseStory story = courses.story(courseId).orElseThrow();
        if (story.next().equals(Optional.of(next))) {
            return;
        }
        days.checkNamed(course, next, LocalDate.now(clock));
        courses.name(courseId, story.named().size() + 1, next);
        log.changed("course", course.personId(), "next step named, talked about " + next.talkOn());
    }
}
