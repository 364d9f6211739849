package dk.fodfaeste.matching.carving;

import dk.fodfaeste.companies.Company;
import dk.fodfaeste.companies.Need;
import dk.fodfaeste.companies.WorkTask;
import dk.fodfaeste.companies.Workplace;
import dk.fodfaeste.engine.carving.CarvedJob;
import dk.fodfaeste.engine.carving.Inventory;
import dk.fodfaeste.engine.carving.InventoryTask;
import dk.fodfaeste.engine.fit.Place;
import dk.fodfaeste.engine.patience.Patience;
import dk.fodfaeste.matching.openings.Admission;
import dk.fodfaeste.matching.openings.Openings;
import dk.fodfaeste.matching.openings.WorkOpening;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A partner's workplace that jobs are carved at.
 *
 * @param place where it is, if its postal code is known
 * @param tasks the inventory without what is part of a job that is kept
 * @param needs of the tasks and of the whole workplace
 */
public record CarvableWorkplace(
        Workplace workplace,
        Company company,
        Patience patience,
        Optional<Place> place,
        List<WorkTask> tasks,
        List<Need> needs) {

    /** Of a task whose relief nobody was asked about: it neither rules the task out nor lifts it. */
    private static final int RELIEF_NOT_ASKED = 1;

    /** What can be laid on a week: the tasks of which both minutes and times a week are known. */
    public Inventory inventory() {
        return new Inventory(
                workplace.id(),
                place,
                engineNeeds(Optional.empty()),
                tasks.stream()
                        .filter(WorkTask::isMeasured)
                        .map(this::inventoryTask)
                        .toList());
    }

    /** The same with these tasks alone, which may be shorter than they are. */
    CarvableWorkplace with(List<WorkTask> these) {
        return new CarvableWorkplace(workplace, company, patience, place, these, needs);
    }

    public List<WorkTask> notMeasured() {
        return tasks.stream().filter(task -> !task.isMeasured()).toList();
    }

    private InventoryTask inventoryTask(WorkTask task) {
        return new InventoryTask(
                task.id().toString(),
                task.name(),
                task.minutes().orElseThrow(),
                task.timesPerWeek().orElseThrow(),
                Openings.task(task).window(),
                task.location(),
                engineNeeds(Optional.of(task.id())),
                Set.of(),
                task.performedBy(),
                task.relief().orElse(RELIEF_NOT_ASKED));
    }

    private List<dk.fodfaeste.engine.fit.Need> engineNeeds(Optional<UUID> taskId) {
        return needs.stream()
                .filter(need -> need.taskId().equals(taskId))
                .map(Openings::need)
                .toList();
    }

    public WorkTask task(InventoryTask task) {
        return Objects.requireNonNull(byId().get(task.id()));
    }

    private Map<String, WorkTask> byId() {
        return tasks.stream().collect(Collectors.toMap(task -> task.id().toString(), Function.identity()));
    }

    /** The job as other openings are: named by its tasks, with their needs. */
    WorkOpening opening(CarvedJob job) {
        List<WorkTask> taken = job.tasks().stream().map(this::task).toList();
        String work = taken.stream().map(WorkTask::name).distinct().collect(Collectors.joining(", "));
        return new WorkOpening(
                job.opening(WorkOpening.id(workplace.id(), work)),
                work,
                workplace,
                company,
                patience,
                Admission.open(),
                taken,
                Openings.strongest(needs, taken));
    }
}
