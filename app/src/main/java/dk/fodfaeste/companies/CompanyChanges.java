package dk.fodfaeste.companies;

import dk.fodfaeste.platform.web.RefusedException;
import dk.fodfaeste.privacy.AuditLog;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What managers and consultants write about companies and workplaces; each change stands in the log. Whoever changes says which version
 * they saw, and is refused with a {@link dk.fodfaeste.platform.web.ChangedMeanwhileException} when there is another one.
 */
@Service
@Transactional(noRollbackFor = RefusedException.class)
public class CompanyChanges {

    private final CompanyRepository repository;
    private final ContactPersonRepository persons;
    private final WorkplaceMoves moves;
    private final Companies companies;
    private final AuditLog log;
    private final Clock clock;

    CompanyChanges(
            CompanyRepository repository,
            ContactPersonRepository persons,
            WorkplaceMoves moves,
            Companies companies,
            AuditLog log,
            Clock clock) {
        this.repository = repository;
        this.persons = persons;
        this.moves = moves;
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

    public void change(UUID companyId, int seen, CompanyFacts facts) {
        Company company = companies.company(companyId);
        repository.change(companyId, seen, facts);
        log.changed("company", null, "facts of " + company.cvr());
    }

    /** The company's own wishes, as it told them last. */
    public void wish(UUID companyId, int seen, Wishes wishes) {
        Company company = companies.company(companyId);
        repository.change(companyId, seen, wishes);
        log.changed("company", null, "wishes of " + company.cvr());
    }

    /**
     * @return the id of the new workplace
     * @throws RefusedException when there is one of this number since
     */
    public UUID add(UUID companyId, NewWorkplace workplace) {
        UUID id = repository
                .add(companyId, workplace)
                .orElseThrow(() -> new RefusedException("workplace.wrong.knownSince"));
        log.changed("workplace", null, "new workplace " + workplace.pNumber().digits());
        return id;
    }

    /**
     * Name, address and whose it is; what runs there goes with it.
     *
     * @param movedOn the day from which another company has it; today where nobody said
     * @throws RefusedException when it cannot be the other company's from that day
     */
    public void change(UUID workplaceId, int seen, WorkplaceFacts facts, Optional<LocalDate> movedOn) {
        Workplace workplace = companies.workplace(workplaceId);
        Company company = companies.of(facts.company());
        LocalDate day = movedOn.orElse(LocalDate.now(clock));
        Company before = companies.company(workplace.companyId());
        if (!company.id().equals(before.id())) {
            moves.check(workplace, before, company, day);
        }
        repository.change(workplaceId, seen, facts, company.id());
        log.changed("workplace", null, "facts of " + workplace.pNumber());
        if (!company.id().equals(workplace.companyId())) {
            persons.move(workplaceId, company.id());
            moves.keep(workplace, before, company, day);
            log.changed("workplace", null, workplace.pNumber() + " moved to " + company.cvr());
        }
    }

    /** Places and full-time equivalents of a workplace. */
    public void capacity(UUID workplaceId, int seen, Capacity capacity) {
        Workplace workplace = companies.workplace(workplaceId);
        repository.change(workplaceId, seen, capacity);
        log.changed("workplace", null, "places and full-time equivalents of " + workplace.pNumber());
    }

    /** The ordinary employees of a whole company, month by month. */
    public void countCompany(UUID companyId, int seen, SortedMap<YearMonth, BigDecimal> byMonth) {
        Company company = companies.company(companyId);
        repository.countCompany(companyId, seen, byMonth);
        log.changed("company", null, "employees by month of " + company.cvr());
    }

    /** The ordinary employees of a workplace, month by month. */
    public void countWorkplace(UUID workplaceId, int seen, SortedMap<YearMonth, BigDecimal> byMonth) {
        Workplace workplace = companies.workplace(workplaceId);
        repository.countWorkplace(workplaceId, seen, byMonth);
        log.changed("workplace", null, "employees by month of " + workplace.pNumber());
    }

    /** From today nobody new is asked there; what runs stays. The same twice is once. */
    public void close(UUID companyId, int seen, Closing.Reason reason) {
        Company company = companies.company(companyId);
        if (!isClosedFor(reason, company.closing())) {
            LocalDate on = company.closing().map(Closing::on).orElse(LocalDate.now(clock));
            repository.close(companyId, seen, Optional.of(new Closing(on, reason)));
            log.changed("company", null, company.cvr() + " closed, " + reason);
        }
    }

    private static boolean isClosedFor(Closing.Reason reason, Optional<Closing> before) {
        return before.map(Closing::reason).equals(Optional.of(reason));
    }

    public void open(UUID companyId, int seen) {
        Company company = companies.company(companyId);
        if (company.closing().isPresent()) {
            repository.close(companyId, seen, Optional.empty());
            log.changed("company", null, company.cvr() + " opened again");
        }
    }

    /** As {@link #close}, of one workplace. */
    public void closeWorkplace(UUID workplaceId, int seen, Closing.Reason reason) {
        Workplace workplace = companies.workplace(workplaceId);
        if (!isClosedFor(reason, workplace.closing())) {
            LocalDate on = workplace.closing().map(Closing::on).orElse(LocalDate.now(clock));
            repository.closeWorkplace(workplaceId, seen, Optional.of(new Closing(on, reason)));
            log.changed("workplace", null, workplace.pNumber() + " closed, " + reason);
        }
    }

    public void openWorkplace(UUID workplaceId, int seen) {
        Workplace workplace = companies.workplace(workplaceId);
        if (workplace.closing().isPresent()) {
            repository.closeWorkplace(workplaceId, seen, Optional.empty());
            log.changed("workplace", null, workplace.pNumber() + " opened again");
        }
    }
}
