package dk.fodfaeste.calendar;

import static dk.fodfaeste.database.calendar.Tables.REMINDER_POLICY;

import dk.fodfaeste.platform.Acting;
import dk.fodfaeste.platform.database.Versions;
import dk.fodfaeste.platform.web.ChangedMeanwhileException;
import dk.fodfaeste.privacy.AuditLog;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How many days before a talk each organisation reminds of it; 0, for never, until it has decided. */
@Service
@Transactional
class ReminderPolicies {

    static final int MOST_DAYS = 5;

    private final DSLContext database;
    private final Versions versions;
    private final AuditLog log;

    ReminderPolicies(DSLContext database, Versions versions, AuditLog log) {
        this.database = database;
        this.versions = versions;
        this.log = log;
    }

    @Transactional(readOnly = true)
    public Policy ours() {
        return database.select(REMINDER_POLICY.DAYS_BEFORE, REMINDER_POLICY.VERSION)
                .from(REMINDER_POLICY)
                .fetchOptional(row -> new Policy(row.value1(), row.value2()))
                .orElse(new Policy(0, 0));
    }

    /** @throws ChangedMeanwhileException when there is another version than the writer saw */
    public void decide(int seen, int daysBefore) {
        int before = ours().daysBefore();
        if (seen > 0) {
            versions.write(
                    database.update(REMINDER_POLICY).set(REMINDER_POLICY.DAYS_BEFORE, daysBefore),
                    REMINDER_POLICY,
                    DSL.trueCondition(),
                    seen);
        } else if (database.insertInto(REMINDER_POLICY)
                        .set(REMINDER_POLICY.ORGANISATION_ID, Acting.now().organisationId())
                        .set(REMINDER_POLICY.DAYS_BEFORE, daysBefore)
                        .onConflictDoNothing()
                        .execute()
                == 0) {
            throw versions.changed(REMINDER_POLICY, DSL.trueCondition());
        }
        log.changed("reminder-policy", null, "reminds %d days before; before: %d".formatted(daysBefore, before));
    }

    /** @param version 0 until something was decided */
    record Policy(int daysBefore, int version) {}
}
