package dk.fodfaeste.jobs;

import dk.fodfaeste.jobs.Job.State;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks for long work, looks at it, and cancels it. */
@Service
@Transactional
public class Jobs {

    private final JobRepository jobs;
    private final Queue queue;
    private final List<Work> works;

    Jobs(JobRepository jobs, Queue queue, List<Work> works) {
        this.jobs = jobs;
        this.queue = queue;
        this.works = works;
    }

    /**
     * Asks for work that begins when the transaction has committed, on this node or another. When the same is asked for already and not over, nothing
     * more is.
     *
     * @param kind of the {@link Work}
     * @param subject what it is to be done to
     */
    public void ask(String kind, UUID subject) {
        UUID id = UUID.randomUUID();
        if (jobs.add(id, kind, subject)) {
            queue.add(id);
        }
    }

    /** The last that was asked to be done to it. */
    @Transactional(readOnly = true)
    public Optional<Job> latestOf(UUID subject) {
        return jobs.latestOf(subject);
    }

    /**
     * What waits is cancelled at once, what runs at its next batch. What is over by then stays as it is.
     *
     * @param subject what is done to it
     */
    public void cancel(UUID subject) {
        jobs.unfinishedOf(subject).forEach(job -> {
            if (job.state() == State.WAITING) {
                jobs.end(job.id(), job.attempt(), State.CANCELLED);
                Work.of(job.kind(), works).ended(subject, State.CANCELLED);
            } else {
                jobs.askToCancel(job.id());
            }
        });
    }
}
