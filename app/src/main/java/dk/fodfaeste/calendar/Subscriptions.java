package dk.fodfaeste.calendar;

import static dk.fodfaeste.database.calendar.Tables.SUBSCRIPTION;

import dk.fodfaeste.database.calendar.Routines;
import dk.fodfaeste.database.calendar.tables.TalksOfLink;
import dk.fodfaeste.platform.Acting;
import dk.fodfaeste.platform.DatabaseRole;
import dk.fodfaeste.platform.WorkingTime;
import dk.fodfaeste.privacy.AuditLog;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Links by which a worker's own calendar follows their talks. The secret is shown once and kept as a hash. */
@Service
class Subscriptions {

    private static final int SECRET_BYTES = 32;
    private static final String SUBJECT = "calendar";

    private final DSLContext database;
    private final AuditLog log;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Subscriptions(DSLContext database, AuditLog log, Clock clock) {
        this.database = database;
        this.log = log;
        this.clock = clock;
    }

    /** Of the one who acts; empty while they have none. */
    @Transactional(readOnly = true)
    public Optional<Link> ours() {
        return database.selectFrom(SUBSCRIPTION)
                .where(SUBSCRIPTION.ENDED_AT.isNull())
                .fetchOptional(row -> new Link(
                        row.getMadeAt().atZoneSameInstant(WorkingTime.ZONE).toLocalDate(),
                        Optional.ofNullable(row.getReadOn())));
    }

    /** A new one instead of the one before. @return its secret, which nobody can read again */
    @Transactional
    public String make() {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        database.execute(
                "select pg_advisory_xact_lock(hashtextextended({0}, 161))",
                DSL.val(Acting.now().accountId().toString()));
        endAll();
        database.insertInto(SUBSCRIPTION)
                .set(SUBSCRIPTION.SUBSCRIPTION_ID, UUID.randomUUID())
                .set(SUBSCRIPTION.ORGANISATION_ID, Acting.now().organisationId())
                .set(SUBSCRIPTION.ACCOUNT_ID, Acting.now().accountId())
                .set(SUBSCRIPTION.SECRET_HASH, hash(secret))
                .set(SUBSCRIPTION.MADE_AT, OffsetDateTime.now(clock))
                .execute();
        log.changed(SUBJECT, null, "calendar link made");
        return secret;
    }

    /** Twice is once. */
    @Transactional
    public void end() {
        if (endAll() > 0) {
            log.changed(SUBJECT, null, "calendar link ended");
        }
    }

    private int endAll() {
        return database.update(SUBSCRIPTION)
                .set(SUBSCRIPTION.ENDED_AT, OffsetDateTime.now(clock))
                .where(SUBSCRIPTION.ENDED_AT.isNull())
                .execute();
    }

    /** The talks of whoever made the link, whoever asks; empty where it opens nothing. */
    @Transactional(label = DatabaseRole.AS_DOOR)
    public Optional<List<Talk>> talks(String secret) {
        byte[] hash = hash(secret);
        LocalDate today = LocalDate.now(clock);
        if (!Boolean.TRUE.equals(Routines.openLink(database.configuration(), hash, today))) {
            return Optional.empty();
        }
        TalksOfLink talk = Routines.talksOfLink(hash, today);
        return Optional.of(database.selectFrom(talk)
                .fetch(row -> new Talk(
                        row.getInitials(),
                        new Appointment(
                                row.getId(),
                                row.getChanges(),
                                row.getCancelled(),
                                row.getOnDay().atTime(row.getAtTime()),
                                row.getLasts(),
                                "",
                                Optional.ofNullable(row.getAtPlace()),
                                "",
                                row.getSince().toInstant()))));
    }

    /** A slow one would guard nothing: nobody guesses 256 random bits. */
    private static byte[] hash(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** @param readOn the last day on which a program asked; empty for never */
    public record Link(LocalDate madeOn, Optional<LocalDate> readOn) {}

    /** @param initials of the person */
    record Talk(String initials, Appointment appointment) {}
}
