package dk.fodfaeste.companies;

import static dk.fodfaeste.database.companies.Tables.NEED;

import dk.fodfaeste.platform.web.ChangedMeanwhileException;
import dk.fodfaeste.platform.web.NotFoundException;
import dk.fodfaeste.platform.web.RefusedException;
import dk.fodfaeste.privacy.AuditLog;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.UUID;
import org.jooq.Condition;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What managers and consultants write into the task inventory; each change stands in the log. */
@Service
@Transactional(noRollbackFor = RefusedException.class)
public class TaskChanges {

    private final TaskRepository repository;
    private final Companies companies;
    private final AuditLog log;

    TaskChanges(TaskRepository repository, Companies companies, AuditLog log) {
        this.repository = repository;
        this.companies = companies;
        this.log = log;
    }

    /** @return the id of the new task */
    public UUID add(UUID workplaceId, WantedTask wanted) {
        Workplace workplace = companies.workplace(workplaceId);
        UUID id = repository.add(workplaceId, wanted);
        log.changed("task", null, "new task " + companies.task(id).number() + " at " + workplace.pNumber());
        return id;
    }

    /** Writes the task anew. @throws ChangedMeanwhileException when there is another version than the writer saw */
    public void change(UUID taskId, int seen, WantedTask wanted) {
        WorkTask task = companies.task(taskId);
        repository.change(taskId, seen, wanted);
        logged(task, "task");
    }

    /**
     * Nobody else changes or takes the tasks until this transaction ends.
     *
     * @return whether each is still as it was seen
     */
    public boolean hold(Collection<WorkTask> seen) {
        Map<UUID, Integer> now = repository.hold(seen.stream().map(WorkTask::id).toList());
        return seen.stream().allMatch(task -> Objects.equals(now.get(task.id()), task.version()));
    }

    /**
     * Cuts a part out of a task: a task of its own with the needs of the whole, and the rest stays. One of the two numbers is that of the task.
     *
     * @param minutes of the part for one time @param timesPerWeek of the part
     * @return the id of the part
     * @throws ChangedMeanwhileException when there is another version than the writer saw
     */
    public UUID cut(WorkTask task, int minutes, int timesPerWeek) {
        int most = task.minutes().orElseThrow();
        int mostTimes = task.timesPerWeek().orElseThrow();
        boolean shorter = minutes < most && timesPerWeek == mostTimes;
        boolean lessOften = minutes == most && timesPerWeek < mostTimes;
        if (minutes < 1 || timesPerWeek < 1 || shorter == lessOften) {
            throw new IllegalArgumentException("no part of task " + task.number());
        }
        UUID part = repository.add(task.workplaceId(), measured(task, minutes, timesPerWeek));
        repository.copyNeeds(task.id(), part);
        log.changed(
                "task",
                null,
                "new task " + companies.task(part).number() + " at "
                        + companies.workplace(task.workplaceId()).pNumber());
        change(
                task.id(),
                task.version(),
                shorter ? measured(task, most - minutes, mostTimes) : measured(task, most, mostTimes - timesPerWeek));
        return part;
    }

    private static WantedTask measured(WorkTask task, int minutes, int timesPerWeek) {
        return new WantedTask(
                task.name(),
                OptionalInt.of(minutes),
                OptionalInt.of(timesPerWeek),
                task.days(),
                task.earliest(),
                task.latest(),
                task.location(),
                task.performedBy(),
                task.relief());
    }

    /**
     * A need of the task; one in the same dimension gives way to it.
     *
     * @param seen version of that one; 0 where there was none
     * @throws ChangedMeanwhileException when there is another version than the writer saw
     */
    public void need(UUID taskId, int seen, WantedNeed wanted) {
        WorkTask task = companies.task(taskId);
        repository.put(task.workplaceId(), taskId, seen, wanted);
        logged(task, "need " + wanted.dimension().id());
    }

    /** As {@link #need}, of the whole workplace. */
    public void needOfAll(UUID workplaceId, int seen, WantedNeed wanted) {
        Workplace workplace = companies.workplace(workplaceId);
        repository.put(workplaceId, null, seen, wanted);
        log.changed("workplace", null, "need " + wanted.dimension().id() + " of " + workplace.pNumber());
    }

    /**
     * @throws NotFoundException when the task has no such need
     * @throws RefusedException when somebody changed it since the writer saw it
     */
    public void remove(UUID taskId, UUID needId, int seen) {
        WorkTask task = companies.task(taskId);
        remove(NEED.NEED_ID.eq(needId).and(NEED.TASK_ID.eq(taskId)), seen);
        logged(task, "need removed");
    }

    /** As {@link #remove}, of the whole workplace. */
    public void removeOfAll(UUID workplaceId, UUID needId, int seen) {
        Workplace workplace = companies.workplace(workplaceId);
        remove(NEED.NEED_ID.eq(needId).and(NEED.WORKPLACE_ID.eq(workplaceId)).and(NEED.TASK_ID.isNull()), seen);
        log.changed("workplace", null, "need removed of " + workplace.pNumber());
    }

    private void remove(Condition need, int seen) {
        if (repository.needs(need).isEmpty()) {
            throw new NotFoundException("need");
        }
        try {
            repository.remove(need, seen);
        } catch (ChangedMeanwhileException changed) {
            throw new RefusedException("need.changedMeanwhile");
        }
    }

    private void logged(WorkTask task, String what) {
        log.changed(
                "task",
                null,
                what + ": " + task.number() + " at "
                        + companies.workplace(task.workplaceId()).pNumber());
    }
}
