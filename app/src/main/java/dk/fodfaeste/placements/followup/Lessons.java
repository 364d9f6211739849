package dk.fodfaeste.placements.followup;

import static dk.fodfaeste.database.placements.Tables.COURSE;
import static dk.fodfaeste.database.placements.Tables.LESSON;

import dk.fodfaeste.placements.Course;
import dk.fodfaeste.placements.Placements;
import dk.fodfaeste.platform.Acting;
import dk.fodfaeste.platform.web.RefusedException;
import dk.fodfaeste.privacy.AuditLog;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was learned from courses that are over: read with the course, by {@link FollowedCourses}, and before the next one is agreed. */
@Service
@Transactional(noRollbackFor = RefusedException.class)
public class Lessons {

    private final DSLContext database;
    private final Placements placements;
    private final AuditLog log;
    private final Clock clock;

    Lessons(DSLContext database, Placements placements, AuditLog log, Clock clock) {
        this.database = database;
        this.placements = placements;
        this.log = log;
        this.clock = clock;
    }

    /** Of the person's courses anywhere, and of anybody's at the workplaces; the latest first. */
    @Transactional(readOnly = true)
    public List<Lesson> before(UUID personId, Collection<UUID> workplaces, int most) {
        return database.select(COURSE.COURSE_ID, COURSE.PERSON_ID, COURSE.WORKPLACE_ID, COURSE.ENDS_ON, LESSON.WORDS)
                .from(LESSON)
                .join(COURSE)
                .on(COURSE.COURSE_ID.eq(LESSON.COURSE_ID))
                .where(COURSE.PERSON_ID.eq(personId).or(COURSE.WORKPLACE_ID.in(workplaces)))
                .and(COURSE.ENDS_ON.isNotNull())
                .orderBy(COURSE.ENDS_ON.desc(), LESSON.WRITTEN_AT.desc())
                .limit(most)
                .fetch(row -> new Lesson(row.value1(), row.value2(), row.value3(), row.value4(), row.value5()));
    }

    /**
     * The same words about the same course are one.
     *
     * @param words about the work, at most 500 letters
     * @throws RefusedException while the course goes on
     */
    public void add(UUID courseId, String words) {
        placements.take(courseId);
        Course course = placements.course(courseId);
        if (course.outcome().isEmpty()) {
            throw new RefusedException("lesson.wrong.notOver");
        }
        if (database.fetchExists(LESSON, LESSON.COURSE_ID.eq(courseId).and(LESSON.WORDS.eq(words)))) {
            return;
        }
        database.insertInto(LESSON)
                .set(LESSON.LESSON_ID, UUID.randomUUID())
                .set(LESSON.ORGANISATION_ID, Acting.now().organisationId())
                .set(LESSON.COURSE_ID, courseId)
                .set(LESSON.WORDS, words)
                .set(LESSON.WRITTEN_BY_ID, Acting.now().accountId())
                .set(LESSON.WRITTEN_AT, OffsetDateTime.now(clock))
                .execute();
        log.changed("lesson", course.personId(), "");
    }
}
