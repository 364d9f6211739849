package dk.fodfaeste.companies;

import dk.fodfaeste.privacy.AuditLog;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The contact log: what keeps a company from being asked more often than it wants. */
@Service
@Transactional
public class Contacts {

    private final ContactRepository contacts;
    private final Companies companies;
    private final AuditLog log;

    Contacts(ContactRepository contacts, Companies companies, AuditLog log) {
        this.contacts = contacts;
        this.companies = companies;
        this.log = log;
    }

    /** Newest first, so many of them. */
    @Transactional(readOnly = true)
    public List<Contact> of(UUID companyId, int most) {
        return contacts.contactsOf(companyId, most);
    }

    /** What asked something of them, by company: a thank-you does not. @param day the first that counts */
    @Transactional(readOnly = true)
    public Map<UUID, List<Contact>> since(LocalDate day) {
        return contacts.since(day);
    }

    /** The latest talk with each of the companies, on the day or before: a mail or a thank-you is none. One that nobody has spoken with is not among them. */
    @Transactional(readOnly = true)
    public Map<UUID, LocalDate> latest(Collection<UUID> companies, LocalDate day) {
        return contacts.latest(companies, day);
    }

    /** Writes down that the reader was in touch with the company. */
    public void add(UUID companyId, NewContact contact) {
        Company company = companies.company(companyId);
        contacts.add(companyId, contact);
        log.changed("company", null, "contact with " + company.cvr() + " on " + contact.day());
    }
}
