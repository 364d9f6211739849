package dk.fodfaeste.matching.carving;

import dk.fodfaeste.companies.TaskChanges;
import dk.fodfaeste.engine.carving.CarvedJob;
import dk.fodfaeste.engine.carving.InventoryTask;
import dk.fodfaeste.matching.board.Boards;
import dk.fodfaeste.matching.openings.SavedJob;
import dk.fodfaeste.matching.openings.SavedJob.Sitting;
import dk.fodfaeste.matching.openings.SavedJobs;
import dk.fodfaeste.matching.openings.WorkOpening;
import dk.fodfaeste.platform.web.NotFoundException;
import dk.fodfaeste.platform.web.RefusedException;
import dk.fodfaeste.privacy.AuditLog;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps a carved job, so that it can be held, planned and proposed as any other opening; and takes it apart again. */
@Service
@Transactional
public class JobSaving {

    private final SavedJobs jobs;
    private final Boards boards;
    private final TaskChanges tasks;
    private final AuditLog log;

    JobSaving(SavedJobs jobs, Boards boards, TaskChanges tasks, AuditLog log) {
        this.jobs = jobs;
        this.boards = boards;
        this.tasks = tasks;
        this.log = log;
    }

    /** Whether no other opening of the workplace would have the name; one whose tasks are all in the job gives it up. */
    @Transactional(readOnly = true)
    public boolean isFree(String work, CarvingQuestion question, CarvedJob job) {
        Set<String> taken = job.tasks().stream().map(InventoryTask::id).collect(Collectors.toSet());
        return question.workplace().tasks().stream()
                        .noneMatch(task -> task.name().equals(work)
                                && !taken.contains(task.id().toString()))
                && jobs.at(question.workplace().workplace().id()).stream()
                        .noneMatch(other -> other.work().equals(work));
    }

    /**
     * @param work what it is called, {@linkplain #isFree free}
     * @return what {@link #withdraw} takes back
     * @throws RefusedException when somebody has one of the tasks, or is promised it, or another job took it in the meantime
     */
    public UUID save(String work, CarvingQuestion question, CarvedJob job) {
        return save(
                work,
                question,
                job,
                job.tasks().stream()
                        .map(task -> TaskPart.whole(question.workplace().task(task)))
                        .toList());
    }

    /**
     * The same of a job that takes parts of tasks: what it does not take stays at the workplace as a task of its own.
     *
     * @param parts of every task of the job
     * @throws RefusedException too when a task is not as it was when the job was made
     */
    public UUID save(String work, CarvingQuestion question, CarvedJob job, List<TaskPart> parts) {
        UUID workplace = question.workplace().workplace().id();
        // whoever takes one of the tasks at the same moment waits here, and is told then
        if (!tasks.hold(parts.stream().map(TaskPart::task).toList())) {
            throw new RefusedException("carving.refused.changed");
        }
        Set<UUID> inJobs = jobs.at(workplace).stream()
                .flatMap(other -> other.tasks().stream())
                .collect(Collectors.toSet());
        if (parts.stream().anyMatch(part -> inJobs.contains(part.task().id()))) {
            throw new RefusedException("carving.refused.taken");
        }
        Set<String> taken = boards.now().taken();
        if (job.tasks().stream().anyMatch(task -> taken.contains(WorkOpening.id(workplace, task.name())))) {
            throw new RefusedException("carving.refused.promised");
        }
        UUID id = UUID.randomUUID();
        try {
            jobs.add(new SavedJob(id, workplace, work, question.candidate().id(), week(job, cut(parts))));
        } catch (DuplicateKeyException other) {
            throw new RefusedException("carving.refused.taken");
        }
        log.changed("saved job", question.candidate().id(), "saved " + work);
        return id;
    }

    /** @return by the id of its task, the id of what goes into the job */
    private Map<UUID, UUID> cut(List<TaskPart> parts) {
        return parts.stream()
                .collect(Collectors.toMap(
                        part -> part.task().id(),
                        part -> part.isWhole()
                                ? part.task().id()
                                : tasks.cut(part.task(), part.minutes(), part.timesPerWeek())));
    }

    private static List<Sitting> week(CarvedJob job, Map<UUID, UUID> parts) {
        return job.week().stream()
                .map(sitting -> new Sitting(
                        Objects.requireNonNull(
                                parts.get(UUID.fromString(sitting.task().id()))),
                        sitting.day(),
                        sitting.start(),
                        sitting.end()))
                .toList();
    }

    /**
     * Its tasks are free for other jobs again.
     *
     * @throws NotFoundException when there is no such job any more
     * @throws RefusedException when somebody has it, or is promised it
     */
    public void withdraw(UUID jobId) {
        SavedJob job = jobs.find(jobId).orElseThrow(() -> new NotFoundException("saved job " + jobId));
        if (boards.now().taken().contains(job.openingId())) {
            throw new RefusedException("carving.refused.inUse");
        }
        jobs.withdraw(jobId);
        log.changed("saved job", job.personId(), "withdrawn " + job.work());
    }
}
