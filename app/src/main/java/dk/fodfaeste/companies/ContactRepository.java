package dk.fodfaeste.companies;

import static dk.fodfaeste.database.companies.Tables.CONTACT;

import dk.fodfaeste.database.companies.tables.records.ContactRecord;
import dk.fodfaeste.platform.Acting;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    List<Contact> contactsOf(UUID companyId, int most) {
        return database.selectFrom(CONTACT)
                .where(CONTACT.COMPANY_ID.eq(companyId))
                .orderBy(CONTACT.CONTACTED_ON.desc(), CONTACT.CREATED_AT.desc(), CONTACT.CONTACT_ID)
                .limit(most)
                .fetch(ContactRepository::contact);
    }

    Map<UUID, List<Contact>> since(LocalDate day) {
        return database.selectFrom(CONTACT)
                .where(CONTACT.CONTACTED_ON.ge(day))
                .and(CONTACT.KIND.isDistinctFrom(ContactKind.THANKS.name()))
                .fetchGroups(CONTACT.COMPANY_ID, ContactRepository::contact);
    }

    Map<UUID, LocalDate> latest(Collection<UUID> companies, LocalDate day) {
        var latest = DSL.max(CONTACT.CONTACTED_ON);
        return database.select(CONTACT.COMPANY_ID, latest)
                .from(CONTACT)
                .where(CONTACT.CONTACTED_ON.le(day))
                .and(CONTACT.KIND.isNull().or(CONTACT.KIND.notIn(ContactKind.MAIL.name(), ContactKind.THANKS.name())))
                .and(CONTACT.COMPANY_ID.eq(DSL.any(companies.toArray(UUID[]::new))))
                .groupBy(CONTACT.COMPANY_ID)
                .fetchMap(CONTACT.COMPANY_ID, latest);
    }

    void add(UUID companyId, NewContact contact) {
        database.insertInto(CONTACT)
                .set(CONTACT.CONTACT_ID, UUID.randomUUID())
                .set(CONTACT.ORGANISATION_ID, Acting.now().organisationId())
                .set(CONTACT.COMPANY_ID, companyId)
                .set(CONTACT.ACCOUNT_ID, Acting.now().accountId())
                .set(CONTACT.CONTACTED_ON, contact.day())
                .set(CONTACT.KIND, contact.kind().map(Enum::name).orElse(null))
                .set(CONTACT.ABOUT, contact.about())
                .set(CONTACT.RESULT, contact.result().orElse(null))
                .execute();
    }

    private static Contact contact(ContactRecord row) {
        return new Contact(
                row.getContactId(),
                row.getAccountId(),
                row.getContactedOn(),
                Optional.ofNullable(row.getKind()).map(ContactKind::valueOf),
                row.getAbout(),
                Optional.ofNullable(row.getResult()));
    }
}
