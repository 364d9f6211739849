package dk.fodfaeste.rules.packs;

import static dk.fodfaeste.database.rules.Tables.PACK;

import dk.fodfaeste.database.rules.tables.records.PackRecord;
import dk.fodfaeste.platform.Acting;
import dk.fodfaeste.platform.WorkingTime;
import dk.fodfaeste.rules.packs.KeptPack.Decided;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.SelectField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class PackRepository {

    private static final Condition IN_FORCE = PACK.APPROVED_AT.isNotNull().and(PACK.ENDED_AT.isNull());
    private static final List<SelectField<?>> WITHOUT_CONTENT = List.of(
            PACK.PACK_ID,
            PACK.NAME,
            PACK.IN_FORCE_FROM,
            PACK.LAID_IN_BY_ID,
            PACK.LAID_IN_AT,
            PACK.APPROVED_BY_ID,
            PACK.APPROVED_AT,
            PACK.APPROVED_FOR,
            PACK.ENDED_BY_ID,
            PACK.ENDED_AT,
            PACK.ENDED_FOR);

    private final DSLContext database;

    PackRepository(DSLContext database) {
        this.database = database;
    }

    /** The latest first. */
    List<KeptPack> latest(int most) {
        return database.select(WITHOUT_CONTENT)
                .from(PACK)
                .orderBy(PACK.LAID_IN_AT.desc(), PACK.PACK_ID)
                .limit(most)
                .fetch(row -> pack(row.into(PACK)));
    }

    Optional<KeptPack> find(UUID id) {
        return database.select(WITHOUT_CONTENT)
                .from(PACK)
                .where(PACK.PACK_ID.eq(id))
                .fetchOptional(row -> pack(row.into(PACK)));
    }

    Optional<String> content(UUID id) {
        return database.select(PACK.CONTENT)
                .from(PACK)
                .where(PACK.PACK_ID.eq(id))
                .fetchOptional(PACK.CONTENT);
    }

    /** In the order in which they were approved. */
    List<UUID> inForce() {
        return database.select(PACK.PACK_ID)
                .from(PACK)
                .where(IN_FORCE)
                .orderBy(PACK.APPROVED_AT, PACK.PACK_ID)
                .fetch(PACK.PACK_ID);
    }

    /** False when an edition of this name waits, or was in force. */
    boolean add(UUID id, String name, LocalDate inForceFrom, String content, OffsetDateTime now) {
        return database.insertInto(PACK)
                        .set(PACK.PACK_ID, id)
                        .set(PACK.ORGANISATION_ID, Acting.now().organisationId())
                        .set(PACK.NAME, name)
                        .set(PACK.IN_FORCE_FROM, inForceFrom)
                        .set(PACK.CONTENT, content)
                        .set(PACK.LAID_IN_BY_ID, Acting.now().accountId())
                        .set(PACK.LAID_IN_AT, now)
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    /** False when somebody decided about it a moment before. */
    boolean approve(UUID id, String why, OffsetDateTime now) {
        return database.update(PACK)
                        .set(PACK.APPROVED_BY_ID, Acting.now().accountId())
                        .set(PACK.APPROVED_AT, now)
                        .set(PACK.APPROVED_FOR, why)
                        .where(PACK.PACK_ID
                                .eq(id)
                                .and(PACK.APPROVED_AT.isNull())
                                .and(PACK.ENDED_AT.isNull()))
                        .execute()
                == 1;
    }

    /** False when somebody decided about it a moment before. @param approved whether it was in force */
    boolean end(UUID id, boolean approved, Optional<String> why, OffsetDateTime now) {
        return database.update(PACK)
                        .set(PACK.ENDED_BY_ID, Acting.now().accountId())
                        .set(PACK.ENDED_AT, now)
                        .set(PACK.ENDED_FOR, why.orElse(null))
                        .where(PACK.PACK_ID.eq(id).and(PACK.ENDED_AT.isNull()))
                        .and(approved ? PACK.APPROVED_AT.isNotNull() : PACK.APPROVED_AT.isNull())
                        .execute()
                == 1;
    }

    private static KeptPack pack(PackRecord row) {
        return new KeptPack(
                row.getPackId(),
                row.getName(),
                row.getInForceFrom(),
                new Decided(row.getLaidInById(), here(row.getLaidInAt()), Optional.empty()),
                decided(row.getApprovedById(), row.getApprovedAt(), row.getApprovedFor()),
                decided(row.getEndedById(), row.getEndedAt(), row.getEndedFor()));
    }

    private static Optional<Decided> decided(@Nullable UUID by, @Nullable OffsetDateTime at, @Nullable String why) {
        return by == null || at == null
                ? Optional.empty()
                : Optional.of(new Decided(by, here(at), Optional.ofNullable(why)));
    }

    private static OffsetDateTime here(OffsetDateTime at) {
        return at.atZoneSameInstant(WorkingTime.ZONE).toOffsetDateTime();
    }
}
