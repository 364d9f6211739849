package dk.fodfaeste.placements;

import static dk.fodfaeste.database.placements.Tables.COURSE;

import dk.fodfaeste.people.ErasureHindrance;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Who has a course that is not over is not erased: the company and the municipality still need to know who it is. */
@Repository
class RunningCourses implements ErasureHindrance {

    private final DSLContext database;

    RunningCourses(DSLContext database) {
        this.database = database;
    }

    @Override
    public Optional<String> hinders(UUID personId) {
        return database.fetchExists(COURSE, COURSE.PERSON_ID.eq(personId).and(COURSE.OUTCOME.isNull()))
                ? Optional.of("erasure.refused.course")
                : Optional.empty();
    }
}
