package dk.fodfaeste.placements;

import static dk.fodfaeste.database.placements.Tables.FOLLOW_UP;

import dk.fodfaeste.companies.Companies;
import dk.fodfaeste.companies.CompanyPatience;
import dk.fodfaeste.engine.patience.Patience;
import dk.fodfaeste.platform.web.NotFoundException;
import dk.fodfaeste.platform.web.RefusedException;
import dk.fodfaeste.privacy.AuditLog;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The talks of the courses: planned by a rhythm, held on the day that somebody says, and written down though nobody planned them. */
@Service
@Transactional(noRollbackFor = RefusedException.class)
public class Talks {

    private final CourseRepository courses;
    private final Rhythms rhythms;
    private final CourseDays days;
    private final Companies companies;
    private final CompanyPatience patience;
    private final AuditLog log;
    private final Clock clock;

    Talks(
            CourseRepository courses,
            Rhythms rhythms,
            CourseDays days,
            Companies companies,
            CompanyPatience patience,
            AuditLog log,
            Clock clock) {
        this.courses = courses;
        this.rhythms = rhythms;
        this.days = days;
        this.companies = companies;
        this.patience = patience;
        this.log = log;
        this.clock = clock;
    }

    /**
     * All talks of a course that has just been agreed; one of the first day only where that day has not passed.
     *
     * @param weeks between the talks from the second week on, where they were agreed
     */
    void plan(Course course, OptionalInt weeks) {
        if (weeks.isPresent()) {
            rhythms.agree(course.id(), 0, weeks);
        }
        LocalDate today = LocalDate.now(clock);
        wanted(course).stream()
                .filter(due -> due.isAfter(course.startsOn()) || !due.isBefore(today))
                .forEach(due -> courses.plan(course.id(), due));
    }

    private List<LocalDate> wanted(Course course) {
        return FollowUpRhythm.of(
                course.startsOn(), course.endsOn(), patienceAt(course.workplaceId()), rhythms.of(course.id()));
    }

    /**
     * Agrees how often the talks are from the second week on; those to come are planned anew.
     *
     * @param seen the version that the writer saw; 0 where nothing was agreed
     * @param weeks between two talks, 1 to 12; empty where they come as usual again
     * @throws RefusedException when the course is over
     */
    public void agree(UUID courseId, int seen, OptionalInt weeks) {
        Course course = courses.locked(courseId);
        if (course.outcome().isPresent()) {
            throw new RefusedException("course.wrong.ended");
        }
        rhythms.agree(courseId, seen, weeks);
        planAgain(course);
        log.changed(
                "follow-up",
                course.personId(),
                weeks.isPresent() ? "talks every " + weeks.getAsInt() + " weeks" : "talks as usual");
    }

    /**
     * The talks to come, by the course's last day and the company's patience as they are now; those that are due already stay due.
     *
     * @return how many of the planned ones were taken away and not planned again
     */
    int planAgain(Course course) {
        LocalDate today = LocalDate.now(clock);
        List<LocalDate> wanted = course.takesPlace()
                ? wanted(course).stream().filter(today::isBefore).toList()
                : List.of();
        List<LocalDate> taken = courses.unplan(course.id(), lastDayAsPlanned(course, today));
        wanted.forEach(due -> courses.plan(course.id(), due));
        return (int) taken.stream().filter(due -> !wanted.contains(due)).count();
    }

    /** Until then the talks stay as they were planned. */
    private static LocalDate lastDayAsPlanned(Course course, LocalDate today) {
        if (course.wasCancelled()) {
            return course.startsOn().minusDays(1);
        }
        return course.outcome().isPresent() ? course.endsOn().orElse(today) : today;
    }

    /** The talks of all courses at the company: when it becomes careful, they come twice as often. */
    void planAgainAt(UUID companyId) {
        courses.runningAt(companyId).forEach(this::planAgain);
    }

    private Patience patienceAt(UUID workplaceId) {
        UUID company = companies.workplace(workplaceId).companyId();
        return patience.of(company, LocalDate.now(clock)).patience();
    }

    /** @throws NotFoundException when the organisation knows no talk of this id */
    public FollowUp talk(UUID followUpId) {
        return courses.followUps(FOLLOW_UP.FOLLOW_UP_ID.eq(followUpId)).stream()
                .findFirst()
                .orElseThrow(() -> new NotFoundException("follow-up " + followUpId));
    }

    /**
     * Writes down a talk that was planned.
     *
     * @return the course that the talk was about
     * @throws RefusedException when somebody wrote it down before, or it cannot have been held on the day
     */
    public UUID hold(UUID followUpId, LocalDate heldOn, String agreed) {
        UUID courseId = talk(followUpId).courseId();
        Course course = courses.locked(courseId);
        FollowUp talk = talk(followUpId);
        if (talk.isHeldAs(heldOn, agreed)) {
            return courseId;
        }
        talk.heldOn().ifPresent(before -> {
            throw new RefusedException(
                    "course.wrong.heldBefore", before, talk.agreed().orElse(""));
        });
        days.checkTalk(course, heldOn, LocalDate.now(clock));
        courses.hold(followUpId, heldOn, agreed);
        log.changed("follow-up", course.personId(), "held " + heldOn);
        return courseId;
    }

    /**
     * Writes down a talk that nobody planned; one that was planned for the same day is the one.
     *
     * @throws RefusedException when no talk can have been held on the day, or another one is written down for it
     */
    public void add(UUID courseId, LocalDate heldOn, String agreed) {
        Course course = courses.locked(courseId);
        days.checkTalk(course, heldOn, LocalDate.now(clock));
        FollowUp planned = courses.followUps(FOLLOW_UP.COURSE_ID.eq(courseId)).stream()
                .filter(talk -> talk.dueOn().equals(heldOn))
                .findFirst()
                .orElseGet(() -> talk(courses.plan(courseId, heldOn)));
        hold(planned.id(), heldOn, agreed);
    }
}
