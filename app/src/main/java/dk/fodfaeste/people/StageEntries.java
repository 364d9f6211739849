package dk.fodfaeste.people;

import static dk.fodfaeste.database.people.Tables.STAGE_ENTRY;

import dk.fodfaeste.platform.Acting;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** When each person came to which stage. */
@Repository
class StageEntries {

    private final DSLContext database;
    private final Clock clock;

    StageEntries(DSLContext database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The way begins with the referral. */
    void begin(UUID personId, Optional<LocalDate> referredOn) {
        enter(
                personId,
                new StageEntry(
                        Stage.ENGAGEMENT, referredOn, Optional.of(Acting.now().accountId()), Optional.empty()));
    }

    void enter(UUID personId, StageEntry entry) {
        database.insertInto(STAGE_ENTRY)
                .set(STAGE_ENTRY.STAGE_ENTRY_ID, UUID.randomUUID())
                .set(STAGE_ENTRY.ORGANISATION_ID, Acting.now().organisationId())
                .set(STAGE_ENTRY.PERSON_ID, personId)
                .set(STAGE_ENTRY.STAGE, entry.stage().name())
                .set(STAGE_ENTRY.ENTERED_ON, entry.on().orElse(null))
                .set(STAGE_ENTRY.ENTERED_BY_ID, entry.by().orElse(null))
                .set(STAGE_ENTRY.NOTE, entry.note().orElse(null))
                .set(STAGE_ENTRY.WRITTEN_AT, OffsetDateTime.now(clock))
                .execute();
    }

    /** The latest first. */
    List<StageEntry> of(UUID personId) {
        return database.selectFrom(STAGE_ENTRY)
                .where(STAGE_ENTRY.PERSON_ID.eq(personId))
                .orderBy(
                        STAGE_ENTRY.WRITTEN_AT.desc(),
                        STAGE_ENTRY.ENTERED_ON.desc().nullsLast())
                .fetch(row -> new StageEntry(
                        Stage.valueOf(row.getStage()),
                        Optional.ofNullable(row.getEnteredOn()),
                        Optional.ofNullable(row.getEnteredById()),
                        Optional.ofNullable(row.getNote())));
    }

    /**
     * A person came to a stage.
     *
     * @param on empty where nobody knows
     * @param by empty where a file brought it
     */
    record StageEntry(Stage stage, Optional<LocalDate> on, Optional<UUID> by, Optional<String> note) {}
}
