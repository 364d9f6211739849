package dk.fodfaeste.matching.decisions;

import static dk.fodfaeste.database.matching.Tables.RULE_CHECK;

import dk.fodfaeste.platform.Acting;
import dk.fodfaeste.platform.WorkingTime;
import dk.fodfaeste.rules.law.ToldJudgement;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The checks of agreements, each as it was made. */
@Repository
public class RuleCheckRepository {

    private static final TypeReference<List<ToldJudgement>> JUDGEMENTS = new TypeReference<>() {};

    private final DSLContext database;
    private final JsonMapper json;
    private final Clock clock;

    RuleCheckRepository(DSLContext database, JsonMapper json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    public void keep(UUID proposalId, RuleCheck check) {
        database.insertInto(RULE_CHECK)
                .set(RULE_CHECK.RULE_CHECK_ID, UUID.randomUUID())
                .set(RULE_CHECK.ORGANISATION_ID, Acting.now().organisationId())
                .set(RULE_CHECK.PROPOSAL_ID, proposalId)
                .set(RULE_CHECK.VERSION, check.version())
                .set(RULE_CHECK.CONCERNS, check.concerns())
                .set(RULE_CHECK.PACK, check.pack())
                .set(RULE_CHECK.JUDGEMENTS, JSONB.jsonb(json.writeValueAsString(check.judgements())))
                .set(RULE_CHECK.MADE_BY_ID, Acting.now().accountId())
                .set(RULE_CHECK.MADE_AT, OffsetDateTime.now(clock))
                .execute();
    }

    /** The last that was made; empty where none was. */
    public Optional<RuleCheck> last(UUID proposalId) {
        return database.selectFrom(RULE_CHECK)
                .where(RULE_CHECK.PROPOSAL_ID.eq(proposalId))
                .orderBy(RULE_CHECK.MADE_AT.desc(), RULE_CHECK.VERSION.desc())
                .limit(1)
                .fetchOptional(row -> new RuleCheck(
                        row.getVersion(),
                        row.getConcerns(),
                        row.getPack(),
                        json.readValue(row.getJudgements().data(), JUDGEMENTS),
                        row.getMadeAt().atZoneSameInstant(WorkingTime.ZONE).toLocalDate()));
    }
}
