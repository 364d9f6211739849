package dk.fodfaeste.placements;

import static dk.fodfaeste.database.placements.Tables.COURSE;
import static dk.fodfaeste.database.placements.Tables.FOLLOW_UP;

import dk.fodfaeste.placements.Course.State;
import dk.fodfaeste.platform.web.NotFoundException;
import dk.fodfaeste.platform.web.RefusedException;
import dk.fodfaeste.privacy.AuditLog;
import dk.fodfaeste.rules.Rules;
import dk.fodfaeste.rules.law.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The courses of the organisation: agreed, begun, their hours. */
@Service
@Transactional(noRollbackFor = RefusedException.class)
public class Placements {

    private final CourseRepository courses;
    private final Talks talks;
    private final CourseDays days;
    private final CourseTurn turn;
    private final Rules rules;
    private final AuditLog log;
    private final Clock clock;

    Placements(
            CourseRepository courses,
            Talks talks,
            CourseDays days,
            CourseTurn turn,
            Rules rules,
            AuditLog log,
            Clock clock) {
        this.courses = courses;
        this.talks = talks;
        this.days = days;
        this.turn = turn;
        this.rules = rules;
        this.log = log;
        this.clock = clock;
    }

    /** The latest first. */
    public List<Course> courses() {
        return courses.courses(DSL.noCondition());
    }

    public List<Course> coursesOf(UUID personId) {
        return courses.courses(COURSE.PERSON_ID.eq(personId));
    }

    public List<Course> coursesAt(UUID workplaceId) {
        return courses.courses(COURSE.WORKPLACE_ID.eq(workplaceId));
    }

    /** @throws NotFoundException when the organisation knows no course of this id */
    public Course course(UUID courseId) {
        return one(COURSE.COURSE_ID.eq(courseId)).orElseThrow(() -> new NotFoundException("course " + courseId));
    }

    public Optional<Course> ofProposal(UUID proposalId) {
        return one(COURSE.PROPOSAL_ID.eq(proposalId));
    }

    /** The same among the courses of its person, which whoever shows the proposal asks for anyway. */
    public Optional<Course> ofProposal(UUID personId, UUID proposalId) {
        return coursesOf(personId).stream()
                .filter(course -> course.proposalId().filter(proposalId::equals).isPresent())
                .findFirst();
    }

    private Optional<Course> one(Condition which) {
        return courses.courses(which).stream().findFirst();
    }

    /** @throws NotFoundException when the organisation knows no course of this id */
    public CourseStory story(UUID courseId) {
        return courses.story(courseId).orElseThrow(() -> new NotFoundException("course " + courseId));
    }

    /**
     * Nobody decides on what they have not seen; the course is the writer's alone until the transaction ends.
     *
     * @param seen version of the story that the writer saw
     * @throws RefusedException when something was decided since
     */
    public void checkSeen(UUID courseId, int seen) {
        turn.take(courseId);
        if (story(courseId).version() != seen) {
            throw new RefusedException("course.wrong.changedMeanwhile");
        }
    }

    /** The course is the caller's alone until the transaction ends. */
    public void take(UUID courseId) {
        turn.take(courseId);
    }

    /** @throws RefusedException when no step of hours can begin on the day */
    public void checkStep(UUID courseId, LocalDate from) {
        days.checkStep(course(courseId), from, LocalDate.now(clock));
    }

    public List<HoursStep> stepsOf(UUID courseId) {
        return courses.steps(courseId);
    }

    public List<FollowUp> followUpsOf(UUID courseId) {
        return courses.followUps(FOLLOW_UP.COURSE_ID.eq(courseId));
    }

    /** What was decided about it since it was agreed, the first first. */
    public List<CourseEvent> eventsOf(UUID courseId) {
        return courses.events(courseId);
    }

    /**
     * Whether a course of these days can be agreed.
     *
     * @throws RefusedException when the days are not the instrument's
     */
    public void checkAgreed(Instrument instrument, LocalDate startsOn, Optional<LocalDate> endsOn) {
        days.checkAgreed(instrument, startsOn, endsOn);
    }

    /** The last day that the instrument's rule allows; empty where the instrument has no end of its own. */
    public Optional<LocalDate> latestEnd(Instrument instrument, LocalDate startsOn) {
        return days.limit(instrument, startsOn, false).map(CourseDays.Limit::lastDay);
    }

    /** Writes the course with its hours ladder and the days of its talks. What was agreed here waits for the grant that the law asks for. */
    public UUID begin(NewCourse course) {
        UUID id = courses.add(
                course,
                course.proposalId()
                        .flatMap(proposal -> rules.asksFor(
                                Statement.GRANT, course.instrument().name(), course.startsOn()))
                        .map(rule -> GrantState.AWAITED));
        course.steps().forEach(step -> courses.put(id, step));
        course.next().ifPresent(next -> courses.name(id, 1, next));
        talks.plan(course(id), course.talkWeeks());
        log.changed("course", course.personId(), "begun " + course.startsOn());
        return id;
    }

    /** How the municipality has answered. What runs already goes on until somebody ends it. */
    public void grantIs(UUID courseId, GrantState grant) {
        Course course = courses.locked(courseId);
        boolean runs = course.stateOn(LocalDate.now(clock)) != State.PLANNED;
        if (!runs || grant == GrantState.GRANTED) {
            courses.grant(courseId, grant);
        }
    }

    /**
     * A new step of the hours ladder; one of the same day is replaced, and what it said is kept.
     *
     * @throws RefusedException when the day lies outside the course, or the course is over
     */
    public void addStep(UUID courseId, HoursStep step) {
        Course course = courses.locked(courseId);
        days.checkStep(course, step.from(), LocalDate.now(clock));
        Optional<HoursStep> before = courses.steps(courseId).stream()
                .filter(each -> each.from().equals(step.from()))
                .findFirst();
        courses.put(courseId, step);
        log.changed(
                "course",
                course.personId(),
                "minutes a week from " + step.from() + ": " + told(step)
                        + before.map(each -> ", before " + told(each)).orElse(""));
    }

    private static String told(HoursStep step) {
        return step.minutesPerWeek() + (step.wageMinutes() > 0 ? " and " + step.wageMinutes() + " with wages" : "");
    }
}
