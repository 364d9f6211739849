package dk.fodfaeste.matching.openings;

import dk.fodfaeste.companies.Companies;
import dk.fodfaeste.companies.Company;
import dk.fodfaeste.companies.Need;
import dk.fodfaeste.companies.WorkTask;
import dk.fodfaeste.companies.Workplace;
import dk.fodfaeste.engine.findout.DiscoveryTask;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The tasks of the organisation's own enterprises: whoever does one is seen in all that it and its workplace ask for. */
@Component
public class DiscoveryTasks {

    private final Companies companies;

    DiscoveryTasks(Companies companies) {
        this.companies = companies;
    }

    /** Tasks of one name at an enterprise are one; the enterprise is called by its workplace's name. */
    public List<DiscoveryTask> all() {
        Set<UUID> own = companies.companies().stream()
                .filter(Company::ownEnterprise)
                .map(Company::id)
                .collect(Collectors.toSet());
        Map<UUID, List<WorkTask>> tasks =
                companies.tasks().stream().collect(Collectors.groupingBy(WorkTask::workplaceId));
        Map<UUID, List<Need>> needs = companies.needs().stream().collect(Collectors.groupingBy(Need::workplaceId));
        List<DiscoveryTask> found = new ArrayList<>();
        for (Workplace workplace : companies.openWorkplaces()) {
            if (own.contains(workplace.companyId())) {
                shows(tasks.getOrDefault(workplace.id(), List.of()), needs.getOrDefault(workplace.id(), List.of()))
                        .forEach(
                                (name, dimensions) -> found.add(new DiscoveryTask(workplace.name(), name, dimensions)));
            }
        }
        return found;
    }

    private static Map<String, Set<String>> shows(List<WorkTask> tasks, List<Need> needs) {
        Map<String, Set<String>> shows = new TreeMap<>();
        for (WorkTask task : tasks) {
            Set<String> dimensions = shows.computeIfAbsent(task.name(), name -> new HashSet<>());
            needs.stream()
                    .filter(need -> need.taskId().map(task.id()::equals).orElse(true))
                    .forEach(need -> dimensions.add(need.dimension()));
        }
        return shows;
    }
}
