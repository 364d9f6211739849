package dk.fodfaeste.companies;

import dk.fodfaeste.privacy.AuditLog;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What managers and consultants write about companies and workplaces; each change stands in the log. */
@Service
@Transactional
public class CompanyChanges {

    private final CompanyRepository repository;
    private final Companies companies;
    private final AuditLog log;
    private final Clock clock;

    CompanyChanges(CompanyRepository repository, Companies companies, AuditLog log, Clock clock) {
        this.repository = repository;
        this.companies = companies;
        this.log = log;
        this.clock = clock;
    }

    /** @return the id of the new company */
    public UUID add(NewCompany company) {
        UUID id = repository.add(company);
        log.changed("company", null, "new company " + company.cvr().digits());
        return id;
    }

    /** The company's own wishes, as it told them last. */
    public void wish(UUID companyId, Wishes wishes) {
        Company company = companies.company(companyId);
        repository.change(companyId, wishes);
        log.changed("company", null, "wishes of " + company.cvr());
    }

    /** Places and full-time equivalents of a workplace. */
    public void capacity(UUID workplaceId, Capacity capacity) {
        Workplace workplace = companies.workplace(workplaceId);
        repository.change(workplaceId, capacity);
        log.changed("workplace", null, "places and full-time equivalents of " + workplace.pNumber());
    }

    /** From today nobody new is asked there; what runs stays. Closed already, it stays as it was. */
    public void close(UUID companyId, Closing.Reason reason) {
        Company company = companies.company(companyId);
        if (company.closing().isEmpty()) {
            repository.close(companyId, Optional.of(new Closing(LocalDate.now(clock), reason)));
            log.changed("company", null, company.cvr() + " closed, " + reason);
        }
    }

    public void open(UUID companyId) {
        Company company = companies.company(companyId);
        if (company.closing().isPresent()) {
            repository.close(companyId, Optional.empty());
            log.changed("company", null, company.cvr() + " opened again");
        }
    }

    /** As {@link #close}, of one workplace. */
    public void closeWorkplace(UUID workplaceId, Closing.Reason reason) {
        Workplace workplace = companies.workplace(workplaceId);
        if (workplace.closing().isEmpty()) {
            repository.closeWorkplace(workplaceId, Optional.of(new Closing(LocalDate.now(clock), reason)));
            log.changed("workplace", null, workplace.pNumber() + " closed, " + reason);
        }
    }

    public void openWorkplace(UUID workplaceId) {
        Workplace workplace = companies.workplace(workplaceId);
        if (workplace.closing().isPresent()) {
            repository.closeWorkplace(workplaceId, Optional.empty());
            log.changed("workplace", null, workplace.pNumber() + " opened again");
        }
    }
}
