package dk.fodfaeste.companies;

import dk.fodfaeste.engine.patience.Ask;
import dk.fodfaeste.engine.patience.OneMore;
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
    private final OneMoreRepository oneMore;
    private final Companies companies;
    private final AuditLog log;

    Contacts(ContactRepository contacts, OneMoreRepository oneMore, Companies companies, AuditLog log) {
        this.contacts = contacts;
        this.oneMore = oneMore;
        this.companies = companies;
        this.log = log;
    }

    /** @param most of those that were had */
    @Transactional(readOnly = true)
    public Spoken of(UUID companyId, int most) {
        return contacts.spoken(companyId, most);
    }

    /**
     * What asked something of them, by company, and what is planned to: a thank-you does not.
     *
     * @param day the first that counts
     * @param today what was planned for an earlier day and not had asked nobody
     */
    @Transactional(readOnly = true)
    public Map<UUID, List<Ask>> asksSince(LocalDate day, LocalDate today) {
        return contacts.asksSince(day, today);
    }

    /** Who was let ask which company once more. @param monday of the first week that counts */
    @Transactional(readOnly = true)
    public Map<UUID, List<OneMore>> oneMoreSince(LocalDate monday) {
        return oneMore.since(monday);
    }

    /** The latest talk with each of the companies, on the day or before: a mail or a thank-you is none. One that nobody has spoken with is not among them. */
    @Transactional(readOnly = true)
    public Map<UUID, LocalDate> latest(Collection<UUID> companies, LocalDate day) {
        return contacts.latest(companies, day);
    }

    /** Writes down that the reader was in touch with the company. @return its id */
    public UUID add(UUID companyId, NewContact contact) {
        Company company = companies.company(companyId);
        UUID id = contacts.add(companyId, contact);
        log.changed("company", null, "contact with " + company.cvr() + " on " + contact.day());
        return id;
    }

    /** @param had the latest first @param planned neither had nor given up, the first first */
    public record Spoken(List<Contact> had, List<PlannedContact> planned) {

        public Spoken {
            had = List.copyOf(had);
            planned = List.copyOf(planned);
        }
    }
}
