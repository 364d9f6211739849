package dk.fodfaeste.matching.openings;

import dk.fodfaeste.catalogue.Geography;
import dk.fodfaeste.companies.Companies;
import dk.fodfaeste.companies.Company;
import dk.fodfaeste.companies.CompanyPatience;
import dk.fodfaeste.companies.CompanyPatience.Standing;
import dk.fodfaeste.companies.Need;
import dk.fodfaeste.companies.WorkTask;
import dk.fodfaeste.companies.Workplace;
import dk.fodfaeste.engine.fit.Needs;
import dk.fodfaeste.engine.fit.Opening;
import dk.fodfaeste.engine.fit.Place;
import dk.fodfaeste.engine.fit.Strength;
import dk.fodfaeste.engine.fit.Task;
import dk.fodfaeste.engine.fit.TimeWindow;
import dk.fodfaeste.engine.patience.Patience;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * What could be done at the companies: the tasks of one name at a workplace are one opening, but those of a carved job that is kept are
 * one with its name. Own enterprises have none.
 */
@Component
public class Openings {

    private static final LocalTime DAY_BEGINS = LocalTime.MIDNIGHT;
    private static final LocalTime DAY_ENDS = LocalTime.of(23, 59);

    private final Companies companies;
    private final CompanyPatience patience;
    private final SavedJobs savedJobs;
    private final Admissions admissions;
    private final Geography geography;
    private final Clock clock;

    Openings(
            Companies companies,
            CompanyPatience patience,
            SavedJobs savedJobs,
            Admissions admissions,
            Geography geography,
            Clock clock) {
        this.companies = companies;
        this.patience = patience;
        this.savedJobs = savedJobs;
        this.admissions = admissions;
        this.geography = geography;
        this.clock = clock;
    }

    public List<WorkOpening> all() {
        Map<UUID, Company> partners = companies.companies().stream()
                .filter(company -> !company.ownEnterprise())
                .collect(Collectors.toMap(Company::id, Function.identity()));
        Map<UUID, List<WorkTask>> tasks =
                companies.tasks().stream().collect(Collectors.groupingBy(WorkTask::workplaceId));
        Map<UUID, List<Need>> needs = companies.needs().stream().collect(Collectors.groupingBy(Need::workplaceId));
        Map<UUID, String> carved = new HashMap<>();
        savedJobs.all().forEach(job -> job.tasks().forEach(task -> carved.put(task, job.work())));
        LocalDate today = LocalDate.now(clock);
        Map<UUID, Standing> standings = patience.on(today);
        Map<UUID, Map<Optional<String>, Admission>> said = admissions.all();
        List<WorkOpening> openings = new ArrayList<>();
        for (Workplace workplace : companies.openWorkplaces()) {
            Company company = partners.get(workplace.companyId());
            if (company != null) {
                openings.addAll(at(
                        workplace,
                        company,
                        Objects.requireNonNull(standings.get(company.id())).patience(),
                        tasks.getOrDefault(workplace.id(), List.of()),
                        carved,
                        work -> admission(said.getOrDefault(workplace.id(), Map.of()), work, today),
                        needs.getOrDefault(workplace.id(), List.of())));
            }
        }
        return openings;
    }

    private static Admission admission(Map<Optional<String>, Admission> said, String work, LocalDate today) {
        return said.getOrDefault(Optional.of(work), Admission.open())
                .on(today)
                .within(said.getOrDefault(Optional.<String>empty(), Admission.open())
                        .on(today));
    }

    /** @param carved the name of the job that a task was carved into @param admissions by the name of the work */
    private List<WorkOpening> at(
            Workplace workplace,
            Company company,
            Patience patience,
            List<WorkTask> tasks,
            Map<UUID, String> carved,
            Function<String, Admission> admissions,
            List<Need> needs) {
        Map<String, List<WorkTask>> byName = tasks.stream()
                .collect(Collectors.groupingBy(
                        task -> carved.getOrDefault(task.id(), task.name()), TreeMap::new, Collectors.toList()));
        Optional<Place> place = place(workplace);
        List<WorkOpening> openings = new ArrayList<>();
        byName.forEach((name, same) -> {
            List<Need> asked = strongest(needs, same);
            Admission admission = admissions.apply(name);
            Opening opening = new Opening(
                    WorkOpening.id(workplace.id(), name),
                    workplace.id(),
                    same.stream().map(Openings::task).toList(),
                    asked.stream().map(Openings::need).toList(),
                    place,
                    Set.of(),
                    patience instanceof Patience.Paused || admission.isPaused());
            openings.add(new WorkOpening(opening, name, workplace, company, patience, admission, same, asked));
        });
        return openings;
    }

    public Optional<Place> place(Workplace workplace) {
        return geography
                .postalCode(workplace.postalCode().orElse(null))
                .map(code -> new Place(code.latitude(), code.longitude()));
    }

    /** Several tasks may ask the same thing: what is left is what the engine keeps of them, with the words of how it can be adapted. */
    public static List<Need> strongest(List<Need> ofWorkplace, List<WorkTask> tasks) {
        Set<UUID> ids = tasks.stream().map(WorkTask::id).collect(Collectors.toSet());
        Map<dk.fodfaeste.engine.fit.Need, Need> asked = new LinkedHashMap<>();
        ofWorkplace.stream()
                .filter(need -> need.taskId().map(ids::contains).orElse(true))
                .forEach(need -> asked.putIfAbsent(need(need), need));
        return Needs.strongest(asked.keySet()).stream()
                .map(kept -> Objects.requireNonNull(asked.get(kept)))
                .toList();
    }

    public static Task task(WorkTask task) {
        LocalTime from = task.earliest().orElse(DAY_BEGINS);
        LocalTime until = task.latest().filter(from::isBefore).orElse(DAY_ENDS);
        return new Task(
                task.name(),
                task.minutes().orElse(0),
                task.timesPerWeek().orElse(0),
                new TimeWindow(task.days(), from, until));
    }

    public static dk.fodfaeste.engine.fit.Need need(Need need) {
        return new dk.fodfaeste.engine.fit.Need(
                need.dimension(),
                need.leastBin(),
                Strength.valueOf(need.strength().name()),
                need.adaptable());
    }

    Optional<WorkOpening> find(UUID workplaceId, String work) {
        return all().stream()
                .filter(opening -> Objects.equals(opening.id(), WorkOpening.id(workplaceId, work)))
                .findFirst();
    }
}
