package dk.fodfaeste.matching.board;

import static dk.fodfaeste.database.matching.Tables.FIND_OUT_POLICY;

import dk.fodfaeste.database.matching.tables.records.FindOutPolicyRecord;
import dk.fodfaeste.platform.Acting;
import dk.fodfaeste.platform.database.Versions;
import dk.fodfaeste.platform.web.ChangedMeanwhileException;
import dk.fodfaeste.privacy.AuditLog;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What each organisation has decided about finding out. Boards are made anew when it changes (V85). */
@Service
@Transactional
public class FindOutPolicies {

    private final DSLContext database;
    private final Versions versions;
    private final AuditLog log;

    FindOutPolicies(DSLContext database, Versions versions, AuditLog log) {
        this.database = database;
        this.versions = versions;
        this.log = log;
    }

    /** The reader's organisation's; the standard until it has decided something else. */
    @Transactional(readOnly = true)
    public FindOutRules ours() {
        return database.selectFrom(FIND_OUT_POLICY)
                .fetchOptional(
                        row -> new FindOutRules(row.getSightingsPerWeek(), row.getMostADay(), row.getLookBackDays()))
                .orElseGet(FindOutRules::standard);
    }

    /** The version of the reader's organisation's; 0 until it has decided something. */
    @Transactional(readOnly = true)
    public int version() {
        return database.select(FIND_OUT_POLICY.VERSION)
                .from(FIND_OUT_POLICY)
                .fetchOptional(FIND_OUT_POLICY.VERSION)
                .orElse(0);
    }

    /** @throws ChangedMeanwhileException when there is another version than the writer saw */
    public void decide(int seen, FindOutRules rules) {
        FindOutRules before = ours();
        if (rules.equals(before)) {
            return;
        }
        FindOutPolicyRecord row = new FindOutPolicyRecord();
        row.setSightingsPerWeek(rules.sightingsPerWeek());
        row.setMostADay(rules.mostADay());
        row.setLookBackDays(rules.lookBackDays());
        if (seen > 0) {
            versions.write(database.update(FIND_OUT_POLICY).set(row), FIND_OUT_POLICY, DSL.trueCondition(), seen);
        } else {
            row.setOrganisationId(Acting.now().organisationId());
            if (database.insertInto(FIND_OUT_POLICY)
                            .set(row)
                            .onConflictDoNothing()
                            .execute()
                    == 0) {
                throw versions.changed(FIND_OUT_POLICY, DSL.trueCondition());
            }
        }
        log.changed("find-out-policy", null, said(rules) + "; before " + said(before));
    }

    private static String said(FindOutRules rules) {
        return "sightings a week %d, things a day %d, days back %d"
                .formatted(rules.sightingsPerWeek(), rules.mostADay(), rules.lookBackDays());
    }
}
