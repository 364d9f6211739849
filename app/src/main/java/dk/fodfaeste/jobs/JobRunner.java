package dk.fodfaeste.jobs;

import com.github.kagkarlsson.scheduler.SchedulerState;
import dk.fodfaeste.identity.Actors;
import dk.fodfaeste.jobs.Job.State;
import dk.fodfaeste.platform.Acting;
import dk.fodfaeste.platform.Actor;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Does a job from the queue as the one who asked, and says how it ended. */
@Component
class JobRunner {

    /** What kills its node more often than this is not begun again: it may be what kills them. */
    private static final int ATTEMPTS = 3;

    private static final Logger LOG = LoggerFactory.getLogger(JobRunner.class);

    private final JobRepository jobs;
    private final List<Work> works;
    private final Actors actors;
    private final TransactionTemplate within;
    private final TransactionTemplate beside;

    JobRunner(JobRepository jobs, List<Work> works, Actors actors, PlatformTransactionManager transactions) {
        this.jobs = jobs;
        this.works = works;
        this.actors = actors;
        within = new TransactionTemplate(transactions);
        beside = new TransactionTemplate(transactions);
        beside.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** How it stands with the job on this node: over here, or to be tried again. */
    enum Then {
        FORGET,
        AT_ONCE,
        IN_A_MOMENT
    }

    /** @param node asked whether it is going down */
    Then run(UUID id, Asker asker, SchedulerState node) {
        Optional<Actor> actor = actors.find(asker.organisationId(), asker.accountId());
        return Acting.as(
                actor.orElseGet(() -> Actors.nobody(asker.organisationId(), asker.accountId())),
                () -> begin(id, actor.isPresent(), node));
    }

    private Then begin(UUID id, boolean mayAct, SchedulerState node) {
        try {
            Optional<Job> begun = in(() -> {
                Optional<Job> job = jobs.hold(id).filter(each -> !each.isOver());
                return job.flatMap(each -> begin(each, mayAct));
            });
            return begun.map(job -> job.state() == State.WAITING ? Then.IN_A_MOMENT : run(job, node))
                    .orElse(Then.FORGET);
        } catch (DuplicateKeyException anotherBeganThisMoment) {
            return Then.IN_A_MOMENT;
        }
    }

    /** The job as it is begun; as it waits, behind another of the organisation; nothing when it ended instead. */
    private Optional<Job> begin(Job job, boolean mayAct) {
        if (job.cancelAsked()) {
            end(job, State.CANCELLED);
            return Optional.empty();
        }
        if (!mayAct || job.attempt() >= ATTEMPTS) {
            LOG.error("job {} of {} is given up after {} attempts", job.id(), job.kind(), job.attempt());
            end(job, State.FAILED);
            return Optional.empty();
        }
        if (jobs.anotherRuns(job.id())) {
            return Optional.of(job).map(Job::waiting);
        }
        jobs.begin(job.id(), job.attempt() + 1);
        return jobs.find(job.id());
    }

    private Then run(Job job, SchedulerState node) {
        Attempt attempt = new Attempt(job.id(), job.attempt(), jobs, beside, within, node);
        try {
            Work.of(job.kind(), works).does(job.subject(), attempt);
            if (in(() -> end(job, State.FAILED))) {
                LOG.error("job {} of {} ended without saying that it was done", job.id(), job.kind());
            }
        } catch (Stopped stopped) {
            return stopped(job, stopped.why());
        } catch (RuntimeException | Error problem) {
            LOG.error("job {} of {} failed", job.id(), job.kind(), problem);
            in(() -> end(job, State.FAILED));
        }
        return Then.FORGET;
    }

    private Then stopped(Job job, Stopped.Why why) {
        return switch (why) {
            case CANCELLED -> {
                in(() -> end(job, State.CANCELLED));
                yield Then.FORGET;
            }
            case TAKEN_OVER -> Then.FORGET;
            case NODE_ENDS -> {
                in(() -> jobs.giveBack(job.id(), job.attempt()));
                yield Then.AT_ONCE;
            }
        };
    }

    private boolean end(Job job, State end) {
        boolean ended = jobs.end(job.id(), job.attempt(), end);
        if (ended) {
            Work.of(job.kind(), works).ended(job.subject(), end);
        }
        return ended;
    }

    private <T> T in(Supplier<T> work) {
        return Objects.requireNonNull(within.execute(status -> work.get()));
    }
}
