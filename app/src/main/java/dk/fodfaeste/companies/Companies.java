package dk.fodfaeste.companies;

import static dk.fodfaeste.database.companies.Tables.COMPANY;
import static dk.fodfaeste.database.companies.Tables.NEED;
import static dk.fodfaeste.database.companies.Tables.TASK;
import static dk.fodfaeste.database.companies.Tables.WORKPLACE;

import dk.fodfaeste.platform.web.NotFoundException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Companies, workplaces, tasks and needs of the organisation. */
@Service
@Transactional(readOnly = true)
public class Companies {

    private final CompanyRepository companies;

    Companies(CompanyRepository companies) {
        this.companies = companies;
    }

    /** By name, the organisation's own enterprises among them. */
    public List<Company> companies() {
        return companies.companies(DSL.noCondition());
    }

    /** @throws NotFoundException when the organisation knows no company of this id */
    public Company company(UUID id) {
        return companies.companies(COMPANY.COMPANY_ID.eq(id)).stream()
                .findFirst()
                .orElseThrow(() -> new NotFoundException("company " + id));
    }

    public List<Workplace> workplaces() {
        return companies.workplaces(DSL.noCondition());
    }

    public List<Workplace> workplacesOf(UUID companyId) {
        return companies.workplaces(WORKPLACE.COMPANY_ID.eq(companyId));
    }

    /** @throws NotFoundException when the organisation knows no workplace of this id */
    public Workplace workplace(UUID id) {
        return companies.workplaces(WORKPLACE.WORKPLACE_ID.eq(id)).stream()
                .findFirst()
                .orElseThrow(() -> new NotFoundException("workplace " + id));
    }

    public List<WorkTask> tasks() {
        return companies.tasks(DSL.noCondition());
    }

    public List<WorkTask> tasksOf(UUID workplaceId) {
        return companies.tasks(TASK.WORKPLACE_ID.eq(workplaceId));
    }

    public List<Need> needs() {
        return companies.needs(DSL.noCondition());
    }

    public List<Need> needsOf(UUID workplaceId) {
        return companies.needs(NEED.WORKPLACE_ID.eq(workplaceId));
    }

    /** How often each company was contacted from the day on. */
    public Map<UUID, Integer> contactsSince(LocalDate day) {
        return companies.contactsSince(day);
    }
}
