package dk.fodfaeste.privacy;

import static dk.fodfaeste.database.privacy.Tables.PERSON_KEY;

import dk.fodfaeste.platform.Acting;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class PersonKeyRepository {

    private final DSLContext database;

    PersonKeyRepository(DSLContext database) {
        this.database = database;
    }

    Optional<byte[]> find(UUID personId) {
        return database.select(PERSON_KEY.SEALED_KEY)
                .from(PERSON_KEY)
                .where(PERSON_KEY.PERSON_ID.eq(personId))
                .fetchOptional(PERSON_KEY.SEALED_KEY);
    }

    void keep(UUID personId, byte[] sealedKey) {
        database.insertInto(PERSON_KEY)
                .set(PERSON_KEY.PERSON_ID, personId)
                .set(PERSON_KEY.ORGANISATION_ID, Acting.now().organisationId())
                .set(PERSON_KEY.SEALED_KEY, sealedKey)
                .execute();
    }
}
