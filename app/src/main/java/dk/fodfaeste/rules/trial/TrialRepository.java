package dk.fodfaeste.rules.trial;

import static dk.fodfaeste.database.rules.Tables.TRIAL;

import dk.fodfaeste.platform.Acting;
import dk.fodfaeste.platform.WorkingTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What came of the last trial of each pack. */
@Repository
class TrialRepository {

    private final DSLContext database;
    private final JsonMapper json;

    TrialRepository(DSLContext database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    Optional<TrialResult> find(UUID packId) {
        return database.selectFrom(TRIAL)
                .where(TRIAL.PACK_ID.eq(packId))
                .fetchOptional(row -> new TrialResult(
                        row.getCourses(),
                        json.readValue(row.getDiffering().data(), new TypeReference<List<Differing>>() {}),
                        row.getTriedAt().atZoneSameInstant(WorkingTime.ZONE).toOffsetDateTime()));
    }

    void keep(UUID packId, TrialResult result) {
        JSONB differing = JSONB.jsonb(json.writeValueAsString(result.differing()));
        database.insertInto(TRIAL)
                .set(TRIAL.PACK_ID, packId)
                .set(TRIAL.ORGANISATION_ID, Acting.now().organisationId())
                .set(TRIAL.COURSES, result.courses())
                .set(TRIAL.DIFFERING, differing)
                .set(TRIAL.TRIED_AT, result.triedAt())
                .onConflict(TRIAL.PACK_ID)
                .doUpdate()
                .set(TRIAL.COURSES, result.courses())
                .set(TRIAL.DIFFERING, differing)
                .set(TRIAL.TRIED_AT, result.triedAt())
                .execute();
    }
}
