package dk.fodfaeste.placements;

import static dk.fodfaeste.database.placements.Tables.COURSE;
import static dk.fodfaeste.database.placements.Tables.FOLLOW_UP;

import dk.fodfaeste.companies.Companies;
import dk.fodfaeste.placements.Course.Outcome;
import dk.fodfaeste.placements.Course.Side;
import dk.fodfaeste.placements.Course.State;
import dk.fodfaeste.placements.CourseEvent.Kind;
import dk.fodfaeste.platform.Acting;
import dk.fodfaeste.platform.web.RefusedException;
import dk.fodfaeste.privacy.AuditLog;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How courses end: once, on a day that fits what happened; or are extended, or cancelled before they begin. Each is kept as a fact of its
 * own, and so is what corrects it.
 */
@Service
@Transactional(noRollbackFor = RefusedException.class)
public class CourseEndings {

    private final CourseRepository courses;
    private final Talks talks;
    private final CourseDays days;
    private final Companies companies;
    private final CourseTurn turn;
    private final AuditLog log;
    private final Clock clock;

    CourseEndings(
            CourseRepository courses,
            Talks talks,
            CourseDays days,
            Companies companies,
            CourseTurn turn,
            AuditLog log,
            Clock clock) {
        this.courses = courses;
        this.talks = talks;
        this.days = days;
        this.companies = companies;
        this.turn = turn;
        this.log = log;
        this.clock = clock;
    }

    /**
     * Ends the course. The same ending twice is one.
     *
     * @return how many planned talks were taken away
     * @throws RefusedException when the course has ended otherwise, has not begun, or the day does not fit what happened
     */
    public int end(UUID courseId, Ending ending) {
        Course course = turn.take(courseId);
        if (isWritten(course, ending)) {
            return 0;
        }
        switch (course.stateOn(LocalDate.now(clock))) {
            case PLANNED ->
                throw course.lacksGrant()
                        ? new RefusedException("course.wrong.noGrant")
                        : new RefusedException("course.wrong.notBegun", course.startsOn());
            case ENDED -> throw new RefusedException("course.wrong.endedBefore");
            case CANCELLED -> throw new RefusedException("course.wrong.cancelled");
            case RUNNING, OVERDUE -> checkDay(course, ending.lastDay());
        }
        return write(course, Kind.ENDED, ending, Optional.empty());
    }

    private static boolean isWritten(Course course, Ending ending) {
        return course.outcome().equals(Optional.of(ending.outcome()))
                && course.endsOn().equals(Optional.of(ending.lastDay()))
                && course.stoppedBy().equals(ending.stoppedBy())
                && course.stepUp().equals(ending.stepUp())
                && course.ledTo().equals(ending.ledTo());
    }

    private void checkDay(Course course, LocalDate lastDay) {
        days.checkEnd(
                course,
                lastDay,
                courses.steps(course.id()),
                courses.followUps(FOLLOW_UP.COURSE_ID.eq(course.id())),
                courses
                        .courses(COURSE.PERSON_ID
                                .eq(course.personId())
                                .and(COURSE.WORKPLACE_ID.eq(course.workplaceId()))
                                .and(COURSE.COURSE_ID.ne(course.id())))
                        .stream()
                        .filter(other -> !other.wasCancelled())
                        .toList(),
                LocalDate.now(clock));
    }

    private int write(Course course, Kind kind, Ending ending, Optional<String> reason) {
        courses.end(course.id(), ending);
        courses.note(
                course.id(),
                new CourseEvent(
                        kind,
                        course.endsOn(),
                        Optional.of(ending.lastDay()),
                        Optional.of(ending.outcome()),
                        ending.stoppedBy(),
                        ending.stepUp(),
                        ending.ledTo(),
                        reason,
                        Acting.now().accountId(),
                        LocalDate.now(clock)));
        log.changed("course", course.personId(), kind + " " + ending.outcome());
        return planAgain(course);
    }

    private int planAgain(Course course) {
        int taken = talks.planAgain(courses.locked(course.id()));
        talks.planAgainAt(companies.workplace(course.workplaceId()).companyId());
        return taken;
    }

    /** Whether the reader may still take the ending back: who wrote it, on the day it was written. */
    static boolean mayReopen(List<CourseEvent> events, LocalDate today) {
        return last(events)
                .filter(event -> event.kind() == Kind.ENDED
                        && event.recordedBy().equals(Acting.now().accountId())
                        && event.recordedOn().equals(today))
                .isPresent();
    }

    private static Optional<CourseEvent> last(List<CourseEvent> events) {
        return events.isEmpty() ? Optional.empty() : Optional.of(events.getLast());
    }

    /**
     * Takes back the ending: the course runs on as it was agreed.
     *
     * @throws RefusedException when it was not the reader's, or not today's
     */
    public void reopen(UUID courseId) {
        Course course = turn.take(courseId);
        List<CourseEvent> events = courses.events(courseId);
        if (last(events).filter(event -> event.kind() == Kind.REOPENED).isPresent()) {
            return;
        }
        if (!mayReopen(events, LocalDate.now(clock))) {
            throw new RefusedException("course.wrong.tooLateToUndo");
        }
        Optional<LocalDate> planned = last(events).flatMap(CourseEvent::wasEndsOn);
        courses.reopen(courseId, planned);
        note(course, Kind.REOPENED, planned, Optional.empty(), Optional.empty());
        log.changed("course", course.personId(), "ending taken back");
        planAgain(course);
    }

    /**
     * Says anew how an ended course ended; what was said first stays readable.
     *
     * @param reason in words
     * @throws RefusedException when the course has not ended, or the day does not fit what happened
     */
    public int correct(UUID courseId, Ending ending, String reason) {
        Course course = turn.take(courseId);
        if (course.stateOn(LocalDate.now(clock)) != State.ENDED) {
            throw new RefusedException("course.wrong.nothingToCorrect");
        }
        checkDay(course, ending.lastDay());
        return write(course, Kind.CORRECTED, ending, Optional.of(reason));
    }

    /**
     * Lets the course last longer, as far as the instrument's rule allows.
     *
     * @param reason in words
     * @throws RefusedException when it is over, the day is no later, or beyond the rule
     */
    public void extend(UUID courseId, LocalDate endsOn, String reason) {
        Course course = courses.locked(courseId);
        checkExtension(course, endsOn);
        courses.extend(courseId, endsOn);
        note(course, Kind.EXTENDED, Optional.of(endsOn), Optional.empty(), Optional.of(reason));
        log.changed("course", course.personId(), "extended to " + endsOn);
        talks.planAgain(courses.locked(courseId));
    }

    /** @throws RefusedException when it cannot be extended to the day */
    public void checkExtension(UUID courseId, LocalDate endsOn) {
        checkExtension(courses.locked(courseId), endsOn);
    }

    /** Nor into another course of the person: at two places at once is nobody but at work with us and somewhere else. */
    private void checkExtension(Course course, LocalDate endsOn) {
        days.checkExtension(course, endsOn, LocalDate.now(clock));
        courses.courses(COURSE.PERSON_ID.eq(course.personId())).stream()
                .filter(Course::takesPlace)
                .filter(other -> other.workplaceId().equals(course.workplaceId())
                        || other.instrument() != Instrument.OWN && course.instrument() != Instrument.OWN)
                .map(Course::startsOn)
                .filter(starts -> course.endsOn().filter(starts::isAfter).isPresent() && !starts.isAfter(endsOn))
                .min(Comparator.naturalOrder())
                .ifPresent(starts -> {
                    throw new RefusedException("course.wrong.intoNextCourse", starts);
                });
    }

    /** @throws RefusedException when it cannot end on the day */
    public void checkShortening(UUID courseId, LocalDate endsOn) {
        days.checkShortening(courses.locked(courseId), endsOn, LocalDate.now(clock));
    }

    /**
     * Lets the course end on an earlier day than was planned, which has not come; talks after it are taken away.
     *
     * @param reason in words
     * @throws RefusedException when it is over, or the day is past or no earlier
     */
    public void shorten(UUID courseId, LocalDate endsOn, String reason) {
        Course course = courses.locked(courseId);
        days.checkShortening(course, endsOn, LocalDate.now(clock));
        courses.extend(courseId, endsOn);
        note(course, Kind.SHORTENED, Optional.of(endsOn), Optional.empty(), Optional.of(reason));
        log.changed("course", course.personId(), "shortened to " + endsOn);
        talks.planAgain(courses.locked(courseId));
    }

    /**
     * Calls the course off before its first day: place, hours and the person's days are free again.
     *
     * @param side whose side it was on, a neutral word
     * @param reason in words; empty where a signature was taken back, which has its own
     * @return whether it was not called off before
     * @throws RefusedException when it has begun, or ended
     */
    public boolean cancel(UUID courseId, Side side, Optional<String> reason) {
        Course course = courses.locked(courseId);
        if (course.wasCancelled()) {
            return false;
        }
        if (course.stateOn(LocalDate.now(clock)) != State.PLANNED) {
            throw new RefusedException("course.wrong.begun");
        }
        courses.cancel(courseId, side);
        note(course, Kind.CANCELLED, course.endsOn(), Optional.of(side), reason);
        log.changed("course", course.personId(), "cancelled");
        talks.planAgain(courses.locked(courseId));
        return true;
    }

    /**
     * Calls off a course that has not begun, since who signed for it took that back: its proposal waits again.
     *
     * @throws RefusedException when it has begun, or ended
     */
    public void callOff(UUID courseId) {
        cancel(courseId, Side.UNKNOWN, Optional.empty());
        courses.forgetProposal(courseId);
    }

    private void note(
            Course course, Kind kind, Optional<LocalDate> endsOn, Optional<Side> side, Optional<String> reason) {
        courses.note(
                course.id(),
                new CourseEvent(
                        kind,
                        course.endsOn(),
                        endsOn,
                        kind == Kind.CANCELLED ? Optional.of(Outcome.CANCELLED) : Optional.empty(),
                        side,
                        Optional.empty(),
                        Optional.empty(),
                        reason,
                        Acting.now().accountId(),
                        LocalDate.now(clock)));
    }
}
