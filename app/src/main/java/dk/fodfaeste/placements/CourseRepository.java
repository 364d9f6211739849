package dk.fodfaeste.placements;

import static dk.fodfaeste.database.placements.Tables.COURSE;
import static dk.fodfaeste.database.placements.Tables.FOLLOW_UP;
import static dk.fodfaeste.database.placements.Tables.HOURS_STEP;

import dk.fodfaeste.database.placements.tables.records.CourseRecord;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class CourseRepository {

    private final DSLContext database;

    CourseRepository(DSLContext database) {
        this.database = database;
    }

    List<Course> courses(Condition where) {
        return database.selectFrom(COURSE)
                .where(where)
                .orderBy(COURSE.STARTS_ON.desc(), COURSE.COURSE_ID)
                .fetch(CourseRepository::course);
    }

    List<HoursStep> steps(UUID courseId) {
        return database.selectFrom(HOURS_STEP)
                .where(HOURS_STEP.COURSE_ID.eq(courseId))
                .orderBy(HOURS_STEP.FROM_ON)
                .fetch(row -> new HoursStep(row.getFromOn(), row.getMinutesPerWeek()));
    }

    List<FollowUp> followUps(Condition where) {
        return database.selectFrom(FOLLOW_UP)
                .where(where)
                .orderBy(FOLLOW_UP.DUE_ON)
                .fetch(row -> new FollowUp(
                        row.getFollowUpId(),
                        row.getCourseId(),
                        row.getDueOn(),
                        Optional.ofNullable(row.getHeldOn()),
                        Optional.ofNullable(row.getHeldById()),
                        Optional.ofNullable(row.getAgreed())));
    }

    static Course course(CourseRecord row) {
        Integer minutes = row.getMinutesPerWeek();
        return new Course(
                row.getCourseId(),
                row.getPersonId(),
                row.getWorkplaceId(),
                Instrument.valueOf(row.getInstrument()),
                Optional.ofNullable(row.getWork()),
                row.getStartsOn(),
                Optional.ofNullable(row.getEndsOn()),
                minutes == null ? OptionalInt.empty() : OptionalInt.of(minutes),
                Optional.ofNullable(row.getOutcome()).map(Course.Outcome::valueOf),
                Optional.ofNullable(row.getStoppedBy()).map(Course.Side::valueOf),
                Optional.ofNullable(row.getLedTo()),
                Optional.ofNullable(row.getProposalId()),
                Optional.ofNullable(row.getPurpose()),
                Optional.ofNullable(row.getNextStep()));
    }
}
