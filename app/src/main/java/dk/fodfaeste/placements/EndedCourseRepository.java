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
