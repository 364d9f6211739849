package dk.fodfaeste.people;

import static dk.fodfaeste.database.people.Tables.ERASURE;

import dk.fodfaeste.database.people.Routines;
import dk.fodfaeste.database.people.tables.records.ErasureRecord;
import dk.fodfaeste.people.Erasure.Reason;
import dk.fodfaeste.platform.Acting;
import dk.fodfaeste.platform.WorkingTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class ErasureRepository {

    private final DSLContext database;

    ErasureRepository(DSLContext database) {
        this.database = database;
    }

    Optional<Erasure> openOf(UUID personId) {
        return database.selectFrom(ERASURE)
                .where(ERASURE.PERSON_ID.eq(personId).and(ERASURE.APPROVED.isNull()))
                .fetchOptional(ErasureRepository::erasure);
    }

    /** Takes up what the program proposed; false when somebody has asked already. */
    boolean ask(UUID personId, Reason reason, OffsetDateTime now) {
        int taken = database.update(ERASURE)
                .set(ERASURE.REASON, reason.name())
                .set(ERASURE.REQUESTED_BY_ID, Acting.now().accountId())
                .set(ERASURE.REQUESTED_AT, now)
                .where(ERASURE.PERSON_ID.eq(personId).and(ERASURE.APPROVED.isNull()))
                .and(ERASURE.REQUESTED_BY_ID.isNull())
                .execute();
        return taken == 1
                || database.insertInto(ERASURE)
                                .set(ERASURE.ERASURE_ID, UUID.randomUUID())
                                .set(ERASURE.ORGANISATION_ID, Acting.now().organisationId())
                                .set(ERASURE.PERSON_ID, personId)
                                .set(ERASURE.REASON, reason.name())
                                .set(ERASURE.REQUESTED_BY_ID, Acting.now().accountId())
                                .set(ERASURE.REQUESTED_AT, now)
                                .onConflictDoNothing()
                                .execute()
                        == 1;
    }

    /** False when somebody answered it a moment before. @param fingerprint of the person's number, where they are erased */
    boolean answer(UUID erasureId, boolean approved, byte @Nullable [] fingerprint, OffsetDateTime now) {
        return database.update(ERASURE)
                        .set(ERASURE.ANSWERED_BY_ID, Acting.now().accountId())
                        .set(ERASURE.ANSWERED_AT, now)
                        .set(ERASURE.APPROVED, approved)
                        .set(ERASURE.NUMBER_FINGERPRINT, fingerprint)
                        .where(ERASURE.ERASURE_ID.eq(erasureId).and(ERASURE.APPROVED.isNull()))
                        .execute()
                == 1;
    }

    /** Of the numbers of those who were erased. */
    List<byte[]> fingerprints() {
        return database.select(ERASURE.NUMBER_FINGERPRINT)
                .from(ERASURE)
                .where(ERASURE.NUMBER_FINGERPRINT.isNotNull())
                .fetch(ERASURE.NUMBER_FINGERPRINT);
    }

    /** Texts about others in which the person's first name stands, as far as the reader may read them. @param most of them */
    List<NamedElsewhere> firstNameElsewhere(Person person, int most) {
        return database.selectFrom(Routines.firstNameElsewhere(person.id(), most))
                .fetch(row ->
                        NamedElsewhere.of(row.getPlace(), row.getFingerprint(), row.getWords(), person.firstName()));
    }

    /** @param chosen as {@link NamedElsewhere#choice} says them; what has been written anew since is left as it is */
    void strikeFirstName(UUID erasureId, Set<String> chosen) {
        Routines.strikeFirstName(database.configuration(), erasureId, chosen.toArray(String[]::new));
    }

    void erase(UUID erasureId) {
        Routines.erase(database.configuration(), erasureId);
    }

    private static Erasure erasure(ErasureRecord row) {
        return new Erasure(
                row.getErasureId(),
                row.getPersonId(),
                Reason.valueOf(row.getReason()),
                Optional.ofNullable(row.getRequestedById()),
                row.getRequestedAt().atZoneSameInstant(WorkingTime.ZONE).toLocalDate());
    }
}
