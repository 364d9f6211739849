package dk.fodfaeste.matching.plan;

import static dk.fodfaeste.database.matching.Tables.PLAN_POLICY;

import dk.fodfaeste.platform.Acting;
import dk.fodfaeste.platform.database.Versions;
import dk.fodfaeste.platform.web.ChangedMeanwhileException;
import dk.fodfaeste.privacy.AuditLog;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What each organisation has decided that its week may hold. The plan is made anew when it changes (V47). */
@Service
@Transactional
public class PlanPolicies {

    private final DSLContext database;
    private final Versions versions;
    private final AuditLog log;

    PlanPolicies(DSLContext database, Versions versions, AuditLog log) {
        this.database = database;
        this.versions = versions;
        this.log = log;
    }

    /** The reader's organisation's; the standard until it has decided something else. */
    @Transactional(readOnly = true)
    public PlanPolicy ours() {
        return database.select(PLAN_POLICY.COURSES_PER_CONSULTANT, PLAN_POLICY.HOLD_DAYS)
                .from(PLAN_POLICY)
                .fetchOptional(row -> new PlanPolicy(row.value1(), row.value2()))
                .orElseGet(PlanPolicy::standard);
    }

    /** The version of the reader's organisation's; 0 until it has decided something. */
    @Transactional(readOnly = true)
    public int version() {
        return database.select(PLAN_POLICY.VERSION)
                .from(PLAN_POLICY)
                .fetchOptional(PLAN_POLICY.VERSION)
                .orElse(0);
    }

    /** @throws ChangedMeanwhileException when there is another version than the writer saw */
    public void decide(int seen, PlanPolicy policy) {
        PlanPolicy before = ours();
        if (policy.equals(before)) {
            return;
        }
        if (seen > 0) {
            versions.write(
                    database.update(PLAN_POLICY)
                            .set(PLAN_POLICY.COURSES_PER_CONSULTANT, policy.coursesPerConsultant())
                            .set(PLAN_POLICY.HOLD_DAYS, policy.holdDays()),
                    PLAN_POLICY,
                    DSL.trueCondition(),
                    seen);
        } else if (database.insertInto(PLAN_POLICY)
                        .set(PLAN_POLICY.ORGANISATION_ID, Acting.now().organisationId())
                        .set(PLAN_POLICY.COURSES_PER_CONSULTANT, policy.coursesPerConsultant())
                        .set(PLAN_POLICY.HOLD_DAYS, policy.holdDays())
                        .onConflictDoNothing()
                        .execute()
                == 0) {
            throw versions.changed(PLAN_POLICY, DSL.trueCondition());
        }
        log.changed(
                "plan-policy",
                null,
                "courses per consultant a week: %d, before: %d; days of a hold: %d, before: %d"
                        .formatted(
                                policy.coursesPerConsultant(),
                                before.coursesPerConsultant(),
                                policy.holdDays(),
                                before.holdDays()));
    }
}
