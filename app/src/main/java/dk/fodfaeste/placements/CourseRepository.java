package dk.fodfaeste.placements;

import static dk.fodfaeste.database.placements.Tables.COURSE;
import static dk.fodfaeste.database.placements.Tables.COURSE_EVENT;
import static dk.fodfaeste.database.placements.Tables.COURSE_LINE;
import static dk.fodfaeste.database.placements.Tables.FOLLOW_UP;
import static dk.fodfaeste.database.placements.Tables.HOURS_STEP;
import static dk.fodfaeste.database.placements.Tables.NAMED_STEP;

import dk.fodfaeste.database.placements.tables.records.CourseEventRecord;
import dk.fodfaeste.database.placements.tables.records.CourseRecord;
import dk.fodfaeste.database.placements.tables.records.FollowUpRecord;
import dk.fodfaeste.database.placements.tables.records.HoursStepRecord;
import dk.fodfaeste.engine.carousel.StepUp;
import dk.fodfaeste.people.Person;
import dk.fodfaeste.platform.Acting;
import dk.fodfaeste.platform.WorkingTime;
import dk.fodfaeste.platform.database.ReadOnce;
import dk.fodfaeste.platform.web.NotFoundException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
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

    private static final Field<List<HoursStep>> STEPS = DSL.multiset(DSL.selectFrom(HOURS_STEP)
                    .where(HOURS_STEP.ORGANISATION_ID.eq(COURSE_LINE.ORGANISATION_ID))
                    .and(HOURS_STEP.COURSE_ID.eq(COURSE_LINE.COURSE_ID))
                    .and(COURSE_LINE.OUTCOME.isNull().or(HOURS_STEP.FROM_ON.le(COURSE_LINE.ENDS_ON)))
                    .orderBy(HOURS_STEP.FROM_ON))
            .convertFrom(rows -> rows.map(CourseRepository::step));

    private static final Field<List<NamedStep>> NAMED = DSL.multiset(DSL.selectFrom(NAMED_STEP)
                    .where(NAMED_STEP.ORGANISATION_ID.eq(COURSE_LINE.ORGANISATION_ID))
                    .and(NAMED_STEP.COURSE_ID.eq(COURSE_LINE.COURSE_ID))
                    .orderBy(NAMED_STEP.NUMBER))
            .convertFrom(rows -> rows.map(row -> new NamedStep(
                    row.getWords(), Optional.ofNullable(row.getLeadsTo()).map(StepUp::valueOf), row.getTalkOn())));

    private static final Field<List<FollowUp>> TALKS = DSL.multiset(DSL.selectFrom(FOLLOW_UP)
                    .where(FOLLOW_UP.ORGANISATION_ID.eq(COURSE_LINE.ORGANISATION_ID))
                    .and(FOLLOW_UP.COURSE_ID.eq(COURSE_LINE.COURSE_ID))
                    .orderBy(FOLLOW_UP.DUE_ON))
            .convertFrom(rows -> rows.map(CourseRepository::followUp));

    private static final Field<List<CourseEvent>> EVENTS = DSL.multiset(DSL.selectFrom(COURSE_EVENT)
                    .where(COURSE_EVENT.ORGANISATION_ID.eq(COURSE_LINE.ORGANISATION_ID))
                    .and(COURSE_EVENT.COURSE_ID.eq(COURSE_LINE.COURSE_ID))
                    .orderBy(COURSE_EVENT.RECORDED_AT, COURSE_EVENT.COURSE_EVENT_ID))
            .convertFrom(rows -> rows.map(CourseRepository::event));

    private final DSLContext database;
    private final Clock clock;

    CourseRepository(DSLContext database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    List<Course> courses(Condition where) {
        return ReadOnce.of(
                "courses",
                where,
                () -> database.selectFrom(COURSE)
                        .where(where)
                        .orderBy(COURSE.STARTS_ON.desc(), COURSE.COURSE_ID)
                        .fetch(CourseRepository::course));
    }

    /**
     * The course, until the end of the transaction nobody else's to change.
     *
     * @throws NotFoundException when the organisation knows no course of this id
     */
    Course locked(UUID courseId) {
        return database.selectFrom(COURSE)
                .where(COURSE.COURSE_ID.eq(courseId))
                .forUpdate()
                .fetchOptional(CourseRepository::course)
                .orElseThrow(() -> new NotFoundException("course " + courseId));
    }

    /** Those that have not ended, at all workplaces of the company. */
    List<Course> runningAt(UUID companyId) {
        return database.select(COURSE_LINE.fields())
                .from(COURSE_LINE)
                .where(COURSE_LINE.COMPANY_ID.eq(companyId))
                .and(COURSE_LINE.OUTCOME.isNull())
                .orderBy(COURSE_LINE.COURSE_ID)
                .fetch(row -> course(row.into(COURSE)));
    }

    /** The latest first, each with its workplace, its hours ladder, its talks and its events, in one question. */
    List<CourseStory> stories(UUID personId) {
        return stories(COURSE_LINE.PERSON_ID.eq(personId));
    }

    /** What those of the ids are called, in one question. */
    Map<UUID, Called> lines(Collection<UUID> ids) {
        return database.select(
                        COURSE_LINE.COURSE_ID,
                        COURSE_LINE.FIRST_NAME,
                        COURSE_LINE.LAST_NAME,
                        COURSE_LINE.WORKPLACE_NAME,
                        COURSE_LINE.INSTRUMENT,
                        COURSE_LINE.STARTS_ON)
                .from(COURSE_LINE)
                .where(COURSE_LINE.COURSE_ID.in(ids))
                .fetchMap(
                        row -> row.value1(),
                        row -> new Called(
                                Person.shortName(row.value2(), Optional.ofNullable(row.value3())),
                                row.value4(),
                                row.value5(),
                                row.value6()));
    }

    /** A course in a line. */
    record Called(String person, String workplace, String instrument, LocalDate startsOn) {}

    Optional<CourseStory> story(UUID courseId) {
        return stories(COURSE_LINE.COURSE_ID.eq(courseId)).stream().findFirst();
    }

    List<CourseStory> stories(Condition where) {
        return database.select(COURSE_LINE, STEPS, TALKS, EVENTS, NAMED)
                .from(COURSE_LINE)
                .where(where)
                .orderBy(COURSE_LINE.STARTS_ON.desc(), COURSE_LINE.COURSE_ID)
                .fetch(row -> new CourseStory(
                        course(row.value1().into(COURSE)),
                        row.value1().getWorkplaceName(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        row.value5()));
    }

    /** Of a course that is over those until its last day: what was planned for later is kept, should the ending be taken back. */
    List<HoursStep> steps(UUID courseId) {
        return database.select(HOURS_STEP.fields())
                .from(HOURS_STEP)
                .join(COURSE)
                .on(COURSE.ORGANISATION_ID.eq(HOURS_STEP.ORGANISATION_ID))
                .and(COURSE.COURSE_ID.eq(HOURS_STEP.COURSE_ID))
                .where(HOURS_STEP.COURSE_ID.eq(courseId))
                .and(COURSE.OUTCOME.isNull().or(HOURS_STEP.FROM_ON.le(COURSE.ENDS_ON)))
                .orderBy(HOURS_STEP.FROM_ON)
                .fetch(row -> step(row.into(HOURS_STEP)));
    }

    private static HoursStep step(HoursStepRecord row) {
        return new HoursStep(
                row.getFromOn(),
                row.getMinutesPerWeek(),
                row.getWageMinutes(),
                Optional.ofNullable(row.getConfirmedAt())
                        .map(at -> at.atZoneSameInstant(WorkingTime.ZONE).toLocalDate()));
    }

    List<FollowUp> followUps(Condition where) {
        return database.selectFrom(FOLLOW_UP)
                .where(where)
                .orderBy(FOLLOW_UP.DUE_ON)
                .fetch(CourseRepository::followUp);
    }

    /** What was decided about it, the first first. */
    List<CourseEvent> events(UUID courseId) {
        return database.selectFrom(COURSE_EVENT)
                .where(COURSE_EVENT.COURSE_ID.eq(courseId))
                .orderBy(COURSE_EVENT.RECORDED_AT, COURSE_EVENT.COURSE_EVENT_ID)
                .fetch(CourseRepository::event);
    }

    private static CourseEvent event(CourseEventRecord row) {
        return new CourseEvent(
                CourseEvent.Kind.valueOf(row.getKind()),
                Optional.ofNullable(row.getWasEndsOn()),
                Optional.ofNullable(row.getEndsOn()),
                Optional.ofNullable(row.getOutcome()).map(Course.Outcome::valueOf),
                Optional.ofNullable(row.getStoppedBy()).map(Course.Side::valueOf),
                Optional.ofNullable(row.getStepUp()).map(StepUp::valueOf),
                Optional.ofNullable(row.getLedTo()),
                Optional.ofNullable(row.getReason()),
                row.getRecordedById(),
                row.getRecordedAt().atZoneSameInstant(WorkingTime.ZONE).toLocalDate());
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
                Optional.ofNullable(row.getStepUp()).map(StepUp::valueOf),
                Optional.ofNullable(row.getLedTo()),
                Optional.ofNullable(row.getProposalId()),
                Optional.ofNullable(row.getPurpose()),
                Optional.ofNullable(row.getNextStep()),
                Optional.ofNullable(row.getGrantState())
                        .map(GrantState::valueOf)
                        .or(() -> Optional.ofNullable(row.getGrantUnsaidSince()).map(since -> GrantState.UNSAID)));
    }

    /** @return the id of the new course */
    UUID add(NewCourse course, Optional<GrantState> grant) {
        UUID id = UUID.randomUUID();
        database.insertInto(COURSE)
                .set(COURSE.COURSE_ID, id)
                .set(COURSE.ORGANISATION_ID, Acting.now().organisationId())
                .set(COURSE.PERSON_ID, course.personId())
                .set(COURSE.WORKPLACE_ID, course.workplaceId())
                .set(COURSE.INSTRUMENT, course.instrument().name())
                .set(COURSE.WORK, course.work())
                .set(COURSE.STARTS_ON, course.startsOn())
                .set(COURSE.ENDS_ON, course.endsOn().orElse(null))
                .set(COURSE.MINUTES_PER_WEEK, course.steps().getFirst().minutesPerWeek())
                .set(COURSE.PROPOSAL_ID, course.proposalId().orElse(null))
                .set(COURSE.PURPOSE, course.purpose())
                .set(COURSE.NEXT_STEP, course.nextStep())
                .set(COURSE.GRANT_STATE, grant.map(Enum::name).orElse(null))
                .execute();
        return id;
    }

    void grant(UUID courseId, GrantState grant) {
        database.update(COURSE)
                .set(COURSE.GRANT_STATE, grant.name())
                .where(COURSE.COURSE_ID.eq(courseId))
                .execute();
    }

    /** A step of the hours ladder; one of the same day gives way to it, and what it said is kept by the database. */
    void put(UUID courseId, HoursStep step) {
        database.insertInto(HOURS_STEP)
                .set(HOURS_STEP.COURSE_ID, courseId)
                .set(HOURS_STEP.ORGANISATION_ID, Acting.now().organisationId())
                .set(HOURS_STEP.FROM_ON, step.from())
                .set(HOURS_STEP.MINUTES_PER_WEEK, step.minutesPerWeek())
                .set(HOURS_STEP.WAGE_MINUTES, step.wageMinutes())
                .onConflict(HOURS_STEP.COURSE_ID, HOURS_STEP.FROM_ON)
                .doUpdate()
                .set(HOURS_STEP.MINUTES_PER_WEEK, step.minutesPerWeek())
                .set(HOURS_STEP.WAGE_MINUTES, step.wageMinutes())
                .execute();
    }

    /** Somebody said that the step came as it was agreed. */
    void confirm(UUID courseId, LocalDate from) {
        database.update(HOURS_STEP)
                .set(HOURS_STEP.CONFIRMED_AT, OffsetDateTime.now(clock))
                .set(HOURS_STEP.CONFIRMED_BY_ID, Acting.now().accountId())
                .where(HOURS_STEP.COURSE_ID.eq(courseId))
                .and(HOURS_STEP.FROM_ON.eq(from))
                .and(HOURS_STEP.CONFIRMED_AT.isNull())
                .execute();
    }

    /** @param number in the order in which the next steps of the course were named, from 1 */
    void name(UUID courseId, int number, NamedStep next) {
        database.insertInto(NAMED_STEP)
                .set(NAMED_STEP.NAMED_STEP_ID, UUID.randomUUID())
                .set(NAMED_STEP.ORGANISATION_ID, Acting.now().organisationId())
                .set(NAMED_STEP.COURSE_ID, courseId)
                .set(NAMED_STEP.NUMBER, number)
                .set(NAMED_STEP.WORDS, next.words())
                .set(NAMED_STEP.LEADS_TO, next.leadsTo().map(Enum::name).orElse(null))
                .set(NAMED_STEP.TALK_ON, next.talkOn())
                .set(NAMED_STEP.NAMED_BY_ID, Acting.now().accountId())
                .set(NAMED_STEP.NAMED_AT, OffsetDateTime.now(clock))
                .execute();
    }

    /** A talk that is due on the day; where one is due already there is no second. @return its id */
    UUID plan(UUID courseId, LocalDate due) {
        UUID id = UUID.randomUUID();
        database.insertInto(FOLLOW_UP)
                .set(FOLLOW_UP.FOLLOW_UP_ID, id)
                .set(FOLLOW_UP.ORGANISATION_ID, Acting.now().organisationId())
                .set(FOLLOW_UP.COURSE_ID, courseId)
                .set(FOLLOW_UP.DUE_ON, due)
                .onConflict(FOLLOW_UP.COURSE_ID, FOLLOW_UP.DUE_ON)
                .doNothing()
                .execute();
        return id;
    }

    /** Takes away the talks that nobody has held and that are due after the day. @return when they were due */
    List<LocalDate> unplan(UUID courseId, LocalDate after) {
        return database.deleteFrom(FOLLOW_UP)
                .where(FOLLOW_UP.COURSE_ID.eq(courseId))
                .and(FOLLOW_UP.HELD_ON.isNull())
                .and(FOLLOW_UP.DUE_ON.gt(after))
                .returningResult(FOLLOW_UP.DUE_ON)
                .fetch(row -> row.value1());
    }

    void hold(UUID followUpId, LocalDate heldOn, String agreed) {
        database.update(FOLLOW_UP)
                .set(FOLLOW_UP.HELD_ON, heldOn)
                .set(FOLLOW_UP.HELD_BY_ID, Acting.now().accountId())
                .set(FOLLOW_UP.AGREED, agreed)
                .where(FOLLOW_UP.FOLLOW_UP_ID.eq(followUpId))
                .execute();
    }

    void end(UUID courseId, Ending ending) {
        database.update(COURSE)
                .set(COURSE.ENDS_ON, ending.lastDay())
                .set(COURSE.OUTCOME, ending.outcome().name())
                .set(COURSE.STOPPED_BY, ending.stoppedBy().map(Enum::name).orElse(null))
                .set(COURSE.STEP_UP, ending.stepUp().map(Enum::name).orElse(null))
                .set(COURSE.LED_TO, ending.ledTo().orElse(null))
                .where(COURSE.COURSE_ID.eq(courseId))
                .execute();
    }

    void reopen(UUID courseId, Optional<LocalDate> endsOn) {
        database.update(COURSE)
                .set(COURSE.ENDS_ON, endsOn.orElse(null))
                .setNull(COURSE.OUTCOME)
                .setNull(COURSE.STOPPED_BY)
                .setNull(COURSE.STEP_UP)
                .setNull(COURSE.LED_TO)
                .where(COURSE.COURSE_ID.eq(courseId))
                .execute();
    }

    void extend(UUID courseId, LocalDate endsOn) {
        database.update(COURSE)
                .set(COURSE.ENDS_ON, endsOn)
                .where(COURSE.COURSE_ID.eq(courseId))
                .execute();
    }

    /** The planned last day stays as it was agreed; a course without one gets its first. */
    void cancel(UUID courseId, Course.Side side) {
        database.update(COURSE)
                .set(COURSE.OUTCOME, Course.Outcome.CANCELLED.name())
                .set(COURSE.STOPPED_BY, side.name())
                .set(COURSE.ENDS_ON, DSL.coalesce(COURSE.ENDS_ON, COURSE.STARTS_ON))
                .where(COURSE.COURSE_ID.eq(courseId))
                .execute();
    }

    void forgetProposal(UUID courseId) {
        database.update(COURSE)
                .setNull(COURSE.PROPOSAL_ID)
                .where(COURSE.COURSE_ID.eq(courseId))
                .execute();
    }

    void note(UUID courseId, CourseEvent event) {
        database.insertInto(COURSE_EVENT)
                .set(COURSE_EVENT.COURSE_EVENT_ID, UUID.randomUUID())
                .set(COURSE_EVENT.ORGANISATION_ID, Acting.now().organisationId())
                .set(COURSE_EVENT.COURSE_ID, courseId)
                .set(COURSE_EVENT.KIND, event.kind().name())
                .set(COURSE_EVENT.WAS_ENDS_ON, event.wasEndsOn().orElse(null))
                .set(COURSE_EVENT.ENDS_ON, event.endsOn().orElse(null))
                .set(COURSE_EVENT.OUTCOME, event.outcome().map(Enum::name).orElse(null))
                .set(COURSE_EVENT.STOPPED_BY, event.stoppedBy().map(Enum::name).orElse(null))
                .set(COURSE_EVENT.STEP_UP, event.stepUp().map(Enum::name).orElse(null))
                .set(COURSE_EVENT.LED_TO, event.ledTo().orElse(null))
                .set(COURSE_EVENT.REASON, event.reason().orElse(null))
                .set(COURSE_EVENT.RECORDED_BY_ID, event.recordedBy())
                .set(COURSE_EVENT.RECORDED_AT, OffsetDateTime.now(clock))
                .execute();
    }
}
