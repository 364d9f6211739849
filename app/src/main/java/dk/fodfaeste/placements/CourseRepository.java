package dk.fodfaeste.placements;

import static dk.fodfaeste.database.placements.Tables.COURSE;
import static dk.fodfaeste.database.placements.Tables.COURSE_LINE;
import static dk.fodfaeste.database.placements.Tables.FOLLOW_UP;
import static dk.fodfaeste.database.placements.Tables.HOURS_STEP;

import dk.fodfaeste.database.placements.tables.records.CourseRecord;
import dk.fodfaeste.database.placements.tables.records.FollowUpRecord;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

@Repository
class CourseRepository {

    private static final Field<List<HoursStep>> STEPS = DSL.multiset(
                    DSL.select(HOURS_STEP.FROM_ON, HOURS_STEP.MINUTES_PER_WEEK)
                            .from(HOURS_STEP)
                            .where(HOURS_STEP.ORGANISATION_ID.eq(COURSE_LINE.ORGANISATION_ID))
                            .and(HOURS_STEP.COURSE_ID.eq(COURSE_LINE.COURSE_ID))
                            .orderBy(HOURS_STEP.FROM_ON))
            .convertFrom(rows -> rows.map(row -> new HoursStep(row.value1(), row.value2())));

    private static final Field<List<FollowUp>> TALKS = DSL.multiset(DSL.selectFrom(FOLLOW_UP)
                    .where(FOLLOW_UP.ORGANISATION_ID.eq(COURSE_LINE.ORGANISATION_ID))
                    .and(FOLLOW_UP.COURSE_ID.eq(COURSE_LINE.COURSE_ID))
                    .orderBy(FOLLOW_UP.DUE_ON))
            .convertFrom(rows -> rows.map(CourseRepository::followUp));

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

    /** The latest first, each with its workplace, its hours ladder and its talks, in one question. */
    List<CourseStory> stories(UUID personId) {
        return database.select(COURSE_LINE, STEPS, TALKS)
                .from(COURSE_LINE)
                .where(COURSE_LINE.PERSON_ID.eq(personId))
                .orderBy(COURSE_LINE.STARTS_ON.desc(), COURSE_LINE.COURSE_ID)
                .fetch(row -> new CourseStory(
                        course(row.value1().into(COURSE)),
                        row.value1().getWorkplaceName(),
                        row.value2(),
                        row.value3()));
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
                .fetch(CourseRepository::followUp);
    }

    private static FollowUp followUp(FollowUpRecord row) {
        return new FollowUp(
                row.getFollowUpId(),
                row.getCourseId(),
                row.getDueOn(),
                Optional.ofNullable(row.getHeldOn()),
                Optional.ofNullable(row.getHeldById()),
                Optional.ofNullable(row.getAgreed()));
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
