package dk.fodfaeste.placements;

import static dk.fodfaeste.database.placements.Tables.COURSE;

import dk.fodfaeste.database.placements.tables.Course;
import dk.fodfaeste.people.ClosingHindrance;
import dk.fodfaeste.people.ErasureHindrance;
import dk.fodfaeste.people.MergeHindrance;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Who has a course that is not over is neither erased nor closed: the company and the municipality still need to know who it is. */
@Repository
class RunningCourses implements ErasureHindrance, ClosingHindrance, MergeHindrance {

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

    /** Two at once at one workplace would become one, and which of them holds is somebody's to say. */
    @Override
    public Optional<String> hindersMerging(UUID keptId, UUID mergedId) {
        Course other = COURSE.as("other");
        return database.fetchExists(DSL.selectOne()
                        .from(COURSE)
                        .join(other)
                        .on(other.WORKPLACE_ID.eq(COURSE.WORKPLACE_ID))
                        .where(COURSE.PERSON_ID.eq(keptId).and(COURSE.OUTCOME.isNull()))
                        .and(other.PERSON_ID.eq(mergedId).and(other.OUTCOME.isNull())))
                ? Optional.of("merge.refused.course")
                : Optional.empty();
    }

    private boolean has(UUID personId) {
        return database.fetchExists(COURSE, COURSE.PERSON_ID.eq(personId).and(COURSE.OUTCOME.isNull()));
    }
}
