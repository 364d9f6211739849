package dk.fodfaeste.privacy;

import static dk.fodfaeste.database.person_keys.Tables.PERSON_KEY;
import static dk.fodfaeste.database.person_keys.Tables.PHOTO_KEY;

import dk.fodfaeste.platform.Acting;
import dk.fodfaeste.platform.DatabaseRole;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The persons' keys, in a schema of their own. Only who opens or lays into the case room reaches them. Those of photos lie beside them, for the
 * operator alone: pages read and write them with the photo, by a view and a function.
 */
@Repository
class PersonKeyRepository {

    private final DSLContext database;

    PersonKeyRepository(DSLContext database) {
        this.database = database;
    }

    public Optional<byte[]> find(UUID personId) {
        return database.select(PERSON_KEY.SEALED_KEY)
                .from(PERSON_KEY)
                .where(PERSON_KEY.PERSON_ID.eq(personId))
                .fetchOptional(PERSON_KEY.SEALED_KEY);
    }

    public void keep(UUID personId, byte[] sealedKey) {
        database.insertInto(PERSON_KEY)
                .set(PERSON_KEY.PERSON_ID, personId)
                .set(PERSON_KEY.ORGANISATION_ID, Acting.now().organisationId())
                .set(PERSON_KEY.SEALED_KEY, sealedKey)
                .execute();
    }

    /** Of every organisation, for the one who runs the program; the persons' first, then those of their photos. */
    @Transactional(readOnly = true, label = DatabaseRole.AS_OPERATOR)
    public List<KeptKey> all() {
        List<KeptKey> all = new ArrayList<>(database.selectFrom(PERSON_KEY)
                .orderBy(PERSON_KEY.ORGANISATION_ID, PERSON_KEY.PERSON_ID)
                .fetch(row -> new KeptKey(
                        KeptKey.Of.PERSON, row.getOrganisationId(), row.getPersonId(), row.getSealedKey())));
        all.addAll(database.selectFrom(PHOTO_KEY)
                .orderBy(PHOTO_KEY.ORGANISATION_ID, PHOTO_KEY.PHOTO_KEY_ID)
                .fetch(row -> new KeptKey(
                        KeptKey.Of.PHOTO, row.getOrganisationId(), row.getPhotoKeyId(), row.getSealedKey())));
        return all;
    }

    /** Those that are not here and were not destroyed. @return how many */
    @Transactional(label = DatabaseRole.AS_OPERATOR)
    public int bringBack(List<KeptKey> kept) {
        List<Query> inserts = kept.stream().map(this::insert).toList();
        return Arrays.stream(database.batch(inserts).execute()).sum();
    }

    private Query insert(KeptKey key) {
        return switch (key.of()) {
            case PERSON ->
                database.insertInto(PERSON_KEY)
                        .set(PERSON_KEY.PERSON_ID, key.id())
                        .set(PERSON_KEY.ORGANISATION_ID, key.organisationId())
                        .set(PERSON_KEY.SEALED_KEY, key.sealed())
                        .onConflictDoNothing();
            case PHOTO ->
                database.insertInto(PHOTO_KEY)
                        .set(PHOTO_KEY.PHOTO_KEY_ID, key.id())
                        .set(PHOTO_KEY.ORGANISATION_ID, key.organisationId())
                        .set(PHOTO_KEY.SEALED_KEY, key.sealed())
                        .onConflictDoNothing();
        };
    }
}
