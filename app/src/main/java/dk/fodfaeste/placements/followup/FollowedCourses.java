package dk.fodfaeste.placements.followup;

import static dk.fodfaeste.database.placements.Tables.COURSE_LINE;
import static dk.fodfaeste.database.placements.Tables.COURSE_RHYTHM;
import static dk.fodfaeste.database.placements.Tables.LESSON;

import dk.fodfaeste.platform.web.NotFoundException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Where a course is, and when its next talk is due. */
@Repository
class FollowedCourses {

    private final DSLContext database;

    FollowedCourses(DSLContext database) {
        this.database = database;
    }

    /** @throws NotFoundException when the organisation knows no course of this id */
    Line of(UUID courseId) {
        return database.select(
                        COURSE_LINE.WORKPLACE_NAME,
                        COURSE_LINE.NEXT_TALK_ON,
                        COURSE_RHYTHM.WEEKS,
                        DSL.coalesce(COURSE_RHYTHM.VERSION, 0),
                        DSL.field(DSL.select(DSL.arrayAgg(LESSON.WORDS).orderBy(LESSON.WRITTEN_AT.desc()))
                                .from(LESSON)
                                .where(LESSON.COURSE_ID.eq(COURSE_LINE.COURSE_ID))))
                .from(COURSE_LINE)
                .leftJoin(COURSE_RHYTHM)
                .on(COURSE_RHYTHM.COURSE_ID.eq(COURSE_LINE.COURSE_ID))
                .where(COURSE_LINE.COURSE_ID.eq(courseId))
                .fetchOptional(row -> new Line(
                        row.value1(),
                        Optional.ofNullable(row.value2()),
                        Optional.ofNullable(row.value3()),
                        row.value4(),
                        row.value5() == null ? List.of() : List.of(row.value5())))
                .orElseThrow(() -> new NotFoundException("course " + courseId));
    }

    /**
     * @param nextTalk the first that is due and not held, also when it is late
     * @param weeks between two talks, where it was agreed
     * @param rhythm version of what was agreed; 0 where nothing was
     * @param lessons what was learned, the last first
     */
    record Line(
            String workplace,
            Optional<LocalDate> nextTalk,
            Optional<Integer> weeks,
            int rhythm,
            List<String> lessons) {}
}
