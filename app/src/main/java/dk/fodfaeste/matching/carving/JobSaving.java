package dk.fodfaeste.matching.carving;

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
    private final AuditLog log;

    JobSaving(SavedJobs jobs, Boards boards, AuditLog log) {
        this.jobs = jobs;
        this.boards = boards;
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
        UUID workplace = question.workplace().workplace().id();
        Set<String> taken = boards.now().taken();
        if (job.tasks().stream().anyMatch(task -> taken.contains(WorkOpening.id(workplace, task.name())))) {
            throw new RefusedException("carving.refused.promised");
        }
        UUID id = UUID.randomUUID();
        try {
            jobs.add(new SavedJob(id, workplace, work, question.candidate().id(), week(job)));
        } catch (DuplicateKeyException other) {
            throw new RefusedException("carving.refused.taken");
        }
        log.changed("saved job", question.candidate().id(), "saved " + work);
        return id;
    }

    private static List<Sitting> week(CarvedJob job) {
        return job.week().stream()
                .map(sitting -> new Sitting(
                        UUID.fromString(sitting.task().id()), sitting.day(), sitting.start(), sitting.end()))
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
