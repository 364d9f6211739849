package dk.fodfaeste.privacy;

import static dk.fodfaeste.database.privacy.Tables.CONSENT;

import dk.fodfaeste.platform.Acting;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;

/**
 * Who has said yes to that their profile is shown to a workplace, and when it was taken back. Within the caller's transaction.
 *
 * <p>The team's own work with the profile does not rest on a consent; what goes to others does.
 */
@Service
public class Consents {

    private static final String PROFILE = "PROFILE";

    private final DSLContext database;
    private final AuditLog log;
    private final Clock clock;

    Consents(DSLContext database, AuditLog log, Clock clock) {
        this.database = database;
        this.log = log;
        this.clock = clock;
    }

    /** The persons whose yes is not taken back. */
    public Set<UUID> inForce() {
        return database.select(CONSENT.PERSON_ID)
                .from(CONSENT)
                .where(CONSENT.WITHDRAWN_ON.isNull())
                .fetchSet(CONSENT.PERSON_ID);
    }

    /** The persons who took a yes back once. */
    public Set<UUID> withdrawn() {
        return database.selectDistinct(CONSENT.PERSON_ID)
                .from(CONSENT)
                .where(CONSENT.WITHDRAWN_ON.isNotNull())
                .fetchSet(CONSENT.PERSON_ID);
    }

    /** What the person said last; empty when never asked. */
    public Optional<Consent> latestOf(UUID person) {
        return database.selectFrom(CONSENT)
                .where(CONSENT.PERSON_ID.eq(person))
                .orderBy(CONSENT.WITHDRAWN_ON.desc().nullsFirst(), CONSENT.GIVEN_ON.desc())
                .limit(1)
                .fetchOptional(row ->
                        new Consent(row.getGivenOn(), Optional.ofNullable(row.getWithdrawnOn()), row.getSource()));
    }

    /** Whether the profile may be shown to a workplace. */
    public boolean mayBeShown(UUID person) {
        return latestOf(person).filter(Consent::isInForce).isPresent();
    }

    /** Those of the persons whose profile may be shown to a workplace. */
    public Set<UUID> mayBeShown(Collection<UUID> persons) {
        return database.select(CONSENT.PERSON_ID)
                .from(CONSENT)
                .where(CONSENT.PERSON_ID.in(persons).and(CONSENT.WITHDRAWN_ON.isNull()))
                .fetchSet(CONSENT.PERSON_ID);
    }

    /** From today; nothing, where it is given already. @param source where or how it was said */
    public void give(UUID person, String source) {
        int given = database.insertInto(CONSENT)
                .set(CONSENT.CONSENT_ID, UUID.randomUUID())
                .set(CONSENT.ORGANISATION_ID, Acting.now().organisationId())
                .set(CONSENT.PERSON_ID, person)
                .set(CONSENT.PURPOSE, PROFILE)
                .set(CONSENT.GIVEN_ON, LocalDate.now(clock))
                .set(CONSENT.SOURCE, source)
                .onConflictDoNothing()
                .execute();
        if (given == 1) {
            log.changed("consent", person, "given, " + source);
        }
    }

    /** From today. @param source where or how it was said */
    public void withdraw(UUID person, String source) {
        int withdrawn = database.update(CONSENT)
                .set(CONSENT.WITHDRAWN_ON, LocalDate.now(clock))
                .where(CONSENT.PERSON_ID.eq(person).and(CONSENT.WITHDRAWN_ON.isNull()))
                .execute();
        if (withdrawn == 1) {
            log.changed("consent", person, "withdrawn, " + source);
        }
    }

    /** @param withdrawnOn empty while it is in force @param source where or how it was said */
    public record Consent(LocalDate givenOn, Optional<LocalDate> withdrawnOn, String source) {

        public boolean isInForce() {
            return withdrawnOn.isEmpty();
        }
    }
}
