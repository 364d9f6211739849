package dk.fodfaeste.companies;

import static dk.fodfaeste.database.companies.Tables.CONTACT;
import static dk.fodfaeste.database.companies.Tables.PLANNED_CONTACT;

import dk.fodfaeste.companies.Contacts.Spoken;
import dk.fodfaeste.database.companies.tables.records.ContactRecord;
import dk.fodfaeste.engine.patience.Ask;
import dk.fodfaeste.platform.Acting;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Who of ours spoke with which company, when and about what. */
@Repository
class ContactRepository {

    private final DSLContext database;

    ContactRepository(DSLContext database) {
        this.database = database;
    }

    /** So many of those that were had, and all that are planned. */
    Spoken spoken(UUID companyId, int most) {
        Field<List<Contact>> had = DSL.multiset(DSL.selectFrom(CONTACT)
                        .where(CONTACT.COMPANY_ID.eq(companyId))
                        .orderBy(CONTACT.CONTACTED_ON.desc(), CONTACT.CREATED_AT.desc(), CONTACT.CONTACT_ID)
                        .limit(most))
                .convertFrom(rows -> rows.map(ContactRepository::contact));
        return database.select(had, PlannedContactRepository.ofCompany(companyId))
                .fetchSingle(row -> new Spoken(row.value1(), row.value2()));
    }

    /** What was had and what is planned, in one question. */
    Map<UUID, List<Ask>> asksSince(LocalDate day, LocalDate today) {
        LocalDate planned = day.isBefore(today) ? today : day;
        return database.select(CONTACT.COMPANY_ID, CONTACT.ACCOUNT_ID, CONTACT.CONTACTED_ON)
                .from(CONTACT)
                .where(CONTACT.CONTACTED_ON.ge(day))
                .and(CONTACT.KIND.isDistinctFrom(ContactKind.THANKS.name()))
                .unionAll(
                        DSL.select(PLANNED_CONTACT.COMPANY_ID, PLANNED_CONTACT.ACCOUNT_ID, PLANNED_CONTACT.PLANNED_FOR)
                                .from(PLANNED_CONTACT)
                                .where(PLANNED_CONTACT.PLANNED_FOR.ge(planned))
                                .and(PLANNED_CONTACT.KIND.ne(ContactKind.THANKS.name()))
                                .and(PLANNED_CONTACT.CONTACT_ID.isNull())
                                .and(PLANNED_CONTACT.GIVEN_UP_AT.isNull()))
                .fetchGroups(row -> row.value1(), row -> new Ask(row.value2(), row.value3()));
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

    UUID add(UUID companyId, NewContact contact) {
        UUID id = UUID.randomUUID();
        database.insertInto(CONTACT)
                .set(CONTACT.CONTACT_ID, id)
                .set(CONTACT.ORGANISATION_ID, Acting.now().organisationId())
                .set(CONTACT.COMPANY_ID, companyId)
                .set(CONTACT.ACCOUNT_ID, Acting.now().accountId())
                .set(CONTACT.CONTACTED_ON, contact.day())
                .set(CONTACT.KIND, contact.kind().map(Enum::name).orElse(null))
                .set(CONTACT.ABOUT, contact.about())
                .set(CONTACT.RESULT, contact.result().orElse(null))
                .execute();
        return id;
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
