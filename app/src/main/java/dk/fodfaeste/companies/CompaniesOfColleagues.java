package dk.fodfaeste.companies;

import static dk.fodfaeste.database.companies.Tables.COMPANY;

import dk.fodfaeste.identity.Belongings;
import dk.fodfaeste.privacy.AuditLog;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** The companies that want to hear from one colleague alone. */
@Repository
class CompaniesOfColleagues implements Belongings {

    private final DSLContext database;
    private final AuditLog log;

    CompaniesOfColleagues(DSLContext database, AuditLog log) {
        this.database = database;
        this.log = log;
    }

    @Override
    public String key() {
        return "belongings.companies";
    }

    @Override
    public Map<UUID, Integer> counts() {
        return database.select(COMPANY.CONTACT_BY_ID, DSL.count())
                .from(COMPANY)
                .where(COMPANY.CONTACT_BY_ID.isNotNull())
                .groupBy(COMPANY.CONTACT_BY_ID)
                .fetchMap(COMPANY.CONTACT_BY_ID, DSL.count());
    }

    @Override
    public int handOver(UUID from, UUID to) {
        int handed = database.update(COMPANY)
                .set(COMPANY.CONTACT_BY_ID, to)
                .set(COMPANY.UPDATED_AT, DSL.currentOffsetDateTime())
                .where(COMPANY.CONTACT_BY_ID.eq(from))
                .execute();
        if (handed > 0) {
            log.changed("company", null, handed + " companies handed over");
        }
        return handed;
    }
}
