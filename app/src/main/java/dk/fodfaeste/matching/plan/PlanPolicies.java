package dk.fodfaeste.matching.plan;

import static dk.fodfaeste.database.matching.Tables.PLAN_POLICY;

import dk.fodfaeste.platform.Acting;
import dk.fodfaeste.privacy.AuditLog;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What each organisation has decided that its week may hold. The plan is made anew when it changes (V47). */
@Service
@Transactional
public class PlanPolicies {

    private final DSLContext database;
    private final AuditLog log;

    PlanPolicies(DSLContext database, AuditLog log) {
        this.database = database;
        this.log = log;
    }

    /** The reader's organisation's; the standard until it has decided something else. */
    @Transactional(readOnly = true)
    public PlanPolicy ours() {
        return database.select(PLAN_POLICY.COURSES_PER_CONSULTANT)
                .from(PLAN_POLICY)
                .fetchOptional(row -> new PlanPolicy(row.value1()))
                .orElseGet(PlanPolicy::standard);
    }

    public void decide(PlanPolicy policy) {
        PlanPolicy before = ours();
        if (policy.equals(before)) {
            return;
        }
        database.insertInto(PLAN_POLICY)
                .set(PLAN_POLICY.ORGANISATION_ID, Acting.now().organisationId())
                .set(PLAN_POLICY.COURSES_PER_CONSULTANT, policy.coursesPerConsultant())
                .onConflict(PLAN_POLICY.ORGANISATION_ID)
                .doUpdate()
                .set(PLAN_POLICY.COURSES_PER_CONSULTANT, policy.coursesPerConsultant())
                .execute();
        log.changed(
                "plan-policy",
                null,
                "courses per consultant a week: %d, before: %d"
                        .formatted(policy.coursesPerConsultant(), before.coursesPerConsultant()));
    }
}
