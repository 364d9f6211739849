package dk.fodfaeste.companies;

import static dk.fodfaeste.database.companies.Tables.CONTACT;

import dk.fodfaeste.platform.Acting;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Who of ours spoke with which company, when and about what. */
@Repository
class ContactRepository {

    private final DSLContext database;

    ContactRepository(DSLContext database) {
        this.database = database;
    }

    List<Contact> contactsOf(UUID companyId) {
        return database.selectFrom(CONTACT)
                .where(CONTACT.COMPANY_ID.eq(companyId))
                .orderBy(CONTACT.CONTACTED_ON.desc(), CONTACT.CREATED_AT.desc(), CONTACT.CONTACT_ID)
                .fetch(row ->
                        new Contact(row.getContactId(), row.getAccountId(), row.getContactedOn(), row.getAbout()));
    }

    Map<UUID, Contacts.Sum> sums(YearMonth month) {
        var latest = DSL.max(CONTACT.CONTACTED_ON);
        var inMonth = DSL.count().filterWhere(CONTACT.CONTACTED_ON.between(month.atDay(1), month.atEndOfMonth()));
        return database.select(CONTACT.COMPANY_ID, latest, inMonth)
                .from(CONTACT)
                .groupBy(CONTACT.COMPANY_ID)
                .fetchMap(CONTACT.COMPANY_ID, row -> new Contacts.Sum(row.value2(), row.value3()));
    }

    void add(UUID companyId, LocalDate day, String about) {
        database.insertInto(CONTACT)
                .set(CONTACT.CONTACT_ID, UUID.randomUUID())
                .set(CONTACT.ORGANISATION_ID, Acting.now().organisationId())
                .set(CONTACT.COMPANY_ID, companyId)
                .set(CONTACT.ACCOUNT_ID, Acting.now().accountId())
                .set(CONTACT.CONTACTED_ON, day)
                .set(CONTACT.ABOUT, about)
                .execute();
    }
}
