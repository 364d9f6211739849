package dk.fodfaeste.demo;

import dk.fodfaeste.companies.Companies;
import dk.fodfaeste.companies.Company;
import dk.fodfaeste.companies.Workplace;
import dk.fodfaeste.matching.openings.Admission;
import dk.fodfaeste.matching.openings.Admission.State;
import dk.fodfaeste.matching.openings.Admissions;
import dk.fodfaeste.placements.Instrument;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Two workplaces for which the plan has nobody: one takes those alone for whom it asks, one has a pause until the new year. */
@Component
class DemoAdmissions {

    private final Companies companies;
    private final Admissions admissions;
    private final Clock clock;

    DemoAdmissions(Companies companies, Admissions admissions, Clock clock) {
        this.companies = companies;
        this.admissions = admissions;
        this.clock = clock;
    }

    /** @param planned workplaces that the plan has somebody for */
    void begin(Set<UUID> planned) {
        Set<UUID> own = companies.companies().stream()
                .filter(Company::ownEnterprise)
                .map(Company::id)
                .collect(Collectors.toSet());
        Set<UUID> withTasks =
                companies.tasks().stream().map(task -> task.workplaceId()).collect(Collectors.toSet());
        List<UUID> others = companies.openWorkplaces().stream()
                .filter(workplace -> !own.contains(workplace.companyId())
                        && withTasks.contains(workplace.id())
                        && !planned.contains(workplace.id()))
                .sorted(Comparator.comparing(Workplace::pNumber))
                .map(Workplace::id)
                .limit(2)
                .toList();
        LocalDate today = LocalDate.now(clock);
        List<Admission> said = List.of(
                new Admission(
                        State.INVITED_ONLY,
                        Optional.of(today.plusWeeks(6)),
                        Optional.of(today.plusWeeks(2)),
                        Optional.of(Instrument.WORK_PLACEMENT)),
                new Admission(
                        State.PAUSED,
                        Optional.of(LocalDate.of(today.getYear() + 1, 1, 3)),
                        Optional.empty(),
                        Optional.empty()));
        for (int index = 0; index < others.size(); index++) {
            admissions.say(others.get(index), Optional.empty(), 0, said.get(index));
        }
    }
}
