package dk.fodfaeste.intake;

import static dk.fodfaeste.database.intake.Tables.IMPORT_RUN;

import dk.fodfaeste.database.intake.Routines;
import dk.fodfaeste.intake.ImportRun.State;
import dk.fodfaeste.platform.Acting;
import dk.fodfaeste.privacy.Sealing;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class ImportRunRepository {

    private final DSLContext database;
    private final JsonMapper json;
    private final Sealing sealing;

    ImportRunRepository(DSLContext database, JsonMapper json, Sealing sealing) {
        this.database = database;
        this.json = json;
        this.sealing = sealing;
    }

    /** False when it has begun already: the form was sent twice. */
    boolean begin(UUID id, String fileName, byte[] sealed) {
        return database.insertInto(IMPORT_RUN)
                        .set(IMPORT_RUN.IMPORT_RUN_ID, id)
                        .set(IMPORT_RUN.ORGANISATION_ID, Acting.now().organisationId())
                        .set(IMPORT_RUN.ACCOUNT_ID, Acting.now().accountId())
                        .set(IMPORT_RUN.FILE_NAME, fileName)
                        .set(IMPORT_RUN.STATE, State.READING.name())
                        .set(IMPORT_RUN.FILE_SEALED, sealed)
                        .onConflict(IMPORT_RUN.IMPORT_RUN_ID)
                        .doNothing()
                        .execute()
                == 1;
    }

    /** Of every organisation: nobody says yes to a file after so long, or mends what was refused. */
    void putAwayOld() {
        Routines.putAwayOld(database.configuration());
    }

    /** Takes the run from one state to another; false when it was not in the first, because somebody was faster. */
    boolean take(UUID id, State from, State to) {
        return database.update(IMPORT_RUN)
                        .set(IMPORT_RUN.STATE, to.name())
                        .where(IMPORT_RUN.IMPORT_RUN_ID.eq(id).and(IMPORT_RUN.STATE.eq(from.name())))
                        .execute()
                == 1;
    }

    void report(UUID id, State state, ImportReport report) {
        database.update(IMPORT_RUN)
                .set(IMPORT_RUN.STATE, state.name())
                .set(IMPORT_RUN.REPORT_SEALED, sealing.sealForHouse(json.writeValueAsBytes(report), id))
                .where(IMPORT_RUN.IMPORT_RUN_ID.eq(id))
                .execute();
    }

    /** The run is over: what came up is forgotten. */
    void end(UUID id, State state) {
        database.update(IMPORT_RUN)
                .set(IMPORT_RUN.STATE, state.name())
                .setNull(IMPORT_RUN.FILE_SEALED)
                .set(IMPORT_RUN.ENDED_AT, OffsetDateTime.now())
                .where(IMPORT_RUN.IMPORT_RUN_ID.eq(id))
                .execute();
    }

    Optional<byte[]> sealed(UUID id) {
        return database.select(IMPORT_RUN.FILE_SEALED)
                .from(IMPORT_RUN)
                .where(IMPORT_RUN.IMPORT_RUN_ID.eq(id))
                .fetchOptional(IMPORT_RUN.FILE_SEALED);
    }

    /** Without what came up: the page asks every second while it waits. */
    Optional<ImportRun> find(UUID id) {
        return database.select(IMPORT_RUN.FILE_NAME, IMPORT_RUN.STATE, IMPORT_RUN.REPORT_SEALED)
                .from(IMPORT_RUN)
                .where(IMPORT_RUN.IMPORT_RUN_ID.eq(id))
                .fetchOptional(
                        row -> new ImportRun(id, row.value1(), State.valueOf(row.value2()), report(id, row.value3())));
    }

    private Optional<ImportReport> report(UUID id, byte @Nullable [] sealed) {
        return Optional.ofNullable(sealed)
                .map(report -> json.readValue(sealing.openForHouse(report, id), ImportReport.class));
    }

    List<ImportRun.Line> latest() {
        return database.select(IMPORT_RUN.IMPORT_RUN_ID, IMPORT_RUN.FILE_NAME, IMPORT_RUN.STATE, IMPORT_RUN.STARTED_AT)
                .from(IMPORT_RUN)
                .orderBy(IMPORT_RUN.STARTED_AT.desc())
                .limit(20)
                .fetch(row ->
                        new ImportRun.Line(row.value1(), row.value2(), State.valueOf(row.value3()), row.value4()));
    }
}
