package dk.fodfaeste.placements;

import static dk.fodfaeste.database.placements.Tables.COURSE;

import dk.fodfaeste.people.ClosingHindrance;
import dk.fodfaeste.people.ErasureHindrance;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Who has a course that is not over is neither erased nor closed: the company and the municipality still need to know who it is. */
@Repository
class RunningCourses implements ErasureHindrance, ClosingHindrance {

    private final DSLContext database;

    RunningCourses(DSLContext database) {
        this.database = database;
    }

    @Override
    public Optional<String> hinders(UUID personId) {
        return has(personId) ? Optional.of("erasure.refused.course") : Optional.empty();
    }

    @Override
    public Optional<String> hindersClosing(UUID personId) {
        return has(personId) ? Optional.of("personClosing.refused.course") : Optional.empty();
    }

    private boolean has(UUID personId) {
        return database.fetchExists(COURSE, COURSE.PERSON_ID.eq(personId).and(COURSE.OUTCOME.isNull()));
    }
}
