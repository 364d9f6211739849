package dk.fodfaeste.jobs;

import com.github.kagkarlsson.scheduler.SchedulerState;
import dk.fodfaeste.jobs.Stopped.Why;
import java.util.UUID;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One node's hand on a job. It speaks in transactions of its own, beside the work's; but {@link #done} in the work's. Each word names the
 * number of the attempt: a node that was thought dead and was not finds that its number is no longer the job's, and stops.
 */
final class Attempt implements Running {

    private final UUID job;
    private final int number;
    private final JobRepository jobs;
    private final TransactionTemplate beside;
    private final TransactionTemplate within;
    private final SchedulerState node;

    Attempt(
            UUID job,
            int number,
            JobRepository jobs,
            TransactionTemplate beside,
            TransactionTemplate within,
            SchedulerState node) {
        this.job = job;
        this.number = number;
        this.jobs = jobs;
        this.beside = beside;
        this.within = within;
        this.node = node;
    }

    @Override
    public void passed(int rows, int all) {
        if (node.isShuttingDown()) {
            throw new Stopped(Why.NODE_ENDS);
        }
        beside.executeWithoutResult(status -> {
            if (!jobs.passed(job, number, rows, all)) {
                throw new Stopped(why());
            }
        });
    }

    @Override
    public void done(String result) {
        within.executeWithoutResult(status -> {
            if (!jobs.done(job, number, result)) {
                throw new Stopped(why());
            }
        });
    }

    private Why why() {
        boolean cancelled = jobs.find(job)
                .filter(now -> now.cancelAsked() && now.attempt() == number && !now.isOver())
                .isPresent();
        return cancelled ? Why.CANCELLED : Why.TAKEN_OVER;
    }
}
