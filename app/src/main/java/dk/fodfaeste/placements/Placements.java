package dk.fodfaeste.placements;

import static dk.fodfaeste.database.placements.Tables.COURSE;
import static dk.fodfaeste.database.placements.Tables.FOLLOW_UP;
import static dk.fodfaeste.database.placements.Tables.HOURS_STEP;

import dk.fodfaeste.companies.Companies;
import dk.fodfaeste.companies.CompanyPatience;
import dk.fodfaeste.engine.patience.Patience;
import dk.fodfaeste.platform.Acting;
import dk.fodfaeste.platform.web.NotFoundException;
import dk.fodfaeste.privacy.AuditLog;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The courses of the organisation: begun, followed up, ended. */
@Service
@Transactional
public class Placements {

    private final DSLContext database;
    private final CourseRepository courses;
    private final Companies companies;
    private final CompanyPatience patience;
    private final AuditLog log;
    private final Clock clock;

    Placements(
            DSLContext database,
            CourseRepository courses,
            Companies companies,
            CompanyPatience patience,
            AuditLog log,
            Clock clock) {
        this.database = database;
        this.courses = courses;
        this.companies = companies;
        this.patience = patience;
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

    private Optional<Course> one(Condition which) {
        return courses.courses(which).stream().findFirst();
    }

    public List<HoursStep> stepsOf(UUID courseId) {
        return courses.steps(courseId);
    }

    public List<FollowUp> followUpsOf(UUID courseId) {
        return courses.followUps(FOLLOW_UP.COURSE_ID.eq(courseId));
    }

    /** Writes the course with its hours ladder and the days of its talks. */
    public UUID begin(NewCourse course) {
        UUID id = UUID.randomUUID();
        UUID organisation = Acting.now().organisationId();
        database.insertInto(COURSE)
                .set(COURSE.COURSE_ID, id)
                .set(COURSE.ORGANISATION_ID, organisation)
                .set(COURSE.PERSON_ID, course.personId())
                .set(COURSE.WORKPLACE_ID, course.workplaceId())
                .set(COURSE.INSTRUMENT, course.instrument().name())
                .set(COURSE.WORK, course.work())
                .set(COURSE.STARTS_ON, course.startsOn())
                .set(COURSE.ENDS_ON, course.endsOn())
                .set(COURSE.MINUTES_PER_WEEK, course.steps().getFirst().minutesPerWeek())
                .set(COURSE.PROPOSAL_ID, course.proposalId().orElse(null))
                .set(COURSE.PURPOSE, course.purpose())
                .set(COURSE.NEXT_STEP, course.nextStep())
                .execute();
        course.steps().forEach(step -> addStep(id, step));
        for (LocalDate due : FollowUpRhythm.of(course.startsOn(), course.endsOn(), patienceAt(course.workplaceId()))) {
            database.insertInto(FOLLOW_UP)
                    .set(FOLLOW_UP.FOLLOW_UP_ID, UUID.randomUUID())
                    .set(FOLLOW_UP.ORGANISATION_ID, organisation)
                    .set(FOLLOW_UP.COURSE_ID, id)
                    .set(FOLLOW_UP.DUE_ON, due)
                    .execute();
        }
        log.changed("course", course.personId(), "begun " + course.startsOn());
        return id;
    }

    private Patience patienceAt(UUID workplaceId) {
        UUID company = companies.workplace(workplaceId).companyId();
        return patience.of(company, LocalDate.now(clock)).patience();
    }

    /** A new step of the hours ladder; one of the same day is replaced. */
    public void addStep(UUID courseId, HoursStep step) {
        database.insertInto(HOURS_STEP)
                .set(HOURS_STEP.COURSE_ID, courseId)
                .set(HOURS_STEP.ORGANISATION_ID, Acting.now().organisationId())
                .set(HOURS_STEP.FROM_ON, step.from())
                .set(HOURS_STEP.MINUTES_PER_WEEK, step.minutesPerWeek())
                .onConflict(HOURS_STEP.COURSE_ID, HOURS_STEP.FROM_ON)
                .doUpdate()
                .set(HOURS_STEP.MINUTES_PER_WEEK, step.minutesPerWeek())
                .execute();
    }

    /** @throws NotFoundException when the organisation knows no talk of this id */
    public Course courseOfTalk(UUID followUpId) {
        return course(talk(followUpId).courseId());
    }

    private FollowUp talk(UUID followUpId) {
        return courses.followUps(FOLLOW_UP.FOLLOW_UP_ID.eq(followUpId)).stream()
                .findFirst()
                .orElseThrow(() -> new NotFoundException("follow-up " + followUpId));
    }

    /** @return the course that the talk was about */
    public UUID hold(UUID followUpId, LocalDate heldOn, String agreed) {
        FollowUp talk = talk(followUpId);
        database.update(FOLLOW_UP)
                .set(FOLLOW_UP.HELD_ON, heldOn)
                .set(FOLLOW_UP.HELD_BY_ID, Acting.now().accountId())
                .set(FOLLOW_UP.AGREED, agreed)
                .where(FOLLOW_UP.FOLLOW_UP_ID.eq(followUpId))
                .execute();
        log.changed("follow-up", course(talk.courseId()).personId(), "held " + heldOn);
        return talk.courseId();
    }

    public void end(
            UUID courseId,
            LocalDate endsOn,
            Course.Outcome outcome,
            Optional<Course.Side> stoppedBy,
            Optional<String> ledTo) {
        Course course = course(courseId);
        database.update(COURSE)
                .set(COURSE.ENDS_ON, endsOn)
                .set(COURSE.OUTCOME, outcome.name())
                .set(COURSE.STOPPED_BY, stoppedBy.map(Enum::name).orElse(null))
                .set(COURSE.LED_TO, ledTo.orElse(null))
                .where(COURSE.COURSE_ID.eq(courseId))
                .execute();
        log.changed("course", course.personId(), "ended " + outcome);
    }
}
