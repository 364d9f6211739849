package dk.fodfaeste.people;

import static dk.fodfaeste.database.case_room.Tables.CASE_FILE;
import static dk.fodfaeste.database.case_room.Tables.NOTE;

import dk.fodfaeste.database.case_room.tables.records.CaseFileRecord;
import dk.fodfaeste.database.case_room.tables.records.NoteRecord;
import dk.fodfaeste.platform.Acting;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** The closed room's rows, sealed as they lie. Every call needs a transaction in the case room's role. */
@Repository
class CaseRoomRepository {

    private final DSLContext database;
    private final Clock clock;

    CaseRoomRepository(DSLContext database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    Optional<CaseFileRecord> file(UUID personId) {
        return database.selectFrom(CASE_FILE)
                .where(CASE_FILE.PERSON_ID.eq(personId))
                .fetchOptional();
    }

    void keep(UUID personId, Optional<byte[]> causeSealed, Optional<byte[]> healthSealed) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        database.insertInto(CASE_FILE)
                .set(CASE_FILE.PERSON_ID, personId)
                .set(CASE_FILE.ORGANISATION_ID, Acting.now().organisationId())
                .set(CASE_FILE.CAUSE_SEALED, causeSealed.orElse(null))
                .set(CASE_FILE.HEALTH_SEALED, healthSealed.orElse(null))
                .set(CASE_FILE.UPDATED_AT, now)
                .onConflict(CASE_FILE.PERSON_ID)
                .doUpdate()
                .set(CASE_FILE.CAUSE_SEALED, causeSealed.orElse(null))
                .set(CASE_FILE.HEALTH_SEALED, healthSealed.orElse(null))
                .set(CASE_FILE.UPDATED_AT, now)
                .execute();
    }

    /** Newest first. */
    List<NoteRecord> notes(UUID personId) {
        return database.selectFrom(NOTE)
                .where(NOTE.PERSON_ID.eq(personId))
                .orderBy(NOTE.WRITTEN_AT.desc(), NOTE.NOTE_ID)
                .fetch();
    }

    void add(UUID personId, byte[] bodySealed) {
        database.insertInto(NOTE)
                .set(NOTE.NOTE_ID, UUID.randomUUID())
                .set(NOTE.ORGANISATION_ID, Acting.now().organisationId())
                .set(NOTE.PERSON_ID, personId)
                .set(NOTE.AUTHOR_ID, Acting.now().accountId())
                .set(NOTE.WRITTEN_AT, OffsetDateTime.now(clock))
                .set(NOTE.BODY_SEALED, bodySealed)
                .execute();
    }
}
