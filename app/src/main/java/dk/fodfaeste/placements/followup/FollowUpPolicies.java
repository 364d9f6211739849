package dk.fodfaeste.placements.followup;

import static dk.fodfaeste.database.placements.Tables.FOLLOW_UP_POLICY;

import dk.fodfaeste.platform.Acting;
import dk.fodfaeste.platform.database.Versions;
import dk.fodfaeste.platform.web.ChangedMeanwhileException;
import dk.fodfaeste.privacy.AuditLog;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How long silence about a course may last in each organisation (V134). */
@Service
@Transactional
class FollowUpPolicies {

    private final DSLContext database;
    private final Versions versions;
    private final AuditLog log;

    FollowUpPolicies(DSLContext database, Versions versions, AuditLog log) {
        this.database = database;
        this.versions = versions;
        this.log = log;
    }

    /** The reader's organisation's; the standard until it has decided something else. */
    @Transactional(readOnly = true)
    public FollowUpPolicy ours() {
        return database.select(FOLLOW_UP_POLICY.DEPUTY_DAYS, FOLLOW_UP_POLICY.MANAGER_DAYS)
                .from(FOLLOW_UP_POLICY)
                .fetchOptional(row -> new FollowUpPolicy(row.value1(), row.value2()))
                .orElseGet(FollowUpPolicy::standard);
    }

    /** The version of the reader's organisation's; 0 until it has decided something. */
    @Transactional(readOnly = true)
    public int version() {
        return database.select(FOLLOW_UP_POLICY.VERSION)
                .from(FOLLOW_UP_POLICY)
                .fetchOptional(FOLLOW_UP_POLICY.VERSION)
                .orElse(0);
    }

    /** @throws ChangedMeanwhileException when there is another version than the writer saw */
    public void decide(int seen, FollowUpPolicy policy) {
        FollowUpPolicy before = ours();
        if (policy.equals(before)) {
            return;
        }
        if (seen > 0) {
            versions.write(
                    database.update(FOLLOW_UP_POLICY)
                            .set(FOLLOW_UP_POLICY.DEPUTY_DAYS, policy.deputyDays())
                            .set(FOLLOW_UP_POLICY.MANAGER_DAYS, policy.managerDays()),
                    FOLLOW_UP_POLICY,
                    DSL.trueCondition(),
                    seen);
        } else if (database.insertInto(FOLLOW_UP_POLICY)
                        .set(FOLLOW_UP_POLICY.ORGANISATION_ID, Acting.now().organisationId())
                        .set(FOLLOW_UP_POLICY.DEPUTY_DAYS, policy.deputyDays())
                        .set(FOLLOW_UP_POLICY.MANAGER_DAYS, policy.managerDays())
                        .onConflictDoNothing()
                        .execute()
                == 0) {
            throw versions.changed(FOLLOW_UP_POLICY, DSL.trueCondition());
        }
        log.changed(
                "follow-up-policy",
                null,
                "deputy after %d days, manager after %d; before: %d, %d"
                        .formatted(
                                policy.deputyDays(), policy.managerDays(), before.deputyDays(), before.managerDays()));
    }
}
