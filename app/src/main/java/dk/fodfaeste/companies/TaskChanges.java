package dk.fodfaeste.companies;

import static dk.fodfaeste.database.companies.Tables.NEED;

import dk.fodfaeste.platform.web.ChangedMeanwhileException;
import dk.fodfaeste.platform.web.NotFoundException;
import dk.fodfaeste.platform.web.RefusedException;
import dk.fodfaeste.privacy.AuditLog;
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
