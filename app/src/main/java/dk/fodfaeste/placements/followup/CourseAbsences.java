package dk.fodfaeste.placements.followup;

import static dk.fodfaeste.database.placements.Tables.COURSE_ABSENCE;

import dk.fodfaeste.placements.Course;
import dk.fodfaeste.placements.Instrument;
import dk.fodfaeste.placements.Placements;
import dk.fodfaeste.placements.followup.CourseAbsence.AwayAs;
import dk.fodfaeste.platform.Acting;
import dk.fodfaeste.platform.web.RefusedException;
import dk.fodfaeste.privacy.AuditLog;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Days away from courses at companies; those of an own enterprise are told by its day. */
@Service
@Transactional(noRollbackFor = RefusedException.class)
public class CourseAbsences {

    private static final String SUBJECT = "course absence";
    private static final int MOST_DAYS = 366;
    private static final int MOST = 100;

    private final DSLContext database;
    private final Placements placements;
    private final AuditLog log;
    private final Clock clock;

    CourseAbsences(DSLContext database, Placements placements, AuditLog log, Clock clock) {
        this.database = database;
        this.placements = placements;
        this.log = log;
        this.clock = clock;
    }

    /** The last first, at most 100. */
    @Transactional(readOnly = true)
    public List<CourseAbsence> ofCourse(UUID courseId) {
        return database.selectFrom(COURSE_ABSENCE)
                .where(COURSE_ABSENCE.COURSE_ID.eq(courseId))
                .orderBy(COURSE_ABSENCE.FIRST_DAY.desc())
                .limit(MOST)
                .fetch(row -> new CourseAbsence(
                        row.getCourseAbsenceId(), row.getFirstDay(), row.getLastDay(), AwayAs.valueOf(row.getKind())));
    }

    /**
     * The same days told twice are told once.
     *
     * @throws RefusedException when the days are not the course's, have not come and were not agreed, or are told already
     */
    public void add(UUID courseId, LocalDate firstDay, LocalDate lastDay, AwayAs kind) {
        placements.take(courseId);
        Course course = placements.course(courseId);
        check(course, firstDay, lastDay, kind);
        for (CourseAbsence before : ofCourse(courseId)) {
            if (before.firstDay().equals(firstDay) && before.lastDay().equals(lastDay) && before.kind() == kind) {
                return;
            }
            if (!before.firstDay().isAfter(lastDay) && !before.lastDay().isBefore(firstDay)) {
                throw new RefusedException("courseAbsence.wrong.told", before.firstDay(), before.lastDay());
            }
        }
        database.insertInto(COURSE_ABSENCE)
                .set(COURSE_ABSENCE.COURSE_ABSENCE_ID, UUID.randomUUID())
                .set(COURSE_ABSENCE.ORGANISATION_ID, Acting.now().organisationId())
                .set(COURSE_ABSENCE.COURSE_ID, courseId)
                .set(COURSE_ABSENCE.FIRST_DAY, firstDay)
                .set(COURSE_ABSENCE.LAST_DAY, lastDay)
                .set(COURSE_ABSENCE.KIND, kind.name())
                .set(COURSE_ABSENCE.WRITTEN_BY_ID, Acting.now().accountId())
                .set(COURSE_ABSENCE.WRITTEN_AT, OffsetDateTime.now(clock))
                .execute();
        log.changed(SUBJECT, course.personId(), "from " + firstDay);
    }

    private void check(Course course, LocalDate firstDay, LocalDate lastDay, AwayAs kind) {
        if (course.instrument() == Instrument.OWN) {
            throw new RefusedException("courseAbsence.wrong.own");
        }
        if (lastDay.isBefore(firstDay) || lastDay.isAfter(firstDay.plusDays(MOST_DAYS))) {
            throw new RefusedException("courseAbsence.wrong.order");
        }
        if (firstDay.isBefore(course.startsOn())) {
            throw new RefusedException("course.wrong.beforeStart", course.startsOn());
        }
        course.endsOn().filter(lastDay::isAfter).ifPresent(end -> {
            throw new RefusedException("course.wrong.afterEnd", end);
        });
        if (course.wasCancelled()) {
            throw new RefusedException("course.wrong.cancelled");
        }
        if (kind != AwayAs.AGREED_ABSENCE && lastDay.isAfter(LocalDate.now(clock))) {
            throw new RefusedException("courseAbsence.wrong.future");
        }
    }

    /** Takes back what was told by mistake; twice is once. */
    void remove(UUID courseId, UUID id) {
        Course course = placements.course(courseId);
        int removed = database.deleteFrom(COURSE_ABSENCE)
                .where(COURSE_ABSENCE.COURSE_ABSENCE_ID.eq(id))
                .and(COURSE_ABSENCE.COURSE_ID.eq(courseId))
                .execute();
        if (removed == 1) {
            log.append(AuditLog.Action.DELETE, SUBJECT, course.personId(), "");
        }
    }
}
