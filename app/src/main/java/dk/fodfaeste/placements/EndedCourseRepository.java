package dk.fodfaeste.placements;

import static dk.fodfaeste.database.placements.Tables.ENDED_COURSE;

import dk.fodfaeste.database.placements.tables.records.EndedCourseRecord;
import dk.fodfaeste.engine.patience.EndedCourse;
import dk.fodfaeste.engine.patience.Ending;
import dk.fodfaeste.placements.Course.Outcome;
import dk.fodfaeste.placements.Course.Side;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** How courses ended, by the company where they were. */
@Repository
class EndedCourseRepository {

    private final DSLContext database;

    EndedCourseRepository(DSLContext database) {
        this.database = database;
    }

    Map<UUID, List<EndedCourse>> until(LocalDate day) {
        return courses(ENDED_COURSE.ENDED_ON.le(day));
    }

    List<EndedCourse> at(UUID companyId, LocalDate day) {
        return courses(ENDED_COURSE.COMPANY_ID.eq(companyId).and(ENDED_COURSE.ENDED_ON.le(day)))
                .getOrDefault(companyId, List.of());
    }

    /**
     * Of companies that are not asked as usual: the early stops that nothing else has ended after, and all that ended lately where one of
     * them was an early stop.
     *
     * @param lately days before the day
     */
    Map<UUID, List<EndedCourse>> restraining(LocalDate day, int lately) {
        var other = ENDED_COURSE.as("other");
        Condition isLast = DSL.notExists(DSL.selectOne()
                .from(other)
                .where(other.COMPANY_ID.eq(ENDED_COURSE.COMPANY_ID))
                .and(other.ENDED_ON.gt(ENDED_COURSE.ENDED_ON))
                .and(other.ENDED_ON.le(day))
                .andNot(other.STOPPED_EARLY));
        Condition whereOneStopped = DSL.exists(DSL.selectOne()
                .from(other)
                .where(other.COMPANY_ID.eq(ENDED_COURSE.COMPANY_ID))
                .and(other.ENDED_ON.between(day.minusDays(lately), day))
                .and(other.STOPPED_EARLY));
        Condition lastStop = DSL.condition(ENDED_COURSE.STOPPED_EARLY).and(isLast);
        Condition soonAfter = ENDED_COURSE.ENDED_ON.ge(day.minusDays(lately)).and(whereOneStopped);
        return courses(ENDED_COURSE.ENDED_ON.le(day).and(lastStop.or(soonAfter)));
    }

    private Map<UUID, List<EndedCourse>> courses(Condition which) {
        return database.selectFrom(ENDED_COURSE)
                .where(which)
                .fetchGroups(ENDED_COURSE.COMPANY_ID, row -> new EndedCourse(row.getEndedOn(), ending(row)));
    }

    /** A course that led to something led on, though it may have stopped before it was meant to. */
    private static Ending ending(EndedCourseRecord row) {
        if (row.getLedTo() != null) {
            return new Ending.LedOn();
        }
        return Outcome.valueOf(row.getOutcome()) == Outcome.STOPPED_EARLY
                ? new Ending.StoppedEarly(
                        switch (Optional.ofNullable(row.getStoppedBy())
                                .map(Side::valueOf)
                                .orElse(Side.UNKNOWN)) {
                            case PERSON -> Ending.Side.PERSON;
                            case COMPANY -> Ending.Side.COMPANY;
                            case NEITHER -> Ending.Side.NEITHER;
                            case UNKNOWN -> Ending.Side.NOT_KNOWN;
                        })
                : new Ending.Completed();
    }
}
