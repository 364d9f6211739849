package dk.fodfaeste.companies;

import static dk.fodfaeste.database.companies.Tables.COMPANY;
import static dk.fodfaeste.database.companies.Tables.PLANNED_CONTACT;

import dk.fodfaeste.database.companies.tables.records.PlannedContactRecord;
import dk.fodfaeste.platform.Acting;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Contacts that are meant to be had. */
@Repository
class PlannedContactRepository {

    private static final Condition OPEN = PLANNED_CONTACT.CONTACT_ID.isNull().and(PLANNED_CONTACT.GIVEN_UP_AT.isNull());

    private final DSLContext database;

    PlannedContactRepository(DSLContext database) {
        this.database = database;
    }

    /** Those of a company as a column, the first first. */
    static Field<List<PlannedContact>> ofCompany(UUID companyId) {
        return DSL.multiset(DSL.selectFrom(PLANNED_CONTACT)
                        .where(PLANNED_CONTACT.COMPANY_ID.eq(companyId).and(OPEN))
                        .orderBy(PLANNED_CONTACT.PLANNED_FOR, PLANNED_CONTACT.PLANNED_AT))
                .convertFrom(rows -> rows.map(PlannedContactRepository::planned));
    }

    /** The first first. */
    List<PlannedContact> of(UUID companyId) {
        return database.selectFrom(PLANNED_CONTACT)
                .where(PLANNED_CONTACT.COMPANY_ID.eq(companyId).and(OPEN))
                .orderBy(PLANNED_CONTACT.PLANNED_FOR, PLANNED_CONTACT.PLANNED_AT)
                .fetch(PlannedContactRepository::planned);
    }

    Optional<PlannedContact> find(UUID companyId, UUID id) {
        return database.selectFrom(PLANNED_CONTACT)
                .where(PLANNED_CONTACT.PLANNED_CONTACT_ID.eq(id))
                .and(PLANNED_CONTACT.COMPANY_ID.eq(companyId))
                .and(OPEN)
                .fetchOptional(PlannedContactRepository::planned);
    }

    /** Of the colleague, until the day; the first first, as a column. */
    static Field<List<Due>> due(UUID accountId, LocalDate until) {
        return of(accountId, PLANNED_CONTACT.PLANNED_FOR.le(until));
    }

    /** The same of these days. */
    static Field<List<Due>> between(UUID accountId, LocalDate first, LocalDate last) {
        return of(accountId, PLANNED_CONTACT.PLANNED_FOR.between(first, last));
    }

    private static Field<List<Due>> of(UUID accountId, Condition when) {
        return DSL.multiset(DSL.select(PLANNED_CONTACT, COMPANY.NAME)
                        .from(PLANNED_CONTACT)
                        .join(COMPANY)
                        .on(COMPANY.COMPANY_ID.eq(PLANNED_CONTACT.COMPANY_ID))
                        .where(PLANNED_CONTACT.ACCOUNT_ID.eq(accountId))
                        .and(when)
                        .and(OPEN)
                        .orderBy(PLANNED_CONTACT.PLANNED_FOR, PLANNED_CONTACT.PLANNED_CONTACT_ID))
                .convertFrom(rows -> rows.map(row -> new Due(planned(row.value1()), row.value2())));
    }

    /** @param company its name */
    record Due(PlannedContact planned, String company) {}

    void add(PlannedContact planned) {
        database.insertInto(PLANNED_CONTACT)
                .set(PLANNED_CONTACT.PLANNED_CONTACT_ID, planned.id())
                .set(PLANNED_CONTACT.ORGANISATION_ID, Acting.now().organisationId())
                .set(PLANNED_CONTACT.COMPANY_ID, planned.companyId())
                .set(PLANNED_CONTACT.ACCOUNT_ID, planned.accountId())
                .set(PLANNED_CONTACT.PLANNED_FOR, planned.day())
                .set(PLANNED_CONTACT.KIND, planned.kind().name())
                .set(PLANNED_CONTACT.ABOUT, planned.about())
                .set(PLANNED_CONTACT.PLANNED_BY_ID, Acting.now().accountId())
                .execute();
    }

    /** @return whether it was open until now */
    boolean had(UUID id, UUID contactId) {
        return database.update(PLANNED_CONTACT)
                        .set(PLANNED_CONTACT.CONTACT_ID, contactId)
                        .where(PLANNED_CONTACT.PLANNED_CONTACT_ID.eq(id).and(OPEN))
                        .execute()
                == 1;
    }

    /** @return whether it was open until now */
    boolean giveUp(UUID companyId, UUID id) {
        return database.update(PLANNED_CONTACT)
                        .set(PLANNED_CONTACT.GIVEN_UP_BY_ID, Acting.now().accountId())
                        .set(PLANNED_CONTACT.GIVEN_UP_AT, DSL.currentOffsetDateTime())
                        .where(PLANNED_CONTACT.PLANNED_CONTACT_ID.eq(id))
                        .and(PLANNED_CONTACT.COMPANY_ID.eq(companyId))
                        .and(OPEN)
                        .execute()
                == 1;
    }

    Map<UUID, Integer> counts() {
        return database.select(PLANNED_CONTACT.ACCOUNT_ID, DSL.count())
                .from(PLANNED_CONTACT)
                .where(OPEN)
                .groupBy(PLANNED_CONTACT.ACCOUNT_ID)
                .fetchMap(PLANNED_CONTACT.ACCOUNT_ID, DSL.count());
    }

    int handOver(UUID from, UUID to) {
        return database.update(PLANNED_CONTACT)
                .set(PLANNED_CONTACT.ACCOUNT_ID, to)
                .where(PLANNED_CONTACT.ACCOUNT_ID.eq(from).and(OPEN))
                .execute();
    }

    private static PlannedContact planned(PlannedContactRecord row) {
        return new PlannedContact(
                row.getPlannedContactId(),
                row.getCompanyId(),
                row.getAccountId(),
                row.getPlannedFor(),
                ContactKind.valueOf(row.getKind()),
                row.getAbout());
    }
}
