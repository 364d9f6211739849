package dk.fodfaeste.placements.followup;

import static dk.fodfaeste.database.placements.Tables.ACTION_POINT;

import dk.fodfaeste.placements.Course;
import dk.fodfaeste.placements.Placements;
import dk.fodfaeste.placements.followup.ActionPoint.DoneBy;
import dk.fodfaeste.platform.Acting;
import dk.fodfaeste.platform.web.NotFoundException;
import dk.fodfaeste.platform.web.RefusedException;
import dk.fodfaeste.privacy.AuditLog;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was agreed in the talks about a course, and whether it is done. */
@Service
@Transactional(noRollbackFor = RefusedException.class)
public class ActionPoints {

    private static final String SUBJECT = "action point";
    private static final int MOST_DAYS_AHEAD = 366;
    private static final int MOST = 50;

    private final DSLContext database;
    private final Placements placements;
    private final AuditLog log;
    private final Clock clock;

    ActionPoints(DSLContext database, Placements placements, AuditLog log, Clock clock) {
        this.database = database;
        this.placements = placements;
        this.log = log;
        this.clock = clock;
    }

    /** Open ones first, by day; at most 50. */
    @Transactional(readOnly = true)
    public List<ActionPoint> ofCourse(UUID courseId) {
        return database.selectFrom(ACTION_POINT)
                .where(ACTION_POINT.COURSE_ID.eq(courseId))
                .orderBy(ACTION_POINT.DONE_ON.desc().nullsFirst(), ACTION_POINT.UNTIL_ON, ACTION_POINT.ACTION_POINT_ID)
                .limit(MOST)
                .fetch(row -> new ActionPoint(
                        row.getActionPointId(),
                        row.getWords(),
                        DoneBy.valueOf(row.getWho()),
                        row.getUntilOn(),
                        Optional.ofNullable(row.getDoneOn())));
    }

    /** @throws RefusedException when the day has passed or is too far away, or the course is over */
    public void add(UUID courseId, String words, DoneBy who, LocalDate until) {
        Course course = placements.course(courseId);
        LocalDate today = LocalDate.now(clock);
        if (course.outcome().isPresent()) {
            throw new RefusedException("actionPoint.wrong.over");
        }
        if (until.isBefore(today) || until.isAfter(today.plusDays(MOST_DAYS_AHEAD))) {
            throw new RefusedException("actionPoint.wrong.until");
        }
        database.insertInto(ACTION_POINT)
                .set(ACTION_POINT.ACTION_POINT_ID, UUID.randomUUID())
                .set(ACTION_POINT.ORGANISATION_ID, Acting.now().organisationId())
                .set(ACTION_POINT.COURSE_ID, courseId)
                .set(ACTION_POINT.WORDS, words)
                .set(ACTION_POINT.WHO, who.name())
                .set(ACTION_POINT.UNTIL_ON, until)
                .set(ACTION_POINT.WRITTEN_BY_ID, Acting.now().accountId())
                .set(ACTION_POINT.WRITTEN_AT, OffsetDateTime.now(clock))
                .execute();
        log.changed(SUBJECT, course.personId(), "agreed until " + until);
    }

    /**
     * Says that it is done, or that it is not after all; twice is once.
     *
     * @throws NotFoundException when the course has no such action point
     */
    void tell(UUID courseId, UUID id, boolean done) {
        ActionPoint before = ofCourse(courseId).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("action point " + id));
        if (before.doneOn().isPresent() == done) {
            return;
        }
        database.update(ACTION_POINT)
                .set(ACTION_POINT.DONE_ON, done ? LocalDate.now(clock) : null)
                .where(ACTION_POINT.ACTION_POINT_ID.eq(id))
                .execute();
        log.changed(SUBJECT, placements.course(courseId).personId(), done ? "done" : "not done after all");
    }
}
