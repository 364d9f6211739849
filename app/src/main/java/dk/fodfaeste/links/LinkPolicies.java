package dk.fodfaeste.links;

import static dk.fodfaeste.database.links.Tables.LINK_POLICY;
import static java.util.stream.Collectors.toMap;

import dk.fodfaeste.database.links.tables.records.LinkPolicyRecord;
import dk.fodfaeste.platform.Acting;
import dk.fodfaeste.platform.database.ReadOnce;
import dk.fodfaeste.platform.database.Versions;
import dk.fodfaeste.platform.web.ChangedMeanwhileException;
import dk.fodfaeste.privacy.AuditLog;
import dk.fodfaeste.rules.HouseRules;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How many days a link of each purpose opens at most in each organisation; the house's standard until it has decided (V250). */
@Service
@Transactional
public class LinkPolicies {

    private static final String OURS = "link policy";

    private final DSLContext database;
    private final Versions versions;
    private final HouseRules rules;
    private final AuditLog log;
    private final Clock clock;

    LinkPolicies(DSLContext database, Versions versions, HouseRules rules, AuditLog log, Clock clock) {
        this.database = database;
        this.versions = versions;
        this.rules = rules;
        this.log = log;
        this.clock = clock;
    }

    /** The reader's organisation's. */
    @Transactional(readOnly = true)
    public LinkPolicy ours() {
        return ReadOnce.of(
                OURS, OURS, () -> policy(database.selectFrom(LINK_POLICY).fetchOptional()));
    }

    /** As a column of a wider question, whose answer goes to {@link #know}. */
    static Field<Optional<LinkPolicyRecord>> column() {
        return DSL.multiset(DSL.selectFrom(LINK_POLICY))
                .convertFrom(rows -> rows.stream().findFirst());
    }

    /** For the rest of the look. */
    void know(Optional<LinkPolicyRecord> decided) {
        ReadOnce.know(OURS, OURS, policy(decided));
    }

    private LinkPolicy policy(Optional<LinkPolicyRecord> decided) {
        return decided.map(row -> policy(purpose -> row.get(field(purpose)), row.getVersion()))
                .orElseGet(() -> {
                    int standard = rules.on("links.days", today()).value();
                    return policy(purpose -> standard, 0);
                });
    }

    private static LinkPolicy policy(ToIntFunction<LinkPurpose> days, int version) {
        Map<LinkPurpose, Integer> all = new EnumMap<>(LinkPurpose.class);
        Arrays.stream(LinkPurpose.values()).forEach(purpose -> all.put(purpose, days.applyAsInt(purpose)));
        return new LinkPolicy(all, version);
    }

    private static TableField<LinkPolicyRecord, Integer> field(LinkPurpose purpose) {
        return switch (purpose) {
            case COMPANY_COURSE -> LINK_POLICY.COMPANY_COURSE_DAYS;
            case SECOND_SIGNER -> LINK_POLICY.SECOND_SIGNER_DAYS;
            case DAILY_CONTACT -> LINK_POLICY.DAILY_CONTACT_DAYS;
            case REPRESENTATIVE -> LINK_POLICY.REPRESENTATIVE_DAYS;
            case INTERPRETER -> LINK_POLICY.INTERPRETER_DAYS;
            case MUNICIPALITY -> LINK_POLICY.MUNICIPALITY_DAYS;
            case PERSON -> LINK_POLICY.PERSON_DAYS;
        };
    }

    /** As many days as an organisation may decide on at most (rules/house.csv). */
    public int mostDays() {
        return rules.on("links.most", today()).value();
    }

    /**
     * Holds for links that are made from now on.
     *
     * @throws ChangedMeanwhileException when there is another version than the writer saw
     */
    public void decide(int seen, Map<LinkPurpose, Integer> days) {
        LinkPolicy before = ours();
        if (days.equals(before.days())) {
            return;
        }
        Map<TableField<LinkPolicyRecord, Integer>, Integer> written =
                days.entrySet().stream().collect(toMap(each -> field(each.getKey()), Map.Entry::getValue));
        if (seen > 0) {
            versions.write(database.update(LINK_POLICY).set(written), LINK_POLICY, DSL.trueCondition(), seen);
        } else if (database.insertInto(LINK_POLICY)
                        .set(LINK_POLICY.ORGANISATION_ID, Acting.now().organisationId())
                        .set(written)
                        .onConflictDoNothing()
                        .execute()
                == 0) {
            throw versions.changed(LINK_POLICY, DSL.trueCondition());
        }
        days.forEach((purpose, most) -> {
            int earlier = before.days().getOrDefault(purpose, 0);
            if (most != earlier) {
                log.changed("link-policy", null, "%s opens for %d days; before: %d".formatted(purpose, most, earlier));
            }
        });
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    /**
     * @param days that a link of each purpose opens at most, the day it is made not counted
     * @param version 0 until something was decided
     */
    public record LinkPolicy(Map<LinkPurpose, Integer> days, int version) {

        /** The last day of a link that is made on the day, where nobody chooses an earlier one. */
        public LocalDate lastDay(LinkPurpose purpose, LocalDate day) {
            return day.plusDays(days.getOrDefault(purpose, 0));
        }
    }
}
