package dk.fodfaeste.post;

import static dk.fodfaeste.database.post.Tables.QUIET_DAYS;
import static dk.fodfaeste.database.post.Tables.QUIET_HOURS;

import dk.fodfaeste.platform.Acting;
import dk.fodfaeste.platform.database.Versions;
import dk.fodfaeste.platform.web.ChangedMeanwhileException;
import dk.fodfaeste.privacy.AuditLog;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** When an organisation writes to nobody: hours from a day on, so that what held before stays known, and whole days. */
@Service
@Transactional
public class QuietTimes {

    private static final String SUBJECT = "quiet-times";

    /** Periods that are over are of no use to anybody. */
    private static final int MOST = 50;

    private final DSLContext database;
    private final Versions versions;
    private final AuditLog log;
    private final Clock clock;

    QuietTimes(DSLContext database, Versions versions, AuditLog log, Clock clock) {
        this.database = database;
        this.versions = versions;
        this.log = log;
        this.clock = clock;
    }

    /** Those that hold today. */
    @Transactional(readOnly = true)
    Quiet.Hours hours() {
        return database.selectFrom(QUIET_HOURS)
                .where(QUIET_HOURS.FROM_DAY.le(today()))
                .orderBy(QUIET_HOURS.FROM_DAY.desc())
                .limit(1)
                .fetchOptional(row ->
                        new Quiet.Hours(row.getFromDay(), row.getQuietFrom(), row.getQuietUntil(), row.getWeekends()))
                .orElse(Quiet.STANDARD);
    }

    /** Grows with every decision; 0 until there is one. */
    @Transactional(readOnly = true)
    int version() {
        return database.select(DSL.coalesce(DSL.sum(QUIET_HOURS.VERSION), DSL.inline(0)))
                .from(QUIET_HOURS)
                .fetchSingle(row -> row.value1().intValue());
    }

    /**
     * From today on.
     *
     * @param wanted its first day is not looked at
     * @throws ChangedMeanwhileException when somebody decided since the writer looked
     */
    void decide(int seen, Quiet.Hours wanted) {
        database.execute(
                "select pg_advisory_xact_lock(hashtextextended({0}, 158))",
                DSL.val(Acting.now().organisationId().toString()));
        if (version() != seen) {
            throw versions.changed(
                    QUIET_HOURS,
                    QUIET_HOURS.FROM_DAY.eq(
                            DSL.select(DSL.max(QUIET_HOURS.FROM_DAY)).from(QUIET_HOURS)));
        }
        Quiet.Hours hours = new Quiet.Hours(today(), wanted.from(), wanted.until(), wanted.weekends());
        database.insertInto(QUIET_HOURS)
                .set(QUIET_HOURS.ORGANISATION_ID, Acting.now().organisationId())
                .set(QUIET_HOURS.FROM_DAY, hours.fromDay())
                .set(QUIET_HOURS.QUIET_FROM, hours.from())
                .set(QUIET_HOURS.QUIET_UNTIL, hours.until())
                .set(QUIET_HOURS.WEEKENDS, hours.weekends())
                .onConflict(QUIET_HOURS.ORGANISATION_ID, QUIET_HOURS.FROM_DAY)
                .doUpdate()
                .set(QUIET_HOURS.QUIET_FROM, hours.from())
                .set(QUIET_HOURS.QUIET_UNTIL, hours.until())
                .set(QUIET_HOURS.WEEKENDS, hours.weekends())
                .execute();
        log.changed(SUBJECT, null, "quiet from %s to %s".formatted(hours.from(), hours.until()));
    }

    /** Those that are not over, the next first. */
    @Transactional(readOnly = true)
    List<Days> days() {
        return database.selectFrom(QUIET_DAYS)
                .where(QUIET_DAYS.LAST_DAY.ge(today()))
                .orderBy(QUIET_DAYS.FIRST_DAY, QUIET_DAYS.QUIET_DAYS_ID)
                .limit(MOST)
                .fetch(row -> new Days(row.getQuietDaysId(), row.getFirstDay(), row.getLastDay()));
    }

    /** The same days twice are there once. */
    void add(LocalDate first, LocalDate last) {
        boolean there = days().stream()
                .anyMatch(each -> each.first().equals(first) && each.last().equals(last));
        if (!there) {
            database.insertInto(QUIET_DAYS)
                    .set(QUIET_DAYS.QUIET_DAYS_ID, UUID.randomUUID())
                    .set(QUIET_DAYS.ORGANISATION_ID, Acting.now().organisationId())
                    .set(QUIET_DAYS.FIRST_DAY, first)
                    .set(QUIET_DAYS.LAST_DAY, last)
                    .execute();
            log.changed(SUBJECT, null, "quiet days %s to %s".formatted(first, last));
        }
    }

    void remove(UUID id) {
        if (database.deleteFrom(QUIET_DAYS)
                        .where(QUIET_DAYS.QUIET_DAYS_ID.eq(id))
                        .execute()
                > 0) {
            log.changed(SUBJECT, null, "quiet days taken out");
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Whole days, the last included. */
    public record Days(UUID id, LocalDate first, LocalDate last) {}
}
