package dk.fodfaeste.placements.sheets;

import static dk.fodfaeste.database.placements.Tables.COURSE;
import static dk.fodfaeste.database.placements.Tables.COURSE_EVENT;

import dk.fodfaeste.database.placements.tables.records.CourseRecord;
import dk.fodfaeste.placements.GrantState;
import dk.fodfaeste.platform.Acting;
import dk.fodfaeste.platform.sheets.Count;
import dk.fodfaeste.platform.sheets.Rows;
import dk.fodfaeste.platform.sheets.Told;
import dk.fodfaeste.platform.sheets.Writing;
import dk.fodfaeste.rules.Rules;
import dk.fodfaeste.rules.law.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/**
 * Lays in courses. What a row does not say leaves what is stored; and how a course ended that was ended, extended or cancelled in the
 * program is corrected there.
 */
@Component
public class CourseSheet {

    /** What was cancelled takes no days: a row of the same day is another course. */
    private static final Condition NOT_CANCELLED = COURSE.OUTCOME.isDistinctFrom("CANCELLED");

    private final DSLContext database;
    private final Rules rules;
    private final Clock clock;

    CourseSheet(DSLContext database, Rules rules, Clock clock) {
        this.database = database;
        this.rules = rules;
        this.clock = clock;
    }

    public List<HeldStay> held() {
        return database.select(
                        COURSE.PERSON_ID,
                        COURSE.WORKPLACE_ID,
                        COURSE.STARTS_ON,
                        COURSE.ENDS_ON,
                        COURSE.INSTRUMENT,
                        COURSE.MINUTES_PER_WEEK)
                .from(COURSE)
                .where(NOT_CANCELLED)
                .fetch(course -> new HeldStay(
                        course.value1(),
                        course.value2(),
                        course.value3(),
                        Optional.ofNullable(course.value4()),
                        course.value5(),
                        Optional.ofNullable(course.value6())));
    }

    /**
     * @param persons by number
     * @param workplaces by P-number
     */
    public Count courses(
            Told<CourseRow> rows, Map<String, UUID> persons, Map<String, UUID> workplaces, Writing writing) {
        Rows<CourseKey, CourseRecord> stored = new Rows<>(database.selectFrom(COURSE)
                .where(NOT_CANCELLED)
                .fetchMap(
                        course -> new CourseKey(course.getPersonId(), course.getWorkplaceId(), course.getStartsOn())));
        Set<UUID> decidedHere = database.selectDistinct(COURSE_EVENT.COURSE_ID)
                .from(COURSE_EVENT)
                .fetchSet(COURSE_EVENT.COURSE_ID);
        Set<UUID> fresh = new HashSet<>();
        rows.each(row -> {
            CourseKey key = new CourseKey(
                    writing.id(persons, row.person()), writing.id(workplaces, row.pNumber()), row.startsOn());
            stored.put(key, () -> course(key, fresh), course -> {
                course.setInstrument(row.instrument());
                row.minutesPerWeek().ifPresent(course::setMinutesPerWeek);
                if (decidedHere.contains(course.getCourseId())) {
                    return;
                }
                row.endsOn().ifPresent(course::setEndsOn);
                row.outcome().ifPresent(course::setOutcome);
                row.stoppedBy().ifPresent(course::setStoppedBy);
                row.ledTo().ifPresent(course::setLedTo);
                if (fresh.remove(course.getCourseId())) {
                    awaitGrant(course);
                }
            });
        });
        return writing.write(stored);
    }

    /** What has not begun waits for the grant that the law asks for; what runs goes on, and somebody is asked for it. */
    private void awaitGrant(CourseRecord course) {
        LocalDate today = LocalDate.now(clock);
        if (course.getOutcome() != null
                || rules.asksFor(Statement.GRANT, course.getInstrument(), course.getStartsOn())
                        .isEmpty()) {
            return;
        }
        if (course.getStartsOn().isAfter(today)) {
            course.setGrantState(GrantState.AWAITED.name());
        } else {
            course.setGrantUnsaidSince(today);
        }
    }

    private CourseRecord course(CourseKey key, Set<UUID> fresh) {
        CourseRecord course = database.newRecord(COURSE);
        course.setCourseId(UUID.randomUUID());
        fresh.add(course.getCourseId());
        course.setOrganisationId(Acting.now().organisationId());
        course.setPersonId(key.person());
        course.setWorkplaceId(key.workplace());
        course.setStartsOn(key.startsOn());
        return course;
    }

    /** A course that is stored. @param endsOn empty while nobody knows @param minutes per week, where they are known */
    public record HeldStay(
            UUID person,
            UUID workplace,
            LocalDate startsOn,
            Optional<LocalDate> endsOn,
            String instrument,
            Optional<Integer> minutes) {}

    private record CourseKey(UUID person, UUID workplace, LocalDate startsOn) {}
}
