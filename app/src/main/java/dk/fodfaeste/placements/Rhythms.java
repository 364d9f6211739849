package dk.fodfaeste.placements;

import static dk.fodfaeste.database.placements.Tables.COURSE_RHYTHM;

import dk.fodfaeste.platform.Acting;
import dk.fodfaeste.platform.database.Versions;
import dk.fodfaeste.platform.web.ChangedMeanwhileException;
import java.util.OptionalInt;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** How often the talks of a course are, where it was agreed (V135). */
@Repository
class Rhythms {

    private final DSLContext database;
    private final Versions versions;

    Rhythms(DSLContext database, Versions versions) {
        this.database = database;
        this.versions = versions;
    }

    /** Weeks between two talks; empty where nothing was agreed. */
    OptionalInt of(UUID courseId) {
        return database.select(COURSE_RHYTHM.WEEKS)
                .from(COURSE_RHYTHM)
                .where(COURSE_RHYTHM.COURSE_ID.eq(courseId).and(COURSE_RHYTHM.WEEKS.isNotNull()))
                .fetchOptional(row -> OptionalInt.of(row.value1()))
                .orElse(OptionalInt.empty());
    }

    /**
     * @param agreed weeks between two talks; empty gives up what was agreed before
     * @throws ChangedMeanwhileException when there is another version than the writer saw; 0 where there was none
     */
    void agree(UUID courseId, int seen, OptionalInt agreed) {
        @Nullable Integer weeks = agreed.isPresent() ? agreed.getAsInt() : null;
        if (seen > 0) {
            versions.write(
                    database.update(COURSE_RHYTHM).set(COURSE_RHYTHM.WEEKS, weeks),
                    COURSE_RHYTHM,
                    COURSE_RHYTHM.COURSE_ID.eq(courseId),
                    seen);
        } else if (database.insertInto(COURSE_RHYTHM)
                        .set(COURSE_RHYTHM.COURSE_ID, courseId)
                        .set(COURSE_RHYTHM.ORGANISATION_ID, Acting.now().organisationId())
                        .set(COURSE_RHYTHM.WEEKS, weeks)
                        .onConflictDoNothing()
                        .execute()
                == 0) {
            throw versions.changed(COURSE_RHYTHM, COURSE_RHYTHM.COURSE_ID.eq(courseId));
        }
    }
}
