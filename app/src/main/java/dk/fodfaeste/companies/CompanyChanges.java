package dk.fodfaeste.companies;

import dk.fodfaeste.privacy.AuditLog;
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

    CompanyChanges(CompanyRepository repository, Companies companies, AuditLog log) {
        this.repository = repository;
        this.companies = companies;
        this.log = log;
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
}
