package dk.fodfaeste.matching.proposals;

import static dk.fodfaeste.database.matching.Tables.SIGNING_POLICY;

import dk.fodfaeste.platform.Acting;
import dk.fodfaeste.platform.database.Versions;
import dk.fodfaeste.platform.web.ChangedMeanwhileException;
import dk.fodfaeste.privacy.AuditLog;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** When each organisation wants to be told of signatures that are waited for (V122). */
@Service
@Transactional
public class SigningPolicies {

    private final DSLContext database;
    private final Versions versions;
    private final AuditLog log;

    SigningPolicies(DSLContext database, Versions versions, AuditLog log) {
        this.database = database;
        this.versions = versions;
        this.log = log;
    }

    /** The reader's organisation's; the standard until it has decided something else. */
    @Transactional(readOnly = true)
    public SigningPolicy ours() {
        return database.select(SIGNING_POLICY.REMIND_AFTER_DAYS, SIGNING_POLICY.QUIET_DAYS)
                .from(SIGNING_POLICY)
                .fetchOptional(row -> new SigningPolicy(row.value1(), row.value2()))
                .orElseGet(SigningPolicy::standard);
    }

    /** The version of the reader's organisation's; 0 until it has decided something. */
    @Transactional(readOnly = true)
    public int version() {
        return database.select(SIGNING_POLICY.VERSION)
                .from(SIGNING_POLICY)
                .fetchOptional(SIGNING_POLICY.VERSION)
                .orElse(0);
    }

    /** @throws ChangedMeanwhileException when there is another version than the writer saw */
    public void decide(int seen, SigningPolicy policy) {
        SigningPolicy before = ours();
        if (policy.equals(before)) {
            return;
        }
        if (seen > 0) {
            versions.write(
                    database.update(SIGNING_POLICY)
                            .set(SIGNING_POLICY.REMIND_AFTER_DAYS, policy.remindAfterDays())
                            .set(SIGNING_POLICY.QUIET_DAYS, policy.quietDays()),
                    SIGNING_POLICY,
                    DSL.trueCondition(),
                    seen);
        } else if (database.insertInto(SIGNING_POLICY)
                        .set(SIGNING_POLICY.ORGANISATION_ID, Acting.now().organisationId())
                        .set(SIGNING_POLICY.REMIND_AFTER_DAYS, policy.remindAfterDays())
                        .set(SIGNING_POLICY.QUIET_DAYS, policy.quietDays())
                        .onConflictDoNothing()
                        .execute()
                == 0) {
            throw versions.changed(SIGNING_POLICY, DSL.trueCondition());
        }
        log.changed(
                "signing-policy",
                null,
                "reminded after %d days, quiet for %d; before: %d, %d"
                        .formatted(
                                policy.remindAfterDays(),
                                policy.quietDays(),
                                before.remindAfterDays(),
                                before.quietDays()));
    }
}
