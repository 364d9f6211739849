package dk.fodfaeste.companies;

import static dk.fodfaeste.database.companies.Tables.ONE_MORE;

import dk.fodfaeste.companies.CompanyDoor.Let;
import dk.fodfaeste.database.companies.tables.records.OneMoreRecord;
import dk.fodfaeste.engine.patience.OneMore;
import dk.fodfaeste.platform.Acting;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Who was let ask which company once more, in which week. */
@Repository
class OneMoreRepository {

    private final DSLContext database;

    OneMoreRepository(DSLContext database) {
        this.database = database;
    }

    /** The first week first. */
    List<Let> of(UUID companyId) {
        return database.selectFrom(ONE_MORE)
                .where(ONE_MORE.COMPANY_ID.eq(companyId))
                .orderBy(ONE_MORE.MONDAY, ONE_MORE.LET_AT)
                .fetch(row -> new Let(oneMore(row), row.getReason(), row.getLetById()));
    }

    /** By company. @param monday of the first week */
    Map<UUID, List<OneMore>> since(LocalDate monday) {
        return database.selectFrom(ONE_MORE)
                .where(ONE_MORE.MONDAY.ge(monday))
                .fetchGroups(ONE_MORE.COMPANY_ID, OneMoreRepository::oneMore);
    }

    /** @return whether it is new */
    boolean add(UUID companyId, OneMore oneMore, String reason) {
        return database.insertInto(ONE_MORE)
                        .set(ONE_MORE.ONE_MORE_ID, UUID.randomUUID())
                        .set(ONE_MORE.ORGANISATION_ID, Acting.now().organisationId())
                        .set(ONE_MORE.COMPANY_ID, companyId)
                        .set(ONE_MORE.ACCOUNT_ID, oneMore.by())
                        .set(ONE_MORE.MONDAY, oneMore.monday())
                        .set(ONE_MORE.ASKED, oneMore.asked())
                        .set(ONE_MORE.REASON, reason)
                        .set(ONE_MORE.LET_BY_ID, Acting.now().accountId())
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    private static OneMore oneMore(OneMoreRecord row) {
        return new OneMore(row.getAccountId(), row.getMonday(), row.getAsked());
    }
}
