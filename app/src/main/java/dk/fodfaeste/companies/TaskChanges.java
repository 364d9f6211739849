package dk.fodfaeste.companies;

import static dk.fodfaeste.database.companies.Tables.NEED;

import dk.fodfaeste.platform.web.NotFoundException;
import dk.fodfaeste.privacy.AuditLog;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What managers and consultants write into the task inventory; each change stands in the log. */
@Service
@Transactional
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

    /** Writes the task anew. */
    public void change(UUID taskId, WantedTask wanted) {
        WorkTask task = companies.task(taskId);
        repository.change(taskId, wanted);
        logged(task, "task");
    }

    /** A need of the task; one in the same dimension gives way to it. */
    public void need(UUID taskId, WantedNeed wanted) {
        WorkTask task = companies.task(taskId);
        repository.put(task.workplaceId(), taskId, wanted);
        logged(task, "need " + wanted.dimension().id());
    }

    /** A need of the whole workplace; one in the same dimension gives way to it. */
    public void needOfAll(UUID workplaceId, WantedNeed wanted) {
        Workplace workplace = companies.workplace(workplaceId);
        repository.put(workplaceId, null, wanted);
        log.changed("workplace", null, "need " + wanted.dimension().id() + " of " + workplace.pNumber());
    }

    /** @throws NotFoundException when the task has no such need */
    public void remove(UUID taskId, UUID needId) {
        WorkTask task = companies.task(taskId);
        if (!repository.remove(NEED.NEED_ID.eq(needId).and(NEED.TASK_ID.eq(taskId)))) {
            throw new NotFoundException("need " + needId);
        }
        logged(task, "need removed");
    }

    /** @throws NotFoundException when the whole workplace has no such need */
    public void removeOfAll(UUID workplaceId, UUID needId) {
        Workplace workplace = companies.workplace(workplaceId);
        if (!repository.remove(
                NEED.NEED_ID.eq(needId).and(NEED.WORKPLACE_ID.eq(workplaceId)).and(NEED.TASK_ID.isNull()))) {
            throw new NotFoundException("need " + needId);
        }
        log.changed("workplace", null, "need removed of " + workplace.pNumber());
    }

    private void logged(WorkTask task, String what) {
        log.changed(
                "task",
                null,
                what + ": " + task.number() + " at "
                        + companies.workplace(task.workplaceId()).pNumber());
    }
}
