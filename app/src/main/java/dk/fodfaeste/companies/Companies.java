package dk.fodfaeste.companies;

import static dk.fodfaeste.database.companies.Tables.COMPANY;
import static dk.fodfaeste.database.companies.Tables.NEED;
import static dk.fodfaeste.database.companies.Tables.TASK;
import static dk.fodfaeste.database.companies.Tables.WORKPLACE;

import dk.fodfaeste.catalogue.Catalogue;
import dk.fodfaeste.catalogue.Edition;
import dk.fodfaeste.catalogue.Level;
import dk.fodfaeste.companies.CompanyRepository.Place;
import dk.fodfaeste.platform.database.ReadOnce;
import dk.fodfaeste.platform.web.NotFoundException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Companies, workplaces, tasks and needs of the organisation. */
@Service
@Transactional(readOnly = true)
public class Companies {

    private final CompanyRepository companies;
    private final TaskRepository tasks;
    private final Catalogue catalogue;

    Companies(CompanyRepository companies, TaskRepository tasks, Catalogue catalogue) {
        this.companies = companies;
        this.tasks = tasks;
        this.catalogue = catalogue;
    }

    /** By name, the organisation's own enterprises among them. */
    public List<Company> companies() {
        return companies.companies(DSL.noCondition());
    }

    /** Those that wish to be left alone on the day, and those of the ids. */
    public List<Company> pausedOrThese(LocalDate day, Collection<UUID> ids) {
        return companies.companies(
                COMPANY.PAUSED_UNTIL.ge(day).or(COMPANY.COMPANY_ID.eq(DSL.any(ids.toArray(UUID[]::new)))));
    }

    /** Those of the ids that the organisation knows, by name. */
    List<Company> these(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : companies.companies(COMPANY.COMPANY_ID.in(ids));
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

    /** Those at which somebody new may be asked for: neither they nor their company is closed. */
    public List<Workplace> openWorkplaces() {
        Set<UUID> open = companies().stream()
                .filter(company -> company.closing().isEmpty())
                .map(Company::id)
                .collect(Collectors.toSet());
        return workplaces().stream()
                .filter(workplace -> workplace.closing().isEmpty() && open.contains(workplace.companyId()))
                .toList();
    }

    /** Those of our own enterprises. */
    public List<Workplace> ownWorkplaces() {
        return companies.workplaces(WORKPLACE.COMPANY_ID.in(
                DSL.select(COMPANY.COMPANY_ID).from(COMPANY).where(COMPANY.OWN_ENTERPRISE)));
    }

    /** Those of the ids that the organisation knows, in one question. */
    public List<Workplace> workplaces(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : companies.workplaces(WORKPLACE.WORKPLACE_ID.in(ids));
    }

    /** What those of the ids are called that the organisation knows, in one question. */
    public Map<UUID, String> workplaceNames(Collection<UUID> ids) {
        return companies.workplaces(WORKPLACE.WORKPLACE_ID.in(ids)).stream()
                .collect(Collectors.toMap(Workplace::id, Workplace::name));
    }

    /** What those of the ids are called, in one question; in none, where there is no id. */
    public Map<UUID, String> names(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : companies.companies(COMPANY.COMPANY_ID.in(ids)).stream()
                        .collect(Collectors.toMap(Company::id, Company::name));
    }

    /** The one that has this name or this CVR number; empty where none or more than one has. */
    public Optional<Company> called(String nameOrCvr) {
        String typed = nameOrCvr.strip();
        List<Company> found =
                companies.companies(DSL.lower(COMPANY.NAME).eq(DSL.lower(typed)).or(COMPANY.CVR.eq(typed)));
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    public List<Workplace> workplacesOf(UUID companyId) {
        return companies.workplaces(WORKPLACE.COMPANY_ID.eq(companyId));
    }

    /** @throws NotFoundException when the organisation knows no workplace of this id */
    public Workplace workplace(UUID id) {
        return companies.workplace(id).orElseThrow(() -> notHere(id));
    }

    private static NotFoundException notHere(UUID workplaceId) {
        return new NotFoundException("workplace " + workplaceId);
    }

    /**
     * A workplace with its company and what that has besides, and the names of others, in one question.
     *
     * @param others of which names are wanted; those that the organisation does not know are left out
     * @throws NotFoundException when the organisation knows no workplace of this id
     */
    public Surroundings surroundings(UUID workplaceId, Collection<UUID> others) {
        List<Place> places = companies.places(WORKPLACE
                .COMPANY_ID
                .eq(DSL.select(WORKPLACE.COMPANY_ID).from(WORKPLACE).where(WORKPLACE.WORKPLACE_ID.eq(workplaceId)))
                .or(WORKPLACE.WORKPLACE_ID.eq(DSL.any(others.toArray(UUID[]::new)))));
        Place here = places.stream()
                .filter(place -> place.workplace().id().equals(workplaceId))
                .findFirst()
                .orElseThrow(() -> notHere(workplaceId));
        return new Surroundings(
                here.workplace(),
                here.company(),
                places.stream()
                        .map(Place::workplace)
                        .filter(each -> each.companyId().equals(here.workplace().companyId()))
                        .toList(),
                places.stream().map(Place::workplace).collect(Collectors.toMap(Workplace::id, Workplace::name)));
    }

    /** @param ofCompany all workplaces of the company, by name @param names of these, and of the others that were asked for */
    public record Surroundings(
            Workplace workplace, Company company, List<Workplace> ofCompany, Map<UUID, String> names) {

        public Surroundings {
            ofCompany = List.copyOf(ofCompany);
            names = Map.copyOf(names);
        }
    }

    /** The one of this number, if the organisation knows it. */
    Optional<Workplace> workplaceOf(PNumber number) {
        return companies.workplaces(WORKPLACE.P_NUMBER.eq(number.digits())).stream()
                .findFirst();
    }

    public List<WorkTask> tasks() {
        return tasks.tasks(DSL.noCondition());
    }

    public List<WorkTask> tasksOf(UUID workplaceId) {
        return ReadOnce.isLook() ? tasks.tasksOf(workplaceId) : tasks.tasks(TASK.WORKPLACE_ID.eq(workplaceId));
    }

    /** The tasks of all workplaces of a company. */
    public Map<UUID, List<WorkTask>> tasksByWorkplaceOf(UUID companyId) {
        return tasks
                .tasks(TASK.WORKPLACE_ID.in(
                        DSL.select(WORKPLACE.WORKPLACE_ID).from(WORKPLACE).where(WORKPLACE.COMPANY_ID.eq(companyId))))
                .stream()
                .collect(Collectors.groupingBy(WorkTask::workplaceId));
    }

    /** @throws NotFoundException when the organisation knows no task of this id */
    public WorkTask task(UUID id) {
        return tasks.tasks(TASK.TASK_ID.eq(id)).stream()
                .findFirst()
                .orElseThrow(() -> new NotFoundException("task " + id));
    }

    /** What all workplaces ask, by the edition of the catalogue that is in force: what counts no more is left out. */
    public List<Need> needs() {
        return asking(tasks.needs(DSL.noCondition()));
    }

    /** What the workplace asks, by the edition in force. */
    public List<Need> needsAskedAt(UUID workplaceId) {
        return asking(needsOf(workplaceId));
    }

    private List<Need> asking(List<Need> written) {
        Edition edition = catalogue.edition();
        return written.stream()
                .flatMap(need -> edition.asked(need.dimension(), need.leastBin(), need.edition()).stream()
                        .map(need::asking))
                .toList();
    }

    /** As they were written. */
    public List<Need> needsOf(UUID workplaceId) {
        return tasks.needs(NEED.WORKPLACE_ID.eq(workplaceId));
    }

    public List<Need> needsOfTask(UUID taskId) {
        return tasks.needs(NEED.TASK_ID.eq(taskId));
    }

    /** The dimensions that most tasks of the workplace ask for, the commonest first. */
    public List<String> mostAskedAt(UUID workplaceId, int most) {
        Edition edition = catalogue.edition();
        return tasks.mostAsked(NEED.WORKPLACE_ID.eq(workplaceId), most).stream()
                .flatMap(each -> edition.asked(each.dimension(), each.least(), each.edition()).stream())
                .map(Level::dimension)
                .distinct()
                .limit(most)
                .toList();
    }

    /** Whether the organisation has this company already. */
    public boolean knows(Cvr cvr) {
        return !companies.companies(COMPANY.CVR.eq(cvr.digits())).isEmpty();
    }

    /** @throws NotFoundException when the organisation knows no company of this number */
    Company of(Cvr cvr) {
        return companies.companies(COMPANY.CVR.eq(cvr.digits())).stream()
                .findFirst()
                .orElseThrow(() -> new NotFoundException("company " + cvr.digits()));
    }
}
