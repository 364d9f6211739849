package dk.fodfaeste.privacy;

import static dk.fodfaeste.database.privacy.Tables.CONSENT;

import dk.fodfaeste.platform.Acting;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;

/** Who has said yes to the work profile, and when it was taken back. Within the caller's transaction. */
@Service
public class Consents {

    private static final String PROFILE = "PROFILE";

    private final DSLContext database;
    private final Clock clock;

    Consents(DSLContext database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The persons whose yes is not taken back. */
    public Set<UUID> inForce() {
        return database.select(CONSENT.PERSON_ID)
                .from(CONSENT)
                .where(CONSENT.WITHDRAWN_ON.isNull())
                .fetchSet(CONSENT.PERSON_ID);
    }

    /** From today. @param source where it was said */
    public void give(UUID person, String source) {
        database.insertInto(CONSENT)
                .set(CONSENT.CONSENT_ID, UUID.randomUUID())
                .set(CONSENT.ORGANISATION_ID, Acting.now().organisationId())
                .set(CONSENT.PERSON_ID, person)
                .set(CONSENT.PURPOSE, PROFILE)
                .set(CONSENT.GIVEN_ON, LocalDate.now(clock))
                .set(CONSENT.SOURCE, source)
                .execute();
    }

    public void withdraw(UUID person) {
        database.update(CONSENT)
                .set(CONSENT.WITHDRAWN_ON, LocalDate.now(clock))
                .where(CONSENT.PERSON_ID.eq(person).and(CONSENT.WITHDRAWN_ON.isNull()))
                .execute();
    }
}
