package dk.fodfaeste.companies;

import dk.fodfaeste.companies.ContactPerson.ContactPersonFacts;
import dk.fodfaeste.platform.web.NotFoundException;
import dk.fodfaeste.privacy.AuditLog;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whom we speak with at a company besides the one whom it named first. */
@Service
@Transactional
public class ContactPersons {

    private static final String SUBJECT = "company";

    private final ContactPersonRepository persons;
    private final Companies companies;
    private final AuditLog log;

    ContactPersons(ContactPersonRepository persons, Companies companies, AuditLog log) {
        this.persons = persons;
        this.companies = companies;
        this.log = log;
    }

    /** By name. */
    @Transactional(readOnly = true)
    public List<ContactPerson> of(UUID companyId) {
        return persons.ofCompany(companyId);
    }

    /** Those of whom we know a telephone or an e-mail, by name. */
    @Transactional(readOnly = true)
    public List<ContactPerson> reachableOf(UUID companyId) {
        return persons.ofCompany(companyId).stream()
                .filter(each -> each.facts().email().or(each.facts()::phone).isPresent())
                .toList();
    }

    /** Whom the employees chose at the workplace, or at its company. */
    @Transactional(readOnly = true)
    public Optional<ContactPerson> representative(Workplace workplace) {
        return persons.representative(workplace);
    }

    /** @throws NotFoundException when the company has no such contact */
    @Transactional(readOnly = true)
    public ContactPerson person(UUID companyId, UUID id) {
        return persons.person(id)
                .filter(each -> each.companyId().equals(companyId))
                .orElseThrow(() -> new NotFoundException("contact person " + id));
    }

    public void add(UUID companyId, ContactPersonFacts facts) {
        Company company = companies.company(companyId);
        persons.add(companyId, facts);
        log.changed(SUBJECT, null, "new contact person of " + company.cvr());
    }

    /** @throws dk.fodfaeste.platform.web.ChangedMeanwhileException when there is another version than the writer saw */
    void change(ContactPerson person, int seen, ContactPersonFacts facts) {
        Company company = companies.company(person.companyId());
        persons.change(person.id(), seen, facts);
        log.changed(SUBJECT, null, "contact person of " + company.cvr());
    }

    /** Who is there no more is not kept: what they said stands in the log of contacts. Twice is once. */
    void remove(UUID companyId, UUID id) {
        Company company = companies.company(companyId);
        if (persons.remove(id)) {
            log.changed(SUBJECT, null, "contact person of " + company.cvr() + " removed");
        }
    }
}
