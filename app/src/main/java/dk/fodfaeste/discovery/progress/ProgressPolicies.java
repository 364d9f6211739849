package dk.fodfaeste.discovery.progress;

import static dk.fodfaeste.database.discovery.Tables.PROGRESS_POLICY;

import dk.fodfaeste.database.discovery.Routines;
import dk.fodfaeste.platform.Acting;
import dk.fodfaeste.platform.database.Versions;
import dk.fodfaeste.platform.web.ChangedMeanwhileException;
import dk.fodfaeste.privacy.AuditLog;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How often the organisation has decided to talk about progress. The standard stands in the database, which reckons by it (V91). */
@Service
@Transactional(noRollbackFor = ChangedMeanwhileException.class)
public class ProgressPolicies {

    public static final int MOST_MONTHS = 12;

    private final DSLContext database;
    private final Versions versions;
    private final AuditLog log;

    ProgressPolicies(DSLContext database, Versions versions, AuditLog log) {
        this.database = database;
        this.versions = versions;
        this.log = log;
    }

    /** Between two talks, in the reader's organisation. */
    @Transactional(readOnly = true)
    public int months() {
        return Objects.requireNonNull(Routines.monthsBetweenTalks(database.configuration()));
    }

    /** Of what the organisation has decided; 0 until it has decided anything. */
    @Transactional(readOnly = true)
    public int version() {
        return database.select(PROGRESS_POLICY.VERSION)
                .from(PROGRESS_POLICY)
                .fetchOptional(PROGRESS_POLICY.VERSION)
                .orElse(0);
    }

    /**
     * @param months 1 to {@value MOST_MONTHS}
     * @throws ChangedMeanwhileException when there is another version than the writer saw
     */
    public void decide(int seen, int months) {
        int before = months();
        if (months == before) {
            return;
        }
        if (seen > 0) {
            versions.write(
                    database.update(PROGRESS_POLICY).set(PROGRESS_POLICY.MONTHS_BETWEEN, months),
                    PROGRESS_POLICY,
                    DSL.trueCondition(),
                    seen);
        } else if (database.insertInto(PROGRESS_POLICY)
                        .set(PROGRESS_POLICY.ORGANISATION_ID, Acting.now().organisationId())
                        .set(PROGRESS_POLICY.MONTHS_BETWEEN, months)
                        .onConflictDoNothing()
                        .execute()
                == 0) {
            throw versions.changed(PROGRESS_POLICY, DSL.trueCondition());
        }
        log.changed("progress-policy", null, "months between talks: %d, before: %d".formatted(months, before));
    }
}
