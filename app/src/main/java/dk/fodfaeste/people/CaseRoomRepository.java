package dk.fodfaeste.people;

import static dk.fodfaeste.database.case_room.Tables.CASE_FILE;
import static dk.fodfaeste.database.case_room.Tables.NOTE;
import static dk.fodfaeste.database.people.Tables.PERSON;

import dk.fodfaeste.database.case_room.Routines;
import dk.fodfaeste.database.case_room.tables.records.CaseFileRecord;
import dk.fodfaeste.database.case_room.tables.records.NoteRecord;
import dk.fodfaeste.platform.Acting;
import dk.fodfaeste.platform.database.Versions;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** The closed room's rows, sealed as they lie. Every call needs a transaction in the case room's role. */
@Repository
class CaseRoomRepository {

    private final DSLContext database;
    private final Versions versions;
    private final Clock clock;

    CaseRoomRepository(DSLContext database, Versions versions, Clock clock) {
        this.database = database;
        this.versions = versions;
        this.clock = clock;
    }

    /** Whether the room opens for the reader: the team, or broken glass (V66). */
    boolean opens(UUID personId) {
        return Boolean.TRUE.equals(Routines.opens(database.configuration(), personId));
    }

    /** How the room stands to the reader; empty for nobody who is here, and for a double. */
    Optional<Door> door(UUID personId) {
        return database.select(
                        Routines.opens(PERSON.PERSON_ID),
                        DSL.when(
                                DSL.not(DSL.condition(
                                        dk.fodfaeste.database.people.Routines.isOnTeam(PERSON.PERSON_ID))),
                                dk.fodfaeste.database.people.Routines.deputyOf(PERSON.PERSON_ID)))
                .from(PERSON)
                .where(PERSON.PERSON_ID.eq(personId))
                .fetchOptional(row -> new Door(Boolean.TRUE.equals(row.value1()), Optional.ofNullable(row.value2())));
    }

    Optional<CaseFileRecord> file(UUID personId) {
        return database.selectFrom(CASE_FILE)
                .where(CASE_FILE.PERSON_ID.eq(personId))
                .fetchOptional();
    }

    /** Of each of them who has one. */
    List<CaseFileRecord> files(Collection<UUID> persons) {
        return database.selectFrom(CASE_FILE)
                .where(CASE_FILE.PERSON_ID.in(persons))
                .fetch();
    }

    /** @param seen the version that the writer saw; 0 where there was no file */
    void keep(
            UUID personId,
            int seen,
            Optional<byte[]> causeSealed,
            Optional<byte[]> healthSealed,
            Optional<byte[]> socialSealed) {
        CaseFileRecord row = new CaseFileRecord();
        row.setCauseSealed(causeSealed.orElse(null));
        row.setHealthSealed(healthSealed.orElse(null));
        row.setSocialSealed(socialSealed.orElse(null));
        write(personId, seen, row);
    }

    /** @throws org.springframework.dao.DuplicateKeyException when another person has the number */
    void keepCpr(UUID personId, int seen, byte[] cprSealed, byte[] cprIndex) {
        CaseFileRecord row = new CaseFileRecord();
        row.setCprSealed(cprSealed);
        row.setCprIndex(cprIndex);
        write(personId, seen, row);
    }

    void keepTargetGroup(UUID personId, int seen, Optional<byte[]> groupSealed, Optional<byte[]> benefitSealed) {
        CaseFileRecord row = new CaseFileRecord();
        row.setTargetGroupSealed(groupSealed.orElse(null));
        row.setBenefitSealed(benefitSealed.orElse(null));
        write(personId, seen, row);
    }

    private void write(UUID personId, int seen, CaseFileRecord row) {
        row.setUpdatedAt(OffsetDateTime.now(clock));
        Condition same = CASE_FILE.PERSON_ID.eq(personId);
        if (seen > 0) {
            versions.write(database.update(CASE_FILE).set(row), CASE_FILE, same, seen);
            return;
        }
        row.setPersonId(personId);
        row.setOrganisationId(Acting.now().organisationId());
        if (database.insertInto(CASE_FILE)
                        .set(row)
                        .onConflict(CASE_FILE.PERSON_ID)
                        .doNothing()
                        .execute()
                == 0) {
            throw versions.changed(CASE_FILE, same);
        }
    }

    /** Another person with the number, of those whose rooms the reader may open. */
    Optional<UUID> otherOf(byte[] cprIndex, UUID personId) {
        return database.select(CASE_FILE.PERSON_ID)
                .from(CASE_FILE)
                .where(CASE_FILE.CPR_INDEX.eq(cprIndex).and(CASE_FILE.PERSON_ID.ne(personId)))
                .fetchOptional(CASE_FILE.PERSON_ID);
    }

    /** Newest first. */
    List<NoteRecord> notes(Collection<UUID> persons) {
        return database.selectFrom(NOTE)
                .where(NOTE.PERSON_ID.in(persons))
                .orderBy(NOTE.WRITTEN_AT.desc(), NOTE.NOTE_ID)
                .fetch();
    }

    /** The reader's own note of their craft, as it may become one for the file. */
    Optional<NoteRecord> ownCraftNote(UUID noteId, Collection<UUID> persons) {
        return database.selectFrom(NOTE)
                .where(NOTE.NOTE_ID.eq(noteId))
                .and(NOTE.PERSON_ID.in(persons))
                .and(NOTE.TIER.eq(CaseRoom.Tier.CRAFT.name()))
                .and(NOTE.AUTHOR_ID.eq(Acting.now().accountId()))
                .fetchOptional();
    }

    /** @return whether it was not one for the file before */
    boolean makeForTheFile(NoteRecord craft, byte[] bodySealed) {
        return database.insertInto(NOTE)
                        .set(NOTE.NOTE_ID, UUID.randomUUID())
                        .set(NOTE.ORGANISATION_ID, craft.getOrganisationId())
                        .set(NOTE.PERSON_ID, craft.getPersonId())
                        .set(NOTE.AUTHOR_ID, craft.getAuthorId())
                        .set(NOTE.WRITTEN_AT, OffsetDateTime.now(clock))
                        .set(NOTE.TIER, CaseRoom.Tier.FILE.name())
                        .set(NOTE.BODY_SEALED, bodySealed)
                        .set(NOTE.OF_NOTE_ID, craft.getNoteId())
                        .set(NOTE.FIRST_WRITTEN_AT, craft.getWrittenAt())
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    void add(UUID personId, CaseRoom.Tier tier, byte[] bodySealed) {
        database.insertInto(NOTE)
                .set(NOTE.NOTE_ID, UUID.randomUUID())
                .set(NOTE.ORGANISATION_ID, Acting.now().organisationId())
                .set(NOTE.PERSON_ID, personId)
                .set(NOTE.AUTHOR_ID, Acting.now().accountId())
                .set(NOTE.WRITTEN_AT, OffsetDateTime.now(clock))
                .set(NOTE.TIER, tier.name())
                .set(NOTE.BODY_SEALED, bodySealed)
                .execute();
    }

    /**
     * @param opens to the team, to who stands in for one of them, or since the glass is broken (V66)
     * @param insteadOf name of the colleague whom the reader stands in for here; empty for who works with the person themselves
     */
    record Door(boolean opens, Optional<String> insteadOf) {}
}
