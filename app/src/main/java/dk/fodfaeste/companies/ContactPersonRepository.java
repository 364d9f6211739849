package dk.fodfaeste.companies;

import static dk.fodfaeste.database.companies.Tables.CONTACT_PERSON;

import dk.fodfaeste.companies.ContactPerson.ContactPersonFacts;
import dk.fodfaeste.database.companies.tables.records.ContactPersonRecord;
import dk.fodfaeste.platform.Acting;
import dk.fodfaeste.platform.Danish;
import dk.fodfaeste.platform.database.Versions;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Whom we speak with at the companies, as they lie. */
@Repository
class ContactPersonRepository {

    private final DSLContext database;
    private final Versions versions;

    ContactPersonRepository(DSLContext database, Versions versions) {
        this.database = database;
        this.versions = versions;
    }

    List<ContactPerson> ofCompany(UUID companyId) {
        return persons(CONTACT_PERSON.COMPANY_ID.eq(companyId));
    }

    Optional<ContactPerson> person(UUID id) {
        return persons(CONTACT_PERSON.CONTACT_PERSON_ID.eq(id)).stream().findFirst();
    }

    private List<ContactPerson> persons(Condition which) {
        return database.selectFrom(CONTACT_PERSON)
                .where(which)
                .orderBy(Danish.order(CONTACT_PERSON.NAME), CONTACT_PERSON.CONTACT_PERSON_ID)
                .fetch(ContactPersonRepository::person);
    }

    private static ContactPerson person(ContactPersonRecord row) {
        return new ContactPerson(
                row.getContactPersonId(),
                row.getCompanyId(),
                new ContactPersonFacts(
                        row.getName(),
                        ContactRole.valueOf(row.getContactRole()),
                        Optional.ofNullable(row.getWorkplaceId()),
                        Optional.ofNullable(row.getEmail()),
                        Optional.ofNullable(row.getPhone())),
                row.getVersion());
    }

    /** Who speaks for the employees of a workplace: its own before the company's. */
    Optional<ContactPerson> representative(Workplace workplace) {
        return database.selectFrom(CONTACT_PERSON)
                .where(CONTACT_PERSON.COMPANY_ID.eq(workplace.companyId()))
                .and(CONTACT_PERSON.CONTACT_ROLE.eq(ContactRole.REPRESENTATIVE.name()))
                .and(CONTACT_PERSON.WORKPLACE_ID.eq(workplace.id()).or(CONTACT_PERSON.WORKPLACE_ID.isNull()))
                .orderBy(CONTACT_PERSON.WORKPLACE_ID.isNull(), CONTACT_PERSON.CREATED_AT)
                .limit(1)
                .fetchOptional(ContactPersonRepository::person);
    }

    void add(UUID companyId, ContactPersonFacts facts) {
        database.insertInto(CONTACT_PERSON)
                .set(CONTACT_PERSON.CONTACT_PERSON_ID, UUID.randomUUID())
                .set(CONTACT_PERSON.ORGANISATION_ID, Acting.now().organisationId())
                .set(CONTACT_PERSON.COMPANY_ID, companyId)
                .set(told(facts))
                .execute();
    }

    void change(UUID id, int seen, ContactPersonFacts facts) {
        versions.write(
                database.update(CONTACT_PERSON).set(told(facts)),
                CONTACT_PERSON,
                CONTACT_PERSON.CONTACT_PERSON_ID.eq(id),
                seen);
    }

    private static ContactPersonRecord told(ContactPersonFacts facts) {
        ContactPersonRecord row = new ContactPersonRecord();
        row.setName(facts.name());
        row.setContactRole(facts.role().name());
        row.setWorkplaceId(facts.workplaceId().orElse(null));
        row.setEmail(facts.email().orElse(null));
        row.setPhone(facts.phone().orElse(null));
        return row;
    }

    /** Those of a workplace go with it to another company. */
    void move(UUID workplaceId, UUID companyId) {
        database.update(CONTACT_PERSON)
                .set(CONTACT_PERSON.COMPANY_ID, companyId)
                .where(CONTACT_PERSON.WORKPLACE_ID.eq(workplaceId))
                .execute();
    }

    /** @return whether they were there */
    boolean remove(UUID id) {
        return database.deleteFrom(CONTACT_PERSON)
                        .where(CONTACT_PERSON.CONTACT_PERSON_ID.eq(id))
                        .execute()
                == 1;
    }
}
